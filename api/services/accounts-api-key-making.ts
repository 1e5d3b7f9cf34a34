import { randomBytes } from 'node:crypto';
import { ApiKeyModel, apiKeySecretPlace } from '../../db/models/api-keys.js';
import { lockUser } from '../../db/models/global-users.js';
import { maxApiKeys, type NewApiKeyInput, type NewApiKeyView } from '../../domain/accounts/api-keys.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import type { ApiKey } from '../../domain/orders/schema.js';
import { sealField } from '../../lib/crypto/sealed-field.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { assertApiKeyTerms, ownApiKey } from './accounts-api-key-bounds.js';
import { apiKeyViewOf, whereState } from './accounts-api-keys.js';
import { queueMail } from './mail.js';

/** Sixty-four figures and letters, as programs for other exchanges know them. */
const newToken = (): string => randomBytes(32).toString('hex');

/**
 * Makes a key for a program of one's own; the answer is the only place where its secret ever stands. Errors:
 * `accounts.api_keys_full`, `accounts.api_key_may_not_trade`, `orders.account_not_found`.
 */
export function createApiKey(context: Context, input: NewApiKeyInput): Promise<NewApiKeyView> {
  return transact(context, async (work) => {
    const owner = await lockUser(work.trx, context.principal.id);
    if (!owner) throw problem('accounts.token_refused');
    const live = await ApiKeyModel.query(work.trx)
      .where({ user_id: owner.id })
      .where((each) => whereState(each, 'live', work.now))
      .resultSize();
    if (live >= maxApiKeys) throw problem('accounts.api_keys_full');
    const { account_id, ...terms } = input;
    await assertApiKeyTerms(work, owner, input);
    const made = await addKey(work, context, { ...terms, trading_account_id: account_id, renews_id: null });
    note(work, 'accounts.create_api_key', made);
    await tellOwner(work, owner, made);
    return made;
  });
}

/**
 * Another key with the same bounds in the place of one; the old one goes on for a while, or ends at once. Errors:
 * `accounts.api_key_not_found`, `accounts.api_key_over`.
 */
export function renewApiKey(context: Context, id: string, overlapMinutes: number): Promise<NewApiKeyView> {
  return transact(context, async (work) => {
    const before = await ownApiKey(work, id);
    const owner = await lockUser(work.trx, before.user_id);
    if (!owner) throw problem('accounts.token_refused');
    const { label, may_trade, addresses, trading_account_id } = before;
    const bounds = { label, may_trade, addresses, trading_account_id };
    const made = await addKey(work, context, {
      ...bounds,
      expires_at: renewedUntil(before, work.now),
      renews_id: id,
    });
    await before
      .$query(work.trx)
      .patch({ ...ending(before, overlapMinutes, work), version: before.version + 1 });
    note(work, 'accounts.renew_api_key', made);
    await tellOwner(work, owner, made);
    return made;
  });
}

type Bounds = Pick<
  ApiKey,
  'label' | 'may_trade' | 'addresses' | 'trading_account_id' | 'expires_at' | 'renews_id'
>;

async function addKey(
  { trx, now }: Work,
  { keys, principal }: Context,
  bounds: Bounds,
): Promise<NewApiKeyView> {
  const id = newId();
  const secret = newToken();
  const row = await ApiKeyModel.query(trx)
    .insert({
      ...bounds,
      id,
      key: newToken(),
      sealed_secret: sealField(keys.sealedFields, apiKeySecretPlace(id), secret).toString('base64url'),
      user_id: principal.id,
      created_at: now,
    })
    .returning('*');
  return { ...(await apiKeyViewOf(trx, row, now)), secret };
}

/** As long from now as the first one was to last. */
function renewedUntil({ created_at, expires_at }: ApiKey, now: Date): Date | null {
  return expires_at && new Date(now.getTime() + expires_at.getTime() - created_at.getTime());
}

function ending({ expires_at }: ApiKey, overlapMinutes: number, { now, principal }: Work): Partial<ApiKey> {
  if (overlapMinutes === 0) return { revoked_at: now, revoked_by: principal.id };
  const until = new Date(now.getTime() + overlapMinutes * 60_000);
  return { expires_at: expires_at && expires_at < until ? expires_at : until };
}

function note(work: Work, action: string, { secret: _secret, ...made }: NewApiKeyView): void {
  const { id: key_id, label, may_trade, account_id, addresses, expires_at, renews_id } = made;
  const after = { key_id, label, may_trade, account_id, addresses, expires_at, renews_id };
  work.audit({ action, noun: 'accounts', record_id: made.user_id, after });
}

async function tellOwner(
  work: Work,
  owner: GlobalUser,
  { id, label, account_name }: NewApiKeyView,
): Promise<void> {
  await queueMail(work, {
    business_key: `accounts/api-key-created/${id}`,
    user_id: owner.id,
    address: owner.email,
    template: 'api_key_created',
    language: owner.language,
    params: { label, account: account_name },
  });
}
