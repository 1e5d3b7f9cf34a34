import { useRef } from 'react';

/** When the data that is shown was last read, in milliseconds of the epoch. */
export function useGoodTime(data: unknown): number {
  const last = useRef({ data, atMs: Date.now() });
  if (last.current.data !== data) last.current = { data, atMs: Date.now() };
  return last.current.atMs;
}
