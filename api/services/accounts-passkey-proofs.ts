import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { advanceCounter, CredentialModel } from '../../db/models/credentials.js';
import type { PasskeyAssertion } from '../../domain/accounts/requests.js';
import { oneTimeTokenMs } from '../../domain/accounts/rules.js';
import type { Credential } from '../../domain/accounts/schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { newChallenge, partyOf, spendChallenge } from './accounts-passkey-challenges.js';
import { hashOfSecret } from './accounts-secrets.js';

/** Options for `navigator.credentials.get()`. Any passkey of the house will do: nobody has said yet who asks. */
export async function passkeySignInOptions(context: Context) {
  const { id, challenge } = await newChallenge(context, 'passkey_sign_in', null);
  const options = await generateAuthenticationOptions({
    rpID: partyOf(context).id,
    challenge,
    timeout: oneTimeTokenMs.passkey_sign_in,
    userVerification: 'required',
  });
  return { challenge_id: id, options: { ...options } };
}

/**
 * Whose passkey answered one of our challenges, with the person verified by the authenticator: possession and knowledge or
 * body at once. A challenge is spent by the first answer, right or wrong. Errors: `accounts.passkey_refused`.
 */
export async function proveByPasskey(
  context: Context,
  assertion: PasskeyAssertion,
): Promise<{ userId: string }> {
  const challengeHash = await spendChallenge(context, assertion.challenge_id, {
    purpose: 'passkey_sign_in',
    userId: null,
  });
  const credential = await CredentialModel.query(context.database).findOne({
    external_id: assertion.response.id,
    kind: 'passkey',
    removed_at: null,
  });
  const isRight =
    challengeHash && credential && (await isRightAnswer(context, { assertion, credential, challengeHash }));
  if (isRight) return { userId: credential.user_id };
  context.metrics.authFailures.inc({ reason: 'passkey' });
  throw problem('accounts.passkey_refused');
}

interface Answer {
  assertion: PasskeyAssertion;
  credential: Credential;
  challengeHash: string;
}

async function isRightAnswer(
  context: Context,
  { assertion, credential, challengeHash }: Answer,
): Promise<boolean> {
  const { response } = assertion;
  const handle = response.response.userHandle;
  if (handle !== undefined && Buffer.from(handle, 'base64url').toString('utf8') !== credential.user_id)
    return false;
  const newCounter = await verifiedCounter(context, { assertion, credential, challengeHash });
  if (newCounter === null) return false;
  const now = context.clock.now();
  // Authenticators without a counter always say 0; with one, of two answers with the same count one is a copy's.
  if (newCounter > 0)
    return advanceCounter(context.database, { id: credential.id, counter: newCounter, now });
  await CredentialModel.query(context.database).findById(credential.id).patch({ used_at: now });
  return true;
}

/** The library throws for every fault of the answer; all of them are the same refusal. */
async function verifiedCounter(
  context: Context,
  { assertion, credential, challengeHash }: Answer,
): Promise<number | null> {
  const party = partyOf(context);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...assertion.response, clientExtensionResults: {} },
      expectedChallenge: (challenge) => hashOfSecret(challenge) === challengeHash,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: credential.external_id ?? '',
        publicKey: (credential.public_key ?? new Uint8Array()).slice(),
        counter: credential.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    context.log.debug({ err: error }, 'passkey_refused');
    return null;
  }
}
