import type { BusinessCalendar } from '../calendar/schema.js';
import { instantOf, localTime, nextDate, weekdayOf } from '../calendar/zoned-time.js';

const allDay = [{ from: '00:00', to: '24:00' }];

/** Our own venue never closes; its day ends at midnight in Coordinated Universal Time. */
export const houseCalendar: BusinessCalendar = {
  zone: 'UTC',
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  holidays: [],
};

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const maxDays = 366;

/**
 * When a DAY order ends that is placed now: at the last close of its trading day, or, on a day that is over or has none, of
 * the next that does. Errors: RangeError for a venue that stays closed for a year.
 */
export function dayEnd(calendar: BusinessCalendar, now: Date): Date {
  let { date } = localTime(calendar.zone, now.getTime());
  for (let days = 0; days < maxDays; days += 1) {
    const close = calendar.holidays.includes(date)
      ? undefined
      : calendar.hours[weekdays[weekdayOf(date)] ?? 'sun'].at(-1);
    const [hours = '0', minutes = '0'] = close?.to.split(':') ?? [];
    const atMs = instantOf(calendar.zone, date, (Number(hours) * 60 + Number(minutes)) * 60_000);
    if (close && atMs > now.getTime()) return new Date(atMs);
    date = nextDate(date);
  }
  throw new RangeError('The venue does not open within a year');
}
