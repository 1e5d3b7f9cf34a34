import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resultCodes } from '../../engine/protocol/result-codes.js';
import { createKeeper, type Keeper } from '../feeder/engine/keeper.js';
import type { SignedIn } from '../testing/harness.js';
import { orderOf, type Trader } from '../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../testing/trading-world.js';

let world: TradingWorld;
let keeper: Keeper;
let trader: Trader;
let manager: SignedIn;
let colleague: SignedIn;

beforeAll(async () => {
  world = await openTradingWorld(1);
  keeper = createKeeper(world.house.deps, world.engine.address);
  trader = world.traders[1]!;
  await world.fund(trader, 'USDT', 1_000_000n * 10n ** 6n);
  manager = await world.house.signIn('risk_manager');
  colleague = await world.house.signIn('admin');
});
afterAll(async () => {
  keeper.close();
  await world.close();
});

const none = {
  max_open_orders: 0,
  orders_per_second: 0,
  max_notional: '0',
  approval_notional: null,
  position_limits: {},
  reason: 'New mandate',
};
const ofAccount = () => `/api/v1/institutional/accounts/${trader.tradingAccountId}/order-bounds`;
const propose = (more: object, as = manager) =>
  world.house.call('post', ofAccount(), { as, body: { ...none, ...more } });
const decide = (id: string, decision: string, as: SignedIn) =>
  world.house.call('post', `/api/v1/institutional/order-bounds/${id}/${decision}`, {
    as,
    body: { note: 'As agreed' },
  });
const bounds = async () => (await world.house.call('get', ofAccount(), { as: manager })).body;
const row = (table: string) =>
  world.house.owner(table).where({ trading_account_id: trader.tradingAccountId }).first();

/** What the engine says to an order for one bitcoin at 64,250. */
async function buy(): Promise<number> {
  await keeper.turn();
  const { result } = await world.say(orderOf(trader, { side: 'buy', quantity: 10_000, price: 6_425_000 }));
  await world.say({ name: 'massCancel', account: trader.number });
  return result;
}

describe('the bounds of the orders of an account', () => {
  it('hold in the engine and in Postgres once another person has agreed', async () => {
    expect(await buy()).toBe(resultCodes.OK.code);
    const wanted = { max_notional: '70000', approval_notional: '5000', position_limits: { BTC: '0.5' } };
    const { status, body: proposed } = await propose(wanted);
    expect({ status, state: proposed.state }).toEqual({ status: 201, state: 'proposed' });
    expect(await buy()).toBe(resultCodes.OK.code);
    expect((await decide(proposed.id, 'approval', manager)).body.code).toBe('orders.own_bounds');
    const { body: agreed } = await decide(proposed.id, 'approval', colleague);
    expect(agreed).toMatchObject({ state: 'in_force', decided_by: colleague.id });
    expect(await buy()).toBe(resultCodes.POSITION_LIMIT.code);
    expect(await row('engine_accounts')).toMatchObject({ max_notional: '70000.000000000000000000' });
    expect(await row('order_limits')).toMatchObject({
      approval_notional: '5000.000000000000000000',
      changed_by: colleague.id,
    });
  });

  it('are taken away by the next ones, which keep those of before', async () => {
    const { body: narrow } = await propose({ max_notional: '100' });
    await decide(narrow.id, 'approval', colleague);
    expect(await buy()).toBe(resultCodes.MAX_NOTIONAL.code);
    const { body: open } = await propose({});
    await decide(open.id, 'approval', colleague);
    expect(await buy()).toBe(resultCodes.OK.code);
    expect(await row('order_limits')).toBeUndefined();
    const { in_force, proposed, history } = await bounds();
    expect({ in_force: in_force.id, proposed }).toEqual({ in_force: open.id, proposed: null });
    expect(history.map(({ state }: { state: string }) => state)).toEqual(['ended', 'ended']);
  });

  it('hold for the quantity of one order, until bounds without it are agreed to', async () => {
    const { body: small } = await propose({ max_quantities: { BTC: '0.9999' } });
    await decide(small.id, 'approval', colleague);
    expect(await buy()).toBe(resultCodes.MAX_QUANTITY.code);
    expect((await bounds()).in_force.max_quantities).toEqual({ BTC: '0.9999' });
    const { body: enough } = await propose({ max_quantities: { BTC: '1' } });
    await decide(enough.id, 'approval', colleague);
    expect(await buy()).toBe(resultCodes.OK.code);
    const { body: open } = await propose({});
    await decide(open.id, 'approval', colleague);
    expect((await bounds()).in_force.max_quantities).toEqual({});
    expect(await buy()).toBe(resultCodes.OK.code);
  });

  it('are proposed once at a time, and taken back only by who proposed them', async () => {
    const { body: first } = await propose({});
    expect((await propose({})).body.code).toBe('orders.bounds_pending');
    expect((await decide(first.id, 'withdrawal', colleague)).body.code).toBe('orders.bounds_not_yours');
    expect((await decide(first.id, 'withdrawal', manager)).body.state).toBe('withdrawn');
    expect((await decide(first.id, 'approval', colleague)).body.code).toBe('orders.bounds_decided');
    const { body: second } = await propose({});
    expect((await decide(second.id, 'refusal', colleague)).body.state).toBe('refused');
    expect((await bounds()).proposed).toBeNull();
  });

  it.each([
    ['an asset that nobody trades', { position_limits: { XRP: '1' } }],
    ['a largest order of what is only paid with', { max_quantities: { USDT: '1' } }],
    ['less than nothing', { max_notional: '-1' }],
    ['half an order', { max_open_orders: 0.5 }],
  ])('are refused with %s', async (_what, more) => {
    expect((await propose(more)).status).toBe(422);
  });

  it('cannot be approved by who proposed them even past the server', async () => {
    const { body } = await propose({});
    const own = { state: 'in_force', decided_by: manager.id, decided_at: new Date() };
    await expect(world.house.owner('order_bounds').where({ id: body.id }).update(own)).rejects.toThrow(
      'order_bounds_four_eyes',
    );
  });
});
