import { useLocaleState, useStore } from 'react-admin';
import * as format from './format.js';

export type ZoneChoice = 'local' | 'utc';

/** Asked once: hundreds of cells want to know, and asking takes a while. */
const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Local time or UTC: the person's choice, kept in this browser. */
export function useZone() {
  const [choice, setChoice] = useStore<ZoneChoice>('zone', 'local');
  return { choice, setChoice, timeZone: choice === 'utc' ? 'UTC' : zoneHere };
}

const known = new Map<string, Format>();

/** Everything of `format.ts` in the person's locale and zone. */
export function useFormat(): Format {
  const [language] = useLocaleState();
  const { timeZone } = useZone();
  const key = `${language} ${timeZone}`;
  const found = known.get(key) ?? formatIn(language, timeZone);
  known.set(key, found);
  return found;
}

function formatIn(language: string, timeZone: string) {
  const locale = format.localeTag(language, navigator.languages);
  return {
    locale,
    timeZone,
    money: (amount: string, asset: string) => format.formatMoney(amount, asset, locale),
    decimal: (amount: string) => format.formatDecimal(amount, locale),
    cents: (value: number) => format.formatCents(value, locale),
    number: (value: number, digits?: number) => format.formatNumber(value, locale, digits),
    share: (share: number, digits?: number) => format.formatShare(share, locale, digits),
    dateTime: (iso: string) => format.formatDateTime(iso, locale, timeZone),
    time: (iso: string) => format.formatTime(iso, locale, timeZone),
    timeExact: (iso: string) => format.formatTimeExact(iso, locale, timeZone),
    day: (isoDay: string) => format.formatDay(isoDay, locale),
    dayShort: (isoDay: string) => format.formatDayShort(isoDay, locale),
    duration: (lengthMs: number) => format.formatDuration(lengthMs, locale),
    relative: (iso: string, nowMs: number) => format.formatRelative(iso, nowMs, locale),
    bytes: (bytes: number) => format.formatBytes(bytes, locale),
  };
}

export type Format = ReturnType<typeof formatIn>;
