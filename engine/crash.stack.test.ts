import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../lib/testing/eventually.js';
import { openPair, type MemberPair } from './testing/member-pair.js';
import { OrderLoad } from './testing/order-load.js';

const rounds = 6;
const ordersARound = 500;
const patienceMs = 240_000;

let pair: MemberPair;
beforeEach(async () => {
  pair = await openPair();
});
afterEach(() => pair.close());

describe('an engine without a follower that is killed under load', () => {
  it(
    'has every order that it acknowledged, once, under the id that it said',
    async () => {
      const load = new OrderLoad();
      for (let round = 1; round <= rounds; round++) {
        pair.start('engine');
        const client = await pair.connect();
        if (round === 1) await load.open(client);
        const run = load.run(client);
        await eventually(() => load.acknowledged.size > round * ordersARound);
        pair.kill('engine');
        await run;
      }
      pair.start('engine');
      const client = await pair.connect();
      expect(await load.violations(client)).toEqual([]);
      client.close();
      expect(load.eventViolations(pair.folders.events)).toEqual([]);
    },
    patienceMs,
  );
});
