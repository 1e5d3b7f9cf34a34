import { z } from 'zod';
import { VenueModel, venueKeyPlace } from '../../db/models/venues.js';
import { venueKeyInput } from '../../domain/venues/inputs.js';
import type { VenueAccess } from '../../domain/venues/views.js';
import { openField } from '../../lib/crypto/sealed-field.js';
import type { Context } from '../context.js';
import { read } from '../work.js';
import { venueById } from './venues.js';

const none = { api_key: null, secret: null, password: null };

/** What a worker speaks to a venue with, the key open: for its memory alone, never for a history of Temporal. */
export async function venueAccess(context: Context, id: string): Promise<VenueAccess> {
  const venue = await read(context, (trx) => venueById(trx, id));
  const { version, ccxt_id, urls, requests_per_second } = venue;
  return { id, version, ccxt_id, urls, requests_per_second, ...keyOf(context, venue) };
}

/** Every venue by its queue; a disabled one is still watched and may be tested. */
export function venueQueues(context: Context): Promise<{ venue_ids: string[] }> {
  return read(context, async (trx) => {
    const rows = await VenueModel.query(trx).select('id').orderBy('id');
    return { venue_ids: rows.map(({ id }) => id) };
  });
}

export const venueQueuesView = z.strictObject({ venue_ids: z.array(z.string()) });

function keyOf(context: Context, { id, sealed_key }: VenueModel) {
  if (!sealed_key) return none;
  const sealed = Buffer.from(sealed_key, 'base64url');
  const plain = openField(context.keys.sealedFields, venueKeyPlace(id), sealed);
  const { api_key, secret, password } = venueKeyInput.parse(JSON.parse(plain));
  return { api_key, secret, password: password ?? null };
}
