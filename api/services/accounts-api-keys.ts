import type { Knex } from 'knex';
import { ApiKeyModel } from '../../db/models/api-keys.js';
import { TradingAccountModel } from '../../db/models/trading-accounts.js';
import { actorNames } from '../../db/views/actor-names.js';
import {
  apiKeyListRules,
  apiKeyState,
  type ApiKeyState,
  type ApiKeyView,
} from '../../domain/accounts/api-keys.js';
import type { ListQuery } from '../../domain/fields.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read } from '../work.js';

/** One's own keys, those that were revoked too, and never a secret. */
export function listOwnApiKeys(context: Context): Promise<ApiKeyView[]> {
  return read(context, async (trx) => {
    const rows = await ApiKeyModel.query(trx)
      .where({ user_id: context.principal.id })
      .orderByRaw('revoked_at IS NOT NULL, created_at DESC');
    return apiKeyViews(trx, rows, context.clock.now());
  });
}

/** The keys of everybody. */
export function listApiKeys(context: Context, query: ListQuery): Promise<Page<ApiKeyView>> {
  const { state, user_id, account_id } = readFilter(query, apiKeyListRules);
  const now = context.clock.now();
  return read(context, async (trx) => {
    const rows = ApiKeyModel.query(trx);
    if (state) void rows.where((each) => whereState(each, state, now));
    if (user_id) void rows.where({ user_id });
    if (account_id) void rows.where({ trading_account_id: account_id });
    const page = await pageOf(rows, query, apiKeyListRules);
    return { ...page, items: await apiKeyViews(trx, page.items, now) };
  });
}

export async function apiKeyViews(trx: Knex, rows: readonly ApiKeyModel[], now: Date): Promise<ApiKeyView[]> {
  const names = await actorNames(
    trx,
    rows.map(({ user_id }) => user_id),
  );
  const accounts = await TradingAccountModel.query(trx).findByIds(
    rows.map(({ trading_account_id }) => trading_account_id),
  );
  return rows.map((row) => {
    const { sealed_secret: _sealed, trading_account_id, ...rest } = row;
    return {
      ...rest,
      account_id: trading_account_id,
      account_name: accounts.find(({ id }) => id === trading_account_id)?.name ?? '',
      user_name: names.get(row.user_id) ?? '',
      state: apiKeyState(row, now),
    };
  });
}

export async function apiKeyViewOf(trx: Knex, row: ApiKeyModel, now: Date): Promise<ApiKeyView> {
  const [view] = await apiKeyViews(trx, [row], now);
  if (!view) throw problem('accounts.api_key_not_found');
  return view;
}

type Rows = ReturnType<typeof ApiKeyModel.query>;

/** As `apiKeyState` has it. */
export function whereState(
  rows: Pick<Rows, 'whereNull' | 'whereNotNull' | 'where'>,
  state: ApiKeyState,
  now: Date,
): void {
  if (state === 'revoked') return void rows.whereNotNull('revoked_at');
  void rows.whereNull('revoked_at');
  if (state === 'expired') return void rows.where('expires_at', '<=', now);
  void rows.where((each) => each.whereNull('expires_at').orWhere('expires_at', '>', now));
}
