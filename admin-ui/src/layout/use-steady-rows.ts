import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '../providers/hooks.js';
import { steadyRows, type Identified, type Steady } from './steady-rows.js';

/** A changed row is marked for this long. */
const MARKED_MS = 2000;
/** Many changes at once lead to one look at the api. */
const GATHER_MS = 400;

export interface SteadyList<Row> extends Steady<Row> {
  changedIds: Set<string>;
  /** Takes the list as it is now: new rows in, gone rows out, in today's order. */
  settle: () => void;
}

interface SteadyOptions<Row> {
  resource: string;
  /** Live topic that tells of changes; its events name the record as `payload.id`. */
  topic: string | null;
  rows: Row[] | undefined;
  /** Changes when the person asked for another list: page, sort, filter. */
  signature: string;
  perPage: number;
}

/** Keeps a list from moving by itself while it is kept up to date. */
export function useSteadyRows<Row extends Identified>({
  resource,
  topic,
  rows,
  signature,
  perPage,
}: SteadyOptions<Row>): SteadyList<Row> {
  const fresh = rows ?? [];
  const [shown, setShown] = useState<{ signature: string; rows: Row[] }>({ signature: '', rows: [] });
  const changedIds = useChanges(resource, topic);
  const isOther = rows !== undefined && (shown.signature !== signature || shown.rows.length === 0);
  if (isOther && (shown.signature !== signature || fresh.length > 0)) setShown({ signature, rows: fresh });
  const steady = steadyRows(isOther ? fresh : shown.rows, fresh, perPage);
  return { ...steady, changedIds, settle: () => setShown({ signature, rows: fresh }) };
}

/** Reads the list again when the topic tells of a change, and remembers for a moment which rows it was about. */
function useChanges(resource: string, topic: string | null): Set<string> {
  const queries = useQueryClient();
  const [changed, setChanged] = useState<Set<string>>(new Set());
  const timers = useRef<{ read?: ReturnType<typeof setTimeout>; clear?: ReturnType<typeof setTimeout> }>({});

  useLive(topic, ({ payload }) => {
    const id = idOf(payload);
    if (id) setChanged((before) => new Set(before).add(id));
    clearTimeout(timers.current.read);
    clearTimeout(timers.current.clear);
    timers.current.read = setTimeout(
      () => void queries.invalidateQueries({ queryKey: [resource] }),
      GATHER_MS,
    );
    timers.current.clear = setTimeout(() => setChanged(new Set()), GATHER_MS + MARKED_MS);
  });
  useEffect(() => {
    const running = timers.current;
    return () => [running.read, running.clear].forEach(clearTimeout);
  }, []);
  return changed;
}

function idOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('id' in payload)) return null;
  return typeof payload.id === 'string' ? payload.id : null;
}
