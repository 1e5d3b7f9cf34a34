import { describe, expect, it } from '@jest/globals';
import { dayEnd, houseCalendar } from './day-end.js';

const office = [{ from: '09:30', to: '16:00' }];
const newYork = {
  zone: 'America/New_York',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  holidays: ['2026-11-26'],
};
const end = (calendar: typeof houseCalendar, now: string) => dayEnd(calendar, new Date(now)).toISOString();

describe('dayEnd', () => {
  it('is midnight where the venue never closes', () => {
    expect(end(houseCalendar, '2026-11-28T23:59:59Z')).toBe('2026-11-29T00:00:00.000Z');
    expect(end(houseCalendar, '2026-11-29T00:00:00Z')).toBe('2026-11-30T00:00:00.000Z');
  });

  it('is the close of the day, of the next one after it, over holidays and weekends', () => {
    expect(end(newYork, '2026-11-25T15:00:00Z')).toBe('2026-11-25T21:00:00.000Z');
    // After Wednesday's close: Thursday is a holiday.
    expect(end(newYork, '2026-11-25T21:00:00Z')).toBe('2026-11-27T21:00:00.000Z');
    expect(end(newYork, '2026-11-28T12:00:00Z')).toBe('2026-11-30T21:00:00.000Z');
  });
});
