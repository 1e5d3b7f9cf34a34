import { secondFactorKinds } from '../../db/models/credentials.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { SessionModel } from '../../db/models/sessions.js';
import type { StepUp } from '../../domain/accounts/requests.js';
import { accessTokenSeconds } from '../../domain/accounts/rules.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { issueAccessToken } from './accounts-access-tokens.js';
import type { KnownDevice } from './accounts-devices.js';
import { proveByPasskey } from './accounts-passkey-proofs.js';
import { provePassword } from './accounts-password.js';
import { proveByCode } from './accounts-second-factors.js';
import { readSetting } from './settings.js';

/**
 * Asks once more who is there, before something that matters. A password is enough to set up the first second factor;
 * for more it counts in a demonstration only, and never for somebody who has a second factor. Errors:
 * `accounts.second_factor_refused`, `accounts.passkey_refused`, `accounts.sign_in_refused`, `accounts.sign_in_throttled`.
 */
export async function stepUp(context: Context, proof: StepUp, device: KnownDevice | null) {
  const times = await prove(context, proof, device);
  const { principal } = context;
  return transact(context, async (work) => {
    const session = await SessionModel.query(work.trx)
      .findById(principal.sessionId ?? '')
      .where({ revoked_at: null })
      .patch(times)
      .returning('*')
      .first();
    if (!session) throw problem('accounts.token_refused');
    const after = { session_id: session.id, by: Object.keys(proof)[0] };
    work.audit({ action: 'accounts.step_up', noun: 'accounts', record_id: principal.id, after });
    const claims = { kind: 'user' as const, subject: principal.id, sessionId: session.id };
    const access_token = await issueAccessToken(context, {
      ...claims,
      secondFactorAt: session.second_factor_at,
    });
    return { access_token, expires_in: accessTokenSeconds };
  });
}

type ProvedAt = Partial<Record<'second_factor_at' | 'password_at', Date>>;

async function prove(context: Context, proof: StepUp, device: KnownDevice | null): Promise<ProvedAt> {
  const { principal } = context;
  if (proof.password !== undefined) return proveByPassword(context, proof.password);
  if (proof.passkey) {
    const { userId } = await proveByPasskey(context, proof.passkey);
    if (userId !== principal.id) throw problem('accounts.passkey_refused');
  }
  if (proof.code !== undefined)
    await proveByCode(context, { userId: principal.id, code: proof.code, device });
  return { second_factor_at: context.clock.now() };
}

async function proveByPassword(context: Context, password: string): Promise<ProvedAt> {
  const { principal, database } = context;
  const kinds = await secondFactorKinds(database, principal.id);
  if (kinds.length > 0)
    throw problem('accounts.mfa_required', undefined, { params: { methods: kinds.join(' ') } });
  const user = await GlobalUserModel.query(database).findById(principal.id);
  await provePassword(context, user, password);
  const now = context.clock.now();
  const isDemonstration = await readSetting(database, 'platform.demonstration');
  return isDemonstration ? { password_at: now, second_factor_at: now } : { password_at: now };
}
