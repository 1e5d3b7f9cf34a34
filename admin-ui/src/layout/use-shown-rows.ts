import { useDeferredValue } from 'react';

/** More than a window of the desk shows. */
const AT_ONCE = 24;

/** The first rows of a long list at once, the rest when the page has been drawn: nobody waits for what is out of sight. */
export function useShownRows<Row>(rows: Row[]): Row[] {
  const count = useDeferredValue(rows.length, Math.min(rows.length, AT_ONCE));
  return count < rows.length ? rows.slice(0, count) : rows;
}
