import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../lib/testing/eventually.js';
import { createKeeper, type Keeper } from '../feeder/engine/keeper.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;

beforeAll(async () => {
  desk = await openTradingDesk();
});
afterEach(() => desk.clearBook());
afterAll(() => desk.close());

describe('an order of somebody else', () => {
  it('cannot be placed, seen, changed or cancelled: it is as if there were none', async () => {
    const { ana, bo, house } = desk;
    const stranger = { ...bo, accountId: ana.accountId };
    expect((await desk.place(stranger)).body.code).toBe('orders.account_not_found');
    const { order_id } = await desk.placed(ana);
    const path = `${ordersPath}/${order_id}`;
    for (const when of ['before', 'after']) {
      if (when === 'after') await desk.settle();
      const codes = [
        await house.call('get', path, { as: bo.as }),
        await house.call('patch', path, { as: bo.as, body: { price: 1 } }),
        await house.call('delete', path, { as: bo.as }),
      ].map(({ status, body }) => [status, body.code]);
      expect(codes).toEqual(Array(3).fill([404, 'orders.not_found']));
    }
    const list = await house.call('get', ordersPath, { as: bo.as });
    expect(list.body.map(({ id }: { id: string }) => id)).not.toContain(order_id);
  });

  it('is placed by a trader of the house for any account, and named as theirs', async () => {
    const trader = await desk.house.signIn('trader');
    const { order_id } = await desk.placed({ ...desk.ana, as: trader });
    await desk.settle();
    const { body } = await desk.house.call('get', `${ordersPath}/${order_id}`, { as: desk.ana.as });
    expect(body).toMatchObject({ placed_by: trader.id, account_id: desk.ana.accountId, source: 'api' });
  });
});

describe('a suspended account', () => {
  it('places nothing once the api is told, and lets go of what stands', async () => {
    const { ana, house } = desk;
    const { order_id } = await desk.placed(ana);
    const set = (status: string) =>
      house.owner('trading_accounts').where({ id: ana.accountId }).update({ status });
    await set('suspended');
    try {
      const answer = await eventually(async () => {
        const placed = await desk.place(ana);
        if (placed.status === 409) return placed;
        await house.call('delete', `${ordersPath}/${placed.body.order_id}`, { as: ana.as });
        return undefined;
      }, 2_000);
      expect(answer.body.code).toBe('orders.account_suspended');
      const cancelled = await house.call('delete', `${ordersPath}/${order_id}`, { as: ana.as });
      expect(cancelled.body).toMatchObject({ order_id, status: 'cancelled' });
    } finally {
      await set('active');
    }
  });
});

describe('what stands', () => {
  it('is amended and cancelled before it is in the books and after', async () => {
    const { ana, house } = desk;
    const { order_id } = await desk.placed(ana);
    const path = `${ordersPath}/${order_id}`;
    const amend = (body: object) => house.call('patch', path, { as: ana.as, body });
    expect((await amend({ quantity: 0.05 })).body).toMatchObject({
      status: 'open',
      remaining_quantity: '0.0500',
    });
    await desk.settle();
    expect((await amend({ price: '64000.50', quantity: '0.2' })).body).toMatchObject({
      remaining_quantity: '0.2000',
    });
    await desk.settle();
    const stored = await house.call('get', path, { as: ana.as });
    expect(stored.body).toMatchObject({ quantity: '0.2', price: '64000.5', is_live: true, kind: 'limit' });
    expect((await house.call('delete', path, { as: ana.as })).body.status).toBe('cancelled');
    await desk.settle();
    expect((await house.call('delete', path, { as: ana.as })).body.status).toBe('cancelled');
    expect((await amend({ price: 1 })).body.code).toBe('orders.unknown_order');
  });

  it('is listed by account, symbol, side and life, with its executions', async () => {
    const { ana, bo, house } = desk;
    await desk.placed(bo, { side: 'sell', quantity: 0.05 });
    const { order_id } = await desk.placed(ana, { client_order_id: 'my-first', quantity: 0.1 });
    await desk.settle();
    const list = async (filter: object) =>
      (
        await house.call('get', `${ordersPath}?filter=${encodeURIComponent(JSON.stringify(filter))}`, {
          as: ana.as,
        })
      ).body;
    const [found] = await list({ client_order_id: 'my-first', is_live: true, side: 'buy' });
    expect(found).toMatchObject({ id: order_id, status: 'partially_filled', remaining_quantity: '0.05' });
    const file = (await house.call('get', `${ordersPath}/${order_id}`, { as: ana.as })).body;
    expect(file.executions).toMatchObject([{ quantity: '0.05', price: '64250', liquidity: 'taker' }]);
    const executions = await house.call('get', '/api/v1/institutional/executions', { as: ana.as });
    expect(executions.body.every(({ order_id: id }: { order_id: string }) => id)).toBe(true);
    expect(await list({ account_id: bo.accountId })).toEqual([]);
  });

  it('has two legs when it is one of two, each with its own id', async () => {
    const { ana, bo, house } = desk;
    await desk.placed(bo, { side: 'buy', price: 64_200 });
    await desk.placed(ana, { side: 'sell', price: 64_200 });
    const { order_id, peer_order_id } = await desk.placed(ana, {
      side: 'sell',
      price: 66_000,
      stop_leg: { stop_price: 60_000 },
    });
    await desk.settle();
    const peer = await house.call('get', `${ordersPath}/${peer_order_id}`, { as: ana.as });
    expect(peer.body).toMatchObject({
      peer_id: order_id,
      kind: 'stop',
      is_asleep: true,
      stop_price: '60000',
    });
    expect((await house.call('delete', `${ordersPath}/${peer_order_id}`, { as: ana.as })).status).toBe(200);
    await desk.settle();
    const first = await house.call('get', `${ordersPath}/${order_id}`, { as: ana.as });
    expect(first.body).toMatchObject({ status: 'cancelled', is_live: false });
  });
});

describe('POST /api/v1/institutional/orders/check', () => {
  const check = (facts: object) => desk.check(desk.ana, facts);

  it('says what the order would hold, with the fee at worst, as the engine then holds it', async () => {
    const { body } = await check({});
    expect(body).toMatchObject({
      would_be_accepted: true,
      approval_reasons: [],
      hold: '6437.850000',
      hold_asset: 'USDT',
      worst_fee: '12.850000',
      estimated_value: '6425.000000',
    });
    await desk.placed(desk.ana);
    const after = (await check({})).body;
    expect(Number(body.available) - Number(after.available)).toBeCloseTo(6_437.85, 6);
  });

  it('says when somebody else would have to agree', async () => {
    const limit = desk.house.owner('settings').where({ key: 'orders.approval_notional' });
    await limit.clone().update({ value: '250000' });
    try {
      const reasons = async () => (await check({ quantity: 5 })).body.approval_reasons.join();
      expect(await eventually(reasons)).toBe('notional');
    } finally {
      await limit.clone().update({ value: '0' });
      await eventually(async () => (await check({ quantity: 5 })).body.approval_reasons.length === 0);
    }
  });

  it('names what would refuse it, and places nothing', async () => {
    expect((await check({ quantity: 50 })).body).toMatchObject({
      would_be_accepted: false,
      problem: 'risk.insufficient_funds',
    });
    expect((await check({ price: '1.001' })).body).toMatchObject({
      problem: 'orders.price_invalid',
      field: 'price',
    });
    await desk.settle();
    const live = await desk.house.call(
      'get',
      `${ordersPath}?filter=${encodeURIComponent('{"is_live":true}')}`,
      {
        as: desk.ana.as,
      },
    );
    expect(live.body).toEqual([]);
  });
});

describe('the bounds of the account', () => {
  let keeper: Keeper;
  beforeAll(() => {
    keeper = createKeeper(desk.house.deps, desk.engine.address);
  });
  afterAll(() => keeper.close());

  const path = () => `/api/v1/institutional/accounts/${desk.ana.accountId}/order-bounds`;
  const agree = async (more: object) => {
    const { house } = desk;
    const none = { max_open_orders: 0, orders_per_second: 0, max_notional: '0', approval_notional: null };
    const body = { ...none, position_limits: {}, reason: 'New mandate', ...more };
    const proposed = await house.call('post', path(), { as: await house.signIn('risk_manager'), body });
    const decision = `/api/v1/institutional/order-bounds/${proposed.body.id}/approval`;
    const answer = await house.call('post', decision, {
      as: await house.signIn('admin'),
      body: { note: 'Agreed' },
    });
    expect(answer.status).toBe(200);
    await keeper.turn();
  };

  it.each([
    ['risk.max_quantity', { max_quantities: { BTC: '0.0999' } }, { amount: '0.0999', asset: 'BTC' }],
    ['risk.max_notional', { max_notional: '6424.99' }, { amount: '6424.99', asset: 'USDT' }],
    ['risk.position_limit', { position_limits: { BTC: '10.05' } }, { amount: '10.05', asset: 'BTC' }],
    ['risk.open_orders', { max_open_orders: 1 }, { amount: '1', asset: null }],
  ])('are told before with %s, as the engine then refuses', async (problem, bounds, bound) => {
    await desk.placed(desk.ana, { quantity: 0.01 });
    try {
      await agree(bounds);
      const { body } = await desk.check(desk.ana);
      expect(body).toMatchObject({ would_be_accepted: false, problem, field: 'quantity', bound });
      expect((await desk.place(desk.ana)).body.code).toBe(problem);
    } finally {
      await agree({});
    }
    expect((await desk.check(desk.ana)).body).toMatchObject({ would_be_accepted: true, bound: null });
  });

  it('leave a schedule alone whose parts are within them', async () => {
    await agree({ max_quantities: { BTC: '0.05' } });
    try {
      const ends_at = new Date(Date.now() + 600_000).toISOString();
      const sliced = (slices: number) => desk.check(desk.ana, { algo: { name: 'twap', ends_at, slices } });
      expect((await sliced(2)).body.problem).toBeNull();
      expect((await sliced(1)).body.problem).toBe('risk.max_quantity');
      const unknown = await desk.check(desk.ana, { algo: { name: 'vwap', ends_at } });
      expect(unknown.body.problem).toBe('orders.no_volume_profile');
    } finally {
      await agree({});
    }
  });
});
