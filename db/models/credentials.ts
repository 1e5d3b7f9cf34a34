import type { Knex } from 'knex';
import type { PartialModelObject, TransactionOrKnex } from 'objection';
import { credential, type Credential } from '../../domain/accounts/schema.js';
import { BaseModel } from './base-model.js';

export interface CredentialModel extends Credential {}

export class CredentialModel extends BaseModel {
  static override tableName = 'credentials';
  static override schema = credential;
}

/** What a sealed secret is tied to (lib/crypto/sealed-field.ts): it cannot be moved to another user's row. */
export const secretPlace = (credentialId: string) => `credentials/secret_sealed/${credentialId}`;

/** How many secrets each key seals; a sealed field begins with the id of its key (lib/crypto/sealed-field.ts). */
export async function sealedRowsByKey(trx: Knex): Promise<Map<string, number>> {
  const { rows } = await trx.raw<{ rows: { key_id: string; count: number }[] }>(
    `SELECT convert_from(substring(secret_sealed FROM 2 FOR get_byte(secret_sealed, 0)), 'UTF8') AS key_id,
       count(*)::int AS count
     FROM credentials WHERE length(secret_sealed) > 1 GROUP BY 1`,
  );
  return new Map(rows.map(({ key_id, count }) => [key_id, count]));
}

/** Confirmed and not removed, of one kind, oldest first. */
export async function credentialsOf(
  trx: TransactionOrKnex,
  userId: string,
  kind: Credential['kind'],
): Promise<CredentialModel[]> {
  return CredentialModel.query(trx)
    .where({ user_id: userId, kind, removed_at: null })
    .whereNotNull('confirmed_at')
    .orderBy('created_at');
}

/** How a user can prove more than the password; recovery codes stand in for these and don't count. */
export async function secondFactorKinds(
  trx: TransactionOrKnex,
  userId: string,
): Promise<('totp' | 'passkey')[]> {
  const rows = await CredentialModel.query(trx)
    .distinct('kind')
    .where({ user_id: userId, removed_at: null })
    .whereIn('kind', ['totp', 'passkey'])
    .whereNotNull('confirmed_at')
    .orderBy('kind', 'desc');
  return rows.map(({ kind }) => (kind === 'totp' ? 'totp' : 'passkey'));
}

/** Of these users the ones who have a second factor. */
export async function usersWithSecondFactor(trx: TransactionOrKnex, userIds: string[]): Promise<Set<string>> {
  const rows = await CredentialModel.query(trx)
    .distinct('user_id')
    .whereIn('user_id', userIds)
    .where({ removed_at: null })
    .whereIn('kind', ['totp', 'passkey'])
    .whereNotNull('confirmed_at');
  return new Set(rows.map((row) => row.user_id));
}

interface CounterStep {
  id: string;
  counter: number;
  now: Date;
}

/** Moves a counter forward; false when it stands there or beyond already: of two with one code, one wins. */
export async function advanceCounter(
  trx: TransactionOrKnex,
  { id, counter, now }: CounterStep,
): Promise<boolean> {
  const changed = await CredentialModel.query(trx)
    .where({ id, removed_at: null })
    .andWhere('counter', '<', counter)
    .patch({ counter, used_at: now });
  return changed === 1;
}

/** Uses a recovery code; false when there is none like it, or no more. */
export async function spendRecoveryCode(
  trx: TransactionOrKnex,
  userId: string,
  { secretHash, now }: { secretHash: string; now: Date },
): Promise<boolean> {
  const changed = await CredentialModel.query(trx)
    .where({
      user_id: userId,
      kind: 'recovery_code',
      secret_hash: secretHash,
      used_at: null,
      removed_at: null,
    })
    .patch({ used_at: now });
  return changed === 1;
}

/** Adds a passkey; nothing when it is registered already, by whomever. */
export async function addPasskeyRow(
  trx: TransactionOrKnex,
  row: PartialModelObject<CredentialModel>,
): Promise<CredentialModel | undefined> {
  // As plain rows: the model would hand its own values back for a row that the conflict kept out.
  const insert = CredentialModel.query(trx).insert([row]).onConflict('external_id').ignore().returning('*');
  const [added] = await insert.toKnexQuery<CredentialModel>();
  return added;
}

/** Takes credentials of a kind away; they stay as rows. Answers how many there were. */
export async function removeCredentials(
  trx: TransactionOrKnex,
  userId: string,
  { kind, now, id }: { kind: Credential['kind']; now: Date; id?: string },
): Promise<number> {
  const which = { user_id: userId, kind, removed_at: null };
  return CredentialModel.query(trx)
    .where(id === undefined ? which : { ...which, id })
    .patch({ removed_at: now });
}
