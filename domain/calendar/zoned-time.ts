/** Local time of a zone with `Intl` alone, so that it runs in workflows and browsers too. No clock is read here. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Milliseconds from midnight on the wall clock. */
  timeMs: number;
}

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock of a zone shows at an instant (milliseconds since 1970 in UTC). */
export function localTime(zone: string, instantMs: number): LocalTime {
  const localMs = instantMs + offsetMs(zone, instantMs);
  const timeMs = ((localMs % DAY_MS) + DAY_MS) % DAY_MS;
  return { date: dateOf(localMs - timeMs), timeMs };
}

/**
 * The instant at which the wall clock first shows a time of a day. A time that the clock skips when summer begins
 * gives the instant of the change; one that it shows twice gives the first.
 */
export function instantOf(zone: string, date: string, timeMs: number): number {
  const wallMs = Date.parse(`${date}T00:00:00Z`) + timeMs;
  const before = offsetMs(zone, wallMs - DAY_MS);
  const after = offsetMs(zone, wallMs + DAY_MS);
  const early = wallMs - Math.max(before, after);
  const late = wallMs - Math.min(before, after);
  if (early + offsetMs(zone, early) === wallMs) return early;
  if (late + offsetMs(zone, late) === wallMs) return late;
  return changeBetween(zone, early, late);
}

export function nextDate(date: string): string {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + DAY_MS);
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay();
}

function dateOf(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}

/** Halves the span until the millisecond at which the offset jumps is found. */
function changeBetween(zone: string, from: number, to: number): number {
  const first = offsetMs(zone, from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(zone, middle) === first) low = middle;
    else high = middle;
  }
  return high;
}

/** East of Greenwich is positive. Computed for the whole second: no zone changes inside one. */
function offsetMs(zone: string, instantMs: number): number {
  const seconds = Math.floor(instantMs / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(seconds)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - seconds;
}

/** Building a format costs a hundred times as much as using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
