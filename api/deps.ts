import { createClient } from '@clickhouse/client';
import { openDatabase, poolUse } from '../db/database.js';
import { systemClock } from '../lib/clock.js';
import type { Config } from '../lib/config.js';
import { fromBase64url } from '../lib/crypto/bytes.js';
import { loadKeys } from '../lib/crypto/key-files.js';
import { currentKey } from '../lib/crypto/key-ring.js';
import { createLog } from '../lib/log.js';
import { createMetrics, watchPool } from '../lib/metrics.js';
import { openObjectStore } from '../lib/object-store/open.js';
import { connectTemporal } from '../lib/temporal/client.js';
import { startTracing } from '../lib/tracing.js';
import type { ApiDeps } from './context.js';
import { openEngineLink } from './engine-link.js';
import { openInstruments } from './instruments.js';
import { openOrderOrigins } from './order-origins.js';
import { openLiveSessions } from './live-sessions.js';
import { openMarketData } from './market-data/open-market-data.js';
import { createPasswordHasher } from './passwords.js';
import { RecentOrders } from './recent-orders.js';
import { openListsInForce } from './screening/lists-in-force.js';
import { createLedgerWriter } from './services/ledger-writer.js';
import { openTradingAccounts } from './trading-access.js';

/** Opens every part that the api and the feeder stand on; `close` lets go of them in reverse order. */
export async function openDeps(
  config: Config,
  service: string,
): Promise<{ deps: ApiDeps; close: () => Promise<void> }> {
  const version = config.BUILD_ID;
  const tracing = await startTracing({
    endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
    serviceName: service,
    version,
  });
  const keys = await loadKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });
  const database = openDatabase(config.DATABASE_URL, config.DATABASE_POOL);
  const clickhouse = createClient({
    url: config.CLICKHOUSE_URL,
    username: config.CLICKHOUSE_USER,
    password: config.CLICKHOUSE_PASSWORD,
  });
  const temporal = connectTemporal({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    keys,
    tracing,
  });
  const metrics = createMetrics(version);
  watchPool(metrics.registry, () => poolUse(database));
  const passwords = createPasswordHasher();
  const log = createLog({ service, level: config.LOG_LEVEL, version });
  const instruments = openInstruments(database);
  const door = {
    address: { host: config.ENGINE_HOST, port: config.ENGINE_PORT },
    token: fromBase64url(currentKey(keys.engineToken).secret),
  };
  const objectStore = openObjectStore(config, keys);
  const deps: ApiDeps = {
    config,
    log,
    metrics,
    clock: systemClock,
    database,
    clickhouse,
    temporal: temporal.client,
    keys,
    objectStore,
    passwords,
    ledger: createLedgerWriter({ database, now: () => deps.clock.now() }),
    engine: openEngineLink({ ...door, log }),
    instruments,
    marketData: openMarketData({ ...door, log, instruments, clickhouse }),
    tradingAccounts: openTradingAccounts({ url: config.DATABASE_URL, log }),
    liveSessions: openLiveSessions({
      url: config.DATABASE_URL,
      log,
      clock: { now: () => deps.clock.now() },
      database,
    }),
    orderOrigins: openOrderOrigins(database),
    recentOrders: new RecentOrders(),
    listsInForce: openListsInForce({ objectStore, log, threads: config.SCREENING_THREADS }),
  };
  const close = async () => {
    deps.marketData.close();
    deps.engine.close();
    await deps.tradingAccounts.close();
    await deps.liveSessions.close();
    await deps.listsInForce.close();
    await passwords.close();
    await temporal.close();
    await clickhouse.close();
    await database.destroy();
    await tracing.stop();
  };
  return { deps, close };
}
