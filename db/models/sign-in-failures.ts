import type { Knex } from 'knex';
import { failuresForgottenMs, waitsInSeconds } from '../../domain/accounts/rules.js';
import { signInFailure, type SignInFailure } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface SignInFailureModel extends SignInFailure {}

export class SignInFailureModel extends BaseModel {
  static override tableName = 'sign_in_failures';
  static override idColumn = 'key_hash';
  static override schema = signInFailure;
}

/**
 * Counts an attempt before it is judged, so that a hundred at once are a hundred; null when the key must still wait. A
 * success takes the count back.
 */
export async function countAttempt(trx: Knex, keyHash: string, now: Date): Promise<number | null> {
  const { rows } = await trx.raw<{ rows: { failures: number }[] }>(
    countSql('WHERE old.retry_at <= :now'),
    bindings(keyHash, now),
  );
  return rows[0]?.failures ?? null;
}

/** Counts without ever refusing. */
export async function countAlways(trx: Knex, keyHash: string, now: Date): Promise<number> {
  const { rows } = await trx.raw<{ rows: { failures: number }[] }>(countSql(''), bindings(keyHash, now));
  return rows[0]?.failures ?? 1;
}

/** When the key may be tried again. */
export async function retryAt(trx: Knex, keyHash: string): Promise<Date | null> {
  const row = await SignInFailureModel.query(trx).findById(keyHash);
  return row?.retry_at ?? null;
}

export async function forgetFailures(trx: Knex, keyHash: string): Promise<void> {
  await SignInFailureModel.query(trx).deleteById(keyHash);
}

/** Takes one counted attempt back. */
export async function takeBackAttempt(trx: Knex, keyHash: string): Promise<void> {
  await trx('sign_in_failures')
    .where({ key_hash: keyHash })
    .andWhere('failures', '>', 0)
    .decrement('failures', 1);
}

const sweptAtOnce = 500;

/** Takes away what is forgotten anyway. */
export async function sweepFailures(trx: Knex, now: Date): Promise<void> {
  const old = trx('sign_in_failures')
    .select('key_hash')
    .where('last_failed_at', '<', forgottenBefore(now))
    .andWhere('retry_at', '<', now)
    .limit(sweptAtOnce)
    .forUpdate()
    .skipLocked();
  await trx('sign_in_failures').whereIn('key_hash', old).delete();
}

// The waits come as an array, because the rule (domain/accounts/rules.ts) must hold inside this one statement.
const countSql = (condition: string) => `
  INSERT INTO sign_in_failures AS old (key_hash, failures, last_failed_at, retry_at)
  VALUES (:key, 1, :now, :now)
  ON CONFLICT (key_hash) DO UPDATE SET
    failures = ${nextCount},
    last_failed_at = :now,
    retry_at = :now::timestamptz
      + make_interval(secs => (:waits::int[])[LEAST(${nextCount}, array_length(:waits::int[], 1))])
  ${condition}
  RETURNING failures`;

const nextCount = 'CASE WHEN old.last_failed_at < :forgotten THEN 1 ELSE old.failures + 1 END';

const bindings = (key: string, now: Date) => ({
  key,
  now,
  waits: [...waitsInSeconds],
  forgotten: forgottenBefore(now),
});

const forgottenBefore = (now: Date) => new Date(now.getTime() - failuresForgottenMs);
