import { addVenueInput } from '../../../domain/venues/inputs.js';
import type { Venue } from './types.js';

/** What stands in the form, as it was typed. */
export interface VenueForm {
  id: string;
  name: string;
  ccxt_id: string;
  /** A line an address: its name in ccxt, a space, the address. */
  urls: string;
  maker_fee: string;
  taker_fee: string;
  penalty_bps: string;
  max_book_age_ms: string;
  requests_per_second: string;
  /** As JSON: zone, hours of each weekday, holidays. */
  calendar: string;
}

const allDay = [{ from: '00:00', to: '24:00' }];
const always = {
  zone: 'UTC',
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  holidays: [],
};
const shown = (calendar: unknown) => JSON.stringify(calendar, null, 1);

export function formOf(venue: Venue | null): VenueForm {
  return {
    id: venue?.id ?? '',
    name: venue?.name ?? '',
    ccxt_id: venue?.ccxt_id ?? '',
    urls: Object.entries(venue?.urls ?? {})
      .map(([name, url]) => `${name} ${url}`)
      .join('\n'),
    maker_fee: venue ? short(venue.maker_fee) : '0.001',
    taker_fee: venue ? short(venue.taker_fee) : '0.001',
    penalty_bps: String(venue?.penalty_bps ?? 0),
    max_book_age_ms: String(venue?.max_book_age_ms ?? 5_000),
    requests_per_second: String(venue?.requests_per_second ?? 10),
    calendar: shown(venue?.calendar ?? always),
  };
}

export type Checked = { body: Record<string, unknown>; wrong: null } | { body: null; wrong: string[] };

/** The request, or the fields that are wrong. */
export function checkForm(form: VenueForm): Checked {
  const parsed = addVenueInput.safeParse({
    ...form,
    urls: urlsOf(form.urls),
    penalty_bps: Number(form.penalty_bps),
    max_book_age_ms: Number(form.max_book_age_ms),
    requests_per_second: Number(form.requests_per_second),
    calendar: calendarOf(form.calendar),
  });
  if (parsed.success) return { body: parsed.data, wrong: null };
  return { body: null, wrong: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}

function urlsOf(text: string): Record<string, string> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return Object.fromEntries(lines.flatMap(([name = '', url = '']) => (name ? [[name, url]] : [])));
}

function calendarOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `0.001000000` as somebody would write it. */
const short = (share: string): string => share.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
