import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../lib/testing/eventually.js';
import type { SignedIn } from './testing/harness.js';
import { openTradingDesk, type TradingDesk } from './testing/trading-desk.js';

let desk: TradingDesk;

beforeAll(async () => {
  desk = await openTradingDesk();
});
afterAll(() => desk.close());

const place = async (as: SignedIn) => (await desk.place({ ...desk.ana, as })).status;
const owner = (table: string) => desk.house.owner(table);

/** Somebody whose session the routes of trading have come to know. */
async function known(): Promise<SignedIn> {
  const trader = await desk.house.signIn('trader');
  expect(await place(trader)).toBe(201);
  return trader;
}

describe('a session that the routes of trading remember', () => {
  it('is over there once another process has ended it', async () => {
    const trader = await known();
    await owner('sessions').where({ id: trader.sessionId }).update({ revoked_at: new Date() });
    await eventually(async () => (await place(trader)) === 401);
  });

  it('is over there once its holder is suspended', async () => {
    const trader = await known();
    await owner('global_users').where({ id: trader.id }).update({ status: 'suspended' });
    await eventually(async () => (await place(trader)) === 401);
  });

  it('may do no more than the role that its holder has come to have', async () => {
    const trader = await known();
    await owner('global_users').where({ id: trader.id }).update({ role: 'auditor' });
    await eventually(async () => (await place(trader)) === 403);
  });

  it('ends at its time, with no word from the database', async () => {
    const trader = await known();
    const { deps } = desk.house;
    const { clock } = deps;
    const { expires_at } = await owner('sessions').where({ id: trader.sessionId }).first('expires_at');
    expect(await deps.liveSessions.find(trader.sessionId)).toMatchObject({ user_id: trader.id });
    deps.clock = { now: () => expires_at };
    expect(await deps.liveSessions.find(trader.sessionId)).toBeNull();
    deps.clock = clock;
  });

  it('is asked for each time everywhere else', async () => {
    const trader = await known();
    await owner('sessions').where({ id: trader.sessionId }).update({ revoked_at: new Date() });
    const answer = await desk.house.call('get', '/api/v1/institutional/orders', { as: trader });
    expect(answer.status).toBe(401);
  });
});
