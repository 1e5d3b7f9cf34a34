import { GlobalUserModel, userByEmail } from '../../db/models/global-users.js';
import { findToken, useToken } from '../../db/models/one-time-tokens.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import { problem } from '../../lib/problem.js';
import { houseContext, type Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { hasHadItsMails, issueOneTimeToken } from './accounts-one-time-tokens.js';
import { paced } from './accounts-pace.js';
import { assertStrongPassword, setPassword } from './accounts-password.js';
import { hashOfSecret } from './accounts-secrets.js';
import { addressIndex } from './accounts-signed-values.js';
import { queueMail } from './mail.js';
import { endSessions } from './accounts-sessions.js';

const leastMs = 150;

/** Sends a link for a new password to an address that is somebody's; to every other address nothing, in the same time. */
export function requestPasswordReset(context: Context, { email }: { email: string }): Promise<void> {
  return paced(leastMs, () =>
    transact(asHouse(context), async (work) => {
      const user = await userByEmail(work.trx, email);
      if (user) await mailPasswordLink(work, context, user);
    }),
  );
}

/**
 * The link that the owner of an address needs now: a new password, or an invitation that was not taken yet. Answers it;
 * null when the address has had its mails, or may not sign in.
 */
export async function mailPasswordLink(
  work: Work,
  context: Context,
  user: GlobalUser,
): Promise<string | null> {
  const subjectHash = addressIndex(context.keys.blindIndex, user.email);
  if (user.status !== 'active' && user.status !== 'invited') return null;
  const purpose = user.status === 'invited' ? 'invitation' : 'password_reset';
  if (await hasHadItsMails(work, { subject_hash: subjectHash, purpose })) return null;
  const { id, secret } = await issueOneTimeToken(work, { purpose, userId: user.id, subjectHash });
  const link = new URL(`/set-password?token=${secret}`, context.config.PURSER_PUBLIC_URL).href;
  await queueMail(work, {
    business_key: `accounts/${purpose}/${id}`,
    user_id: user.id,
    address: user.email,
    template: purpose,
    language: user.language,
    params: {},
    link,
  });
  work.audit({ action: `accounts.send_${purpose}`, noun: 'accounts', record_id: user.id });
  return link;
}

const linkPurposes = ['password_reset' as const, 'invitation' as const];

/**
 * Takes a new password for a link out of a mail; an invited user is active from then on. Second factors stay: whoever reads
 * the mail has one factor, not both. Every session ends. Errors: `accounts.token_refused`, `accounts.password_too_weak`.
 */
export async function resetPassword(
  context: Context,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const which = { token_hash: hashOfSecret(token) };
  const usable = { purposes: linkPurposes, now: context.clock.now() };
  const found = await findToken(context.database, which, usable);
  const user = found?.user_id && (await GlobalUserModel.query(context.database).findById(found.user_id));
  if (!user || (user.status !== 'active' && user.status !== 'invited'))
    throw problem('accounts.token_refused');
  assertStrongPassword(password, user.email, 'password');
  const hash = await context.passwords.hash(password);
  await transact(asHouse(context), async (work) => {
    if (!(await useToken(work.trx, which, usable))) throw problem('accounts.token_refused');
    const confirmed = { status: 'active' as const, email_verified_at: user.email_verified_at ?? work.now };
    await setPassword(work, user, hash, confirmed);
    await endSessions(work, user.id, { reason: 'password_changed' });
    const action = user.status === 'invited' ? 'accounts.accept_invitation' : 'accounts.reset_password';
    work.audit({ action, noun: 'accounts', record_id: user.id, on_behalf_of: user.id });
  });
}

/** Nobody is signed in when a link is asked for or used: the house does it. */
export function asHouse(context: Context): Context {
  return { ...context, principal: houseContext(context, 'accounts').principal };
}
