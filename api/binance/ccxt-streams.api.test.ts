import { WebSocket } from 'ws';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { eventually } from '../../lib/testing/eventually.js';
import { openBinanceRoom, type BinanceRoom } from './testing/binance-room.js';

const pair = 'BTC/USDT';

let room: BinanceRoom;
let exchange: ReturnType<BinanceRoom['exchange']>;
beforeAll(async () => {
  room = await openBinanceRoom();
});
beforeEach(async () => {
  await room.stand();
  exchange = room.exchange(await room.addKey());
  // What ccxt itself wants before it speaks without TLS.
  await exchange.loadHttpProxyAgent();
  await exchange.loadMarkets();
});
afterEach(() => exchange.close());
afterAll(() => room.close());

describe('stock ccxt.pro', () => {
  it('keeps the same book as the engine through a thousand changes', async () => {
    const first = await exchange.watchOrderBook(pair);
    expect(first.bids[0]).toEqual([64240, 1]);
    for (let count = 0; count < 1_000; count++)
      await room.make(
        count % 2 === 0 ? 'buy' : 'sell',
        (count % 2 === 0 ? 6_420_000 : 6_430_000) + (count % 97),
        10,
      );
    const wanted = await exchange.fetchOrderBook(pair, 500);
    const watched = await eventually(() => {
      const kept = exchange.orderbooks[pair];
      return kept?.nonce === wanted.nonce ? kept : null;
    });
    expect([watched.bids.length, watched.asks.length]).toEqual([wanted.bids.length, wanted.asks.length]);
    expect(watched.bids).toEqual(wanted.bids);
    expect(watched.asks).toEqual(wanted.asks);
  }, 60_000);

  it('hears of trades, candles and tickers', async () => {
    const trades = exchange.watchTrades(pair);
    const candles = exchange.watchOHLCV(pair, '1m');
    const ticker = exchange.watchTicker(pair);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await exchange.createOrder(pair, 'market', 'buy', 0.3);
    expect((await trades).at(-1)).toMatchObject({ price: 64260, amount: 0.3, side: 'buy' });
    expect((await candles).at(-1)?.[4]).toBe(64260);
    expect((await ticker).symbol).toBe(pair);
    await eventually(async () => (await exchange.watchTicker(pair)).last === 64260);
  });

  it('hears of its own orders and balances, by the names that it gave', async () => {
    const balance = exchange.watchBalance();
    let orders = exchange.watchOrders(pair);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const placed = await exchange.createOrder(pair, 'limit', 'buy', 1.5, 64260, {
      clientOrderId: 'watched-1',
    });
    const seen: unknown[] = [];
    await eventually(async () => {
      const [last] = (await orders).slice(-1);
      seen.push([last?.id, last?.clientOrderId, last?.status, last?.filled]);
      orders = exchange.watchOrders(pair);
      return last?.filled === 1;
    });
    expect(seen.at(-1)).toEqual([placed.id, 'watched-1', 'open', 1]);
    expect((await balance)['BTC']?.total).toBeGreaterThan(10);
    await exchange.cancelOrder(String(placed.id), pair);
    await eventually(async () => {
      const [last] = (await orders).slice(-1);
      orders = exchange.watchOrders(pair);
      return last?.status === 'canceled';
    });
    orders.catch(() => undefined);
  });
});

describe('streams', () => {
  const url = () => `${room.house.url.replace('http', 'ws')}/binance`;
  const opened = async (path: string) => {
    const socket = new WebSocket(url() + path);
    const heard: ReturnType<typeof JSON.parse>[] = [];
    socket.on('message', (data) =>
      heard.push(JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '')),
    );
    await eventually(() => socket.readyState === WebSocket.OPEN);
    return { socket, heard };
  };

  it('tell nothing of an account to a wrong secret', async () => {
    const { apiKey } = await room.addKey();
    const { socket, heard } = await opened('/ws-api/v3');
    const params = { apiKey, timestamp: Date.now(), signature: 'a'.repeat(64) };
    socket.send(JSON.stringify({ id: 1, method: 'userDataStream.subscribe.signature', params }));
    const answer = await eventually(() => heard[0]);
    expect(answer).toMatchObject({ id: 1, status: 400, error: { code: -1022 } });
    socket.close();
  });

  it('are wrapped with their names where that is asked for, and refuse what there is not', async () => {
    const { socket, heard } = await opened('/stream?streams=btcusdt@depth5/btcusdt@bookTicker');
    await eventually(() => heard.length >= 2);
    expect(heard[0]).toMatchObject({ stream: 'btcusdt@depth5', data: { bids: [['64240.00', '1.0000']] } });
    expect(heard[1]).toMatchObject({ stream: 'btcusdt@bookTicker', data: { b: '64240.00', A: '1.0000' } });
    socket.send(JSON.stringify({ id: 2, method: 'SUBSCRIBE', params: ['xrpusdt@trade'] }));
    expect(await eventually(() => heard.find(({ id }) => id === 2))).toMatchObject({
      error: { code: -1121 },
    });
    socket.close();
  });

  it('follow an account by a listen key', async () => {
    const { apiKey } = await room.addKey();
    const made = await fetch(`${room.house.url}/binance/api/v3/userDataStream`, {
      method: 'POST',
      headers: { 'X-MBX-APIKEY': apiKey },
    });
    const { listenKey } = JSON.parse(await made.text());
    const { socket, heard } = await opened(`/ws/${listenKey}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await exchange.createOrder(pair, 'market', 'sell', 0.1);
    await eventually(() => heard.some(({ e }) => e === 'outboundAccountPosition'));
    expect(heard.map(({ e, x }) => x ?? e).slice(0, 2)).toEqual(['NEW', 'TRADE']);
    socket.close();
  });
});
