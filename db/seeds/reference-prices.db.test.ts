import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { seedMarket } from './market.js';
import { seedReferencePrices } from './reference-prices.js';

let store: TestDatabase;
const now = new Date('2026-03-10T00:00:01Z');
const dayMs = 86_400_000;

beforeAll(async () => {
  store = await openTestDatabase();
  await seedMarket(store.owner, now);
});
afterAll(() => store.close());

describe('the made-up closes of a demonstration', () => {
  it('are three years of days up to yesterday that end at the first prices, and say what they are', async () => {
    await seedReferencePrices(store.owner, now);
    const rows = await store.owner('reference_prices').orderBy(['symbol', 'day']);
    expect(rows).toHaveLength(3 * 3 * 365);
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['demonstration']));
    const last = rows.filter(({ day }) => day === '2026-03-09');
    expect(last.map(({ symbol, price }) => [symbol, Number(price)])).toEqual([
      ['BTCUSDT', 64_250],
      ['ETHUSDT', 3_420],
      ['SOLUSDT', 148],
    ]);
  });

  it('stay as they are at the next start', async () => {
    const before = await store.owner('reference_prices').orderBy(['symbol', 'day']);
    await seedReferencePrices(store.owner, new Date(now.getTime() + 7 * dayMs));
    expect(await store.owner('reference_prices').orderBy(['symbol', 'day'])).toEqual(before);
  });
});
