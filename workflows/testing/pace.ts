/** How long a time of the procedure lasts in a test, both in milliseconds. */
export type Pace = (ms: number) => number;

/** For servers that skip time. */
export const asInLife: Pace = (ms) => ms;

const dayMs = 86_400_000;
const shortDayMs = 2_000;
const fastAfterDays = 10;

/**
 * For servers that can't: what comes later still does, in seconds. Hours are given more than their share, because people
 * and providers need some of them to act; beyond ten days time runs ever faster, so that a year is half a minute.
 */
export const inSeconds: Pace = (ms) => {
  const days = ms / dayMs;
  if (days < 1) return shortDayMs * days ** (1 / 8);
  if (days <= fastAfterDays) return shortDayMs * days;
  return shortDayMs * (fastAfterDays + Math.log2(days / fastAfterDays));
};
