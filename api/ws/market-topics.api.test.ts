import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { openMarketRoom, type MarketRoom } from '../market-data/testing/market-room.js';
import type { SignedIn } from '../testing/harness.js';
import type { Frame } from './testing/open-socket.js';
import { openSocketRoom, type SocketRoom } from './testing/socket-room.js';

let room: SocketRoom;
let market: MarketRoom;
let client: SignedIn;
let accountId: string;
beforeAll(async () => {
  room = await openSocketRoom();
  market = await openMarketRoom(room.house);
  client = await room.house.signIn('client');
  accountId = newId();
  const { owner } = room.house;
  const row = { id: accountId, user_id: client.id, name: 'Desk', base_currency: 'USDT' };
  await owner('trading_accounts').insert(row);
  const engine = { number: 100, kind: 'client', trading_account_id: accountId };
  await owner('engine_accounts').insert(engine);
});
beforeEach(() => market.place({ side: 'sell', price: 6_425_100, lots: 1_000, account: 101 }));
afterEach(async () => {
  room.leave();
  for (const account of [100, 101]) await market.tell({ name: 'massCancel', account });
});
afterAll(async () => {
  await market.close();
  await room.close();
});

describe('book/BTCUSDT', () => {
  it('begins with the book, then tells of each level that changed, without a gap', async () => {
    const socket = await room.subscribed(client, 'book/BTCUSDT');
    const snapshot = await socket.hear(({ kind }) => kind === 'book.snapshot');
    expect(snapshot.payload.asks).toEqual([['64251.00', '0.1000', 1]]);
    await market.place({ side: 'buy', price: 6_424_000, lots: 500 });
    await market.place({ side: 'buy', lots: 1_000 });
    await eventually(() => replay(socket.events('book/BTCUSDT')).asks.size === 0);
    const book = replay(socket.events('book/BTCUSDT'));
    expect([...book.bids]).toEqual([['64240.00', '0.0500']]);
  });

  it('says more at once to somebody who reads slowly, and nothing is missing', async () => {
    await room.withGateway({ conflateBytes: 0 }, async (url) => {
      const socket = await room.subscribed(client, 'book/BTCUSDT', url);
      await socket.hear(({ kind }) => kind === 'book.snapshot');
      for (let count = 0; count < 300; count++)
        await market.place({ side: 'buy', price: 6_400_000 + count, lots: 10 });
      socket.say({ type: 'unsubscribe', topic: 'book/BTCUSDT' });
      expect(socket.events('book/BTCUSDT').length).toBe(1);
    });
  });

  it('tells at most twenty times a second', async () => {
    const socket = await room.subscribed(client, 'book/BTCUSDT');
    const began = Date.now();
    while (Date.now() - began < 1_000)
      await market.place({ side: 'buy', price: 6_410_000 + (Date.now() % 1_000), lots: 10 });
    const told = socket.events('book/BTCUSDT').length;
    expect(told).toBeGreaterThan(5);
    expect(told).toBeLessThanOrEqual(2 + ((Date.now() - began) / 1_000) * 20);
    await eventually(() => replay(socket.events('book/BTCUSDT')).bids.size > 0);
  });
});

describe('trades, candles and ticker', () => {
  it('tell of each trade once, of the open candle and of the last price', async () => {
    const socket = await room.subscribed(client, 'trades/BTCUSDT');
    for (const topic of ['candles/BTCUSDT/1m', 'ticker/BTCUSDT']) socket.say({ type: 'subscribe', topic });
    await socket.hear(({ topic, kind }) => topic === 'ticker/BTCUSDT' && kind === 'ticker');
    const trades = () =>
      socket
        .events('trades/BTCUSDT')
        .slice(1)
        .flatMap(({ payload }) => payload.trades);
    await market.place({ side: 'buy', lots: 400 });
    await market.place({ side: 'buy', lots: 600 });
    await eventually(() => trades().length === 2);
    expect(trades().map(({ quantity }) => quantity)).toEqual(['0.0400', '0.0600']);
    await socket.hear(({ kind, payload }) => kind === 'candle' && payload.close === '64251.00');
    await socket.hear(({ kind, payload }) => kind === 'ticker' && payload.last_price === '64251.00');
  });
});

describe('orders/<trading account>', () => {
  it('tells its owner what happens to each order, to the last unit', async () => {
    const socket = await room.subscribed(client, `orders/${accountId}`);
    const clientId = newId();
    await market.place({ side: 'buy', price: 6_425_100, lots: 1_500, clientId });
    await market.tell({ name: 'massCancel', account: 100 });
    const told = () => socket.events(`orders/${accountId}`);
    await eventually(() => told().length === 3);
    expect(told().map(({ kind }) => kind)).toEqual(['order.accepted', 'order.traded', 'order.ended']);
    expect(told()[1]?.payload).toMatchObject({
      order_id: clientId,
      remaining_quantity: '0.0500',
      trade: {
        price: '64251.00',
        quantity: '0.1000',
        value: '6425.100000',
        fee: '12.850200',
        liquidity: 'taker',
      },
    });
    expect(told()[2]?.payload.reason).toBe('mass_cancel');
  });

  it('is nobody’s else', async () => {
    const other = await room.house.signIn('client');
    const socket = await room.signedIn(other);
    for (const topic of [`orders/${accountId}`, 'book/XRPUSDT', 'candles/BTCUSDT/2m']) {
      socket.say({ type: 'subscribe', topic });
      await socket.hear((frame) => frame.topic === topic && frame.code === 'notifications.topic_refused');
    }
  });
});

/** The book that the frames say, and that each follows from the one before. */
function replay(frames: Frame[]) {
  const book = { bids: new Map<string, string>(), asks: new Map<string, string>() };
  let sequence = 0;
  for (const { kind, payload } of frames) {
    if (kind === 'book.levels') expect(payload.previous).toBe(sequence);
    sequence = payload.sequence;
    for (const side of ['bids', 'asks'] as const)
      for (const [price, quantity] of payload[side])
        if (Number(quantity) === 0) book[side].delete(price);
        else book[side].set(price, quantity);
  }
  return book;
}
