import { createClient } from '@clickhouse/client';
import { openDatabase } from '../../db/database.js';
import { readConfig } from '../../lib/config.js';
import { loadKeys } from '../../lib/crypto/key-files.js';
import { connectTemporal } from '../../lib/temporal/client.js';
import { openHome, readJson } from '../../stack/home.js';
import type { Stores } from './facts.js';

/** The stores of a running instance, read past the api: what it holds counts, not what it says. */
export async function openStores(homeDir: string): Promise<Stores & { close: () => Promise<void> }> {
  const config = configOf(homeDir);
  const keys = await loadKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });
  const database = openDatabase(config.DATABASE_OWNER_URL ?? config.DATABASE_URL, 2);
  const clickhouse = createClient({
    url: config.CLICKHOUSE_URL,
    username: config.CLICKHOUSE_USER,
    password: config.CLICKHOUSE_PASSWORD,
  });
  const temporal = connectTemporal({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    keys,
  });
  const close = async () => {
    await Promise.all([database.destroy(), clickhouse.close(), temporal.close()]);
  };
  return { database, clickhouse, temporal: await temporal.client(), close };
}

/** What the processes of this instance were told. */
export function configOf(homeDir: string): ReturnType<typeof readConfig> {
  const kept = readJson(openHome(homeDir).environmentFile);
  if (typeof kept !== 'object' || kept === null) throw new Error(`The instance of ${homeDir} does not run`);
  return readConfig(Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)])));
}
