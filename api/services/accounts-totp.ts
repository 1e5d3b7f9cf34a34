import {
  advanceCounter,
  CredentialModel,
  credentialsOf,
  removeCredentials,
  secretPlace,
} from '../../db/models/credentials.js';
import { passwordFreshMs } from '../../domain/accounts/rules.js';
import type { Credential } from '../../domain/accounts/schema.js';
import type { SecretRing } from '../../lib/crypto/key-ring.js';
import { openField, sealField } from '../../lib/crypto/sealed-field.js';
import { matchingStep, newTotpSecret, totpUri } from '../../lib/crypto/totp.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { Work } from '../work.js';
import { replaceRecoveryCodes } from './accounts-recovery-codes.js';

const issuer = 'Purser';

export interface TotpEnrolment {
  credential_id: string;
  secret: string;
  uri: string;
}

/** Begins the set-up of an authenticator app; nothing changes before a code from it comes back. */
export async function beginTotp(
  work: Work,
  context: Context,
  user: { id: string; email: string },
): Promise<TotpEnrolment> {
  const id = newId();
  const secret = newTotpSecret();
  await CredentialModel.query(work.trx)
    .where({ user_id: user.id, kind: 'totp', confirmed_at: null, removed_at: null })
    .patch({ removed_at: work.now });
  await CredentialModel.query(work.trx).insert({
    id,
    user_id: user.id,
    kind: 'totp',
    secret_sealed: sealField(context.keys.sealedFields, secretPlace(id), secret),
    created_at: work.now,
  });
  return { credential_id: id, secret, uri: totpUri({ secret, account: user.email, issuer }) };
}

interface Confirmation {
  userId: string;
  credentialId: string;
  code: string;
}

/**
 * Takes an app into use in place of an earlier one, once it has shown a right code. Answers fresh recovery codes, which can
 * be read this once. Errors: `accounts.credential_not_found`, `accounts.second_factor_refused`.
 */
export async function confirmTotp(
  work: Work,
  context: Context,
  confirmation: Confirmation,
): Promise<string[]> {
  const { userId, credentialId, code } = confirmation;
  const credential = await CredentialModel.query(work.trx)
    .findById(credentialId)
    .where({ user_id: userId, kind: 'totp', confirmed_at: null, removed_at: null })
    .andWhere('created_at', '>', new Date(work.now.getTime() - passwordFreshMs))
    .forUpdate();
  if (!credential) throw problem('accounts.credential_not_found');
  const step = stepOf(context, credential, code, work.now);
  if (step === null) throw problem('accounts.second_factor_refused');
  await CredentialModel.query(work.trx)
    .where({ user_id: userId, kind: 'totp', removed_at: null })
    .whereNot({ id: credentialId })
    .patch({ removed_at: work.now });
  await credential.$query(work.trx).patch({ confirmed_at: work.now, used_at: work.now, counter: step });
  return replaceRecoveryCodes(work, userId);
}

/** True for a code of the user's app whose time step has not been used. */
export async function spendTotp(context: Context, userId: string, code: string): Promise<boolean> {
  const now = context.clock.now();
  for (const credential of await credentialsOf(context.database, userId, 'totp')) {
    const step = stepOf(context, credential, code, now);
    if (step !== null) return advanceCounter(context.database, { id: credential.id, counter: step, now });
  }
  return false;
}

export function removeTotp(work: Work, userId: string): Promise<number> {
  return removeCredentials(work.trx, userId, { kind: 'totp', now: work.now });
}

function stepOf(context: Context, credential: Credential, code: string, now: Date): number | null {
  if (!credential.secret_sealed) return null;
  const secret = openField(readableRing(context), secretPlace(credential.id), credential.secret_sealed);
  return matchingStep({ secret, code, now });
}

/** Secrets that were sealed before they had a ring of their own are under the blind index's; key ids differ by ring. */
function readableRing({ keys }: Context): SecretRing {
  return { ...keys.sealedFields, keys: [...keys.sealedFields.keys, ...keys.blindIndex.keys] };
}
