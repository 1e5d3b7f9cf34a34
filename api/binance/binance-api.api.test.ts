import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hmacSha256Hex } from '../../lib/crypto/hash.js';
import { utf8 } from '../../lib/crypto/bytes.js';
import { openBinanceRoom, type BinanceRoom, type Credentials } from './testing/binance-room.js';

let room: BinanceRoom;
let key: Credentials;
beforeAll(async () => {
  room = await openBinanceRoom();
  key = await room.addKey();
});
beforeEach(() => room.stand());
afterAll(() => room.close());

const order = {
  symbol: 'BTCUSDT',
  side: 'BUY',
  type: 'LIMIT',
  timeInForce: 'GTC',
  quantity: '0.1',
  price: '64000',
};

async function ask(method: string, path: string, query = '', body?: string) {
  const answer = await fetch(`${room.house.url}/binance/api/v3/${path}${query && `?${query}`}`, {
    method,
    headers: { 'X-MBX-APIKEY': key.apiKey, 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  });
  const json: ReturnType<typeof JSON.parse> = JSON.parse(await answer.text());
  return { status: answer.status, headers: answer.headers, json };
}

const signed = (values: Record<string, string | number>, timestamp = Date.now()): string => {
  const query = new URLSearchParams({ ...textual(values), timestamp: String(timestamp) }).toString();
  return `${query}&signature=${hmacSha256Hex(utf8(key.secret), query)}`;
};
const textual = (values: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
const post = async (values: Record<string, string | number>, path = 'order') =>
  (await ask('POST', path, '', signed(values))).json;

describe('a signed request', () => {
  it('is taken with its parameters in the query, in the form, or in both', async () => {
    expect((await ask('GET', 'openOrders', signed({}))).json).toEqual([]);
    expect((await ask('POST', 'order', signed(order))).json).toMatchObject({ status: 'NEW' });
    const [query, form] = ['symbol=BTCUSDT&side=BUY', `type=MARKET&quantity=0.01&timestamp=${Date.now()}`];
    const signature = hmacSha256Hex(utf8(key.secret), query + form);
    const both = await ask('POST', 'order', query, `${form}&signature=${signature}`);
    expect(both.json).toMatchObject({ status: 'FILLED' });
  });

  it('is refused when anything of it was changed, when it is old or of the future, and without a time', async () => {
    const query = signed({ symbol: 'BTCUSDT' });
    expect((await ask('GET', 'openOrders', query.replace('BTC', 'ETH'))).json.code).toBe(-1022);
    expect((await ask('GET', 'account', signed({}, Date.now() - 6_000))).json.code).toBe(-1021);
    expect((await ask('GET', 'account', signed({ recvWindow: 9_000 }, Date.now() - 6_000))).status).toBe(200);
    expect((await ask('GET', 'account', signed({}, Date.now() + 2_000))).json.code).toBe(-1021);
    expect((await ask('GET', 'account', signed({ recvWindow: 60_001 }))).json.code).toBe(-1131);
    expect((await ask('GET', 'account', 'signature=00')).json.code).toBe(-1102);
  });

  it('is nobody with a key that there is not, or that is none', async () => {
    const before = key;
    key = { ...before, apiKey: 'k'.repeat(64) };
    expect(await ask('GET', 'account', signed({}))).toMatchObject({ status: 401, json: { code: -2015 } });
    key = { ...before, apiKey: 'k' };
    expect(await ask('GET', 'account', signed({}))).toMatchObject({ status: 401, json: { code: -2014 } });
    key = before;
  });
});

describe('an order', () => {
  it.each([
    [-1102, { quantity: '' }],
    [-1102, { price: '' }],
    [-1106, { stopPrice: '63000' }],
    [-1115, { timeInForce: 'GTD' }],
    [-1116, { type: 'PEGGED' }],
    [-1106, { type: 'TAKE_PROFIT', stopPrice: '70000' }],
    [-1102, { type: 'TAKE_PROFIT_LIMIT' }],
    [-2010, { trailingDelta: '100' }],
    [-1117, { side: 'HOLD' }],
    [-1121, { symbol: 'XRPUSDT' }],
    [-1013, { quantity: '0.00001' }],
    [-1013, { price: '64000.001' }],
    [-1100, { quantity: '1e3' }],
    [-1100, { newClientOrderId: 'no spaces' }],
  ])('is answered with %i for %j', async (code, change) => {
    expect((await post({ ...order, ...change })).code).toBe(code);
  });

  it('is the same order when it is sent again under its name, and another one is refused', async () => {
    const named = { ...order, newClientOrderId: 'once' };
    const [first, again] = [await post(named), await post(named)];
    expect(again.orderId).toBe(first.orderId);
    expect((await post({ ...named, quantity: '0.2' })).code).toBe(-2010);
  });

  it('can be tried without being placed', async () => {
    expect(await post(order, 'order/test')).toEqual({});
    expect((await post({ ...order, quantity: '90' }, 'order/test')).code).toBe(-2010);
    expect((await ask('GET', 'openOrders', signed({}))).json).toEqual([]);
  });

  it('is placed in the place of another, or told that it could not', async () => {
    const first = await post(order);
    const mode = { ...order, cancelReplaceMode: 'STOP_ON_FAILURE' };
    const moved = await post(
      { ...mode, price: '64001', cancelOrderId: first.orderId },
      'order/cancelReplace',
    );
    expect(moved).toMatchObject({ cancelResult: 'SUCCESS', newOrderResponse: { price: '64001.00' } });
    const failed = await post({ ...mode, cancelOrderId: first.orderId }, 'order/cancelReplace');
    expect(failed).toMatchObject({ code: -2022, data: { newOrderResult: 'NOT_ATTEMPTED' } });
  });
});

describe('an answer', () => {
  it('says how much of the weight of a minute is used, and refuses what goes beyond it', async () => {
    const first = Number((await ask('GET', 'ping')).headers.get('x-mbx-used-weight-1m'));
    const second = Number((await ask('GET', 'exchangeInfo')).headers.get('x-mbx-used-weight-1m'));
    expect(second).toBe(first + 20);
    const wanted = Math.ceil((6_000 - second) / 25) + 1;
    const all = await Promise.all(
      Array.from({ length: wanted }, () => ask('GET', 'trades', 'symbol=BTCUSDT')),
    );
    expect(all.at(-1)).toMatchObject({ status: 429, json: { code: -1003 } });
    expect(all.at(-1)?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});
