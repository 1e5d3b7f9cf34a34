import { describe, expect, it } from '@jest/globals';
import { compareDates, dateRange, partialDate } from './dates.js';
import type { PartialDate } from './lists.js';

const date = (text: string, circa = false): PartialDate => {
  const found = partialDate(text, circa);
  if (!found) throw new Error(`${text} is no date`);
  return found;
};
const code = (party: string, listed: PartialDate) => compareDates(date(party), listed).code;

describe('partialDate', () => {
  it('knows years, months and days, also without leading zeros', () => {
    expect(date('1969-7-16')).toEqual({
      precision: 'day',
      from: '1969-07-16',
      to: '1969-07-16',
      circa: false,
    });
    expect(date('2000-02')).toEqual({
      precision: 'month',
      from: '2000-02-01',
      to: '2000-02-29',
      circa: false,
    });
    expect(date('1971')).toMatchObject({ precision: 'year', from: '1971-01-01', to: '1971-12-31' });
  });

  it('refuses days that no calendar has', () => {
    for (const text of ['1999-02-29', '1999-13-01', '1999-00-10', '1999-04-31', 'soon', '19990101', ''])
      expect(partialDate(text)).toBeNull();
  });
});

describe('compareDates', () => {
  it.each([
    ['1969-06-16', '1969-06-16', 'same_day'],
    ['1969-06-07', '1969-07-06', 'day_and_month_swapped'],
    ['1969-06-16', '1969-07-16', 'one_part_differs'],
    ['1969-06-16', '1959-06-16', 'year_one_figure_differs'],
    ['1969-06-16', '1996-06-16', 'year_one_figure_differs'],
    ['1969-06-16', '1969-11-02', 'other_day_same_year'],
    ['1969-06-16', '1970-11-02', 'neighbouring_year'],
    ['1969-06-16', '1971-11-02', 'two_years_apart'],
    ['1969-06-16', '1974-11-02', 'years_apart'],
    ['1969-06-16', '1989-11-02', 'decades_apart'],
    ['1969-06-16', '1969', 'same_year'],
    ['1969-06-16', '1969-06', 'same_month'],
    ['1969', '1969-06-16', 'same_year'],
    ['1969-06-16', '1975', 'years_apart'],
  ])('%s against %s is %s', (party, listed, expected) => {
    expect(code(party, date(listed))).toBe(expected);
  });

  it('takes the first of January of a list for some day of the year', () => {
    expect(code('1979-05-04', date('1979-01-01'))).toBe('same_year');
    expect(code('1979-01-01', date('1979-01-01'))).toBe('same_day');
  });

  it('lets an estimate reach two years further and no more', () => {
    expect(code('1958-05-04', date('1956', true))).toBe('within_estimate');
    expect(compareDates(date('1962-05-04'), date('1956', true)).verdict).toBe('contradiction');
  });

  it('knows a range whichever end comes first', () => {
    const range = dateRange(date('1983'), date('1981'));
    expect(range).toMatchObject({ from: '1981-01-01', to: '1983-12-31' });
    expect(code('1982-03-04', range)).toBe('within_range');
    expect(code('1990-03-04', range)).toBe('years_apart');
  });
});
