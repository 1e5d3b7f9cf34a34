/** How figures and times are written, by locale and zone. Pure: the locale and the present time are passed in. */
import { kept } from './kept.js';

const numbers = kept(
  (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const dates = kept(
  (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const relatives = kept(
  (locale: string, options?: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

/** `1234.5600` EUR becomes `1,234.5600 EUR`: exact, with every digit that was given. */
export function formatMoney(amount: string, asset: string, locale: string): string {
  return `${formatDecimal(amount, locale)}\u00a0${asset}`;
}

/** A decimal string of any length in the signs of the locale, without passing through a float. */
export function formatDecimal(amount: string, locale: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) return amount;
  const [, sign = '', whole = '0', fraction] = match;
  const grouped = numbers(locale).format(BigInt(whole));
  return `${sign === '-' ? '\u2212' : ''}${grouped}${fraction ? separatorOf(locale) + fraction : ''}`;
}

export function formatNumber(value: number, locale: string, maximumFractionDigits = 1): string {
  return numbers(locale, { maximumFractionDigits }).format(value);
}

/** Always with two decimals, so that a column of amounts lines up: `1,234.50`. */
export function formatCents(value: number, locale: string): string {
  return numbers(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** `0.9312` becomes `93.1 %` in the manner of the locale. */
export function formatShare(share: number, locale: string, maximumFractionDigits = 1): string {
  return numbers(locale, { style: 'percent', maximumFractionDigits }).format(share);
}

/** `21 Nov 2026, 14:05 GMT+1`: always with its zone. */
export function formatDateTime(iso: string, locale: string, timeZone?: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return dates(locale, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(time);
}

/** Only the hour, for a line whose day stands above it. */
export function formatTime(iso: string, locale: string, timeZone?: string): string {
  return dates(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));
}

/** With its seconds, for what is looked at as it happens. */
export function formatTimeExact(iso: string, locale: string, timeZone?: string): string {
  return dates(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone }).format(
    new Date(iso),
  );
}

/** A day of the calendar (`YYYY-MM-DD`, or shorter where the rest is not known), the same in every zone. */
export function formatDay(isoDay: string, locale: string): string {
  const [year, month, date] = isoDay.slice(0, 10).split('-').map(Number);
  if (!year || Number.isNaN(year)) return isoDay;
  const parts: Intl.DateTimeFormatOptions = date
    ? day
    : month
      ? { month: 'short', year: 'numeric' }
      : { year: 'numeric' };
  return dates(locale, { ...parts, timeZone: 'UTC' }).format(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
}

/** A day without its year, for the axis of a chart. */
export function formatDayShort(isoDay: string, locale: string): string {
  const ms = Date.parse(`${isoDay}T00:00:00Z`);
  return Number.isNaN(ms)
    ? isoDay
    : dates(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(ms);
}

/** `2d 4h`, `35m`: the two greatest units of a length of time, without its sign. */
export function formatDuration(lengthMs: number, locale: string): string {
  const minutes = Math.floor(Math.abs(lengthMs) / 60_000);
  const parts = [
    { unit: 'day', value: Math.floor(minutes / 1440) },
    { unit: 'hour', value: Math.floor(minutes / 60) % 24 },
    { unit: 'minute', value: minutes % 60 },
  ];
  const first = parts.findIndex(({ value }) => value > 0);
  if (first < 0) return unitOf(0, 'minute', locale);
  const shown = parts.slice(first, first + 2).filter(({ value }) => value > 0);
  return shown.map(({ unit, value }) => unitOf(value, unit, locale)).join(' ');
}

/** `3 hours ago`, `in 2 days`. */
export function formatRelative(iso: string, nowMs: number, locale: string): string {
  const seconds = (Date.parse(iso) - nowMs) / 1000;
  const format = relatives(locale, { numeric: 'auto' });
  if (Math.abs(seconds) < 60) return format.format(0, 'second');
  if (Math.abs(seconds) < 3600) return format.format(Math.round(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return format.format(Math.round(seconds / 3600), 'hour');
  return format.format(Math.round(seconds / 86_400), 'day');
}

/** `10.4 MB`. */
export function formatBytes(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000;
  return unitOf(
    isLarge ? bytes / 1_000_000 : Math.ceil(bytes / 1000),
    isLarge ? 'megabyte' : 'kilobyte',
    locale,
    'short',
  );
}

/** `0193ab4c…8e21`: the middle of a long id says nothing to the eye. */
export function shortenMiddle(text: string, head = 8, tail = 4): string {
  return text.length <= head + tail + 1 ? text : `${text.slice(0, head)}…${text.slice(-tail)}`;
}

/** The regional form of our language that the browser prefers: `en-US` for an American, `en-GB` when nothing is known. */
export function localeTag(language: string, preferred: readonly string[]): string {
  const match = preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return match ?? (language === 'en' ? 'en-GB' : language);
}

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;

function separatorOf(locale: string): string {
  return (
    numbers(locale)
      .formatToParts(1.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.'
  );
}

function unitOf(
  value: number,
  unit: string,
  locale: string,
  unitDisplay: 'narrow' | 'short' = 'narrow',
): string {
  return numbers(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
}
