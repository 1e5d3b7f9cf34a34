import type { Knex } from 'knex';
import type { Command } from '../../engine/protocol/codec.js';
import type { EngineClient } from '../../engine/protocol/engine-client.js';
import { houseContext } from '../context.js';
import { transact } from '../work.js';
import { openTestEngine } from './engine.js';
import { openHouse } from './harness.js';
import {
  addClient,
  addMarket,
  definitions,
  fund,
  houseTrader,
  type TradedAsset,
  type Trader,
} from './traders.js';

/**
 * A house with its own engine, two instruments, clients that trade for accounts of one institution each, and the quoting
 * account. What a test sends to the engine goes through `say`, which answers with the acknowledgement.
 */
export async function openTradingWorld(clients: number, { isTold = true } = {}) {
  const house = await openHouse();
  const engine = await openTestEngine(house);
  const asService = <T>(run: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    transact(houseContext(house.deps, 'test'), ({ trx }) => run(trx));
  await asService((trx) => addMarket(trx));
  const traders: Trader[] = [houseTrader];
  for (let index = 0; index < clients; index += 1) traders.push(await addClient(house.owner, 100 + index));
  let client: EngineClient = await engine.connect();
  const say = (command: Command) => client.send(command);
  if (isTold) for (const command of definitions(traders)) await say(command);
  return {
    house,
    engine,
    traders,
    asService,
    say,
    reconnect: async () => {
      client.close();
      client = await engine.connect();
    },
    /** Asks for money in the engine, and with `tell` sends the movement as the keeper would. */
    fund: (trader: Trader, asset: TradedAsset, amount: bigint, { tell = true } = {}) =>
      fund({ asService, say }, { trader, asset, amount, tell }),
    close: async () => {
      client.close();
      await engine.close();
      await house.close();
    },
  };
}

export type TradingWorld = Awaited<ReturnType<typeof openTradingWorld>>;
