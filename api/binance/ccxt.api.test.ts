import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AuthenticationError,
  BadSymbol,
  InsufficientFunds,
  InvalidOrder,
  OrderImmediatelyFillable,
  OrderNotFound,
} from '../../node_modules/ccxt/js/src/base/errors.js';
import { openBinanceRoom, type BinanceRoom, type Credentials } from './testing/binance-room.js';

const pair = 'BTC/USDT';

let room: BinanceRoom;
let key: Credentials;
let exchange: ReturnType<BinanceRoom['exchange']>;
beforeAll(async () => {
  room = await openBinanceRoom();
  key = await room.addKey();
  exchange = room.exchange(key);
});
beforeEach(() => room.stand());
afterAll(() => room.close());

describe('stock ccxt without a key', () => {
  it('loads the markets with their steps and fees', async () => {
    const open = room.exchange();
    const markets = await open.loadMarkets();
    expect(Object.keys(markets)).toEqual([pair, 'ETH/USDT']);
    expect(markets[pair]).toMatchObject({ active: true, precision: { price: 0.01, amount: 0.0001 } });
  });

  it('reads book, trades, candles and tickers', async () => {
    const open = room.exchange();
    await exchange.createOrder(pair, 'market', 'buy', 0.25);
    expect(await open.fetchOrderBook(pair)).toMatchObject({ bids: [[64240, 1]], asks: [[64260, 0.75]] });
    const trades = await open.fetchTrades(pair);
    expect(trades.at(-1)).toMatchObject({ price: 64260, amount: 0.25, cost: 16065, side: 'buy' });
    const candles = await open.fetchOHLCV(pair, '1m');
    expect(candles.at(-1)?.[4]).toBe(64260);
    expect(await open.fetchTicker(pair)).toMatchObject({ last: 64260, bid: 64240, ask: 64260 });
    expect(Object.keys(await open.fetchTickers())).toContain(pair);
    expect((await open.fetchBidsAsks([pair]))[pair]).toMatchObject({ bid: 64240, ask: 64260 });
    await expect(open.publicGetDepth({ symbol: 'XRPUSDT' })).rejects.toThrow(BadSymbol);
  });
});

describe('stock ccxt with a key', () => {
  it('reads balances, of which what orders hold is used', async () => {
    const before = await exchange.fetchBalance();
    await exchange.createOrder(pair, 'limit', 'sell', 0.5, 65000);
    const after = await exchange.fetchBalance();
    expect(after['BTC']?.used).toBeCloseTo((before['BTC']?.used ?? 0) + 0.5, 8);
    expect(after['BTC']?.total).toBe(before['BTC']?.total);
  });

  it('places a limit order that rests, finds it by both ids, and cancels it', async () => {
    const placed = await exchange.createOrder(pair, 'limit', 'buy', 0.1, 64000, { clientOrderId: 'mine-1' });
    expect(placed).toMatchObject({
      status: 'open',
      amount: 0.1,
      filled: 0,
      price: 64000,
      clientOrderId: 'mine-1',
    });
    expect(await exchange.fetchOrder(String(placed.id), pair)).toMatchObject({
      id: placed.id,
      status: 'open',
    });
    const byName = await exchange.fetchOrder('', pair, { origClientOrderId: 'mine-1' });
    expect(byName.id).toBe(placed.id);
    expect((await exchange.fetchOpenOrders(pair)).map(({ id }) => id)).toEqual([placed.id]);
    expect(await exchange.cancelOrder(String(placed.id), pair)).toMatchObject({
      id: placed.id,
      status: 'canceled',
    });
    expect(await exchange.fetchOpenOrders(pair)).toEqual([]);
  });

  it('tells of each fill with its fee to the last unit', async () => {
    const taken = await exchange.createOrder(pair, 'market', 'buy', 0.2);
    expect(taken).toMatchObject({ status: 'closed', filled: 0.2, average: 64260, cost: 12852 });
    expect(taken.trades).toMatchObject([
      { price: 64260, amount: 0.2, fee: { cost: 25.704, currency: 'USDT' } },
    ]);
    const mine = await exchange.fetchMyTrades(pair);
    expect(mine.at(-1)).toMatchObject({
      order: taken.id,
      amount: 0.2,
      fee: { cost: 25.704 },
      takerOrMaker: 'taker',
    });
    expect(await exchange.fetchOrderTrades(String(taken.id), pair)).toHaveLength(1);
  });

  it('buys for an amount of money as many lots as the book gives for it', async () => {
    const taken = await exchange.createMarketBuyOrderWithCost(pair, 1000);
    expect(taken).toMatchObject({ status: 'closed', filled: 0.0155, cost: 996.03 });
  });

  it('places every other type that the engine has', async () => {
    const ioc = await exchange.createOrder(pair, 'limit', 'buy', 2, 64260, { timeInForce: 'IOC' });
    expect(ioc).toMatchObject({ status: 'expired', filled: 1 });
    await room.stand();
    const fok = await exchange.createOrder(pair, 'limit', 'buy', 1, 64260, { timeInForce: 'FOK' });
    expect(fok).toMatchObject({ status: 'closed', filled: 1 });
    await room.stand();
    const maker = await exchange.createOrder(pair, 'limit', 'buy', 0.1, 64245, { postOnly: true });
    expect(maker).toMatchObject({ status: 'open', postOnly: true });
    const iceberg = await exchange.createOrder(pair, 'limit', 'sell', 1, 64400, { icebergQty: '0.1' });
    expect((await exchange.fetchOrderBook(pair)).asks).toEqual([
      [64260, 1],
      [64400, 0.1],
    ]);
    expect(iceberg.status).toBe('open');
    const stop = await exchange.createOrder(pair, 'market', 'sell', 0.1, undefined, { stopLossPrice: 64000 });
    expect(stop).toMatchObject({ status: 'open', triggerPrice: 64000 });
    const stopLimit = await exchange.createOrder(pair, 'limit', 'sell', 0.1, 63900, { stopLossPrice: 64000 });
    expect(stopLimit).toMatchObject({ status: 'open', price: 63900, triggerPrice: 64000 });
    const cancelled = await exchange.cancelAllOrders(pair);
    expect(cancelled).toHaveLength(4);
  });

  it('takes profits: an order waits for a better price, with a limit or without, and trades there', async () => {
    const [above, below] = [{ takeProfitPrice: 64300 }, { takeProfitPrice: 64200 }];
    const limit = await exchange.createOrder(pair, 'limit', 'sell', 0.1, 64500, above);
    expect(limit).toMatchObject({ price: 64500, info: { type: 'TAKE_PROFIT_LIMIT' } });
    const sell = await exchange.createOrder(pair, 'market', 'sell', 0.1, undefined, above);
    expect(sell).toMatchObject({ status: 'open', triggerPrice: 64300, info: { type: 'TAKE_PROFIT' } });
    const buy = await exchange.createOrder(pair, 'market', 'buy', 0.1, undefined, below);
    expect(await exchange.fetchOpenOrders(pair)).toHaveLength(3);
    await expect(exchange.createOrder(pair, 'market', 'buy', 0.1, undefined, above)).rejects.toThrow(
      OrderImmediatelyFillable,
    );
    // A trade at 64,300 wakes the sells; that without a limit takes the best bid.
    await room.make('sell', 6_430_000, 10_000);
    await exchange.createOrder(pair, 'market', 'buy', 1.05);
    expect(await exchange.fetchOrder(String(sell.id), pair)).toMatchObject({
      ...{ status: 'closed', filled: 0.1, average: 64240, info: { type: 'TAKE_PROFIT' } },
    });
    expect((await exchange.fetchOrderBook(pair)).asks).toContainEqual([64500, 0.1]);
    expect(await exchange.fetchOrder(String(buy.id), pair)).toMatchObject({ status: 'open', filled: 0 });
    await exchange.cancelAllOrders(pair);
  });

  it('tries an order without placing it, and hears what would refuse it', async () => {
    const test = { test: true };
    await exchange.createOrder(pair, 'limit', 'buy', 0.1, 64000, test);
    await exchange.createOrder(pair, 'market', 'sell', 0.1, undefined, { ...test, takeProfitPrice: 65000 });
    expect(await exchange.fetchOpenOrders(pair)).toEqual([]);
    await expect(exchange.createOrder(pair, 'limit', 'buy', 90, 64000, test)).rejects.toThrow(
      InsufficientFunds,
    );
    const now = { ...test, takeProfitPrice: 60000 };
    await expect(exchange.createOrder(pair, 'market', 'sell', 0.1, undefined, now)).rejects.toThrow(
      OrderImmediatelyFillable,
    );
    const asked = { symbol: 'BTCUSDT', side: 'BUY', type: 'MARKET', quantity: '0.1' };
    const answer = await exchange.privatePostOrderTest({ ...asked, computeCommissionRates: 'true' });
    expect(answer.standardCommissionForOrder).toEqual({ maker: '0.00100000', taker: '0.00200000' });
  });

  it('reads candles of one second', async () => {
    await exchange.createOrder(pair, 'market', 'buy', 0.1);
    const candles = await exchange.fetchOHLCV(pair, '1s');
    expect(candles.at(-1)).toMatchObject({ 4: 64260 });
    expect(Number(candles.at(-1)?.[0]) % 1_000).toBe(0);
  });

  it('edits an order by cancelling it and placing another', async () => {
    const first = await exchange.createOrder(pair, 'limit', 'buy', 0.1, 64000);
    const second = await exchange.editOrder(String(first.id), pair, 'limit', 'buy', 0.2, 64010);
    expect(second).toMatchObject({ status: 'open', amount: 0.2, price: 64010 });
    expect(await exchange.fetchOrder(String(first.id), pair)).toMatchObject({ status: 'canceled' });
    expect((await exchange.fetchOpenOrders(pair)).map(({ id }) => id)).toEqual([second.id]);
  });

  it('is refused in its own words', async () => {
    await expect(exchange.createOrder(pair, 'limit', 'buy', 1_000, 64000)).rejects.toThrow(InvalidOrder);
    await expect(exchange.createOrder(pair, 'limit', 'buy', 90, 64000)).rejects.toThrow(InsufficientFunds);
    await expect(exchange.createOrder(pair, 'limit', 'buy', 0.1, 64300, { postOnly: true })).rejects.toThrow(
      OrderImmediatelyFillable,
    );
    const refused = async (more: object, amount = 0.1) =>
      exchange.createOrder(pair, 'limit', 'sell', amount, 65000, more).catch(String);
    expect(await refused({ icebergQty: '0.2' })).toContain('-2010,"msg":"IcebergQty exceeds QTY."');
    expect(await refused({ stopLossPrice: 65000 })).toContain('Order would trigger immediately.');
    expect(await refused({ trailingPercent: 1, stopLossOrTakeProfit: 'stopLoss' })).toContain(
      'Trailing stop orders are not supported for this symbol.',
    );
    await expect(exchange.cancelOrder('123456', pair)).rejects.toThrow(OrderNotFound);
    await expect(exchange.fetchOrder('123456', pair)).rejects.toThrow(OrderNotFound);
  });

  it('is nobody with another secret, a revoked key, or a key that may not trade', async () => {
    const wrong = room.exchange({ ...key, secret: 'another' });
    await expect(wrong.fetchBalance()).rejects.toThrow(AuthenticationError);
    const revoked = room.exchange(await room.addKey({ revoked_at: new Date() }));
    await expect(revoked.fetchBalance()).rejects.toThrow(AuthenticationError);
    const reading = room.exchange(await room.addKey({ may_trade: false }));
    await expect(reading.createOrder(pair, 'limit', 'buy', 0.1, 64000)).rejects.toThrow(AuthenticationError);
    expect((await reading.fetchBalance())['BTC']).toBeDefined();
  });
});
