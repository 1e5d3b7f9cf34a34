import { ApiKeyModel, apiKeySecretPlace } from '../../db/models/api-keys.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import type { Role } from '../../domain/accounts/roles.js';
import { openField } from '../../lib/crypto/sealed-field.js';
import { hmacSha256Hex, isSameSecret } from '../../lib/crypto/hash.js';
import { utf8 } from '../../lib/crypto/bytes.js';
import { houseContext, type ApiDeps, type Context } from '../context.js';
import { read } from '../work.js';
import { BinanceError, malformed } from './binance-error.js';
import type { Parameters } from './parameters.js';

/** Whose key it is, and the account that it trades with. */
export interface KeyHolder {
  key: string;
  keyId: string;
  userId: string;
  role: Role;
  accountId: string;
  mayTrade: boolean;
  secret: string;
  addresses: string[];
  endsAtMs: number;
}

const usualWindowMs = 5_000;
const mostWindowMs = 60_000;
const aheadMs = 1_000;

/**
 * Whether a request was signed with the key's secret, a moment ago. `payload` is all that was sent but the signature.
 * Errors: -1021, -1022, -1102, -1131.
 */
export function assertSigned(
  holder: KeyHolder,
  parameters: Parameters,
  { payloads, nowMs }: { payloads: readonly string[]; nowMs: number },
): void {
  const signature = parameters.required('signature');
  const timestamp = parameters.whole('timestamp');
  if (timestamp === null) throw malformed('timestamp');
  const window = parameters.whole('recvWindow') ?? usualWindowMs;
  if (window > mostWindowMs) throw new BinanceError(-1131, "'recvWindow' must be less than 60000.");
  const isSigned = payloads.some((payload) =>
    isSameSecret(signature.toLowerCase(), hmacSha256Hex(utf8(holder.secret), payload)),
  );
  if (!isSigned) throw new BinanceError(-1022, 'Signature for this request is not valid.');
  if (timestamp >= nowMs + aheadMs)
    throw new BinanceError(-1021, "Timestamp for this request was 1000ms ahead of the server's time.");
  if (nowMs - timestamp > window)
    throw new BinanceError(-1021, 'Timestamp for this request is outside of the recvWindow.');
}

/** The context in which the holder's orders are placed and read: theirs alone, as if they had signed in. */
export function contextOf(deps: ApiDeps, { userId, role }: KeyHolder, address: string): Context {
  const principal = { kind: 'user', id: userId, role, sessionId: null, secondFactorAt: null } as const;
  return { ...deps, principal, traceId: 'binance', address, userAgent: 'binance', claim: null };
}

/** The key as the database has it; null for one that is revoked or whose owner may not sign in. */
export async function readHolder(deps: ApiDeps, key: string): Promise<KeyHolder | null> {
  const found = await read(houseContext(deps, 'binance'), async (trx) => {
    const row = await ApiKeyModel.query(trx).findOne({ key, revoked_at: null });
    const user: { role: Role } | undefined =
      row && (await trx('global_users').where({ id: row.user_id, status: 'active' }).first('role'));
    return row && user ? { row, role: user.role } : null;
  });
  if (!found) return null;
  const { row, role } = found;
  const sealed = Buffer.from(row.sealed_secret, 'base64url');
  return {
    key,
    keyId: row.id,
    userId: row.user_id,
    role,
    accountId: row.trading_account_id,
    mayTrade: row.may_trade && isAllowed(role, 'orders:place'),
    secret: openField(deps.keys.sealedFields, apiKeySecretPlace(row.id), sealed),
    addresses: row.addresses,
    endsAtMs: row.expires_at?.getTime() ?? Infinity,
  };
}
