import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTemplateInput } from '../../domain/compliance/request-templates.js';
import { newKey } from '../../lib/crypto/key-material.js';
import { keyRings } from '../../lib/crypto/key-ring.js';
import { openField } from '../../lib/crypto/sealed-field.js';
import { apiKeySecretPlace } from '../models/api-keys.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { seedDemonstration } from './demonstration.js';
import { seedTradingHouse } from './trading-house.js';

const now = new Date('2026-11-01T10:00:00Z');
const key = newKey('sealed-fields', now);
const sealedFields = keyRings['sealed-fields'].parse({
  origin: 'demonstration',
  current: key.key_id,
  keys: [key],
});

let store: TestDatabase;
let homeDir: string;

beforeAll(async () => {
  store = await openTestDatabase();
  homeDir = await mkdtemp(join(tmpdir(), 'purser-seed-'));
  await seedDemonstration(store.owner, { homeDir, sealedFields, now });
});
afterAll(async () => {
  await rm(homeDir, { recursive: true, force: true });
  await store.close();
});

const accountOf = async (number: number): Promise<string> =>
  (await store.owner('engine_accounts').where({ number }).first('trading_account_id')).trading_account_id;
const rows = (table: string) => store.owner(table).select('*');
const keysFile = async () => JSON.parse(await readFile(join(homeDir, 'demo-keys.json'), 'utf8'));

describe('seedDemonstration', () => {
  it('has instruments, the accounts of the house, and a client with a number in the engine', async () => {
    expect((await rows('instruments')).map(({ symbol }) => symbol).sort()).toEqual([
      'BTCUSDT',
      'ETHUSDT',
      'SOLUSDT',
    ]);
    const accounts = await store.owner('engine_accounts').orderBy('number');
    expect(accounts).toMatchObject([
      { number: 1, kind: 'fees' },
      { number: 2, kind: 'rounding' },
      { number: 10, kind: 'house', maker_rate: 0, taker_rate: 0 },
      { number: 100, kind: 'client', maker_rate: 10_000, taker_rate: 20_000 },
      { number: 101, kind: 'client', maker_rate: 10_000, taker_rate: 20_000 },
    ]);
  });

  it('brings money in by the chart of accounts and asks for its way into the engine', async () => {
    const client = await store
      .owner('ledger_accounts')
      .where({ code: 'client_funds', asset: 'USDT', trading_account_id: await accountOf(100) })
      .first('credits_posted', 'debits_posted', 'debits_pending');
    expect(client).toEqual({
      credits_posted: '300000000000',
      debits_posted: '0',
      debits_pending: '250000000000',
    });
    const asked = await store.owner('engine_funds').where({ engine_account: 100 }).orderBy('number');
    expect(asked.map(({ asset, amount, state }) => [asset, amount, state])).toEqual([
      ['USDT', '250000000000', 'pending'],
      ['BTC', '300000000', 'pending'],
      ['ETH', '40000000000000000000', 'pending'],
      ['SOL', '500000000000', 'pending'],
    ]);
    const [sums] = await store
      .owner('ledger_accounts')
      .sum({ debits: 'debits_posted', credits: 'credits_posted' });
    expect(sums?.['debits']).toBe(sums?.['credits']);
  });

  it('gives programs two keys, whose secrets stand sealed in their rows and plain in one file', async () => {
    const kept = await keysFile();
    const stored = await rows('api_keys');
    expect(kept).toHaveLength(2);
    for (const { id, key: name, sealed_secret, trading_account_id } of stored) {
      const secret = openField(sealedFields, apiKeySecretPlace(id), Buffer.from(sealed_secret, 'base64url'));
      expect(kept).toContainEqual({ key: name, secret, account: trading_account_id });
    }
  });

  it('has texts for clients that a template may have, in both languages', async () => {
    const written = await rows('request_templates');
    expect(written.length).toBeGreaterThan(2);
    for (const { texts } of written) {
      expect(newTemplateInput.safeParse({ texts }).error).toBeUndefined();
      expect(texts.ru.name + texts.ru.body).toMatch(/[а-яё]/i);
    }
  });

  it('adds nothing a second time', async () => {
    const tables = [
      'request_templates',
      'ledger_transfers',
      'engine_funds',
      'engine_accounts',
      'api_keys',
      'trading_accounts',
      'portfolios',
      'users',
    ];
    const before = await Promise.all(tables.map(rows));
    const keys = await keysFile();
    await seedDemonstration(store.owner, { homeDir, sealedFields, now });
    expect(await Promise.all(tables.map(rows))).toEqual(before);
    expect(await keysFile()).toEqual(keys);
  });
});

describe('seedTradingHouse', () => {
  it('opens accounts for trading that were there before anybody traded, once', async () => {
    const user = await store.owner('global_users').first('id');
    const [account] = await store
      .owner('trading_accounts')
      .insert({ user_id: user.id, name: 'Of before', base_currency: 'EUR' })
      .returning('id');
    for (let time = 0; time < 2; time += 1)
      await store.owner.transaction((trx) => seedTradingHouse(trx, now));
    expect(await store.owner('engine_accounts').where({ trading_account_id: account.id })).toHaveLength(1);
    const [portfolio] = await store.owner('portfolios').where({ trading_account_id: account.id });
    const institution = await store
      .owner('institutional_accounts')
      .where({ id: portfolio.account_id })
      .first();
    expect(institution.name).toBe('Private clients');
  });
});
