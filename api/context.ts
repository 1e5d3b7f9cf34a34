import type { ClickHouseClient } from '@clickhouse/client';
import type { Client as TemporalClient } from '@temporalio/client';
import type { Database } from '../db/database.js';
import type { Role } from '../domain/accounts/roles.js';
import type { Clock } from '../lib/clock.js';
import type { Config } from '../lib/config.js';
import type { Keys } from '../lib/crypto/key-files.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { ObjectStore } from '../lib/object-store/object-store.js';
import { currentTraceId } from '../lib/tracing.js';
import type { EngineLink } from './engine-link.js';
import type { Instruments } from './instruments.js';
import type { LiveSessions } from './live-sessions.js';
import type { OrderOrigins } from './order-origins.js';
import type { PasswordHasher } from './passwords.js';
import type { RecentOrders } from './recent-orders.js';
import type { TradingAccounts } from './trading-access.js';
import type { IdempotencyClaim } from './middleware/idempotency.js';
import type { MarketData } from './market-data/open-market-data.js';
import type { ListsInForce } from './screening/lists-in-force.js';
import type { LedgerWriter } from './services/ledger-writer.js';

/** What the api is made of; opened once in server.ts, or by a test. */
export interface ApiDeps {
  config: Config;
  log: Log;
  metrics: Metrics;
  clock: Clock;
  database: Database;
  clickhouse: ClickHouseClient;
  temporal: () => Promise<TemporalClient>;
  keys: Keys;
  objectStore: ObjectStore;
  passwords: PasswordHasher;
  ledger: LedgerWriter;
  /** Opened with the first command. */
  engine: EngineLink;
  instruments: Instruments;
  /** Opened with the first question. */
  marketData: MarketData;
  tradingAccounts: TradingAccounts;
  liveSessions: LiveSessions;
  orderOrigins: OrderOrigins;
  recentOrders: RecentOrders;
  /** Indexed with the first question. */
  listsInForce: ListsInForce;
}

/** Who asks. A service may say for whom it works; the audit keeps both. */
export interface Principal {
  kind: 'anonymous' | 'user' | 'service';
  id: string;
  role: Role | 'anonymous';
  sessionId: string | null;
  secondFactorAt: Date | null;
}

/** One request: who, from where, with which parts of the house. Services take it first. */
export interface Context extends ApiDeps {
  principal: Principal;
  traceId: string;
  address: string;
  userAgent: string;
  /** Set on idempotent routes: the answer is kept in the transaction of the work itself. */
  claim: IdempotencyClaim | null;
}

export const anonymous: Principal = {
  kind: 'anonymous',
  id: 'anonymous',
  role: 'anonymous',
  sessionId: null,
  secondFactorAt: null,
};

/** The house itself at work: timers, the feeder, seeds; in the trace of what it works on, when there is one. */
export function houseContext(deps: ApiDeps, id: string): Context {
  const principal: Principal = {
    kind: 'service',
    id,
    role: 'service',
    sessionId: null,
    secondFactorAt: null,
  };
  const traceId = currentTraceId() ?? id;
  return { ...deps, principal, traceId, address: 'local', userAgent: id, claim: null };
}
