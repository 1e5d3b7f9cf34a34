import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../lib/testing/eventually.js';
import { leadHash } from './answer-follower.js';
import { defaultCapacity } from './engine.js';
import { Follower } from './follower.js';
import { LeadLine } from './journal/lead-line.js';
import type { Command } from './protocol/codec.js';
import type { Ack } from './protocol/engine-client.js';
import { packTerms } from './protocol/terms.js';
import { memberNames, openPair, type MemberName, type MemberPair } from './testing/member-pair.js';
import { OrderLoad } from './testing/order-load.js';

const rounds = 5;
const ordersARound = 1_000;
const patienceMs = 240_000;
/** From the kill to the first answer of the follower. On a free machine it takes half of it. */
const takeoverMs = 3_000;
/** A thousand times what a hash takes on a busy machine. */
const hashPatienceMs = 90_000;

const account = 16;
const restingOrder: Command = {
  ...{ name: 'newOrder', account, symbol: 1, quantity: 1, price: 5 },
  terms: packTerms({ side: 'buy', kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false }),
};

let pair: MemberPair;
beforeEach(async () => {
  pair = await openPair();
});
afterEach(() => pair.close());

const other = (name: MemberName): MemberName => (name === 'engine' ? 'follower' : 'engine');

describe('two processes of a shard', () => {
  it(
    'lead one after the other when the one that leads is killed under load: nothing is lost, nothing twice',
    async () => {
      for (const name of memberNames) pair.start(name);
      const load = new OrderLoad();
      const downs: number[] = [];
      let leader: MemberName = 'engine';
      await pair.becomes('engine', 'leader');
      let client = await pair.connect();
      await load.open(client);
      for (let round = 1; round <= rounds; round++) {
        await eventually(() => pair.isReady(other(leader)));
        const run = load.run(client);
        await eventually(() => load.acknowledged.size > round * ordersARound);
        pair.kill(leader);
        const killedAtMs = performance.now();
        await run;
        client = await pair.connect();
        await client.send({ name: 'defineAsset', asset: 1 });
        downs.push(performance.now() - killedAtMs);
        // The one that was killed comes back and follows.
        pair.start(leader);
        leader = other(leader);
        await pair.becomes(leader, 'leader');
        await pair.becomes(other(leader), 'follower');
      }
      expect(Math.max(...downs)).toBeLessThan(takeoverMs);
      expect(await load.violations(client)).toEqual([]);
      expect(load.eventViolations(pair.folders.events)).toEqual([]);
      await expectSameStates(leader);
      client.close();
    },
    patienceMs,
  );

  it(
    'keep the orders of a connection with cancel-on-disconnect that comes back to the follower, and end those of one that does not',
    async () => {
      for (const name of memberNames) pair.start(name);
      await pair.becomes('engine', 'leader');
      await eventually(() => pair.isReady('follower'));
      const desk = await pair.connect();
      await new OrderLoad().open(desk);
      const names = ['ab'.repeat(16), 'cd'.repeat(16)] as const;
      const [back, gone] = await Promise.all(
        names.map((sessionName) => pair.connect({ cancelOnDisconnect: true, sessionName })),
      );
      const [kept, lost] = [await back?.send(restingOrder), await gone?.send(restingOrder)];
      pair.kill('engine');
      const again = await pair.connect({ cancelOnDisconnect: true, sessionName: names[0] });
      const watcher = await pair.connect();
      const stands = async (ack: Ack | undefined) =>
        (await watcher.picture(account)).orders.some(({ id }) => id === ack?.orderId);
      expect([kept?.result, lost?.result]).toEqual([0, 0]);
      expect([await stands(kept), await stands(lost)]).toEqual([true, true]);
      await eventually(async () => !(await stands(lost)));
      expect(await stands(kept)).toBe(true);
      again.close();
      await eventually(async () => !(await stands(kept)));
      pair.start('engine');
      await pair.becomes('engine', 'follower');
      await expectSameStates('follower');
      watcher.close();
    },
    patienceMs,
  );

  it(
    'never lead at the same time, and the follower waits for a leader that is only stopped',
    async () => {
      for (const name of memberNames) pair.start(name);
      await pair.becomes('engine', 'leader');
      await eventually(() => pair.isReady('follower'));
      pair.kill('engine', 'SIGSTOP');
      const silent = await eventually(async () => {
        const status = await pair.statusOf('follower');
        return status?.role === 'follower' && status.silent_ms > takeoverMs ? status : null;
      });
      expect(silent.role).toBe('follower');
      pair.kill('engine', 'SIGCONT');
      await eventually(async () => {
        const status = await pair.statusOf('follower');
        return status?.role === 'follower' && status.silent_ms < 1_000;
      });
      expect((await pair.statusOf('engine'))?.role).toBe('leader');
    },
    patienceMs,
  );

  it(
    'hand over in good order, and the one who stops has let go of everything',
    async () => {
      for (const name of memberNames) pair.start(name);
      await pair.becomes('engine', 'leader');
      await eventually(() => pair.isReady('follower'));
      pair.kill('engine', 'SIGTERM');
      await pair.becomes('follower', 'leader');
      const client = await pair.connect();
      expect(await client.send({ name: 'defineAsset', asset: 1 })).toMatchObject({ result: 0 });
      client.close();
    },
    patienceMs,
  );
});

/** Leader, follower and a replay of the journal from the disk have the same state. */
async function expectSameStates(leader: MemberName): Promise<void> {
  const compared = await eventually(async () => {
    const status = await pair.statusOf(other(leader));
    return status?.role === 'follower' && status.lag_commands === 0 ? status.compared : null;
  });
  expect(compared.verdict).toBe('equal');
  const line = await LeadLine.open(pair.folders.journal);
  // The leader gives little of its time to hashes: asked too soon it gives none.
  const answer = await eventually(async () => {
    const given = leadHash.parse(JSON.parse((await line?.ask('hash', 5_000)) ?? 'null'));
    return given.hash === null ? null : given;
  }, hashPatienceMs);
  line?.close();
  const replayed = new Follower(pair.folders, defaultCapacity);
  replayed.catchUp({ untilSeq: answer.seq });
  expect(replayed.hash()).toBe(answer.hash);
  replayed.close();
}
