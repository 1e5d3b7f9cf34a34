import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../lib/testing/eventually.js';
import { createKeeper, type Keeper } from '../feeder/engine/keeper.js';
import { openTradingDesk, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;
let keeper: Keeper;

beforeAll(async () => {
  desk = await openTradingDesk();
  keeper = createKeeper(desk.house.deps, desk.engine.address);
  await desk.settle();
});
afterAll(async () => {
  keeper.close();
  await desk.close();
});

const portfolio = () =>
  desk.house
    .call('get', `/api/v1/portfolio/${desk.ana.accountId}`, { as: desk.ana.as })
    .then(({ body }) => body);
const fundsPath = () => `/api/v1/portfolio/accounts/${desk.ana.accountId}/funds`;
const move = (body: object, key?: string) =>
  desk.house.call('post', fundsPath(), { as: desk.ana.as, body, ...(key ? { key } : {}) });

async function ended(id: string) {
  return eventually(async () => {
    await keeper.turn();
    await desk.settle();
    const { body } = await desk.house.call('get', fundsPath(), { as: desk.ana.as });
    return body.find((each: { id: string; state: string }) => each.id === id && each.state !== 'pending');
  });
}

describe('GET /api/v1/portfolio/{account_id}', () => {
  it('answers the fields of the contract as numbers', async () => {
    const { ana, bo } = desk;
    await desk.placed(bo, { side: 'sell', quantity: 1, price: 64_000 });
    await desk.placed(ana, { type: 'market', quantity: 1, price: undefined });
    await desk.placed(bo, { side: 'sell', quantity: 0.1, price: 65_000 });
    await desk.placed(ana, { quantity: 0.1, price: 65_000 });
    await desk.settle();
    const body = await portfolio();
    const fees = (64_000 + 6_500) * 0.002;
    expect(body).toMatchObject({
      account_id: ana.accountId,
      currency: 'USDT',
      is_stale: false,
      unpriced: [],
      performance: { daily_return: 0, total_return: 0, sharpe_ratio: 0, max_drawdown: 0, closes: 0 },
    });
    const [position] = body.positions;
    expect(position).toMatchObject({
      symbol: 'BTCUSDT',
      quantity: 1.1,
      market_price: 65_000,
      is_stale: false,
    });
    expect(position.average_price).toBeCloseTo(70_500 / 1.1, 6);
    expect(position.unrealized_pnl).toBeCloseTo(1.1 * 65_000 - 70_500, 6);
    const cash = 1_000_000 - 70_500 - fees;
    expect(body.total_value).toBeCloseTo(cash + 11.1 * 65_000, 6);
    expect(body.available_balance).toBeCloseTo(cash, 6);
    expect(Number(body.exact.total_value)).toBe(body.total_value);
  });

  it('leaves free what no open order holds', async () => {
    const before = await portfolio();
    await desk.placed(desk.ana, { quantity: 1, price: 60_000 });
    const after = await portfolio();
    expect(before.available_balance - after.available_balance).toBeCloseTo(60_120, 6);
    expect(after.total_value).toBeCloseTo(before.total_value, 6);
    await desk.clearBook();
  });

  it('is nobody else’s', async () => {
    const answer = await desk.house.call('get', `/api/v1/portfolio/${desk.ana.accountId}`, {
      as: desk.bo.as,
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'orders.account_not_found']);
  });
});

describe('POST /api/v1/portfolio/accounts/{id}/funds', () => {
  it('moves money out of the engine and into it again, to the last unit', async () => {
    const out = await move({ asset: 'USDT', amount: '1000.000001', direction: 'out' });
    expect([out.status, out.body.state]).toEqual([202, 'pending']);
    expect((await ended(out.body.id)).state).toBe('moved');
    const accounts = await desk.house.call('get', '/api/v1/portfolio/accounts', { as: desk.ana.as });
    expect(accounts.body).toHaveLength(1);
    const usdt = accounts.body[0].balances.find(({ asset }: { asset: string }) => asset === 'USDT');
    expect(usdt).toMatchObject({ funds: '1000.000001', moving: '0.000000' });

    const back = await move({ asset: 'USDT', amount: '1000.000001', direction: 'in' });
    const held = (await portfolio()).balances.find(({ asset }: { asset: string }) => asset === 'USDT');
    expect(held).toMatchObject({ funds: '0.000000', moving: '1000.000001' });
    expect((await ended(back.body.id)).state).toBe('moved');
  });

  it('is done once for one key', async () => {
    const key = 'funds-once';
    const [one, two] = [
      await move({ asset: 'USDT', amount: '5', direction: 'out' }, key),
      await move({ asset: 'USDT', amount: '5', direction: 'out' }, key),
    ];
    expect(two.body).toEqual(one.body);
    expect((await move({ asset: 'USDT', amount: '6', direction: 'out' }, key)).body.code).toBe(
      'request.idempotency_key_reused',
    );
    await ended(one.body.id);
  });

  it('refuses what is not there, too fine, or not traded', async () => {
    const codes = [
      await move({ asset: 'USDT', amount: '9000000', direction: 'in' }),
      await move({ asset: 'ETH', amount: '0.0000000001', direction: 'in' }),
      await move({ asset: 'DOGE', amount: '1', direction: 'in' }),
    ].map(({ status, body }) => [status, body.code]);
    expect(codes).toEqual([
      [409, 'portfolios.funds_insufficient'],
      [422, 'portfolios.amount_too_precise'],
      [422, 'portfolios.asset_not_traded'],
    ]);
    const out = await move({ asset: 'USDT', amount: '9000000', direction: 'out' });
    expect(await ended(out.body.id)).toMatchObject({ state: 'refused', reason: 'risk.insufficient_funds' });
  });
});
