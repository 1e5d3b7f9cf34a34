import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../../lib/ids.js';
import { orderOf, type Trader } from '../../testing/traders.js';
import { openTradingWorld, type TradingWorld } from '../../testing/trading-world.js';
import { countLedgerAnew } from '../../verify/ledger.js';
import { engineBalances } from '../../verify/engine-balances.js';
import { followEngine, type EngineFollower } from './follow-engine.js';
import { readTally, booksTally } from './testing/tally.js';

let world: TradingWorld;
let follower: EngineFollower;

beforeAll(async () => {
  world = await openTradingWorld(4);
  for (const trader of world.traders) {
    await world.fund(trader, 'BTC', 5n * 10n ** 8n);
    await world.fund(trader, 'USDT', 300_000n * 10n ** 6n);
  }
  follower = follow();
});
afterAll(async () => {
  follower.close();
  await world.close();
});

function follow(deps = world.house.deps): EngineFollower {
  return followEngine(deps, { wake: () => undefined, connection: world.engine.address });
}

/** The follower has everything that the engine has said. */
async function caughtUp(): Promise<void> {
  const { lastEvent } = await (await world.engine.connect()).picture(1);
  for (;;) {
    await follower.turn();
    const cursor = await world.house.owner('engine_cursors').first();
    if (Number(cursor?.last_event_seq) >= lastEvent) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function expectTrueBooks(): Promise<void> {
  expect(await booksTally(world.house.owner)).toEqual(readTally(world.engine.folders.events, world.traders));
  expect((await countLedgerAnew(world.house.database)).findings).toEqual([]);
  const deps = { ...world.house.deps };
  expect((await engineBalances({ deps, graceSeconds: 0 }, world.engine.address)).findings).toEqual([]);
}

const act = fc.record({
  kind: fc.constantFrom(
    'limit',
    'limit',
    'limit',
    'market',
    'ioc',
    'iceberg',
    'stop',
    'oco',
    'cancel',
    'amend',
  ),
  who: fc.nat(4),
  isBuy: fc.boolean(),
  lots: fc.integer({ min: 1, max: 200 }),
  ticks: fc.integer({ min: -12, max: 12 }),
  stp: fc.constantFrom('none', 'cancel_newest', 'cancel_oldest', 'decrement'),
  pick: fc.nat(1_000),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const middle = 6_425_000;
const placed: { trader: Trader; orderId: number }[] = [];

/** Sends what an act says; whatever the engine answers is right. */
async function play({ kind, who, isBuy, lots, ticks, stp, pick }: Act): Promise<void> {
  const trader = world.traders[who];
  const known = placed[pick % Math.max(1, placed.length)];
  if (!trader) return;
  if ((kind === 'cancel' || kind === 'amend') && known) {
    const target = { account: known.trader.number, orderId: known.orderId };
    await world.say(
      kind === 'cancel'
        ? { name: 'cancel', ...target }
        : { name: 'amend', ...target, quantity: lots, price: middle + ticks },
    );
    return;
  }
  const side = isBuy ? 'buy' : 'sell';
  const price = middle + ticks;
  const named = pick % 5 === 0 ? {} : { clientId: newId() };
  const facts = { side, stp, quantity: lots, ...named } as const;
  const far = isBuy ? middle + 20 : middle - 20;
  const wishes = {
    limit: { price },
    market: { kind: 'market', tif: 'IOC' },
    ioc: { price, tif: 'IOC' },
    iceberg: { price, display: Math.max(1, Math.floor(lots / 3)) },
    stop: { kind: 'stop', trigger: middle + (isBuy ? 15 : -15) },
    oco: { price: isBuy ? middle - 13 : middle + 13, flags: 16, peerTrigger: far, peerPrice: far },
    cancel: { price },
    amend: { price },
  } as const;
  const ack = await world.say(orderOf(trader, { ...facts, ...wishes[kind] }));
  if (ack.result === 0) placed.push({ trader, orderId: ack.orderId });
}

describe('the books of the engine', () => {
  it('are what a plain tally of the events says, whatever is ordered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 120 }), async (acts) => {
        for (const each of acts) await play(each);
        await caughtUp();
        await expectTrueBooks();
      }),
      { numRuns: 6, seed: 20_260, endOnFailure: true },
    );
  });

  it('are the same when the connection to Postgres breaks after any statement of a batch', async () => {
    const acts = fc.sample(act, { numRuns: 60, seed: 11 });
    for (let point = 1; point <= 14; point += 1) {
      for (const each of acts.slice(0, 6)) await play(each);
      follower.close();
      await breakAt(point);
      follower = follow();
      await caughtUp();
    }
    await expectTrueBooks();
  });

  it('take no event twice when two feeders hold the same ones', async () => {
    for (const each of fc.sample(act, { numRuns: 40, seed: 12 })) await play(each);
    const [one, other] = [follow(), follow()];
    for (const each of [one, other]) await each.turn();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const turns = await Promise.allSettled([one.turn(), other.turn(), follower.turn()]);
    expect(turns.some(({ status }) => status === 'rejected')).toBe(true);
    [one, other].forEach((each) => each.close());
    follower.close();
    follower = follow();
    await caughtUp();
    await expectTrueBooks();
  });

  it('go on where they were when engine and feeder start again in the middle', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (const each of fc.sample(act, { numRuns: 30, seed: 100 + round })) await play(each);
      await follower.turn().catch(() => undefined);
      await world.engine.restart();
      await world.reconnect();
      if (round === 1) {
        follower.close();
        follower = follow();
      }
      for (const each of fc.sample(act, { numRuns: 20, seed: 200 + round })) await play(each);
      await untilAlive();
    }
    await caughtUp();
    await expectTrueBooks();
  });
});

/** A follower whose connection to Postgres ends before its n-th statement within a batch, as a kill of its process would. */
async function breakAt(point: number): Promise<void> {
  const { database } = world.house;
  let seen = 0;
  const onQuery = ({ __knexUid }: { __knexUid: string }) => {
    seen += 1;
    if (seen === point + 3) void world.house.owner.raw(killOthers).catch(() => undefined);
    return __knexUid;
  };
  const dying = follow();
  await dying.turn();
  await new Promise((resolve) => setTimeout(resolve, 50));
  database.on('query', onQuery);
  await dying.turn().catch(() => undefined);
  database.removeListener('query', onQuery);
  dying.close();
}

const killOthers = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename = 'purser_api' AND state <> 'idle'`;

/** The connection to the engine was lost with it: a turn or two say so, then a new one is there. */
async function untilAlive(): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const isAlive = await follower.turn().then(
      () => true,
      () => false,
    );
    if (isAlive) return;
  }
}
