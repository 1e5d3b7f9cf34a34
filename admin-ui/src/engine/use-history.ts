import { useEffect, useState } from 'react';
import { standingOf } from './standing.js';
import type { Health } from './types.js';

export interface Moment {
  at: string;
  fsyncP50Us: number;
  fsyncP99Us: number;
  lagMs: number;
  pending: number;
}

const KEPT_MS = 10 * 60_000;

/** The figures of the last minutes, as this page has seen them: they are gathered here, nothing keeps them. */
export function useHistory(health: Health): Moment[] {
  const [history, setHistory] = useState<Moment[]>([]);
  useEffect(() => {
    const since = Date.parse(health.as_of) - KEPT_MS;
    setHistory((before) => [...before.filter(({ at }) => Date.parse(at) > since), momentOf(health)]);
  }, [health]);
  return history;
}

function momentOf(health: Health): Moment {
  const { leader, follower } = standingOf(health);
  const fsync = leader?.status.fsync_ms;
  return {
    at: health.as_of,
    fsyncP50Us: Math.round((fsync?.p50 ?? 0) * 1_000),
    fsyncP99Us: Math.round((fsync?.p99 ?? 0) * 1_000),
    lagMs: Math.round(follower?.status.lag_ms?.p99 ?? 0),
    pending: health.books.pending ?? 0,
  };
}
