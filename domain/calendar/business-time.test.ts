import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addBusinessMinutes, businessMinutesBetween, isBusinessTime } from './business-time.js';
import { businessCalendar, type BusinessCalendar } from './schema.js';

const office = [{ from: '09:00', to: '17:00' }];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };
const around = [{ from: '00:00', to: '24:00' }];
const always = { mon: around, tue: around, wed: around, thu: around, fri: around, sat: around, sun: around };
const belgrade: BusinessCalendar = {
  zone: 'Europe/Belgrade',
  hours: week,
  holidays: ['2026-01-01', '2026-01-02', '2026-01-07'],
};
const newYork: BusinessCalendar = { zone: 'America/New_York', hours: week, holidays: ['2026-07-03'] };

const add = (calendar: BusinessCalendar, from: string, minutes: number) =>
  addBusinessMinutes(calendar, new Date(from), minutes).toISOString();

describe('addBusinessMinutes', () => {
  it.each([
    ['inside one day', belgrade, '2026-08-20T09:00:00+02:00', 60, '2026-08-20T10:00:00+02:00'],
    ['from before opening', belgrade, '2026-08-20T06:00:00+02:00', 60, '2026-08-20T10:00:00+02:00'],
    [
      'until the moment of closing, not the next opening',
      belgrade,
      '2026-08-20T16:00:00+02:00',
      60,
      '2026-08-20T17:00:00+02:00',
    ],
    ['over a night', belgrade, '2026-08-20T16:30:00+02:00', 60, '2026-08-21T09:30:00+02:00'],
    ['from closing time on', belgrade, '2026-08-20T17:00:00+02:00', 1, '2026-08-21T09:01:00+02:00'],
    ['over a weekend', belgrade, '2026-08-21T16:30:00+02:00', 60, '2026-08-24T09:30:00+02:00'],
    [
      'over holidays and the weekend behind them',
      belgrade,
      '2025-12-31T16:00:00+01:00',
      120,
      '2026-01-05T10:00:00+01:00',
    ],
    [
      'over the weekend on which summer begins',
      belgrade,
      '2026-03-27T16:30:00+01:00',
      60,
      '2026-03-30T09:30:00+02:00',
    ],
    [
      'over the weekend on which summer ends',
      belgrade,
      '2026-10-23T16:30:00+02:00',
      60,
      '2026-10-26T09:30:00+01:00',
    ],
    [
      'in New York over the change of March',
      newYork,
      '2026-03-06T16:30:00-05:00',
      60,
      '2026-03-09T09:30:00-04:00',
    ],
    [
      'in New York over the change of November',
      newYork,
      '2026-10-30T16:30:00-04:00',
      60,
      '2026-11-02T09:30:00-05:00',
    ],
    [
      'in New York over a holiday before a weekend',
      newYork,
      '2026-07-02T16:59:59.500-04:00',
      1,
      '2026-07-06T09:00:59.500-04:00',
    ],
    ['a working week', belgrade, '2026-08-17T09:00:00+02:00', 5 * 480, '2026-08-21T17:00:00+02:00'],
  ])('counts %s', (_, calendar, from, minutes, expected) => {
    expect(add(calendar, from, minutes)).toBe(new Date(expected).toISOString());
  });

  it('counts real minutes through a night in which the clock changes', () => {
    const day = { ...belgrade, hours: always, holidays: [] };
    expect(add(day, '2026-03-29T00:00:00+01:00', 23 * 60)).toBe(
      new Date('2026-03-30T00:00:00+02:00').toISOString(),
    );
    expect(add(day, '2026-10-25T00:00:00+02:00', 25 * 60)).toBe(
      new Date('2026-10-26T00:00:00+01:00').toISOString(),
    );
  });

  it('opens at the change when the clock skips the opening time', () => {
    const early = { ...belgrade, hours: { ...week, sun: [{ from: '02:30', to: '06:00' }] } };
    expect(add(early, '2026-03-29T00:00:00+01:00', 60)).toBe(
      new Date('2026-03-29T04:00:00+02:00').toISOString(),
    );
  });

  it('opens the first time when the clock shows the opening time twice', () => {
    const early = { ...belgrade, hours: { ...week, sun: [{ from: '02:30', to: '06:00' }] } };
    expect(add(early, '2026-10-25T00:00:00+02:00', 60)).toBe(
      new Date('2026-10-25T02:30:00+01:00').toISOString(),
    );
  });

  it('leaves an instant alone when nothing is added', () => {
    expect(add(belgrade, '2026-08-22T12:00:00.123Z', 0)).toBe('2026-08-22T12:00:00.123Z');
  });

  it('refuses to count backwards, and gives up on a calendar that never opens', () => {
    const closed = { ...belgrade, hours: { ...week, mon: [], tue: [], wed: [], thu: [], fri: [] } };
    expect(() => add(belgrade, '2026-08-20T09:00:00Z', -1)).toThrow(RangeError);
    expect(() => add(belgrade, '2026-08-20T09:00:00Z', Number.NaN)).toThrow(RangeError);
    expect(() => add(closed, '2026-08-20T09:00:00Z', 1)).toThrow(RangeError);
  });
});

describe('businessMinutesBetween', () => {
  it.each([
    ['a night', belgrade, '2026-08-20T16:00:00+02:00', '2026-08-21T10:00:00+02:00', 120],
    ['a weekend', belgrade, '2026-08-22T00:00:00+02:00', '2026-08-24T00:00:00+02:00', 0],
    [
      'a span that ends before it begins',
      belgrade,
      '2026-08-21T10:00:00+02:00',
      '2026-08-20T10:00:00+02:00',
      0,
    ],
    ['half a minute', belgrade, '2026-08-20T09:00:00+02:00', '2026-08-20T09:00:30+02:00', 0.5],
    ['nothing', belgrade, '2026-08-20T09:00:00+02:00', '2026-08-20T09:00:00+02:00', 0],
  ])('counts %s', (_, calendar, from, to, minutes) => {
    expect(businessMinutesBetween(calendar, new Date(from), new Date(to))).toBe(minutes);
  });

  it('agrees with a count of every minute on the wall clock', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 5 * 1440 }), (calendar, from, length) => {
        const to = new Date(from.getTime() + length * 60_000);
        expect(businessMinutesBetween(calendar, from, to)).toBe(countMinutes(calendar, from, length));
      }),
      { numRuns: 300 },
    );
  });

  it('gives back what was added, at the earliest instant', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 6000 }), (calendar, from, minutes) => {
        const due = addBusinessMinutes(calendar, from, minutes);
        expect(businessMinutesBetween(calendar, from, due)).toBe(minutes);
        expect(businessMinutesBetween(calendar, from, new Date(due.getTime() - 1))).toBeLessThan(minutes);
      }),
      { numRuns: 300 },
    );
  });
});

describe('isBusinessTime', () => {
  it('holds from opening until just before closing', () => {
    const at = (time: string) => isBusinessTime(belgrade, new Date(`2026-08-20T${time}+02:00`));
    expect([at('08:59:59.999'), at('09:00:00'), at('16:59:59.999'), at('17:00:00')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the calendar in a bare realm', () => {
  it('needs nothing of Node, as in a workflow', () => {
    const code = ['zoned-time', 'business-time'].map(script).join('\n');
    const call = `addBusinessMinutes(calendar, new Date('2026-03-27T15:30:00Z'), 60).toISOString()`;
    expect(runInNewContext(`${code}; ${call}`, { calendar: belgrade })).toBe('2026-03-30T07:30:00.000Z');
  });
});

describe('businessCalendar', () => {
  it.each([
    ['an unknown zone', { zone: 'Europe/Atlantis' }],
    ['hours that end before they begin', { hours: { ...week, mon: [{ from: '17:00', to: '09:00' }] } }],
    ['hours that overlap', { hours: { ...week, mon: [...office, { from: '16:00', to: '18:00' }] } }],
    ['a time that is none', { hours: { ...week, mon: [{ from: '09:00', to: '24:30' }] } }],
    [
      'a week without any hours',
      { hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } },
    ],
    ['a holiday that is no date', { holidays: ['2026-02-30'] }],
  ])('refuses %s', (_, change) => {
    expect(businessCalendar.safeParse({ ...belgrade, ...change }).success).toBe(false);
    expect(businessCalendar.safeParse(belgrade).success).toBe(true);
  });
});

const span = fc.constantFrom(
  office,
  around,
  [],
  [{ from: '00:00', to: '03:15' }],
  [
    { from: '01:30', to: '02:30' },
    { from: '22:00', to: '24:00' },
  ],
);
const calendars: fc.Arbitrary<BusinessCalendar> = fc.record({
  zone: fc.constantFrom(
    'Europe/Belgrade',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'UTC',
  ),
  hours: fc.record({
    mon: fc.constant(office),
    tue: span,
    wed: span,
    thu: span,
    fri: span,
    sat: span,
    sun: span,
  }),
  holidays: fc.subarray(['2026-03-08', '2026-03-30', '2026-10-26', '2026-11-02']),
});
/** Around the days on which the clocks of these zones change. */
const instants = fc
  .tuple(
    fc.constantFrom('2026-03-06', '2026-03-27', '2026-04-03', '2026-10-02', '2026-10-23', '2026-10-30'),
    fc.integer({ min: 0, max: 4320 }),
  )
  .map(([day, minute]) => new Date(Date.parse(day) + minute * 60_000));

/**
 * An independent count with luxon: a minute counts when the wall clock shows it between opening and closing. Where
 * the clock shows a time twice, opening and closing mean the first.
 */
function countMinutes(calendar: BusinessCalendar, from: Date, length: number): number {
  const start = DateTime.fromMillis(from.getTime(), { zone: calendar.zone }).startOf('day');
  const days = Array.from({ length: Math.ceil(length / 1440) + 3 }, (_, index) =>
    start.plus({ days: index }),
  );
  const spans = days.flatMap((day) => openSpans(calendar, day));
  const isOpen = (at: number) => spans.some(([opens, closes]) => opens <= at && at < closes);
  const minutes = Array.from({ length }, (_, minute) => from.getTime() + minute * 60_000);
  return minutes.filter(isOpen).length;
}

function openSpans(calendar: BusinessCalendar, day: DateTime): [number, number][] {
  if (calendar.holidays.includes(day.toISODate() ?? '')) return [];
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  return calendar.hours[names[day.weekday - 1] ?? 'mon'].map(({ from, to }) => [
    wall(day, from),
    wall(day, to),
  ]);
}

/** luxon puts a skipped time an hour later; the business means the change itself. */
function wall(midnight: DateTime, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (hour === 24) return midnight.plus({ days: 1 }).toMillis();
  const shown = midnight.set({ hour, minute });
  const isSkipped = shown.hour !== hour || shown.minute !== minute;
  const first = [...shown.getPossibleOffsets()].map((one) => one.toMillis()).sort((a, b) => a - b)[0];
  return isSkipped ? midnight.set({ hour: 2, minute: 0 }).toMillis() : (first ?? shown.toMillis());
}

function script(name: string): string {
  const source = readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
  const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  return code.replaceAll(/^import .*$/gm, '').replaceAll(/(^|\*\/ )export /gm, '$1');
}
