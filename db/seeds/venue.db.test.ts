import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKey } from '../../lib/crypto/key-material.js';
import { keyRings } from '../../lib/crypto/key-ring.js';
import { openField } from '../../lib/crypto/sealed-field.js';
import { hashPassword } from '../../lib/crypto/password-hash.mjs';
import { venueKeyPlace } from '../models/venues.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { seedDemonstrationUsers } from './demonstration-users.js';
import { seedMarket } from './market.js';
import { seedVenue } from './venue.js';

const now = new Date('2026-11-01T10:00:00Z');
const key = newKey('sealed-fields', now);
const sealedFields = keyRings['sealed-fields'].parse({
  origin: 'demonstration',
  current: key.key_id,
  keys: [key],
});

let store: TestDatabase;
const seed = (apiUrl: string) =>
  store.owner.transaction((trx) =>
    seedVenue(trx, { email: 'trader@demo.purser.example', apiUrl, sealedFields, now }),
  );

beforeAll(async () => {
  store = await openTestDatabase();
  await seedDemonstrationUsers(store.owner, { hash: hashPassword, sealedFields, now });
  await store.owner.transaction((trx) => seedMarket(trx, now));
  await seed('http://127.0.0.1:3000');
});
afterAll(() => store.close());

const venue = () => store.owner('venues').first();

describe('seedVenue', () => {
  it('enters our own door as a venue, with a key that its row alone holds, sealed', async () => {
    const { id, sealed_key, is_enabled } = await venue();
    const plain = openField(sealedFields, venueKeyPlace(id), Buffer.from(sealed_key, 'base64url'));
    const { api_key } = JSON.parse(plain);
    expect([is_enabled, await store.owner('api_keys').where({ key: api_key })]).toMatchObject([
      true,
      [{ label: 'Second door' }],
    ]);
  });

  it('follows the instance to another port and adds nothing a second time', async () => {
    const tables = ['trading_accounts', 'api_keys', 'ledger_transfers', 'engine_funds'];
    const before = await Promise.all(tables.map((table) => store.owner(table)));
    await seed('http://127.0.0.1:4400');
    expect((await venue()).urls.public).toBe('http://127.0.0.1:4400/binance/api/v3');
    expect(await Promise.all(tables.map((table) => store.owner(table)))).toEqual(before);
  });

  it('has as much at the venue as the account there trades with', async () => {
    const at = await store.owner('ledger_accounts').where({ code: 'venue_balance', asset: 'USDT' }).first();
    expect([at.venue_id, at.debits_posted]).toEqual(['second-door', '250000000000']);
  });
});
