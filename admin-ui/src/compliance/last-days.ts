const dayMs = 86_400_000;

/** The days in UTC that end with that of `now`, oldest first, as YYYY-MM-DD. */
export function lastDays(count: number, now: Date): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(now.getTime() - (count - 1 - index) * dayMs).toISOString().slice(0, 10),
  );
}
