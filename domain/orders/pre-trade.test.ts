import { describe, expect, it } from '@jest/globals';
import { engineUnits } from '../market-data/engine-units.js';
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
};
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
