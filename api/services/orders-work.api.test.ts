import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openMarketData } from '../market-data/open-market-data.js';
import type { SignedIn } from '../testing/harness.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;
let worker: SignedIn;
let checker: SignedIn;

beforeAll(async () => {
  desk = await openTradingDesk();
  worker = await desk.house.signIn('service');
  checker = await desk.house.signIn('risk_manager');
  await desk.house
    .owner('settings')
    .where({ key: 'orders.approval_notional' })
    .update({ value: JSON.stringify(250_000) });
});
afterEach(() => desk.clearBook());
afterAll(() => desk.close());

const hourMs = 3_600_000;
const twap = () => ({ name: 'twap', slices: 2, ends_at: new Date(Date.now() + hourMs).toISOString() });
/** Nobody listens there. */
const closedPort = 1;
const large = { quantity: 5 };

const as = (who: SignedIn) => (method: string, path: string, body?: unknown) =>
  desk.house.call(method, `${ordersPath}/${path}`, { as: who, body, key: newId() });
const step = (id: string, name: string, body?: unknown) => as(worker)('post', `${id}/${name}`, body);
const row = (id: string) => desk.house.owner('orders').where({ id }).first();
const events = async (id: string) =>
  (await desk.house.owner('outbox').where({ record_id: id }).orderBy('at')).map(({ kind }) => kind);
const shownOf = async (id: string) => (await as(checker)('get', `${id}/work`)).body.approval;
const decide = async (who: SignedIn, id: string, decision: 'approval' | 'rejection', shown_hash?: string) =>
  as(who)('post', `${id}/${decision}`, {
    shown_hash: shown_hash ?? (await shownOf(id)).shown_hash,
    note: 'Looked at it',
  });

describe('an order above its limit', () => {
  it('waits for a second person, and is not in the engine', async () => {
    const { order_id, status } = await desk.placed(desk.ana, large);
    expect(status).toBe('awaiting_approval');
    const approval = await shownOf(order_id);
    expect(approval).toMatchObject({ reasons: ['notional'], state: 'pending', may_decide: true });
    expect(approval.shown).toMatchObject({ notional: '321250', quantity: '5.00000000', symbol: 'BTCUSDT' });
    expect(await events(order_id)).toEqual(['orders.work_requested']);
    const list = await desk.house.call(
      'get',
      '/api/v1/institutional/order-approvals?filter={"state":"pending"}',
      {
        as: checker,
      },
    );
    expect(list.body.map((each: { order_id: string }) => each.order_id)).toContain(order_id);
  });

  it('goes alone when it is at the limit, and when an account has a higher one of its own', async () => {
    expect((await desk.placed(desk.ana, { quantity: 3.8, price: 64_250 })).status).toBe('open');
    const limit = { trading_account_id: desk.bo.accountId, approval_notional: '1000000' };
    await desk.house
      .owner('order_limits')
      .insert({ ...limit, changed_by: checker.id, changed_at: new Date() });
    // What was read a moment ago is used while it is read anew.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await desk.placed(desk.bo, { quantity: 0.1, price: 64_000 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await desk.placed(desk.bo, { ...large, price: 64_000 })).status).toBe('open');
  });

  it('is to be asked again later, and of nobody, while no price is heard from the engine', async () => {
    const { deps } = desk.house;
    const { marketData, log, instruments, clickhouse } = deps;
    const nowhere = { address: { host: '127.0.0.1', port: closedPort }, token: new Uint8Array(32) };
    deps.marketData = openMarketData({ ...nowhere, log, instruments, clickhouse });
    const market = { type: 'market', price: undefined, quantity: 0.01 };
    const { body } = await desk.place(desk.ana, market);
    deps.marketData.close();
    deps.marketData = marketData;
    expect(body.code).toBe('orders.engine_unavailable');
  });

  it('is the same order for the same key, and refuses the key for another', async () => {
    const key = newId();
    const first = await desk.place(desk.ana, large, key);
    expect((await desk.place(desk.ana, large, key)).body.order_id).toBe(first.body.order_id);
    expect((await desk.place(desk.ana, { quantity: 6 }, key)).body.code).toBe(
      'request.idempotency_key_reused',
    );
  });

  it('is decided by another person, on exactly what was shown, once', async () => {
    const { order_id } = await desk.placed(desk.ana, large);
    expect((await decide(checker, order_id, 'approval', 'a'.repeat(64))).body.code).toBe(
      'orders.shown_changed',
    );
    expect((await decide(desk.ana.as, order_id, 'approval')).status).toBe(403);
    const decided = await decide(checker, order_id, 'approval');
    expect(decided.body).toMatchObject({ state: 'approved', decided_by: checker.id, may_decide: false });
    expect((await decide(checker, order_id, 'rejection')).body.code).toBe('orders.approval_over');
    expect(await events(order_id)).toEqual(['orders.work_requested', 'orders.approved']);
    // The workflow may go on now, and not expire it any more.
    expect((await step(order_id, 'transitions', { event: 'expire' })).body).toMatchObject({ moved: false });
    expect((await step(order_id, 'transitions', { event: 'work' })).body).toEqual({
      state: 'working',
      moved: true,
    });
  });

  it('is told to everybody who may decide, and its decision to whoever placed it', async () => {
    const trader = await desk.house.signIn('trader');
    const told = (user: SignedIn) =>
      desk.house.owner('notifications').where({ user_id: user.id, channel: 'in_app' }).pluck('template');
    const { order_id } = (await desk.place({ ...desk.ana, as: trader }, large)).body;
    expect(await told(trader)).toEqual([]);
    expect(await told(checker)).toContain('order_waits');
    expect(await told(desk.ana.as)).not.toContain('order_waits');
    await decide(checker, order_id, 'approval');
    expect(await told(trader)).toEqual(['order_approved']);
    const [letter] = await desk.house.owner('notifications').where({ user_id: trader.id });
    expect(letter.link).toBe(`/orders/${order_id}`);
  });

  it('is never decided by the trader who placed it', async () => {
    const trader = await desk.house.signIn('trader');
    const { order_id } = (await desk.place({ ...desk.ana, as: trader }, large)).body;
    expect((await decide(trader, order_id, 'approval')).body.code).toBe('orders.own_order');
    expect((await decide(checker, order_id, 'rejection')).body.state).toBe('rejected');
    expect(await row(order_id)).toMatchObject({ status: 'rejected', end_reason: 'not_approved' });
  });

  it('does not begin without a decision, and expires without one', async () => {
    const { order_id } = await desk.placed(desk.ana, large);
    expect((await step(order_id, 'transitions', { event: 'work' })).body.moved).toBe(false);
    expect((await step(order_id, 'transitions', { event: 'expire' })).body.state).toBe('expired');
    expect((await shownOf(order_id)).state).toBe('expired');
    expect((await decide(checker, order_id, 'approval')).body.code).toBe('orders.approval_over');
  });
});

describe('an order that is worked', () => {
  async function begun(facts: object = {}) {
    const { order_id, status } = await desk.placed(desk.ana, { quantity: 0.2, algo: twap(), ...facts });
    expect(status).toBe('pending');
    await step(order_id, 'transitions', { event: 'work' });
    return order_id;
  }

  it('comes with its terms in whole lots, ticks and milliseconds', async () => {
    const id = await begun();
    const { body } = await as(worker)('get', `${id}/work-file`);
    expect(body).toMatchObject({ state: 'working', approval: null });
    expect(body.terms).toMatchObject({
      algorithm: 'twap',
      lots: 2_000,
      limitTicks: 6_425_000,
      weights: [1, 1],
    });
  });

  it('sends children that the engine takes, each once, and counts what they traded', async () => {
    const id = await begun();
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.1, price: 64_200 });
    const child = { child: 1, lots: 1_000, price_ticks: 6_420_000, is_immediate: true };
    const placed = await step(id, 'children', child);
    expect(placed.body).toMatchObject({ is_ended: true, is_refused: false, filled_lots: 1_000 });
    expect((await step(id, 'children', child)).body.order_id).toBe(placed.body.order_id);
    await desk.settle();
    const { reports } = (await step(id, 'stock', { children: 1 })).body;
    expect(reports).toMatchObject([
      { child: 1, is_ended: true, filled_lots: 1_000, executions: [{ lots: 1_000 }] },
    ]);
    expect(await row(placed.body.order_id)).toMatchObject({ parent_id: id, placed_by: desk.ana.as.id });
    expect(await row(id)).toMatchObject({ filled_quantity: '0.100000000000000000', status: 'working' });
    expect((await as(checker)('get', id)).body.executions).toMatchObject([
      { order_id: placed.body.order_id, quantity: '0.1', price: '64200' },
    ]);
    const ofOrder = encodeURIComponent(JSON.stringify({ order_id: id }));
    const listed = await desk.house.call('get', `/api/v1/institutional/executions?filter=${ofOrder}`, {
      as: checker,
    });
    expect(listed.body).toMatchObject([{ order_id: placed.body.order_id, quantity: '0.1' }]);
    expect((await as(worker)('get', `${id}/children/1`)).body.is_known).toBe(true);
    expect((await as(worker)('get', `${id}/children/2`)).body).toEqual({ is_known: false });
    const { evidence } = (await as(checker)('get', `${id}/work`)).body;
    expect(evidence).toMatchObject([{ child: 1, content: { wanted: child } }]);
    // 0.1 at 64,200 with a fifth of a percent.
    expect(evidence[0].content.routing).toMatchObject({ routed: '0.1', cost: '6432.84' });
  });

  it('says of a refused child that it was refused', async () => {
    // Three for 400,000 each is more than the account has.
    const id = await begun({ quantity: 3 });
    const dear = { child: 1, lots: 30_000, price_ticks: 40_000_000, is_immediate: false };
    expect((await step(id, 'children', dear)).body).toMatchObject({ is_ended: true, is_refused: true });
    expect((await step(id, 'children', { ...dear, lots: 30_001 })).status).toBe(422);
  });

  it('is settled: allocated exactly, confirmed, checked', async () => {
    const id = await begun();
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.2, price: 64_200 });
    await step(id, 'children', { child: 1, lots: 2_000, price_ticks: 6_420_000, is_immediate: true });
    await desk.settle();
    await step(id, 'stock', { children: 1 });
    expect((await step(id, 'transitions', { event: 'fill' })).body.state).toBe('filled');
    expect((await step(id, 'allocation')).body).toEqual({ is_done: true });
    await step(id, 'confirmation');
    const work = (await as(desk.ana.as)('get', `${id}/work`)).body;
    expect(work.allocations).toMatchObject([{ quantity: '0.200000000000000000', released_at: null }]);
    const order = await row(id);
    expect(work.allocations[0]).toMatchObject({ value: order.filled_value, fee: order.fee });
    expect(work.confirmation_hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await as(worker)('get', `${id}/post-trade-check`)).body).toEqual({ breaks: [] });
    const told = await desk.house.owner('notifications').where({ template: 'order_confirmed' });
    expect(told).toHaveLength(1);
    await step(id, 'allocation-release');
    expect((await as(checker)('get', `${id}/work`)).body.allocations[0].released_at).not.toBeNull();
  });

  it('is called back when its work is broken off, and a person is told', async () => {
    const id = await begun();
    const { body } = await step(id, 'children', {
      child: 1,
      lots: 1_000,
      price_ticks: 6_400_000,
      is_immediate: false,
    });
    await desk.settle();
    await step(id, 'call-back');
    await desk.settle();
    expect(await row(body.order_id)).toMatchObject({ status: 'cancelled' });
    expect(await row(id)).toMatchObject({ status: 'cancelled', end_reason: 'abandoned' });
    const { breaks } = (await as(checker)('get', `${id}/work`)).body;
    expect(breaks).toMatchObject([{ kind: 'abandoned', closed_at: null }]);
    const closing = `/api/v1/institutional/order-breaks/${breaks[0].id}/closing`;
    const closed = await desk.house.call('post', closing, { as: checker, body: { resolution: 'Seen' } });
    expect(closed.body).toMatchObject({ closed_by: checker.id, resolution: 'Seen' });
  });

  it('takes wishes of its owner, which its workflow hears', async () => {
    const id = await begun();
    expect((await as(desk.ana.as)('post', `${id}/work/pause`)).status).toBe(202);
    await as(desk.ana.as)('post', `${id}/work/amendment`, { quantity: 0.3 });
    await as(desk.ana.as)('post', `${id}/work/cancellation`);
    expect((await as(desk.bo.as)('post', `${id}/work/cancellation`)).status).toBe(404);
    expect(await events(id)).toEqual([
      'orders.work_requested',
      'orders.pause_requested',
      'orders.amend_requested',
      'orders.cancel_requested',
    ]);
  });

  it('is refused with terms that do not go together', async () => {
    const past = { ...twap(), ends_at: '2020-01-01T00:00:00Z' };
    expect((await desk.place(desk.ana, { algo: past })).body.code).toBe('orders.algo_invalid');
    const stop = { type: 'stop', price: undefined, stop_price: 70_000, algo: twap() };
    expect((await desk.place(desk.ana, stop)).body.code).toBe('orders.algo_invalid');
  });
});
