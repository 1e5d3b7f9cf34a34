import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openMarketRoom, type MarketRoom } from '../market-data/testing/market-room.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { eventually } from '../../lib/testing/eventually.js';

let house: House;
let room: MarketRoom;
let client: SignedIn;
let trader: SignedIn;
beforeAll(async () => {
  house = await openHouse();
  room = await openMarketRoom(house);
  client = await house.signIn('client');
  trader = await house.signIn('trader');
  await room.place({ side: 'sell', price: 6_425_100, lots: 20_000, account: 10 });
  await room.place({ side: 'sell', price: 6_425_100, lots: 9_000, display: 1_000, account: 11 });
  await room.place({ side: 'buy', price: 6_424_900, lots: 5_000, account: 10 });
  await room.place({ side: 'buy', lots: 5_000 });
});
afterAll(async () => {
  await room.close();
  await house.close();
});

const get = (path: string, as: SignedIn | undefined = client) =>
  house.call('GET', `/api/v1/market-data${path}`, as ? { as } : {});

describe('GET /api/v1/market-data', () => {
  it('shows every instrument with its steps and phase to whoever is signed in', async () => {
    const { status, body } = await get('/instruments');
    expect(status).toBe(200);
    expect(body[0]).toMatchObject({
      symbol: 'BTCUSDT',
      tick_size: '0.01',
      min_notional: '5',
      phase: 'trading',
    });
    expect((await house.call('GET', '/api/v1/market-data/instruments')).status).toBe(401);
  });

  it('shows the book by levels, of an iceberg what it shows, as of an event', async () => {
    const { body } = await get('/BTCUSDT/book?depth=5');
    expect(body).toMatchObject({
      symbol: 'BTCUSDT',
      bids: [['64249.00', '0.5000', 1]],
      asks: [['64251.00', '1.6000', 2]],
    });
    expect(body.sequence).toBeGreaterThan(0);
  });

  it('shows it order by order to traders only', async () => {
    const { body } = await get('/BTCUSDT/book/orders', trader);
    expect(body.asks.map(([, price, quantity]: string[]) => [price, quantity])).toEqual([
      ['64251.00', '1.5000'],
      ['64251.00', '0.1000'],
    ]);
    expect((await get('/BTCUSDT/book/orders')).status).toBe(403);
  });

  it('shows trades, candles and the last day to the last unit', async () => {
    const { body: trades } = await get('/BTCUSDT/trades');
    expect(trades).toEqual([
      expect.objectContaining({
        price: '64251.00',
        quantity: '0.5000',
        value: '32125.500000',
        taker_side: 'buy',
      }),
    ]);
    const { body: candles } = await get('/BTCUSDT/candles?interval=1h');
    expect(candles).toEqual([
      expect.objectContaining({
        open: '64251.00',
        volume: '0.5000',
        quote_volume: '32125.500000',
        trades: 1,
      }),
    ]);
    const { body: ticker } = await get('/BTCUSDT/ticker');
    expect(ticker).toMatchObject({ last_price: '64251.00', best_bid: ['64249.00', '0.5000', 1], trades: 1 });
    expect((await get('/tickers')).body).toHaveLength(2);
  });

  it('refuses an instrument that there is not', async () => {
    expect((await get('/XRPUSDT/book')).body.code).toBe('market-data.symbol_not_found');
  });

  it('goes on by itself when the engine comes back, with what happened meanwhile', async () => {
    await room.engine.restart();
    await eventually(
      async () => await room.place({ side: 'buy', price: 6_424_800, lots: 1_000 }).catch(() => null),
    );
    await eventually(async () => {
      const { status, body } = await get('/BTCUSDT/book');
      return status === 200 && body.bids.length === 2;
    });
    expect((await get('/BTCUSDT/trades')).body).toHaveLength(1);
  });
});
