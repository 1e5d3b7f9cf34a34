import { describe, expect, it } from '@jest/globals';
import { engineUnits } from '../market-data/engine-units.js';
import { largestPiece } from './account-bounds.js';
import { isStopped, judgeOrder, type CountedOrder, type Market } from './pre-trade.js';
import type { AskedTerms } from './terms.js';

const instrument = {
  symbol: 'BTCUSDT',
  number: 1,
  base: 'BTC',
  quote: 'USDT',
  tick_size: '0.01',
  lot_size: '0.0001',
  max_price: '1000000',
  min_quantity: '0.0001',
  max_quantity: '100',
  min_notional: '5',
  max_notional: '0',
  collar_bps: 1_000,
  protection_bps: 500,
  created_at: new Date(0),
};
const units = engineUnits(
  instrument,
  { code: 'BTC', number: 1, scale: 8 },
  { code: 'USDT', number: 4, scale: 6 },
);
const market: Market = {
  units,
  instrument,
  phase: 0,
  reference: 6_425_000,
  available: 10_000_000_000,
  rate: 20_000,
  bounds: { maxOpenOrders: 0, maxQuantity: 0, maxNotional: 0, positionLimit: 0 },
  standing: { openOrders: 3, owned: 5_000_000, arriving: 1_000_000 },
  pieceLots: 1_000,
};
const bounded = (bounds: Partial<Market['bounds']>, more: Partial<Market> = {}) => ({
  bounds: { ...market.bounds, ...bounds },
  ...more,
});
const terms: AskedTerms = { side: 'buy', type: 'limit', price: '64250', post_only: false };
const order: CountedOrder = {
  lots: 1_000,
  price: 6_425_000,
  trigger: 0,
  display: 0,
  peerTrigger: 0,
  peerPrice: 0,
};
const judge = (t: Partial<AskedTerms>, o: Partial<CountedOrder>, m: Partial<Market> = {}) =>
  judgeOrder({ ...terms, ...t }, { ...order, ...o }, { ...market, ...m });

describe('judgeOrder', () => {
  it('holds the value and the fee of a buyer, and the lots of a seller', () => {
    expect(judge({}, {})).toEqual({
      problem: null,
      field: null,
      hold: 6_437_850_000,
      value: 6_425_000_000,
      fee: 12_850_000,
      worstPrice: 6_425_000,
      bound: null,
    });
    expect(judge({ side: 'sell' }, {}).hold).toBe(10_000_000);
  });

  it('rounds the fee up to a unit', () => {
    expect(judge({}, { lots: 1, price: 6_425_001 }).fee).toBe(12_851);
  });

  it('holds for the worst price of an order that has none', () => {
    expect(judge({ type: 'market', price: null }, { price: 0 }).worstPrice).toBe(6_746_250);
    expect(judge({ type: 'stop', price: null }, { price: 0, trigger: 6_500_000 }).worstPrice).toBe(6_825_000);
    const trailing = { type: 'stop', price: null, trailing_distance: '100' } as const;
    expect(judge(trailing, { price: 0, trigger: 10_000 }).worstPrice).toBe(6_756_750);
  });

  it.each([
    ['orders.halted', {}, {}, { phase: 2 }],
    ['orders.closed', {}, {}, { phase: 3 }],
    ['orders.not_in_auction', { time_in_force: 'IOC' }, {}, { phase: 1 }],
    ['orders.quantity_invalid', {}, { lots: 1_000_001 }, {}],
    ['orders.display_invalid', { type: 'iceberg' }, { display: 1_000 }, {}],
    ['orders.notional_too_small', {}, { lots: 1, price: 100 }, {}],
    ['risk.price_collar', {}, { price: 7_067_501 }, {}],
    ['orders.no_liquidity', { type: 'market', price: null }, { price: 0 }, { reference: 0 }],
    ['orders.would_trigger', { type: 'stop', price: null }, { price: 0, trigger: 6_425_000 }, {}],
    ['orders.trigger_invalid', {}, { price: 6_600_000, peerTrigger: 6_600_000 }, {}],
    ['risk.insufficient_funds', {}, {}, { available: 6_437_849_999 }],
  ] as const)('finds %s', (code, t, o, m) => {
    expect(judge(t, o, m).problem).toBe(code);
  });
});

describe('the bounds of an account', () => {
  it.each([
    ['risk.open_orders', 'orders', { maxOpenOrders: 3 }],
    ['risk.max_quantity', 'base', { maxQuantity: 9_999_999 }],
    ['risk.max_notional', 'quote', { maxNotional: 6_424_999_999 }],
    ['risk.position_limit', 'base', { positionLimit: 15_999_999 }],
  ] as const)('refuse with %s and say how much there may be', (problem, of, bounds) => {
    const [most] = Object.values(bounds);
    expect(judge({}, {}, bounded(bounds))).toMatchObject({
      problem,
      field: 'quantity',
      bound: { problem, of, most },
    });
    const just = Object.fromEntries(Object.keys(bounds).map((name) => [name, Number(most) + 1]));
    expect(judge({}, {}, bounded(just)).problem).toBeNull();
  });

  it('hold a seller to the quantity and not to what may be owned', () => {
    const selling = { side: 'sell', price: '64250' } as const;
    expect(judge(selling, {}, bounded({ positionLimit: 1 })).problem).toBeNull();
    expect(judge(selling, {}, bounded({ maxQuantity: 1 })).problem).toBe('risk.max_quantity');
  });

  it('count both legs of an OCO, and the tighter of what the account and the instrument allow', () => {
    const legs = { peerTrigger: 6_600_000 };
    expect(judge({}, legs, bounded({ maxOpenOrders: 4 })).problem).toBe('risk.open_orders');
    const both = bounded(
      { maxNotional: 6_000_000_000 },
      { instrument: { ...instrument, max_notional: '5000' } },
    );
    expect(judge({}, {}, both).bound).toMatchObject({ most: 5_000_000_000 });
  });

  it('hold a worked order to what the engine sees of it, and to nothing that depends on the market', () => {
    const most = { maxQuantity: 1_000_000 };
    expect(judge({}, {}, bounded(most, { pieceLots: 100 })).problem).toBeNull();
    expect(judge({}, {}, bounded(most, { pieceLots: 101 })).problem).toBe('risk.max_quantity');
    expect(judge({}, {}, bounded(most, { pieceLots: null })).problem).toBeNull();
  });
});

describe('largestPiece', () => {
  it('is all of an order that goes whole, an equal part of a schedule, and unknown of a share of the volume', () => {
    expect(largestPiece(10, null)).toBe(10);
    expect(largestPiece(10, { slices: 3 })).toBe(4);
    expect(largestPiece(10, { slices: 3, most: 2 })).toBe(2);
    expect(largestPiece(10, {})).toBeNull();
  });
});

describe('isStopped', () => {
  const stop = (scope: string, symbol: string | null, trading_account_id: string | null) => [
    { scope, symbol, trading_account_id },
  ];
  it('knows stops of all, of the instrument and of the account, and of no other', () => {
    const own = { symbol: 'BTCUSDT', accountId: 'a' };
    expect(isStopped(stop('all', null, null), own)).toBe('risk.killed_all');
    expect(isStopped(stop('symbol', 'BTCUSDT', null), own)).toBe('risk.killed_symbol');
    expect(isStopped(stop('account', null, 'a'), own)).toBe('risk.killed_account');
    expect(isStopped([...stop('symbol', 'ETHUSDT', null), ...stop('account', null, 'b')], own)).toBeNull();
  });
});
