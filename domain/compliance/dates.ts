import type { PartialDate } from './lists.js';

/** `2001`, `2001-09` or `2001-09-11` as a partial date, or null when it is no date of the calendar. Single figures may miss their zero. */
export function partialDate(text: string, circa = false): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (!month) return { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31`, circa };
  const from = isoDay(Number(year), Number(month), Number(day ?? 1));
  if (!from) return null;
  if (day) return { precision: 'day', from, to: from, circa };
  return {
    precision: 'month',
    from,
    to: isoDay(Number(year), Number(month), daysIn(Number(year), Number(month))) ?? from,
    circa,
  };
}

/** From the first day of one to the last day of the other. */
export function dateRange(first: PartialDate, last: PartialDate): PartialDate {
  const [from, to] = first.from <= last.to ? [first.from, last.to] : [last.from, first.to];
  return { precision: 'range', from, to, circa: first.circa || last.circa };
}

export type DateVerdict = 'match' | 'close' | 'contradiction';

export interface DateComparison {
  verdict: DateVerdict;
  code: DateCode;
  /** Years between the two, 0 when they overlap. */
  years_apart: number;
}

export const dateCodes = [
  'same_day',
  'same_month',
  'same_year',
  'within_range',
  'within_estimate',
  'day_and_month_swapped',
  'one_part_differs',
  'year_one_figure_differs',
  'other_day_same_year',
  'neighbouring_year',
  'two_years_apart',
  'years_apart',
  'decades_apart',
] as const;
export type DateCode = (typeof dateCodes)[number];

/** Estimates ("circa") reach this far beyond their words. */
const circaYears = 2;

/** How two birth dates stand to each other; the list's 1 January is taken as "some day of that year", as lists use it. */
export function compareDates(party: PartialDate, listed: PartialDate): DateComparison {
  const bothDays = party.precision === 'day' && listed.precision === 'day' && !listed.circa;
  if (bothDays && party.from === listed.from) return { verdict: 'match', code: 'same_day', years_apart: 0 };
  if (bothDays && !listed.from.endsWith('-01-01')) return compareDays(party.from, listed.from);
  return compareSpans(party, asYear(listed));
}

function compareDays(party: string, listed: string): DateComparison {
  const [py, pm, pd] = partsOf(party);
  const [ly, lm, ld] = partsOf(listed);
  const years = Math.abs(py - ly);
  if (years === 0) {
    if (pm === ld && pd === lm) return close('day_and_month_swapped');
    return pm === lm || pd === ld
      ? close('one_part_differs')
      : { verdict: 'contradiction', code: 'other_day_same_year', years_apart: 0 };
  }
  if (pm === lm && pd === ld && figuresDiffering(py, ly) === 1)
    return { verdict: 'close', code: 'year_one_figure_differs', years_apart: years };
  return apart(years);
}

function compareSpans(party: PartialDate, listed: PartialDate): DateComparison {
  const years = yearsBetween(party, listed);
  const overlaps = party.from <= listed.to && listed.from <= party.to;
  if (overlaps) return spanMatch(party, listed);
  if (listed.circa && years <= circaYears)
    return { verdict: 'match', code: 'within_estimate', years_apart: years };
  return apart(listed.circa ? Math.max(1, years - circaYears) : years);
}

function spanMatch(party: PartialDate, listed: PartialDate): DateComparison {
  const match = (code: DateCode): DateComparison => ({ verdict: 'match', code, years_apart: 0 });
  if (listed.circa) return match('within_estimate');
  const widest = [party.precision, listed.precision];
  if (widest.includes('range')) return match('within_range');
  return match(widest.includes('year') ? 'same_year' : 'same_month');
}

function apart(years: number): DateComparison {
  const code: DateCode =
    years >= 10
      ? 'decades_apart'
      : years >= 3
        ? 'years_apart'
        : years === 2
          ? 'two_years_apart'
          : years === 1
            ? 'neighbouring_year'
            : 'other_day_same_year';
  return { verdict: 'contradiction', code, years_apart: years };
}

function close(code: DateCode): DateComparison {
  return { verdict: 'close', code, years_apart: 0 };
}

function asYear(date: PartialDate): PartialDate {
  if (date.precision !== 'day' || !date.from.endsWith('-01-01')) return date;
  const year = date.from.slice(0, 4);
  return { ...date, precision: 'year', to: `${year}-12-31` };
}

function yearsBetween(one: PartialDate, other: PartialDate): number {
  const [early, late] = one.from <= other.from ? [one, other] : [other, one];
  return Math.max(0, Number(late.from.slice(0, 4)) - Number(early.to.slice(0, 4)));
}

function figuresDiffering(one: number, other: number): number {
  const [a, b] = [String(one), String(other)];
  const differing = [...a].filter((figure, at) => figure !== b[at]);
  const isSwap = differing.length === 2 && [...a].sort().join('') === [...b].sort().join('');
  return isSwap ? 1 : differing.length;
}

function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
