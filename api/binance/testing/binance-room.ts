import binance from '../../../node_modules/ccxt/js/src/pro/binance.js';
import { apiKeySecretPlace } from '../../../db/models/api-keys.js';
import type { Command } from '../../../engine/protocol/codec.js';
import { sealField } from '../../../lib/crypto/sealed-field.js';
import { newId } from '../../../lib/ids.js';
import { startLoop } from '../../../lib/loop.js';
import { openEngineLink } from '../../engine-link.js';
import { followEngine } from '../../feeder/engine/follow-engine.js';
import { openMarketData } from '../../market-data/open-market-data.js';
import { orderOf } from '../../testing/traders.js';
import { openTradingWorld } from '../../testing/trading-world.js';

/** Key and secret as a program has them. */
export interface Credentials {
  apiKey: string;
  secret: string;
}

/**
 * The exchange with an engine, an api and books that follow: a client whose program has a key, and a maker who stands on both
 * sides of the book.
 */
export async function openBinanceRoom() {
  const world = await openTradingWorld(2);
  const { house, engine, traders } = world;
  const { deps } = house;
  const door = { address: engine.address, token: engine.token, log: deps.log };
  deps.engine = openEngineLink(door);
  const { instruments, clickhouse } = deps;
  deps.marketData = openMarketData({ ...door, instruments, clickhouse });
  const [, client, maker] = traders;
  if (!client || !maker) throw new Error('The world has too few traders');
  for (const trader of [client, maker]) {
    await world.fund(trader, 'BTC', 10n * 10n ** 8n);
    await world.fund(trader, 'USDT', 1_000_000n * 10n ** 6n);
  }
  for (const symbol of [1, 2]) await world.say({ name: 'setReference', symbol, price: 6_425_000 });
  // Nothing waits for a second person here.
  const free = {
    key: 'orders.approval_notional',
    value: '0',
    version: 1,
    changed_by: 'test',
    changed_at: new Date(),
  };
  await house.owner('settings').insert(free).onConflict('key').merge();
  const follower = followEngine(deps, { wake: () => undefined, connection: engine.address });
  const turn = async () => Math.min(5, await follower.turn());
  const following = startLoop({ name: 'test_follower', turn, log: deps.log });
  const owner = await house.signIn('client');
  const accountId = client.tradingAccountId ?? '';
  await house.owner('trading_accounts').where({ id: accountId }).update({ user_id: owner.id });

  async function addKey(more: object = {}): Promise<Credentials> {
    const [id, apiKey, secret] = [newId(), `key${newId().replaceAll('-', '')}`, newId()];
    const sealed = sealField(deps.keys.sealedFields, apiKeySecretPlace(id), secret);
    await house.owner('api_keys').insert({
      ...{ id, key: apiKey, sealed_secret: sealed.toString('base64url'), user_id: owner.id },
      ...{ trading_account_id: accountId, label: 'Robot', may_trade: true, created_at: new Date() },
      ...more,
    });
    return { apiKey, secret };
  }

  /** Stock ccxt with nothing but its addresses changed. */
  function exchange(credentials: Partial<Credentials> = {}) {
    const made = new binance({ ...credentials, enableRateLimit: false, options: { defaultType: 'spot' } });
    const [http, ws] = [`${house.url}/binance`, `${house.url.replace('http', 'ws')}/binance`];
    Object.assign(made.urls.api, {
      public: `${http}/api/v3`,
      private: `${http}/api/v3`,
      sapi: `${http}/sapi/v1`,
      fapiPublic: `${http}/fapi/v1`,
      dapiPublic: `${http}/dapi/v1`,
      ws: { spot: `${ws}/ws`, 'ws-api': { spot: `${ws}/ws-api/v3` } },
    });
    return made;
  }

  const make = (side: 'buy' | 'sell', price: number, quantity: number, more: Partial<Command> = {}) =>
    world.say({ ...orderOf(maker, { side, price, quantity }), ...more });

  /** The book that every test begins with: 64,240 x 1 against 64,260 x 1. */
  const stand = async () => {
    for (const trader of [client, maker]) await world.say({ name: 'massCancel', account: trader.number });
    await make('buy', 6_424_000, 10_000);
    await make('sell', 6_426_000, 10_000);
  };

  return {
    ...world,
    accountId,
    owner,
    addKey,
    exchange,
    make,
    stand,
    close: async () => {
      await following.stop();
      follower.close();
      deps.marketData.close();
      deps.engine.close();
      await world.close();
    },
  };
}

export type BinanceRoom = Awaited<ReturnType<typeof openBinanceRoom>>;
