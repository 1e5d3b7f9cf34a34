import { expect } from '@jest/globals';
import { eventually } from '../../lib/testing/eventually.js';
import { openMarketData } from '../market-data/open-market-data.js';
import { openEngineLink } from '../engine-link.js';
import { followEngine } from '../feeder/engine/follow-engine.js';
import type { SignedIn } from './harness.js';
import type { Trader } from './traders.js';
import { openTradingWorld } from './trading-world.js';

export const ordersPath = '/api/v1/institutional/orders';
const million = 1_000_000n * 10n ** 6n;

/** A trading account with the person whose it is. */
export interface TradingClient {
  as: SignedIn;
  trader: Trader;
  accountId: string;
}

/**
 * A world of two clients who sign in and trade, with money in the engine, whose api speaks to its engine and whose books follow
 * it when a test asks for them.
 */
export async function openTradingDesk() {
  const world = await openTradingWorld(2);
  const { house, engine } = world;
  const { deps } = house;
  deps.engine.close();
  const { log, instruments, clickhouse } = deps;
  const door = { address: engine.address, token: engine.token, log };
  deps.engine = openEngineLink({ ...door, patienceMs: 300, answerMs: 10_000 });
  deps.marketData.close();
  deps.marketData = openMarketData({ ...door, instruments, clickhouse });
  await world.say({ name: 'setReference', symbol: 1, price: 6_425_000 });
  const follower = followEngine(deps, { wake: () => undefined, connection: engine.address });
  // Whoever tests approvals says what needs one.
  await house.owner('settings').insert({
    key: 'orders.approval_notional',
    value: JSON.stringify(0),
    version: 1,
    changed_by: 'test',
    changed_at: new Date(),
  });
  const [, ana, bo] = world.traders;
  if (!ana || !bo) throw new Error('The world has too few traders');
  const clients = [await clientOf(ana), await clientOf(bo)] as const;
  for (const { trader } of clients) {
    await world.fund(trader, 'BTC', 10n * 10n ** 8n);
    await world.fund(trader, 'USDT', million);
  }

  async function clientOf(trader: Trader): Promise<TradingClient> {
    const as = await house.signIn('client');
    const accountId = trader.tradingAccountId ?? '';
    await house.owner('trading_accounts').where({ id: accountId }).update({ user_id: as.id });
    return { as, trader, accountId };
  }

  /** Everything that the engine has acknowledged is in the books. */
  const settle = async (): Promise<void> => {
    const { lastEvent } = await deps.engine.picture(1);
    await eventually(async () => {
      await follower.turn();
      const cursor: { last_event_seq: number } | undefined = await house
        .owner('engine_cursors')
        .where({ shard: 0 })
        .first();
      return (cursor?.last_event_seq ?? 0) >= lastEvent;
    });
  };

  /** A limit order to buy 0.1 BTC at 64,250, with what a test wants different. */
  const orderOf = ({ accountId }: TradingClient, facts: object) => ({
    account_id: accountId,
    symbol: 'BTCUSDT',
    side: 'buy',
    type: 'limit',
    quantity: 0.1,
    price: 64_250,
    ...facts,
  });
  const place = (client: TradingClient, facts: object = {}, key?: string) =>
    house.call('post', ordersPath, {
      as: client.as,
      body: orderOf(client, facts),
      ...(key === undefined ? {} : { key }),
    });
  const check = (client: TradingClient, facts: object = {}) =>
    house.call('post', `${ordersPath}/check`, { as: client.as, body: orderOf(client, facts) });

  const placed = async (client: TradingClient, facts: object = {}) => {
    const answer = await place(client, facts);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 201, code: undefined });
    return answer.body;
  };

  const clearBook = async () => {
    for (const { as, accountId } of clients)
      await house.call('post', `${ordersPath}/cancellation`, { as, body: { account_id: accountId } });
  };

  return {
    ...world,
    ana: clients[0],
    bo: clients[1],
    settle,
    place,
    check,
    placed,
    clearBook,
    close: async () => {
      follower.close();
      await world.close();
    },
  };
}

export type TradingDesk = Awaited<ReturnType<typeof openTradingDesk>>;
