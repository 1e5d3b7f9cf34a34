import { http } from './api.js';

interface Challenge<T> {
  challenge_id: string;
  options: T;
}

export interface PasskeyProof {
  challenge_id: string;
  response: unknown;
}

/** Asks the browser for a passkey of this site; rejects when the person declines. */
export async function provePasskey(): Promise<PasskeyProof> {
  const { startAuthentication, ...browser } = await import('@simplewebauthn/browser');
  if (!browser.browserSupportsWebAuthn()) throw new Error('passkeys_unsupported');
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const { body } = await http.json<Challenge<Options>>('/accounts/passkey-sign-in/options', {
    method: 'POST',
    body: {},
  });
  return {
    challenge_id: body.challenge_id,
    response: await startAuthentication({ optionsJSON: body.options }),
  };
}

/** Lets the browser make a passkey for the person who is signed in. */
export async function makePasskey(): Promise<PasskeyProof> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
  const { body } = await http.json<Challenge<Options>>('/accounts/me/passkeys/options', {
    method: 'POST',
    body: {},
  });
  return {
    challenge_id: body.challenge_id,
    response: await startRegistration({ optionsJSON: body.options }),
  };
}
