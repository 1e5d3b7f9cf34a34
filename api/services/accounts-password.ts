import { GlobalUserModel, lockUser } from '../../db/models/global-users.js';
import { voidTokens } from '../../db/models/one-time-tokens.js';
import { passwordWeakness } from '../../domain/accounts/password-policy.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { beginPasswordAttempt } from './accounts-attempts.js';
import { queueMail } from './mail.js';
import { endSessions } from './accounts-sessions.js';

/** Refuses a password that would be guessed early: `accounts.password_too_weak` with the reason at its field. */
export function assertStrongPassword(password: string, email: string, field: string): void {
  const weakness = passwordWeakness(password, email);
  if (weakness === null) return;
  const errors = [{ pointer: `/${field}`, code: weakness, detail: weaknessInWords[weakness] }];
  throw problem('accounts.password_too_weak', undefined, { errors });
}

const weaknessInWords = {
  too_short: 'At least 12 characters',
  too_long: 'At most 256 characters',
  common: 'This is among the first that are guessed',
  like_email: 'This is like your e-mail address',
} as const;

/** Asks the person who is signed in for their password. Errors: `accounts.sign_in_refused`, `accounts.sign_in_throttled`. */
export async function provePassword(
  context: Context,
  user: GlobalUser | undefined,
  password: string,
): Promise<void> {
  const attempt = await beginPasswordAttempt(context, user?.email ?? '', deviceOf(context));
  const isRight = await context.passwords.verify(user?.password_hash ?? '', password);
  if (!isRight) throw problem('accounts.sign_in_refused');
  await attempt.succeed();
}

/** A session is a known place too: guesses in it count for it alone. */
function deviceOf({ principal }: Context) {
  return { userId: principal.id, deviceId: principal.sessionId ?? '' };
}

/** Changes one's own password and ends every other session. */
export async function changeOwnPassword(
  context: Context,
  change: { current_password: string; new_password: string },
): Promise<void> {
  const user = await GlobalUserModel.query(context.database).findById(context.principal.id);
  if (!user) throw problem('accounts.token_refused');
  await provePassword(context, user, change.current_password);
  assertStrongPassword(change.new_password, user.email, 'new_password');
  const hash = await context.passwords.hash(change.new_password);
  await transact(context, async (work) => {
    await setPassword(work, user, hash);
    await endSessions(work, user.id, { reason: 'password_changed', exceptId: context.principal.sessionId });
    work.audit({ action: 'accounts.change_password', noun: 'accounts', record_id: user.id });
  });
}

/** Puts a new hash in place, voids links that are still out, and tells the owner by mail. */
export async function setPassword(
  work: Work,
  user: GlobalUser,
  hash: string,
  more: Partial<GlobalUser> = {},
): Promise<void> {
  const { trx, now } = work;
  const before = await lockUser(trx, user.id);
  if (before?.password_hash !== user.password_hash || before.status !== user.status)
    throw problem('accounts.token_refused');
  await GlobalUserModel.query(trx)
    .findById(user.id)
    .patch({ ...more, password_hash: hash, updated_at: now, version: before.version + 1 });
  await voidTokens(trx, user.id, {
    purposes: ['password_reset', 'invitation', 'second_factor_enrolment'],
    now,
  });
  if (user.status === 'invited') return;
  await queueMail(work, {
    business_key: `accounts/password-changed/${user.id}/${before.version + 1}`,
    user_id: user.id,
    address: user.email,
    template: 'password_changed',
    language: user.language,
    params: {},
  });
}
