import type { Knex } from 'knex';
import { secondFactorKinds } from '../../db/models/credentials.js';
import { SessionModel } from '../../db/models/sessions.js';
import { passwordFreshMs } from '../../domain/accounts/rules.js';
import { isStaff, type Role } from '../../domain/accounts/roles.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { assertSteppedUp } from '../middleware/principal.js';
import { beginCodeAttempt } from './accounts-attempts.js';
import type { KnownDevice } from './accounts-devices.js';
import { spendCode } from './accounts-recovery-codes.js';
import { spendTotp } from './accounts-totp.js';
import { readSetting } from './settings.js';

interface CodeProof {
  userId: string;
  /** Six digits of an app, or a recovery code. */
  code: string;
  device: KnownDevice | null;
}

/** Takes a code once; five tries, then waits. Errors: `accounts.second_factor_refused`, `accounts.sign_in_throttled`. */
export async function proveByCode(context: Context, { userId, code, device }: CodeProof): Promise<void> {
  const attempt = await beginCodeAttempt(context, userId, device?.userId === userId ? device : null);
  const typed = code.trim();
  const isFromApp = /^\d{6}$/.test(typed.replace(/\s/g, ''));
  const isRight = isFromApp
    ? await spendTotp(context, userId, typed.replace(/\s/g, ''))
    : await spendCode(context, userId, typed);
  if (!isRight) {
    context.metrics.authFailures.inc({ reason: 'second_factor' });
    throw problem('accounts.second_factor_refused');
  }
  await attempt.succeed();
}

/** Staff need a second factor, unless a setting says that this house is a demonstration. */
export async function mustHaveSecondFactor(trx: Knex, role: Role): Promise<boolean> {
  return isStaff(role) && (await readSetting(trx, 'accounts.staff_second_factor_required'));
}

/**
 * A factor is added or taken away only by somebody who showed a moment ago that they are the owner: by the factor that
 * is there, or else by the password. Errors: `accounts.step_up_required`.
 */
export async function assertMayChangeFactors(context: Context): Promise<void> {
  const { principal, database, clock } = context;
  const kinds = await secondFactorKinds(database, principal.id);
  const session = await SessionModel.query(database).findById(principal.sessionId ?? '');
  const passwordAgeMs = clock.now().getTime() - (session?.password_at?.getTime() ?? 0);
  if (kinds.length === 0 && passwordAgeMs <= passwordFreshMs) return;
  assertSteppedUp(context);
}
