import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { addPasskeyRow, credentialsOf, removeCredentials } from '../../db/models/credentials.js';
import { SessionModel } from '../../db/models/sessions.js';
import type { PasskeyRegistration } from '../../domain/accounts/requests.js';
import { maxPasskeys, oneTimeTokenMs } from '../../domain/accounts/rules.js';
import type { Credential } from '../../domain/accounts/schema.js';
import { utf8 } from '../../lib/crypto/bytes.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { newChallenge, partyOf, spendChallenge } from './accounts-passkey-challenges.js';
import { assertMayChangeFactors } from './accounts-second-factors.js';
import { hashOfSecret } from './accounts-secrets.js';

const houseName = 'Purser';

/** Options for `navigator.credentials.create()`. */
export async function passkeyRegistrationOptions(
  context: Context,
  user: { id: string; email: string; full_name: string },
) {
  await assertMayChangeFactors(context);
  const existing = await credentialsOf(context.database, user.id, 'passkey');
  const { id, challenge } = await newChallenge(context, 'passkey_registration', user.id);
  const options = await generateRegistrationOptions({
    rpName: houseName,
    rpID: partyOf(context).id,
    userID: new Uint8Array(utf8(user.id)),
    userName: user.email,
    userDisplayName: user.full_name,
    challenge,
    timeout: oneTimeTokenMs.passkey_registration,
    excludeCredentials: existing.map(({ external_id, transports }) => ({
      id: external_id ?? '',
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { challenge_id: id, options: { ...options } };
}

/** Keeps a new passkey. Errors: `accounts.passkey_registration_refused`, `accounts.step_up_required`. */
export async function registerPasskey(context: Context, registration: PasskeyRegistration) {
  await assertMayChangeFactors(context);
  const { principal } = context;
  const challengeHash = await spendChallenge(context, registration.challenge_id, {
    purpose: 'passkey_registration',
    userId: principal.id,
  });
  const verified = challengeHash && (await verifyRegistration(context, registration, challengeHash));
  if (!verified) throw problem('accounts.passkey_registration_refused');
  return transact(context, (work) => addPasskey(work, registration, verified));
}

async function addPasskey(work: Work, registration: PasskeyRegistration, verified: VerifiedPasskey) {
  const others = await credentialsOf(work.trx, work.principal.id, 'passkey');
  if (others.length >= maxPasskeys)
    throw problem('accounts.passkey_registration_refused', 'There are too many passkeys');
  const row = await addPasskeyRow(work.trx, {
    id: newId(),
    user_id: work.principal.id,
    kind: 'passkey',
    name: registration.name,
    external_id: verified.id,
    public_key: Buffer.from(verified.publicKey),
    counter: verified.counter,
    transports: registration.response.response.transports ?? [],
    created_at: work.now,
    confirmed_at: work.now,
  });
  if (!row) throw problem('accounts.passkey_registration_refused', 'This passkey is registered already');
  // Its authenticator has just verified the person.
  await SessionModel.query(work.trx)
    .findById(work.principal.sessionId ?? '')
    .patch({ second_factor_at: work.now });
  const after = { credential_id: row.id, name: row.name };
  work.audit({ action: 'accounts.add_passkey', noun: 'accounts', record_id: work.principal.id, after });
  return viewOf(row);
}

export function listPasskeys(context: Context) {
  return read(context, async (trx) => {
    const rows = await credentialsOf(trx, context.principal.id, 'passkey');
    return rows.map(viewOf);
  });
}

export function removePasskey(work: Work, userId: string, id: string): Promise<number> {
  return removeCredentials(work.trx, userId, { kind: 'passkey', now: work.now, id });
}

function viewOf({ id, name, transports, created_at, used_at }: Credential) {
  return { id, name, transports, created_at, used_at };
}

interface VerifiedPasskey {
  id: string;
  publicKey: Uint8Array;
  counter: number;
}

async function verifyRegistration(
  context: Context,
  registration: PasskeyRegistration,
  challengeHash: string,
): Promise<VerifiedPasskey | null> {
  const party = partyOf(context);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...registration.response, clientExtensionResults: {} },
      expectedChallenge: (challenge) => hashOfSecret(challenge) === challengeHash,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return registrationInfo?.credential ?? null;
  } catch (error) {
    context.log.debug({ err: error }, 'passkey_registration_refused');
    return null;
  }
}
