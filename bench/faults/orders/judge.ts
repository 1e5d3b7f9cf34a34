import type { Knex } from 'knex';
import { fromBase64url } from '../../../lib/crypto/bytes.js';
import { loadKeys } from '../../../lib/crypto/key-files.js';
import { currentKey } from '../../../lib/crypto/key-ring.js';
import { EngineClient } from '../../../engine/protocol/engine-client.js';
import { until } from '../../../stack/processes/until.js';
import { verify, type Judgement } from '../judge.js';
import { configOf } from '../stores.js';
import type { TradingDesk } from './desk.js';
import { gatherOrderFacts, type OrderFacts } from './facts.js';
import type { Told } from './told.js';
import { findOrderViolations } from './violations.js';

/**
 * By its own rules a worked order asks two minutes for a child whose answer was lost, and waits one more for late fills after
 * its end; a machine that is full takes its time beside.
 */
const settleMs = 420_000;
const lookEveryMs = 1_000;

export interface TradingJudgement extends Judgement {
  facts: OrderFacts | null;
}

/** Waits until all has settled, then compares books and engine with what programs were told. */
export async function judgeTrading(about: {
  homeDir: string;
  database: Knex;
  desk: TradingDesk;
  log: readonly Told[];
  broken: string[];
}): Promise<TradingJudgement> {
  const { homeDir, database, desk, log, broken } = about;
  let found: string[] = [];
  const seen: { facts: OrderFacts | null } = { facts: null };
  const look = async () => {
    const client = await openEngine(homeDir);
    try {
      seen.facts = await gatherOrderFacts(database, client, desk);
      return findOrderViolations(log, seen.facts);
    } finally {
      client.close();
    }
  };
  const isSound = async () => {
    found = await look().catch((error: unknown) => [`It could not be looked at: ${String(error)}`]);
    return found.length === 0;
  };
  await until(isSound, settleMs, lookEveryMs);
  const complaint = await verify(homeDir);
  const unanswered = log.filter(({ outcome }) => outcome === 'unanswered');
  const silence = unanswered.map(
    ({ what, order_id, code }) => `No answer to ${what} of ${order_id}: ${code}`,
  );
  const verification = complaint.length === 0 ? 'passed' : 'failed';
  return { verification, violations: [...broken, ...silence, ...found, ...complaint], ...seen };
}

async function openEngine(homeDir: string): Promise<EngineClient> {
  const config = configOf(homeDir);
  const keys = await loadKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });
  const { client } = await EngineClient.open({
    address: { host: config.ENGINE_HOST, port: config.ENGINE_PORT },
    token: fromBase64url(currentKey(keys.engineToken).secret),
    onLost: () => undefined,
  });
  return client;
}
