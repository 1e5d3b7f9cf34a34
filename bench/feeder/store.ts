import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDeps } from '../../api/deps.js';
import { openEngineLink } from '../../api/engine-link.js';
import { houseContext } from '../../api/context.js';
import { openTestEngine } from '../../api/testing/engine.js';
import {
  addClient,
  addMarket,
  definitions,
  fund,
  houseTrader,
  type Trader,
} from '../../api/testing/traders.js';
import { transact } from '../../api/work.js';
import { defaultCapacity } from '../../engine/engine.js';
import { readConfig, type Config } from '../../lib/config.js';
import { ensureKeys } from '../../lib/crypto/key-files.js';
import type { Progress } from '../../stack/setup/progress.mjs';
import { openLedgerStore } from '../ledger/store.js';
import { addLimits } from './limits.js';

export type FeederStore = Awaited<ReturnType<typeof openFeederStore>>;

const clients = 50;
/** More than a run can spend, and far from the engine's bound on the sum over all. */
const endowment = { BTC: 100_000n * 10n ** 8n, USDT: 10n ** 14n } as const;

/** Postgres, an engine and the parts of the house that the feeder stands on. */
export async function openFeederStore(progress: Progress) {
  const ledger = await openLedgerStore(progress);
  const home = mkdtempSync(join(tmpdir(), 'purser-bench-feeder-'));
  await ensureKeys(join(home, 'keys'), { demonstration: true });
  const config: Config = {
    ...readConfig(),
    DATABASE_URL: ledger.url,
    KEYS_DIR: join(home, 'keys'),
    LOG_LEVEL: 'fatal',
    NODE_ENV: 'test',
  };
  const { deps, close } = await openDeps(config, 'bench');
  const engine = await openTestEngine({ deps }, { ...defaultCapacity, orders: 1 << 19, clientIds: 1 << 19 });
  deps.engine.close();
  deps.engine = openEngineLink({ address: engine.address, token: engine.token, log: deps.log });
  await transact(houseContext(deps, 'bench'), ({ trx }) => addMarket(trx));
  const traders: Trader[] = [houseTrader];
  for (let index = 0; index < clients; index += 1) traders.push(await addClient(ledger.owner, 100 + index));
  const client = await engine.connect();
  for (const command of definitions(traders)) await client.send(command);
  for (const trader of traders)
    for (const asset of ['BTC', 'USDT'] as const)
      await fund(
        { asService: ledger.asService, say: (command) => client.send(command) },
        { trader, asset, amount: endowment[asset], tell: true },
      );
  await addLimits(ledger.owner, traders);
  return {
    ...ledger,
    deps,
    engine,
    client,
    traders,
    close: async () => {
      client.close();
      await engine.close();
      await close();
      await ledger.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
