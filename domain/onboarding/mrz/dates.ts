/** Six digits `YYMMDD` with `<<` for what the document leaves unknown, resolved to a calendar date with its century. */
export type DateReading =
  | { kind: 'date'; date: string; isCenturyAssumed?: boolean }
  | { kind: 'partial'; date: string; isCenturyAssumed?: boolean }
  | { kind: 'unknown' }
  | { kind: 'impossible' };

/** Ages at which a person may still be alive, so that two digits leave two centuries open. */
const GREATEST_AGE_YEARS = 115;
const EXPIRY_WINDOW_YEARS = 50;
/** States that issue for life print these (9999-12-31, and Spain's 9999-01-01). */
const FOR_LIFE = new Set(['991231', '990101']);

/**
 * A birth date lies in the past: the latest century that allows it. When the person could as well be a hundred years
 * older, `statedDate` (the form) decides, otherwise the reading says that it assumed the century.
 */
export function readBirthDate(text: string, today: string, statedDate?: string): DateReading {
  const parts = splitDate(text);
  if (!parts) return { kind: text === '<<<<<<' ? 'unknown' : 'impossible' };
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  const possible = [century, century - 100]
    .map((first) => assemble(first + parts.year, parts))
    .filter((date) => date !== null)
    .filter(
      (date) =>
        date <= today.slice(0, date.length) && thisYear - Number(date.slice(0, 4)) <= GREATEST_AGE_YEARS,
    );
  const date = possible.find((one) => statedDate?.startsWith(one)) ?? possible[0];
  if (date === undefined) return { kind: 'impossible' };
  const isCenturyAssumed = possible.length > 1 && !statedDate?.startsWith(date);
  return { kind: date.length === 10 ? 'date' : 'partial', date, isCenturyAssumed };
}

/** An expiry date lies within fifty years of today. */
export function readExpiryDate(text: string, today: string): DateReading {
  if (text === '<<<<<<' || FOR_LIFE.has(text)) return { kind: 'unknown' };
  const parts = splitDate(text);
  if (!parts || parts.month === null || parts.day === null) return { kind: 'impossible' };
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  const date = [century - 100, century, century + 100]
    .map((first) => first + parts.year)
    .filter((year) => year > thisYear - EXPIRY_WINDOW_YEARS && year <= thisYear + EXPIRY_WINDOW_YEARS)
    .map((year) => assemble(year, parts))
    .find((one) => one !== null);
  return date ? { kind: 'date', date } : { kind: 'impossible' };
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

interface Parts {
  year: number;
  month: number | null;
  day: number | null;
}

/** Some issuers print 00 where Doc 9303 wants fillers; both mean that the part is not known. */
function splitDate(text: string): Parts | null {
  const match = /^(\d\d)(\d\d|<<)(\d\d|<<)$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const known = (part: string | undefined) => (part === '<<' || part === '00' ? null : Number(part));
  return { year: Number(year), month: known(month), day: known(day) };
}

/** `YYYY-MM-DD`, shortened to what is known, or null when the calendar has no such day. */
function assemble(year: number, { month, day }: Parts): string | null {
  const head = String(year).padStart(4, '0');
  if (month === null) return head;
  if (month > 12) return null;
  const middle = `${head}-${String(month).padStart(2, '0')}`;
  if (day === null) return middle;
  return day <= daysInMonth(year, month) ? `${middle}-${String(day).padStart(2, '0')}` : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
