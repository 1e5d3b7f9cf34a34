import { z } from 'zod';
import { addUser, userByEmail } from '../../db/models/global-users.js';
import { useToken } from '../../db/models/one-time-tokens.js';
import type { Registration } from '../../domain/accounts/requests.js';
import { language } from '../../domain/fields.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { hasHadItsMails, issueOneTimeToken } from './accounts-one-time-tokens.js';
import { paced } from './accounts-pace.js';
import { asHouse, mailPasswordLink } from './accounts-password-resets.js';
import { assertStrongPassword } from './accounts-password.js';
import { hashOfSecret } from './accounts-secrets.js';
import { addressIndex } from './accounts-signed-values.js';
import { queueMail } from './mail.js';

const leastMs = 250;

/** What waits in the token until the address is confirmed: no user, so that nobody can take a stranger's address first. */
const waiting = z.strictObject({
  email: z.string(),
  password_hash: z.string(),
  full_name: z.string(),
  language,
  region: z.string(),
});
type Waiting = z.infer<typeof waiting>;

/**
 * Takes a client's registration and mails a link to confirm the address. For an address that has an account the mail is
 * about a new password instead; the answer and its time are the same. Errors: `accounts.password_too_weak`.
 */
export async function register(context: Context, registration: Registration): Promise<void> {
  const { password, ...facts } = registration;
  assertStrongPassword(password, facts.email, 'password');
  await paced(leastMs, async () => {
    const applicant = { ...facts, password_hash: await context.passwords.hash(password) };
    await transact(asHouse(context), async (work) => {
      const user = await userByEmail(work.trx, facts.email);
      if (user) return mailPasswordLink(work, context, user);
      await mailConfirmation(work, context, applicant);
    });
  });
}

async function mailConfirmation(work: Work, context: Context, applicant: Waiting): Promise<void> {
  const subjectHash = addressIndex(context.keys.blindIndex, applicant.email);
  const purpose = 'email_verification';
  if (await hasHadItsMails(work, { subject_hash: subjectHash, purpose })) return;
  const { id, secret } = await issueOneTimeToken(work, {
    purpose,
    userId: null,
    subjectHash,
    payload: applicant,
  });
  await queueMail(work, {
    business_key: `accounts/${purpose}/${id}`,
    user_id: null,
    address: applicant.email,
    template: purpose,
    language: applicant.language,
    params: {},
    link: new URL(`/portal/confirm?token=${secret}`, context.config.PURSER_PUBLIC_URL).href,
  });
}

/** Makes the client whose address was confirmed. Errors: `accounts.token_refused`. */
export function confirmEmail(context: Context, { token }: { token: string }): Promise<void> {
  return transact(asHouse(context), async (work) => {
    const which = { token_hash: hashOfSecret(token) };
    const row = await useToken(work.trx, which, { purposes: ['email_verification'], now: work.now });
    const applicant = waiting.safeParse(row?.payload);
    if (!applicant.success) throw problem('accounts.token_refused');
    const { region, ...facts } = applicant.data;
    const id = newId();
    const user = {
      ...facts,
      id,
      global_username: usernameFor(facts.email, id),
      regional_preferences: { default_region: region, preferred_language: facts.language },
      role: 'client' as const,
      email_verified_at: work.now,
    };
    if (!(await addUser(work.trx, user))) throw problem('accounts.token_refused');
    work.audit({
      action: 'accounts.register',
      noun: 'accounts',
      record_id: id,
      after: { role: 'client', region },
      on_behalf_of: id,
    });
    work.emit({ kind: 'accounts.registered', noun: 'accounts', record_id: id, payload: { role: 'client' } });
  });
}

/** Readable and never taken: the first part of the address and the end of the id. */
export function usernameFor(email: string, id: string): string {
  const local = email.split('@')[0] ?? '';
  return `${local.replace(/[^a-z0-9._-]/g, '').slice(0, 60) || 'user'}-${id.slice(-6)}`;
}
