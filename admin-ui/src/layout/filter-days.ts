const DAY_MS = 86_400_000;

/** The day of UTC that a stored moment stands for: an end is the moment at which the next day begins. */
export function dayOf(moment: string, edge: 'from' | 'to'): string {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms)) return '';
  return new Date(edge === 'to' ? ms - DAY_MS : ms).toISOString().slice(0, 10);
}

/** The moment to store for a day of UTC; nothing for no day. */
export function momentOf(day: string, edge: 'from' | 'to'): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) return '';
  return new Date(edge === 'to' ? ms + DAY_MS : ms).toISOString();
}
