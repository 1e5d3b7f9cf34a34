import type { Knex } from 'knex';
import { linksSince, OneTimeTokenModel, sweepTokens } from '../../db/models/one-time-tokens.js';
import {
  mailWindowMs,
  maxMailsPerHour,
  oneTimeTokenMs,
  type OneTimePurpose,
} from '../../domain/accounts/rules.js';
import { newId } from '../../lib/ids.js';
import type { Work } from '../work.js';
import { hashOfSecret, newSecret } from './accounts-secrets.js';

interface NewToken {
  purpose: OneTimePurpose;
  userId: string | null;
  /** Blind index of the address that it goes to. */
  subjectHash?: string;
  payload?: Record<string, unknown>;
}

/** Makes a token that works once and for a while; only its hash is kept. */
export async function issueOneTimeToken(
  { trx, now }: { trx: Knex; now: Date },
  token: NewToken,
): Promise<{ id: string; secret: string }> {
  const id = newId();
  const secret = newSecret();
  await sweepTokens(trx, new Date(now.getTime() - mailWindowMs));
  await OneTimeTokenModel.query(trx).insert({
    id,
    user_id: token.userId,
    purpose: token.purpose,
    token_hash: hashOfSecret(secret),
    subject_hash: token.subjectHash ?? null,
    payload: token.payload ?? {},
    created_at: now,
    expires_at: new Date(now.getTime() + oneTimeTokenMs[token.purpose]),
  });
  return { id, secret };
}

/** True when an address has had its links for this hour: nobody fills a stranger's mailbox through us. */
export async function hasHadItsMails(
  { trx, now }: Work,
  which: { subject_hash: string; purpose: OneTimePurpose },
): Promise<boolean> {
  return (await linksSince(trx, which, new Date(now.getTime() - mailWindowMs))) >= maxMailsPerHour;
}
