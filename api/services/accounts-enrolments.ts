import type { Knex } from 'knex';
import { secondFactorKinds } from '../../db/models/credentials.js';
import { GlobalUserModel, lockUser } from '../../db/models/global-users.js';
import { findToken, useToken } from '../../db/models/one-time-tokens.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { beginSetUpAttempt } from './accounts-attempts.js';
import { asHouse } from './accounts-password-resets.js';
import { hashOfSecret } from './accounts-secrets.js';
import { openFor, type SignedIn } from './accounts-sign-in.js';
import { beginTotp, confirmTotp, type TotpEnrolment } from './accounts-totp.js';

const purposes = ['second_factor_enrolment' as const];

/**
 * For staff whose password was right but who have no second factor yet: the token that the sign-in was refused with
 * sets one up, and nothing else.
 */
export async function beginEnrolment(context: Context, token: string): Promise<TotpEnrolment> {
  const { user } = await enrolling(context, token);
  return transact(asHouse(context), (work) => beginTotp(work, context, user));
}

interface Confirmation {
  enrolment_token: string;
  credential_id: string;
  code: string;
}

/** Takes the app into use and signs in. Errors: `accounts.second_factor_refused`, `accounts.token_refused`. */
export async function confirmEnrolment(
  context: Context,
  confirmation: Confirmation,
): Promise<SignedIn & { recovery_codes: string[] }> {
  const { enrolment_token: token, credential_id: credentialId, code } = confirmation;
  const { user, region, passwordAt } = await enrolling(context, token);
  const attempt = await beginSetUpAttempt(context, credentialId);
  const recovery_codes = await transact(asHouse(context), async (work) => {
    await spendEnrolment(work, user, token);
    const codes = await confirmTotp(work, context, { userId: user.id, credentialId, code });
    const after = { credential_id: credentialId };
    work.audit({
      action: 'accounts.add_totp',
      noun: 'accounts',
      record_id: user.id,
      after,
      on_behalf_of: user.id,
    });
    return codes;
  });
  await attempt.succeed();
  const secondFactorAt = context.clock.now();
  const signedIn = await openFor(context, user, { region, passwordAt, secondFactorAt, isKnownDevice: false });
  return { ...signedIn, recovery_codes };
}

async function spendEnrolment(work: Work, user: GlobalUser, token: string): Promise<void> {
  await lockUser(work.trx, user.id);
  const used = await useToken(work.trx, { token_hash: hashOfSecret(token) }, { purposes, now: work.now });
  if (!used) throw problem('accounts.token_refused');
  await assertWithoutFactor(work.trx, user);
}

/** Two tokens may be out: whoever comes second finds a factor there, which only its owner may replace. */
async function assertWithoutFactor(trx: Knex, user: GlobalUser): Promise<void> {
  const kinds = await secondFactorKinds(trx, user.id);
  if (kinds.length > 0) throw problem('accounts.token_refused');
}

async function enrolling(
  context: Context,
  token: string,
): Promise<{ user: GlobalUser; region: string; passwordAt: Date }> {
  const usable = { purposes, now: context.clock.now() };
  const row = await findToken(context.database, { token_hash: hashOfSecret(token) }, usable);
  const user = row?.user_id && (await GlobalUserModel.query(context.database).findById(row.user_id));
  if (!row || !user || user.status !== 'active') throw problem('accounts.token_refused');
  await assertWithoutFactor(context.database, user);
  return { user, region: String(row.payload['region']), passwordAt: row.created_at };
}
