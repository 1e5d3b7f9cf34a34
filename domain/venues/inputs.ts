import { z } from 'zod';
import { businessCalendar } from '../calendar/schema.js';
import { personText } from '../fields.js';
import { venueId } from './schema.js';

const share = z
  .string()
  .regex(/^-?0(\.\d{1,9})?$/, 'A share of the value: 0.001 is a tenth of a percent')
  .default('0');
/** Secrets go over lines that nobody else reads, or to this very machine. */
const address = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}, 'https, or an address of this machine');

const facts = {
  name: personText(80),
  ccxt_id: z.string().regex(/^[a-z0-9]{2,30}$/, 'The name of an exchange in ccxt'),
  urls: z.record(z.string().regex(/^[A-Za-z0-9]{1,40}$/), address).default({}),
  maker_fee: share,
  taker_fee: share,
  penalty_bps: z.int().min(0).max(1_000).default(0),
  max_book_age_ms: z.int().min(100).max(60_000).default(5_000),
  requests_per_second: z.int().min(1).max(100).default(10),
  calendar: businessCalendar,
};

export const addVenueInput = z.strictObject({ id: venueId, ...facts });
export type AddVenueInput = z.output<typeof addVenueInput>;

export const changeVenueInput = z.strictObject(facts);
export type ChangeVenueInput = z.output<typeof changeVenueInput>;

const secret = z
  .string()
  .trim()
  .min(1)
  .max(4_000)
  .regex(/^[\x20-\x7e\r\n]+$/);
export const venueKeyInput = z.strictObject({
  api_key: secret,
  secret,
  /** Some exchanges want a third one. */
  password: secret.nullish(),
});
export type VenueKeyInput = z.output<typeof venueKeyInput>;

export const venueListRules = {
  sortable: ['id', 'name', 'changed_at'],
  defaultSort: 'name',
  filter: z.strictObject({ is_enabled: z.boolean().optional() }),
} as const;
