import { ApiKeyModel, apiKeySecretPlace } from '../../db/models/api-keys.js';
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
  keyId: string;
  userId: string;
  role: Role;
  accountId: string;
  mayTrade: boolean;
  secret: string;
  addresses: string[];
  endsAtMs: number;
}

const keptMs = 5_000;
const usualWindowMs = 5_000;
const mostWindowMs = 60_000;
const aheadMs = 1_000;
const refused = () => new BinanceError(-2015, 'Invalid API-key, IP, or permissions for action.', 401);

/** Keys as they were a moment ago, so that not every request asks the database; a revoked one is refused within seconds. */
export class KeyHolders {
  private readonly kept = new Map<string, { holder: KeyHolder | null; until: number }>();

  constructor(private readonly deps: ApiDeps) {}

  /** Whose key it is, from this address. Errors: -2014, -2015. */
  async find(key: string | undefined, address: string): Promise<KeyHolder> {
    if (!key || !/^[A-Za-z0-9_-]{16,128}$/.test(key))
      throw new BinanceError(-2014, 'API-key format invalid.', 401);
    const holder = await this.holderOf(key);
    if (!holder || holder.endsAtMs <= this.deps.clock.now().getTime()) throw refused();
    if (holder.addresses.length > 0 && !holder.addresses.includes(address)) throw refused();
    return holder;
  }

  private async holderOf(key: string): Promise<KeyHolder | null> {
    const now = Date.now();
    const known = this.kept.get(key);
    if (known && known.until > now) return known.holder;
    const holder = await readHolder(this.deps, key);
    // Guesses must not fill the memory.
    if (this.kept.size > 10_000) this.kept.clear();
    this.kept.set(key, { holder, until: now + keptMs });
    return holder;
  }
}

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

async function readHolder(deps: ApiDeps, key: string): Promise<KeyHolder | null> {
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
    keyId: row.id,
    userId: row.user_id,
    role,
    accountId: row.trading_account_id,
    mayTrade: row.may_trade,
    secret: openField(deps.keys.sealedFields, apiKeySecretPlace(row.id), sealed),
    addresses: row.addresses,
    endsAtMs: row.expires_at?.getTime() ?? Infinity,
  };
}
