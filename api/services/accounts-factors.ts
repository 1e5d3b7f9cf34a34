import { secondFactorKinds } from '../../db/models/credentials.js';
import { GlobalUserModel, lockUser } from '../../db/models/global-users.js';
import { SessionModel } from '../../db/models/sessions.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { beginSetUpAttempt } from './accounts-attempts.js';
import { passkeyRegistrationOptions, removePasskey } from './accounts-passkeys.js';
import { replaceRecoveryCodes } from './accounts-recovery-codes.js';
import { assertMayChangeFactors, mustHaveSecondFactor } from './accounts-second-factors.js';
import { beginTotp, confirmTotp, removeTotp, type TotpEnrolment } from './accounts-totp.js';

/** Begins to set up an authenticator app for oneself. Errors: `accounts.step_up_required`. */
export async function beginOwnTotp(context: Context): Promise<TotpEnrolment> {
  await assertMayChangeFactors(context);
  const user = await ownUser(context);
  return transact(context, (work) => beginTotp(work, context, user));
}

/** Takes the app into use; who has just shown a code has just shown a second factor. */
export async function confirmOwnTotp(
  context: Context,
  { credential_id: credentialId, code }: { credential_id: string; code: string },
) {
  const { principal } = context;
  const attempt = await beginSetUpAttempt(context, credentialId);
  const codes = await transact(context, async (work) => {
    const recovery_codes = await confirmTotp(work, context, { userId: principal.id, credentialId, code });
    await SessionModel.query(work.trx)
      .findById(principal.sessionId ?? '')
      .patch({ second_factor_at: work.now });
    work.audit({
      action: 'accounts.add_totp',
      noun: 'accounts',
      record_id: principal.id,
      after: { credential_id: credentialId },
    });
    return { recovery_codes };
  });
  await attempt.succeed();
  return codes;
}

export function removeOwnTotp(context: Context): Promise<void> {
  return removeFactor(context, {
    action: 'accounts.remove_totp',
    remove: (work) => removeTotp(work, context.principal.id),
  });
}

export function removeOwnPasskey(context: Context, id: string): Promise<void> {
  const remove = (work: Work) => removePasskey(work, context.principal.id, id);
  return removeFactor(context, { action: 'accounts.remove_passkey', remove });
}

export async function ownPasskeyOptions(context: Context) {
  return passkeyRegistrationOptions(context, await ownUser(context));
}

/** Fresh recovery codes in place of the earlier ones. Errors: `accounts.credential_not_found` without a second factor. */
export function renewRecoveryCodes(context: Context): Promise<{ recovery_codes: string[] }> {
  const { principal } = context;
  return transact(context, async (work) => {
    const kinds = await secondFactorKinds(work.trx, principal.id);
    if (kinds.length === 0) throw problem('accounts.credential_not_found');
    work.audit({ action: 'accounts.renew_recovery_codes', noun: 'accounts', record_id: principal.id });
    return { recovery_codes: await replaceRecoveryCodes(work, principal.id) };
  });
}

interface Removal {
  action: string;
  remove: (work: Work) => Promise<number>;
}

/** Staff keep at least one factor where the house asks for it. */
function removeFactor(context: Context, { action, remove }: Removal): Promise<void> {
  const { principal } = context;
  return transact(context, async (work) => {
    await lockUser(work.trx, principal.id);
    if ((await remove(work)) === 0) throw problem('accounts.credential_not_found');
    const left = await secondFactorKinds(work.trx, principal.id);
    const role = principal.role === 'anonymous' ? 'client' : principal.role;
    if (left.length === 0 && (await mustHaveSecondFactor(work.trx, role)))
      throw problem('accounts.second_factor_needed');
    work.audit({ action, noun: 'accounts', record_id: principal.id });
  });
}

async function ownUser(context: Context): Promise<GlobalUserModel> {
  const user = await GlobalUserModel.query(context.database).findById(context.principal.id);
  if (!user) throw problem('accounts.token_refused');
  return user;
}
