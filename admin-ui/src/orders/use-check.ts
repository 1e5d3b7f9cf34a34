import { useEffect, useState } from 'react';
import { http } from '../providers/api.js';
import { isProblem } from '../providers/problem.js';
import type { OrderCheck, OrderRequest } from './types.js';

export interface Checked {
  /** What the server says of the request; null while nothing is known about it. */
  check: OrderCheck | null;
  /** Field of the ticket that is to blame. */
  field: string | null;
  /** Words of the server about a request that it could not read. */
  refusal: string | null;
}

const nothing: Checked = { check: null, field: null, refusal: null };
const REST_MS = 250;

/** Asks the server what a request would do, a moment after the last key. */
export function useCheck(request: OrderRequest | null): Checked {
  const [checked, setChecked] = useState<Checked>(nothing);
  const asked = request && JSON.stringify(request);
  useEffect(() => {
    setChecked(nothing);
    if (!asked) return undefined;
    const gone = new AbortController();
    const timer = setTimeout(
      () => void ask(asked, gone.signal).then((answer) => answer && setChecked(answer)),
      REST_MS,
    );
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [asked]);
  return checked;
}

async function ask(request: string, signal: AbortSignal): Promise<Checked | null> {
  try {
    const call = { method: 'POST', body: JSON.parse(request), signal } as const;
    const { body } = await http.json<OrderCheck>('/institutional/orders/check', call);
    return { check: body, field: body.field, refusal: null };
  } catch (error) {
    if (signal.aborted || !isProblem(error)) return null;
    const [first] = error.fields;
    const field = first?.pointer.replace(/^\//, '').split('/').at(-1) ?? null;
    return { check: null, field, refusal: first?.detail ?? error.message };
  }
}
