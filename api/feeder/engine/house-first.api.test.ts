import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '../../../lib/ids.js';
import { eventually } from '../../../lib/testing/eventually.js';
import { orderOf, type Trader } from '../../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../../testing/trading-world.js';
import { followEngine, type EngineFollower } from './follow-engine.js';

let world: TradingWorld;
let follower: EngineFollower;
beforeAll(async () => {
  world = await openTradingWorld(1);
  follower = followEngine(world.house.deps, { wake: () => undefined, connection: world.engine.address });
});
afterAll(async () => {
  follower.close();
  await world.close();
});

async function settled(seq: number): Promise<void> {
  await eventually(async () => {
    await follower.turn();
    const cursor = await world.house.owner('engine_cursors').where({ shard: 0 }).first();
    return cursor.last_command_seq >= seq;
  });
}

const place = (trader: Trader, facts: Parameters<typeof orderOf>[1]) =>
  world.say(orderOf(trader, { clientId: newId(), stp: 'none', ...facts }));

it('opens the accounts of fees for the first client, however long the house has traded with itself', async () => {
  const [house, client] = world.traders;
  if (!house || !client) throw new Error('A house and a client trade');
  for (const trader of [house, client]) {
    await world.fund(trader, 'BTC', 10n * 10n ** 8n);
    await world.fund(trader, 'USDT', 1_000_000n * 10n ** 6n);
  }
  await place(house, { side: 'sell', quantity: 5_000, price: 6_425_000 });
  const own = await place(house, { side: 'buy', quantity: 1_000, price: 6_425_000, tif: 'IOC' });
  expect(own.filled).toBe(1_000);
  await settled(own.seq);
  const taken = await place(client, { side: 'buy', quantity: 1_000, price: 6_425_000, tif: 'IOC' });
  await settled(taken.seq);
  const fees = await world.house.owner('ledger_accounts').where({ code: 'fees_income' });
  expect(fees.map(({ asset, credits_posted }) => `${asset} ${credits_posted}`)).toEqual(['USDT 12850000']);
});
