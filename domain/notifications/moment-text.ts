import type { Language } from './templates.js';

const locales: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU' };

/**
 * A moment as a letter says it: in its reader's language, in the zone of their region with the zone's name, in UTC where the
 * region has several or none is known.
 */
export function momentText(
  at: Date,
  { language, region }: { language: Language; region: string | null },
): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zoneOf(region) ?? 'UTC',
    timeZoneName: 'short',
  }).format(at);
}

/** The only zone of a region of ISO 3166-1. */
function zoneOf(region: string | null): string | null {
  if (!region || !/^[A-Z]{2}$/.test(region)) return null;
  const zones = zonesOf(new Intl.Locale(`und-${region}`));
  const [zone] = zones;
  return zones.length === 1 && typeof zone === 'string' ? zone : null;
}

/** A getter once, a function now (ECMA-402, Intl.Locale Info). */
function zonesOf(locale: object): readonly unknown[] {
  if ('getTimeZones' in locale && typeof locale.getTimeZones === 'function') {
    const zones: unknown = locale.getTimeZones();
    return Array.isArray(zones) ? zones : [];
  }
  return 'timeZones' in locale && Array.isArray(locale.timeZones) ? locale.timeZones : [];
}
