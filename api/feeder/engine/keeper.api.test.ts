import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Trader } from '../../testing/traders.js';
import { orderOf } from '../../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../../testing/trading-world.js';
import { followEngine, type EngineFollower } from './follow-engine.js';
import { createKeeper, type Keeper } from './keeper.js';

let world: TradingWorld;
let client: Trader;
let keeper: Keeper;
let follower: EngineFollower;

beforeAll(async () => {
  world = await openTradingWorld(2, { isTold: false });
  client = world.traders[1]!;
  keeper = createKeeper(world.house.deps, world.engine.address);
  follower = followEngine(world.house.deps, { wake: () => undefined, connection: world.engine.address });
});
afterAll(async () => {
  keeper.close();
  follower.close();
  await world.close();
});

const movement = (number: number) => world.house.owner('engine_funds').where({ number }).first();
const balances = async (trader: Trader) =>
  (await (await world.engine.connect()).picture(trader.number)).balances.map(({ asset, total }) => [
    asset,
    total,
  ]);

/** The keeper's turn, then the books', until nothing is on its way. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await keeper.turn();
    // An engine that was started again is met with a new connection, after the old one has said that it is lost.
    await follower.turn().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the keeper', () => {
  it('tells an engine that knows nothing of assets, instruments, accounts and the money that waits', async () => {
    const number = await world.fund(client, 'BTC', 250_000_000n, { tell: false });
    await settle();
    expect(await movement(number)).toMatchObject({ state: 'moved', engine_seq: expect.any(Number) });
    expect(await balances(client)).toEqual([[1, 250_000_000], [2, 0], [3, 0]]); // prettier-ignore
    const pending = await world.house.owner('ledger_pendings').first();
    expect(pending).toMatchObject({ status: 'posted' });
    const order = orderOf(client, { side: 'sell', quantity: 100, price: 6_425_000 });
    expect(await world.say(order)).toMatchObject({ result: 0 });
  });

  it('says nothing twice, and moves no money twice when it begins anew', async () => {
    const { engine_seq } = await movement(1);
    keeper.close();
    keeper = createKeeper(world.house.deps, world.engine.address);
    await settle();
    expect(await movement(1)).toMatchObject({ state: 'moved', engine_seq });
    expect(await balances(client)).toEqual([[1, 250_000_000], [2, 0], [3, 0]]); // prettier-ignore
  });

  it('goes on with an engine that was started again, and leaves a halt as it is', async () => {
    await world.say({ name: 'setPhase', symbol: 1, phase: 2 });
    await world.engine.restart();
    await world.reconnect();
    await expect(keeper.turn().then(() => keeper.turn())).resolves.toBeGreaterThan(0);
    const { instruments } = await (await world.engine.connect()).picture(1);
    expect(instruments).toMatchObject([{ symbol: 1, phase: 2 }, { symbol: 2, phase: 0 }]); // prettier-ignore
  });

  it('refuses what the engine refuses, and lets the money go that was held for it', async () => {
    const number = await world.fund(client, 'ETH', 10n ** 18n + 1n, { tell: false });
    const unknown = await world.fund(client, 'USDT', 5_000_000n, { tell: false });
    await world.house.owner('engine_funds').where({ number: unknown }).update({ direction: 'out' });
    await settle();
    expect(await movement(number)).toMatchObject({ state: 'refused', reason: 'funds.finer_than_engine' });
    expect(await movement(unknown)).toMatchObject({ state: 'refused', reason: 'risk.insufficient_funds' });
    const states = await world.house.owner('ledger_pendings').orderBy('transfer_seq').pluck('status');
    expect(states).toEqual(['posted', 'voided', 'voided']);
  });

  it('refuses a movement that a higher number has overtaken, since the engine never makes it', async () => {
    const late = await world.fund(client, 'BTC', 100n, { tell: false });
    const first = await world.fund(client, 'BTC', 200n);
    await settle();
    expect(await movement(first)).toMatchObject({ state: 'moved' });
    expect(await movement(late)).toMatchObject({ state: 'refused', reason: 'funds.overtaken' });
    expect(await balances(client)).toContainEqual([1, 250_000_200]);
  });
});
