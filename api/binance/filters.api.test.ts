import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { utf8 } from '../../lib/crypto/bytes.js';
import { hmacSha256Hex } from '../../lib/crypto/hash.js';
import { openBinanceRoom, type BinanceRoom, type Credentials } from './testing/binance-room.js';

const symbol = 'BTCEUSDT';
const number = 9;

let room: BinanceRoom;
let key: Credentials;

beforeAll(async () => {
  room = await openBinanceRoom();
  key = await room.addKey();
  await addBoundedInstrument();
});
afterAll(() => room.close());

/** At least 5 USDT an order, and a price within 10 % of 64,250: as the instruments of the demonstration. */
async function addBoundedInstrument() {
  const { owner } = room.house;
  const known = await owner('instruments').where({ symbol: 'BTCUSDT' }).first();
  const bounds = { min_notional: '5', max_notional: '500000', collar_bps: 1_000 };
  await owner('instruments').insert({ ...known, ...bounds, symbol, number });
  await room.say({
    ...{ name: 'defineSymbol', symbol: number, baseAsset: 1, quoteAsset: 3, basePerLot: 10_000 },
    ...{ quotePerTick: 1, maxPrice: 100_000_000, collarBps: 1_000, minQuantity: 1, maxQuantity: 1_000_000 },
    ...{ minNotional: 5_000_000, maxNotional: 500_000_000_000, limitPerQuote: 1, protectionBps: 500 },
  });
  await room.say({ name: 'setPhase', symbol: number, phase: 0 });
  await room.say({ name: 'setReference', symbol: number, price: 6_425_000 });
}

async function place(change: Record<string, string | undefined>) {
  const order = { symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: '0.1', price: '64000' };
  const form = new URLSearchParams({ ...order, ...given(change), timestamp: String(Date.now()) }).toString();
  const signature = hmacSha256Hex(utf8(key.secret), form);
  const answer = await fetch(`${room.house.url}/binance/api/v3/order`, {
    method: 'POST',
    headers: { 'X-MBX-APIKEY': key.apiKey, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `${form}&signature=${signature}`,
  });
  const json: ReturnType<typeof JSON.parse> = await answer.json();
  return json;
}

const given = (change: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(change).flatMap(([name, value]) => (value ? [[name, value]] : [])));

interface Filter {
  filterType: string;
  [bound: string]: unknown;
}

async function filtersOf(): Promise<Filter[]> {
  const answer = await fetch(`${room.house.url}/binance/api/v3/exchangeInfo?symbol=${symbol}`);
  const json: { symbols: { filters: Filter[] }[] } = JSON.parse(await answer.text());
  return json.symbols[0]?.filters ?? [];
}

describe('a filter', () => {
  it('says its bounds before anybody meets them', async () => {
    const filters = await filtersOf();
    expect(filters).toContainEqual(
      expect.objectContaining({ filterType: 'NOTIONAL', minNotional: '5', maxNotional: '500000' }),
    );
    expect(filters).toContainEqual(
      expect.objectContaining({
        filterType: 'PERCENT_PRICE_BY_SIDE',
        bidMultiplierUp: '1.1',
        bidMultiplierDown: '0.9',
      }),
    );
  });

  it.each([
    ['NOTIONAL', { quantity: '0.0001', price: '49999.99' }],
    ['NOTIONAL', { quantity: '8' }],
    ['PERCENT_PRICE_BY_SIDE', { price: '57824.99' }],
    ['PERCENT_PRICE_BY_SIDE', { price: '70675.01' }],
    ['PERCENT_PRICE_BY_SIDE', { side: 'SELL', price: '70675.01' }],
    ['LOT_SIZE', { quantity: '0.00015' }],
    ['PRICE_FILTER', { price: '64000.005' }],
  ])('fails %s with %j', async (name, change) => {
    expect(await place(change)).toEqual({ code: -1013, msg: `Filter failure: ${name}` });
  });

  it.each([
    { quantity: '0.0001', price: '57825' },
    { side: 'SELL', quantity: '0.0001', price: '70675' },
    { quantity: '7.8' },
  ])('lets through what stands at its edge: %j', async (change) => {
    expect(await place(change)).toMatchObject({ status: 'NEW' });
  });
});
