import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  openBinanceRoom,
  type BinanceRoom,
  type Credentials,
} from '../../api/binance/testing/binance-room.js';
import { doorUrls } from '../../api/testing/venue-market.js';
import type { VenueLeg } from '../../domain/venues/rules.js';
import { newId } from '../../lib/ids.js';
import { openDeafProxy } from '../../lib/testing/deaf-proxy.js';
import { isNotFound, outcomeOf } from './venue-errors.js';
import { openVenue, type Venue } from './venue.js';

let room: BinanceRoom;
let proxy: Awaited<ReturnType<typeof openDeafProxy>>;
let key: Credentials;
let venue: Venue;

beforeAll(async () => {
  room = await openBinanceRoom();
  proxy = await openDeafProxy(room.house.url);
  key = await room.addKey();
  venue = await openVenue(accessOf(key));
});
beforeEach(async () => {
  proxy.lose(() => 'none');
  await room.stand();
});
afterAll(async () => {
  await proxy.close();
  await room.close();
});

const accessOf = ({ apiKey, secret }: Credentials) => ({
  id: 'other',
  version: 1,
  ccxt_id: 'binance',
  urls: doorUrls(proxy.url),
  requests_per_second: 100,
  api_key: apiKey,
  secret,
  password: null,
});

const leg = (more: Partial<VenueLeg> = {}): VenueLeg => ({
  order_id: newId(),
  venue_id: 'other',
  child: 1,
  client_id: newId().replaceAll('-', ''),
  symbol: 'BTCUSDT',
  base: 'BTC',
  quote: 'USDT',
  side: 'buy',
  quantity: '0.3',
  price: '64260',
  is_immediate: true,
  expires_at: null,
  ...more,
});
const isOrder = (method: string, path: string) => method === 'POST' && path.includes('/order');

describe('a venue through stock ccxt', () => {
  it('tells its book with the steps of its prices and amounts', async () => {
    expect(await venue.book({ base: 'BTC', quote: 'USDT' })).toMatchObject({
      problem: null,
      bids: [{ price: '64240', quantity: '1' }],
      asks: [{ price: '64260', quantity: '1' }],
      tick: '0.01',
      lot: '0.0001',
    });
    expect(await venue.book({ base: 'XRP', quote: 'USDT' })).toMatchObject({ problem: 'not_traded' });
  });

  it('takes an order that trades at once, finds it by our name, and tells each trade exactly', async () => {
    const one = leg();
    const placed = await venue.place(one);
    expect(placed).toMatchObject({ is_over: true, filled: '0.3' });
    expect(await venue.find(one)).toEqual(placed);
    expect(await venue.trades(one, placed.venue_order_id)).toMatchObject([
      {
        price: '64260',
        quantity: '0.3',
        value: '19278',
        fee: '38.556',
        fee_asset: 'USDT',
        liquidity: 'taker',
      },
    ]);
  });

  it('lets an order rest and calls it back; again does no harm', async () => {
    const one = leg({ price: '64000', is_immediate: false });
    expect(await venue.place(one)).toMatchObject({ is_over: false, filled: '0' });
    await venue.cancel(one);
    await venue.cancel(one);
    expect(await venue.find(one)).toMatchObject({ is_over: true, filled: '0' });
  });

  it('does not know what it never got', async () => {
    const one = leg();
    expect(await venue.find(one)).toBeNull();
    await venue.cancel(one);
  });

  it('says when it refuses', async () => {
    const refused = await venue
      .place(leg({ quantity: '90', price: '64000' }))
      .catch((error: unknown) => error);
    expect(outcomeOf(refused)).toBe('refused');
    const stranger = await openVenue(accessOf({ apiKey: key.apiKey, secret: 'another' }));
    const unknown = await stranger.place(leg()).catch((error: unknown) => error);
    expect(outcomeOf(unknown)).toBe('refused');
    expect(isNotFound(unknown)).toBe(false);
  });

  it('leaves open what became of an order whose answer was lost, and the question finds it', async () => {
    const one = leg();
    proxy.lose((method, path) => (isOrder(method, path) ? 'lose_answer' : 'none'));
    const lost = await venue.place(one).catch((error: unknown) => error);
    expect(outcomeOf(lost)).toBe('unknown');
    expect(await venue.find(one)).toMatchObject({ is_over: true, filled: '0.3' });
  });

  it('knows that nothing was sent when nobody listens', async () => {
    const gone = await openDeafProxy(room.house.url);
    await gone.close();
    const away = await openVenue({ ...accessOf(key), urls: doorUrls(gone.url) });
    const lost = await away.place(leg()).catch((error: unknown) => error);
    expect(outcomeOf(lost)).toBe('not_sent');
  });

  it('tries itself out without placing anything', async () => {
    const health = await venue.test();
    expect(health.balances.map(({ asset }) => asset)).toEqual(expect.arrayContaining(['BTC', 'USDT']));
    expect(Math.abs(health.clock_ms ?? Infinity)).toBeLessThan(5_000);
    expect(health.can.find_by_client_id).toBe(true);
  });
});
