import { useToken } from '../../db/models/one-time-tokens.js';
import type { Context } from '../context.js';
import { issueOneTimeToken } from './accounts-one-time-tokens.js';

type ChallengePurpose = 'passkey_registration' | 'passkey_sign_in';

/** A challenge of WebAuthn that can be answered once. Only its hash is kept. */
export async function newChallenge(context: Context, purpose: ChallengePurpose, userId: string | null) {
  const place = { trx: context.database, now: context.clock.now() };
  const { id, secret } = await issueOneTimeToken(place, { purpose, userId });
  return { id, challenge: new Uint8Array(Buffer.from(secret, 'base64url')) };
}

/** Spends a challenge, whatever the answer is worth; its hash, or null when it was none for this user. */
export async function spendChallenge(
  context: Context,
  id: string,
  { purpose, userId }: { purpose: ChallengePurpose; userId: string | null },
): Promise<string | null> {
  const row = await useToken(context.database, { id }, { purposes: [purpose], now: context.clock.now() });
  return row && row.user_id === userId ? row.token_hash : null;
}

/** The relying party: the address at which people reach the house. */
export function partyOf(context: Context): { id: string; origin: string } {
  const { hostname, origin } = new URL(context.config.PURSER_PUBLIC_URL);
  return { id: hostname, origin };
}
