import { ApiKeyModel } from '../../db/models/api-keys.js';
import { TradingAccountModel } from '../../db/models/trading-accounts.js';
import { apiKeyState } from '../../domain/accounts/api-keys.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import type { GlobalUser } from '../../domain/accounts/schema.js';
import { problem } from '../../lib/problem.js';
import type { Work } from '../work.js';

/** One's own key that is in force; somebody else's is as if there were none. */
export async function ownApiKey(work: Work, id: string): Promise<ApiKeyModel> {
  const row = await lockedApiKey(work, id);
  if (row.user_id !== work.principal.id) throw problem('accounts.api_key_not_found');
  return row;
}

/** A key that is in force, which nobody else changes until the transaction ends. */
export async function lockedApiKey({ trx, now }: Work, id: string): Promise<ApiKeyModel> {
  const row = await ApiKeyModel.query(trx).findById(id).forUpdate();
  if (!row) throw problem('accounts.api_key_not_found');
  if (apiKeyState(row, now) !== 'live') throw problem('accounts.api_key_over');
  return row;
}

/** A key trades only for somebody who may, on an account that they see, and does not begin when it is over. */
export async function assertApiKeyTerms(
  { trx, now }: Work,
  owner: Pick<GlobalUser, 'role'>,
  terms: { may_trade?: boolean; account_id?: string; expires_at?: Date | null },
): Promise<void> {
  if (terms.may_trade && !isAllowed(owner.role, 'orders:place'))
    throw problem('accounts.api_key_may_not_trade');
  if (terms.expires_at && terms.expires_at <= now) {
    const errors = [{ pointer: '/expires_at', code: 'too_small', detail: 'A moment that is yet to come' }];
    throw problem('request.invalid', undefined, { errors });
  }
  if (terms.account_id && !(await TradingAccountModel.query(trx).findById(terms.account_id)))
    throw problem('orders.account_not_found');
}
