import type { Ownership } from './types.js';

/** "60 %", "25–50 %", "more than 25 %" as signs: an open end is marked, a bound that says nothing is left out. */
export function rangeText(
  { min, max, is_min_open, is_max_open }: Ownership['holders'][number]['economic'],
  decimal: (amount: string) => string,
): string {
  if (min === max) return `${decimal(min)} %`;
  const from = `${is_min_open ? '>' : '≥'} ${decimal(min)} %`;
  const to = `${is_max_open ? '<' : '≤'} ${decimal(max)} %`;
  if (max === '100' && !is_max_open) return min === '0' ? `0–100 %` : from;
  return min === '0' && !is_min_open ? to : `${from}, ${to}`;
}
