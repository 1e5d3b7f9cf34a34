import type { Knex } from 'knex';
import type { Database } from '../../db/database.js';
import type { Clock } from '../../lib/clock.js';
import { sha256Hex } from '../../lib/crypto/hash.js';
import type { Log } from '../../lib/log.js';
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
// As long as a claim may wait for a connection before its transaction begins: what is older and holds no lock has lost
// its owner, and an owner that was only slow finds its claim gone before it writes (decision 004).
const abandonedAfterMs = 5_000;

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
  const values = {
    principal: claim.principalId,
    route: claim.route,
    key: claim.key,
    hash: requestHash,
    now,
    expires: new Date(now.getTime() + keptMs),
    abandoned: new Date(now.getTime() - abandonedAfterMs),
  };
  for (const sql of [claimSql, takeOverSql]) {
    const { rows } = await deps.database.raw<{ rows: unknown[] }>(sql, values);
    if (rows.length === 1) return claim;
  }
  return judge(
    deps.metrics,
    await deps.database<Row>('idempotency_keys').where(placeOf(claim)).first(),
    requestHash,
  );
}

/**
 * Holds the claim for as long as the transaction of the work is open, so that nobody takes it over meanwhile. A claim that
 * was taken over before fails the transaction while nothing is written.
 */
export async function holdClaim(trx: Knex, claim: IdempotencyClaim): Promise<void> {
  const held = await trx('idempotency_keys')
    .where({ ...placeOf(claim), claimed_at: claim.claimedAt })
    .forUpdate()
    .first('claimed_at');
  if (!held) throw problem('request.idempotency_key_in_flight', undefined, { retryAfterSeconds: 1 });
}

/** Keeps the answer in the transaction of the work. */
export async function keepAnswer(trx: Knex, claim: IdempotencyClaim, response: unknown): Promise<void> {
  const kept = await trx('idempotency_keys')
    .where({ ...placeOf(claim), claimed_at: claim.claimedAt })
    .update({ state: 'done', status: claim.status, response: JSON.stringify(response ?? null) });
  if (kept !== 1) throw problem('request.idempotency_key_in_flight', undefined, { retryAfterSeconds: 1 });
}

/**
 * Gives a claim back after a failure, so that a repeat is judged anew. Never fails: what cannot be given back now, because
 * the database is away, is abandoned.
 */
export async function releaseKey(
  deps: { database: Database; log: Log },
  claim: IdempotencyClaim,
): Promise<void> {
  await deps
    .database('idempotency_keys')
    .where({ ...placeOf(claim), claimed_at: claim.claimedAt, state: 'in_flight' })
    .delete()
    .catch((error) => deps.log.warn({ err: error, route: claim.route }, 'idempotency_key_left_behind'));
}

/** True for a kept answer, false for a claim. */
export function isKept(outcome: KeptAnswer | IdempotencyClaim): outcome is KeptAnswer {
  return 'response' in outcome;
}

const placeOf = ({ principalId, route, key }: IdempotencyClaim) => ({
  principal_id: principalId,
  route,
  key,
});

const claimSql = `
  INSERT INTO idempotency_keys (principal_id, route, key, request_hash, state, claimed_at, expires_at)
  VALUES (:principal, :route, :key, :hash, 'in_flight', :now, :expires)
  ON CONFLICT (principal_id, route, key) DO NOTHING
  RETURNING 1`;

// An expired or abandoned key (with the same body) becomes ours, but never out of the hands of an open transaction.
const takeOverSql = `
  UPDATE idempotency_keys
  SET request_hash = :hash, state = 'in_flight', status = NULL, response = NULL,
      claimed_at = :now, expires_at = :expires
  WHERE (principal_id, route, key) IN (
    SELECT principal_id, route, key FROM idempotency_keys
    WHERE principal_id = :principal AND route = :route AND key = :key
      AND (expires_at < :now
        OR (state = 'in_flight' AND claimed_at < :abandoned AND request_hash = :hash))
    FOR UPDATE SKIP LOCKED)
  RETURNING 1`;

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
