import type { Knex } from 'knex';
import type { Database } from '../../db/database.js';
import type { Clock } from '../../lib/clock.js';
import { sha256Hex } from '../../lib/crypto/hash.js';
import type { Metrics } from '../../lib/metrics.js';
import { problem } from '../../lib/problem.js';
import type { Principal } from '../context.js';

/** A claimed key: whoever holds it may do the work once. */
export interface IdempotencyClaim {
  principalId: string;
  route: string;
  key: string;
  status: number;
  claimedAt: Date;
}

export interface KeptAnswer {
  status: number;
  response: unknown;
}

interface ClaimInput {
  principal: Principal;
  route: string;
  key: string;
  /** Method, path and body as they came. */
  request: string;
  status: number;
}

interface Row {
  request_hash: string;
  state: 'in_flight' | 'done';
  status: number | null;
  response: unknown;
  claimed_at: Date;
}

const keptMs = 24 * 60 * 60 * 1000;
// A process that died with a claim leaves it behind; after this long the work may be tried again.
const abandonedAfterMs = 60_000;

type ClaimDeps = { database: Database; clock: Clock; metrics: Metrics };

/**
 * Claims an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header) for this principal and route: answers the
 * kept answer of an equal request, or the claim. Refuses another body (422) and a request under way (409).
 */
export async function claimKey(deps: ClaimDeps, input: ClaimInput): Promise<KeptAnswer | IdempotencyClaim> {
  const now = deps.clock.now();
  const claim = {
    principalId: input.principal.id,
    route: input.route,
    key: input.key,
    status: input.status,
    claimedAt: now,
  };
  const requestHash = sha256Hex(Buffer.from(input.request));
  const abandonedBefore = new Date(now.getTime() - abandonedAfterMs);
  const { rows } = await deps.database.raw<{ rows: unknown[] }>(claimSql, {
    principal: claim.principalId,
    route: claim.route,
    key: claim.key,
    hash: requestHash,
    now,
    expires: new Date(now.getTime() + keptMs),
    abandoned: abandonedBefore,
  });
  if (rows.length === 1) return claim;
  return judge(deps.metrics, await load(deps.database, claim), requestHash);
}

/** Keeps the answer in the transaction of the work; a claim that another process took over fails the transaction. */
export async function keepAnswer(trx: Knex, claim: IdempotencyClaim, response: unknown): Promise<void> {
  const kept = await trx('idempotency_keys')
    .where({
      principal_id: claim.principalId,
      route: claim.route,
      key: claim.key,
      claimed_at: claim.claimedAt,
    })
    .update({ state: 'done', status: claim.status, response: JSON.stringify(response ?? null) });
  if (kept !== 1) throw problem('request.idempotency_key_in_flight');
}

/** Gives a claim back after a failure, so that a repeat is judged anew. */
export async function releaseKey(database: Database, claim: IdempotencyClaim): Promise<void> {
  await database('idempotency_keys')
    .where({ principal_id: claim.principalId, route: claim.route, key: claim.key, state: 'in_flight' })
    .delete();
}

/** True for a kept answer, false for a claim. */
export function isKept(outcome: KeptAnswer | IdempotencyClaim): outcome is KeptAnswer {
  return 'response' in outcome;
}

// A free, expired or abandoned key (with the same body) becomes ours in one atomic statement.
const claimSql = `
  INSERT INTO idempotency_keys (principal_id, route, key, request_hash, state, claimed_at, expires_at)
  VALUES (:principal, :route, :key, :hash, 'in_flight', :now, :expires)
  ON CONFLICT (principal_id, route, key) DO UPDATE
  SET request_hash = EXCLUDED.request_hash, state = 'in_flight', status = NULL, response = NULL,
      claimed_at = EXCLUDED.claimed_at, expires_at = EXCLUDED.expires_at
  WHERE idempotency_keys.expires_at < :now
     OR (idempotency_keys.state = 'in_flight' AND idempotency_keys.claimed_at < :abandoned
         AND idempotency_keys.request_hash = EXCLUDED.request_hash)
  RETURNING 1`;

async function load(database: Database, claim: IdempotencyClaim): Promise<Row | undefined> {
  return database('idempotency_keys')
    .where({ principal_id: claim.principalId, route: claim.route, key: claim.key })
    .first();
}

function judge(metrics: Metrics, row: Row | undefined, requestHash: string): KeptAnswer {
  if (row && row.request_hash !== requestHash) {
    metrics.idempotencyReplays.inc({ result: 'other_body' });
    throw problem('request.idempotency_key_reused');
  }
  if (row?.state !== 'done') {
    metrics.idempotencyReplays.inc({ result: 'in_flight' });
    throw problem('request.idempotency_key_in_flight', undefined, { retryAfterSeconds: 1 });
  }
  metrics.idempotencyReplays.inc({ result: 'replayed' });
  return { status: row.status ?? 200, response: row.response };
}
