import { ApiKeyModel } from '../../db/models/api-keys.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { widensApiKey, type ApiKeyChange, type ApiKeyView } from '../../domain/accounts/api-keys.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { assertApiKeyTerms, lockedApiKey, ownApiKey } from './accounts-api-key-bounds.js';
import { apiKeyViewOf } from './accounts-api-keys.js';
import { queueMail } from './mail.js';

interface Change {
  id: string;
  /** As the caller saw it. */
  version: number;
  change: ApiKeyChange;
}

/** Names one's own key or bounds it otherwise; every process of the api hears of it at once. */
export function changeOwnApiKey(context: Context, change: Change): Promise<ApiKeyView> {
  return transact(context, async (work) => applyChange(work, await ownApiKey(work, change.id), change));
}

/** Bounds somebody's key more tightly. Errors: `accounts.api_key_widened` for what would give it more. */
export function restrictApiKey(context: Context, change: Change): Promise<ApiKeyView> {
  return transact(context, async (work) => {
    const before = await lockedApiKey(work, change.id);
    if (widensApiKey({ ...before, account_id: before.trading_account_id }, change.change))
      throw problem('accounts.api_key_widened');
    return applyChange(work, before, change);
  });
}

export function revokeOwnApiKey(context: Context, id: string): Promise<void> {
  return transact(context, async (work) => revoke(work, await ownApiKey(work, id)));
}

export function revokeApiKey(context: Context, id: string): Promise<void> {
  return transact(context, async (work) => revoke(work, await lockedApiKey(work, id)));
}

async function applyChange(
  work: Work,
  before: ApiKeyModel,
  { version, change }: Change,
): Promise<ApiKeyView> {
  const { trx, now } = work;
  const seen = await apiKeyViewOf(trx, before, now);
  if (before.version !== version) throw problem('accounts.api_key_stale', undefined, { current: seen });
  const owner = await ownerOf(work, before);
  await assertApiKeyTerms(work, owner, change);
  const { account_id, ...terms } = change;
  const after = await ApiKeyModel.query(trx).patchAndFetchById(before.id, {
    ...terms,
    ...(account_id ? { trading_account_id: account_id } : {}),
    version: version + 1,
  });
  const view = await apiKeyViewOf(trx, after, now);
  work.audit({
    action: 'accounts.change_api_key',
    noun: 'accounts',
    record_id: before.user_id,
    before: boundsOf(seen),
    after: boundsOf(view),
  });
  return view;
}

async function revoke(work: Work, row: ApiKeyModel): Promise<void> {
  const owner = await ownerOf(work, row);
  const revoked = { revoked_at: work.now, revoked_by: work.principal.id, version: row.version + 1 };
  await ApiKeyModel.query(work.trx).findById(row.id).patch(revoked);
  work.audit({
    action: 'accounts.revoke_api_key',
    noun: 'accounts',
    record_id: row.user_id,
    after: { key_id: row.id, label: row.label },
  });
  await queueMail(work, {
    business_key: `accounts/api-key-revoked/${row.id}`,
    user_id: owner.id,
    address: owner.email,
    template: 'api_key_revoked',
    language: owner.language,
    params: { label: row.label },
  });
}

async function ownerOf({ trx }: Work, { user_id }: ApiKeyModel): Promise<GlobalUserModel> {
  const owner = await GlobalUserModel.query(trx).findById(user_id);
  if (!owner) throw problem('accounts.api_key_not_found');
  return owner;
}

function boundsOf({ id: key_id, label, may_trade, account_id, addresses, expires_at }: ApiKeyView) {
  return { key_id, label, may_trade, account_id, addresses, expires_at };
}
