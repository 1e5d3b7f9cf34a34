import { expect } from '@jest/globals';
import { madeUpCloses } from '../../domain/market-data/demonstration.js';
import { followEngine } from '../feeder/engine/follow-engine.js';
import { createRiskWatch } from '../feeder/risk/watch.js';
import { openTradingDesk, type TradingClient } from './trading-desk.js';

const dayMs = 86_400_000;
const historyDays = 700;

/**
 * A trading desk whose limits are watched, with two people who set them and some history of prices. The books are written by
 * `turn` alone, a batch at a time; `later` moves the clock of the watch on.
 */
export async function openRiskDesk() {
  const desk = await openTradingDesk();
  const { house } = desk;
  let aheadMs = 0;
  const clock = { now: () => new Date(Date.now() + aheadMs) };
  const watch = createRiskWatch({ ...house.deps, clock });
  const connection = desk.engine.address;
  const follower = followEngine(house.deps, { wake: () => undefined, connection, watch });
  const maker = await house.signIn('risk_manager');
  const checker = await house.signIn('admin');
  await set('risk.recovery_seconds', 0);
  await set('risk.slow_seconds', 1);
  await addHistory();

  async function set(key: string, value: unknown): Promise<void> {
    const row = { key, value: JSON.stringify(value), version: 1, changed_by: 'test', changed_at: new Date() };
    await house.owner('settings').insert(row).onConflict('key').merge();
  }

  async function addHistory(): Promise<void> {
    const yesterday = Math.floor(Date.now() / dayMs) * dayMs - dayMs;
    for (const [place, symbol] of ['BTCUSDT', 'ETHUSDT'].entries()) {
      const prices = madeUpCloses({ days: historyDays, place: place + 1, last: 1_000 });
      const rows = prices.map((price, index) => ({
        symbol,
        day: new Date(yesterday - (historyDays - 1 - index) * dayMs).toISOString().slice(0, 10),
        price,
        source: 'demonstration',
        made_at: new Date(),
      }));
      await house.owner.batchInsert('reference_prices', rows, 500);
    }
  }

  const propose = (body: object, as = maker) =>
    house.call('post', '/api/v1/risk/limits', {
      as,
      body: { soft: null, hard: null, reason: 'The mandate says so', ...body },
    });
  const act = (path: string, body: object, as = checker) =>
    house.call('post', `/api/v1/risk/${path}`, { as, body });

  /** A limit that two people have put in force and that the watch knows. */
  const limit = async (body: object) => {
    const proposed = await propose(body);
    expect([proposed.status, proposed.body.code]).toEqual([201, undefined]);
    const approved = await act(`limits/${proposed.body.id}/approval`, { note: 'Agreed' });
    expect([approved.status, approved.body.code]).toEqual([200, undefined]);
    await watch.tick();
    return approved.body;
  };

  const ofAccount = ({ accountId }: TradingClient) => ({ scope: 'account', account_id: accountId });

  /** Takes all that the engine has acknowledged into the books, each batch measured before the next. */
  const turn = async (): Promise<void> => {
    const { lastEvent } = await house.deps.engine.picture(1);
    for (;;) {
      await follower.turn();
      const cursor = await house.owner('engine_cursors').where({ shard: 0 }).first();
      if ((cursor?.last_event_seq ?? 0) >= lastEvent) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const breaches = async (where: object = {}) =>
    house.owner('risk_breaches').where(where).orderBy('opened_at').orderBy('level');

  /** Everything is let go of: limits ended, breaches closed, the engine as at first. */
  const calm = async () => {
    await house.owner.raw('TRUNCATE risk_breaches, risk_limits');
    for (const { trader } of [desk.ana, desk.bo])
      await desk.say({ name: 'kill', scope: 4, account: trader.number, isOn: 0 });
    await desk.say({ name: 'kill', scope: 1, symbol: 1, isOn: 0 });
    await desk.say({ name: 'kill', scope: 0, isOn: 0 });
    await desk.clearBook();
    await watch.tick();
  };

  return {
    ...desk,
    watch,
    maker,
    checker,
    set,
    propose,
    act,
    limit,
    ofAccount,
    turn,
    breaches,
    calm,
    /** The slow measures are due. */
    later: async (seconds = 60) => {
      aheadMs += seconds * 1_000;
      await watch.tick();
    },
    close: async () => {
      follower.close();
      await desk.close();
    },
  };
}

export type RiskDesk = Awaited<ReturnType<typeof openRiskDesk>>;
