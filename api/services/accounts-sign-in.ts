import type { Knex } from 'knex';
import { secondFactorKinds } from '../../db/models/credentials.js';
import { GlobalUserModel, lockUser, userByEmail } from '../../db/models/global-users.js';
import { SessionModel } from '../../db/models/sessions.js';
import type { PasskeyAssertion, PasswordSignIn } from '../../domain/accounts/requests.js';
import { accessTokenSeconds } from '../../domain/accounts/rules.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import type { UserProfile } from '../../domain/accounts/views.js';
import { momentText } from '../../domain/notifications/moment-text.js';
import { problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import { transact, type Work } from '../work.js';
import { issueAccessToken } from './accounts-access-tokens.js';
import { beginPasswordAttempt } from './accounts-attempts.js';
import type { KnownDevice } from './accounts-devices.js';
import { issueOneTimeToken } from './accounts-one-time-tokens.js';
import { proveByPasskey } from './accounts-passkey-proofs.js';
import { complianceStatus, profileOf, regionalSettings } from './accounts-profiles.js';
import { mustHaveSecondFactor, proveByCode } from './accounts-second-factors.js';
import { queueMail } from './mail.js';
import { openSession, type OpenedSession } from './accounts-sessions.js';

/** A finished sign-in: the session, and what the answer says of it. */
export interface SignedIn {
  opened: OpenedSession;
  answer: { access_token: string; expires_in: number; user_profile: UserProfile };
  regional_settings: Awaited<ReturnType<typeof regionalSettings>>;
  compliance_status: Awaited<ReturnType<typeof complianceStatus>>;
}

/**
 * Signs in by password and, where the user has one, second factor. Unknown, suspended and wrong are one answer after one
 * time. Errors: `accounts.sign_in_refused`, `accounts.sign_in_throttled`, `accounts.mfa_required` (the password was right),
 * `accounts.second_factor_refused`, `accounts.passkey_refused`, `accounts.second_factor_enrolment_required`.
 */
export async function signIn(
  context: Context,
  input: PasswordSignIn,
  device: KnownDevice | null,
): Promise<SignedIn> {
  const user = await userByEmail(context.database, input.email);
  const known = device && device.userId === user?.id ? device : null;
  const isRight = await isRightPassword(context, {
    email: input.email,
    password: input.password,
    user,
    device: known,
  });
  if (!user || !isRight || user.status !== 'active') throw refused(context);
  const hasSecondFactor = await proveSecondFactor(context, user, { ...input, device: known });
  const now = context.clock.now();
  return openFor(context, user, {
    region: input.region,
    passwordAt: now,
    secondFactorAt: hasSecondFactor ? now : null,
    isKnownDevice: known !== null,
  });
}

/** Signs in by a passkey alone. No failures are counted here: nobody guesses a signature. */
export async function signInByPasskey(
  context: Context,
  input: PasskeyAssertion & { region: string },
): Promise<SignedIn> {
  const { userId } = await proveByPasskey(context, input);
  const user = await GlobalUserModel.query(context.database).findById(userId);
  if (user?.status !== 'active') throw problem('accounts.passkey_refused');
  const secondFactorAt = context.clock.now();
  return openFor(context, user, {
    region: input.region,
    passwordAt: null,
    secondFactorAt,
    isKnownDevice: true,
  });
}

interface PasswordProof {
  email: string;
  password: string;
  user: GlobalUser | undefined;
  device: KnownDevice | null;
}

/** Also for a user that does not exist: it takes as long. */
async function isRightPassword(
  context: Context,
  { email, password, user, device }: PasswordProof,
): Promise<boolean> {
  const attempt = await beginPasswordAttempt(context, email, device);
  try {
    const isRight = await context.passwords.verify(user?.password_hash ?? '', password);
    if (isRight) await attempt.succeed();
    return isRight;
  } catch (error) {
    await attempt.takeBack();
    throw error;
  }
}

interface FactorProof {
  region: string;
  mfa_token?: string;
  biometric_data?: PasskeyAssertion;
  device: KnownDevice | null;
}

/** True when a second factor was shown; false when the user has none and needs none. */
async function proveSecondFactor(context: Context, user: GlobalUser, proof: FactorProof): Promise<boolean> {
  if (proof.biometric_data) {
    const { userId } = await proveByPasskey(context, proof.biometric_data);
    if (userId !== user.id) throw problem('accounts.passkey_refused');
    return true;
  }
  const kinds = await secondFactorKinds(context.database, user.id);
  if (kinds.length === 0) {
    if (await mustHaveSecondFactor(context.database, user.role))
      throw await enrolmentRequired(context, user, proof.region);
    return false;
  }
  if (!proof.mfa_token)
    throw problem('accounts.mfa_required', undefined, { params: { methods: kinds.join(' ') } });
  await proveByCode(context, { userId: user.id, code: proof.mfa_token, device: proof.device });
  return true;
}

/** No session before there is a second factor: only a token with which to set one up. */
async function enrolmentRequired(context: Context, user: GlobalUser, region: string) {
  const place = { trx: context.database, now: context.clock.now() };
  const { secret } = await issueOneTimeToken(place, {
    purpose: 'second_factor_enrolment',
    userId: user.id,
    payload: { region },
  });
  return problem('accounts.second_factor_enrolment_required', undefined, {
    params: { enrolment_token: secret },
  });
}

interface Opening {
  region: string;
  passwordAt: Date | null;
  secondFactorAt: Date | null;
  isKnownDevice: boolean;
}

/** Opens the session of somebody who has proved who they are. */
export function openFor(context: Context, user: GlobalUser, opening: Opening): Promise<SignedIn> {
  return transact({ ...context, principal: principalOf(user) }, async (work) => {
    await assertUnchanged(work, context, user);
    if (!opening.isKnownDevice) await alertOfNewPlace(work, context, user);
    const opened = await openSession(work, user, {
      ...opening,
      address: context.address,
      userAgent: context.userAgent,
    });
    await GlobalUserModel.query(work.trx).findById(user.id).patch({ last_sign_in_at: work.now });
    const after = {
      session_id: opened.session_id,
      region: opening.region,
      has_second_factor: opening.secondFactorAt !== null,
    };
    work.audit({ action: 'accounts.sign_in', noun: 'accounts', record_id: user.id, after });
    work.emit({ kind: 'accounts.signed_in', noun: 'accounts', record_id: user.id, payload: after });
    return {
      opened,
      answer: await answerOf(work.trx, context, user, opened),
      regional_settings: await regionalSettings(work.trx, user, opening.region),
      compliance_status: await complianceStatus(work.trx, user),
    };
  });
}

/** Between the proof and the session the user may have been suspended, or the password changed and all sessions ended. */
async function assertUnchanged(work: Work, context: Context, proved: GlobalUser): Promise<void> {
  const user = await lockUser(work.trx, proved.id);
  if (user?.status !== 'active' || user.password_hash !== proved.password_hash) throw refused(context);
}

/** The access token and profile of a session. */
export async function answerOf(trx: Knex, context: Context, user: GlobalUser, opened: OpenedSession) {
  const claims = { kind: 'user' as const, subject: user.id, sessionId: opened.session_id };
  return {
    access_token: await issueAccessToken(context, { ...claims, secondFactorAt: opened.second_factor_at }),
    expires_in: accessTokenSeconds,
    user_profile: await profileOf(trx, user, opened),
  };
}

/** Mails whoever has signed in before, but never from here. */
async function alertOfNewPlace(work: Work, context: Context, user: GlobalUser): Promise<void> {
  if (user.last_sign_in_at === null) return;
  const { address, userAgent } = context;
  const here = { user_id: user.id, address, user_agent: userAgent };
  if (await SessionModel.query(work.trx).where(here).first()) return;
  // As the owner said last where they are, not as whoever signs in now says.
  const before = await SessionModel.query(work.trx)
    .where({ user_id: user.id })
    .orderBy('created_at', 'desc')
    .first();
  const reader = { language: user.language, region: before?.region ?? null };
  await queueMail(work, {
    business_key: `accounts/sign-in-alert/${user.id}/${work.now.toISOString()}`,
    user_id: user.id,
    address: user.email,
    template: 'sign_in_alert',
    language: user.language,
    params: { at: momentText(work.now, reader), address },
  });
}

function refused(context: Context) {
  context.metrics.authFailures.inc({ reason: 'password' });
  return problem('accounts.sign_in_refused');
}

function principalOf(user: GlobalUser): Principal {
  return { kind: 'user', id: user.id, role: user.role, sessionId: null, secondFactorAt: null };
}
