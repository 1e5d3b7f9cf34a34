import type { BusinessCalendar } from './schema.js';
import { instantOf, localTime, nextDate, weekdayOf } from './zoned-time.js';

/** A deadline further away than this means a calendar that hardly ever opens. */
const MAX_DAYS = 3660;
const MINUTE_MS = 60_000;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * The earliest instant by which so many business minutes have passed since `from`. Hours are half-open: a desk that
 * closes at five works until the last moment before five, and what is due at closing time is due then, not when the
 * desk opens again. Minutes are minutes of real time, so that a night with a clock change counts what really passed.
 * Throws a RangeError for negative minutes and for a calendar that does not open enough within ten years.
 */
export function addBusinessMinutes(calendar: BusinessCalendar, from: Date, minutes: number): Date {
  if (!(minutes >= 0)) throw new RangeError('Business minutes are added forwards');
  let left = Math.round(minutes * MINUTE_MS);
  if (left === 0) return new Date(from.getTime());
  for (const [opens, closes] of openSpans(calendar, from.getTime())) {
    const start = Math.max(opens, from.getTime());
    if (closes - start >= left) return new Date(start + left);
    left -= Math.max(0, closes - start);
  }
  throw new RangeError('The calendar does not open long enough within ten years');
}

/** Business minutes in the half-open span, as a number that may have a fraction; 0 when it ends before it begins. */
export function businessMinutesBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (const [opens, closes] of openSpans(calendar, from.getTime())) {
    if (opens >= to.getTime()) break;
    sum += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
  }
  return sum / MINUTE_MS;
}

export function isBusinessTime(calendar: BusinessCalendar, at: Date): boolean {
  const { date } = localTime(calendar.zone, at.getTime());
  return spansOf(calendar, date).some(([opens, closes]) => opens <= at.getTime() && at.getTime() < closes);
}

/** Open spans as instants, in order, from the local day of an instant on. */
function* openSpans(calendar: BusinessCalendar, fromMs: number): Generator<[number, number]> {
  let { date } = localTime(calendar.zone, fromMs);
  for (let days = 0; days < MAX_DAYS; days += 1) {
    yield* spansOf(calendar, date);
    date = nextDate(date);
  }
}

function spansOf(calendar: BusinessCalendar, date: string): [number, number][] {
  if (calendar.holidays.includes(date)) return [];
  const hours = calendar.hours[weekdays[weekdayOf(date)] ?? 'sun'];
  return hours.map(({ from, to }) => [at(calendar.zone, date, from), at(calendar.zone, date, to)]);
}

function at(zone: string, date: string, time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return instantOf(zone, date, (Number(hours) * 60 + Number(minutes)) * MINUTE_MS);
}
