import type { TransactionOrKnex } from 'objection';
import type { OneTimePurpose } from '../../domain/accounts/rules.js';
import { oneTimeToken, type OneTimeToken } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface OneTimeTokenModel extends OneTimeToken {}

export class OneTimeTokenModel extends BaseModel {
  static override tableName = 'one_time_tokens';
  static override schema = oneTimeToken;
}

type Which = { token_hash: string } | { id: string };

/** A token that could be used now. */
export async function findToken(
  trx: TransactionOrKnex,
  which: Which,
  { purposes, now }: { purposes: OneTimePurpose[]; now: Date },
): Promise<OneTimeTokenModel | undefined> {
  return OneTimeTokenModel.query(trx)
    .where({ ...which, used_at: null })
    .whereIn('purpose', purposes)
    .andWhere('expires_at', '>', now)
    .first();
}

/** Uses a token in one statement: of two at the same moment one gets the row. */
export async function useToken(
  trx: TransactionOrKnex,
  which: Which,
  { purposes, now }: { purposes: OneTimePurpose[]; now: Date },
): Promise<OneTimeTokenModel | undefined> {
  const [row] = await OneTimeTokenModel.query(trx)
    .where({ ...which, used_at: null })
    .whereIn('purpose', purposes)
    .andWhere('expires_at', '>', now)
    .patch({ used_at: now })
    .returning('*');
  return row;
}

/** Spends the links of a user that are still out, so that no older mail can undo what a newer one did. */
export async function voidTokens(
  trx: TransactionOrKnex,
  userId: string,
  { purposes, now }: { purposes: OneTimePurpose[]; now: Date },
): Promise<void> {
  await OneTimeTokenModel.query(trx)
    .where({ user_id: userId, used_at: null })
    .whereIn('purpose', purposes)
    .patch({ used_at: now });
}

/** How many links of a purpose were made for an address since a moment. */
export async function linksSince(
  trx: TransactionOrKnex,
  which: { subject_hash: string; purpose: OneTimePurpose },
  since: Date,
): Promise<number> {
  return OneTimeTokenModel.query(trx).where(which).andWhere('created_at', '>', since).resultSize();
}

const sweptAtOnce = 500;

/** Takes away what expired before a moment. */
export async function sweepTokens(trx: TransactionOrKnex, before: Date): Promise<void> {
  const expired = OneTimeTokenModel.query(trx)
    .select('id')
    .where('expires_at', '<', before)
    .limit(sweptAtOnce);
  await OneTimeTokenModel.query(trx).delete().whereIn('id', expired);
}
