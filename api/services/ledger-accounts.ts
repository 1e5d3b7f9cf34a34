import type { Knex } from 'knex';
import { LedgerAccountModel } from '../../db/models/ledger-accounts.js';
import { LedgerAssetModel } from '../../db/models/ledger-assets.js';
import {
  accountKey,
  chartEntry,
  type AccountCode,
  type LedgerOwner,
} from '../../domain/ledger/chart-of-accounts.js';
import type { LedgerAsset } from '../../domain/ledger/schema.js';
import { idFromKey } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';

export interface AccountSpec {
  code: AccountCode;
  asset: string;
  owner: LedgerOwner | null;
  /** False for a client with a credit line; the chart says otherwise for everybody else. */
  is_bounded?: boolean;
  /** False for an account that trades as fast as a machine and whose statements nobody reads. */
  has_history?: boolean;
}

/** The id of an account by what it is for. */
export const ledgerAccountId = ({ code, asset, owner }: AccountSpec): string =>
  idFromKey(accountKey(code, asset, owner));

/** Opens accounts that are not there yet; those that are stay as they are. Answers their ids, in order. */
export async function openAccounts(trx: Knex, specs: readonly AccountSpec[], now: Date): Promise<string[]> {
  const rows = specs.map((spec) => rowOf(spec, now));
  if (rows.length > 0) await trx('ledger_accounts').insert(rows).onConflict('id').ignore();
  return rows.map(({ id }) => id);
}

function rowOf(spec: AccountSpec, now: Date) {
  const { normal_side, is_bounded, has_history, owner } = chartEntry(spec.code);
  if ((owner === 'client') !== (spec.owner !== null)) throw problem('ledger.account_owner_wrong');
  const idOf = (kind: LedgerOwner['kind']) => (spec.owner?.kind === kind ? spec.owner.id : null);
  return {
    id: ledgerAccountId(spec),
    code: spec.code,
    asset: spec.asset,
    normal_side,
    is_bounded: spec.is_bounded ?? is_bounded,
    has_history: spec.has_history ?? has_history,
    trading_account_id: idOf('trading_account'),
    institutional_account_id: idOf('institutional_account'),
    user_id: idOf('user'),
    created_at: now,
  };
}

/** Adds assets that are not there yet. One that is there with another scale or rounding is refused: neither can change. */
export async function openAssets(trx: Knex, assets: readonly Omit<LedgerAsset, 'created_at'>[], now: Date) {
  if (assets.length === 0) return;
  const rows = assets.map((asset) => ({ ...asset, created_at: now }));
  await trx('ledger_assets').insert(rows).onConflict('code').ignore();
  const stored = await LedgerAssetModel.query(trx).findByIds(assets.map(({ code }) => code));
  for (const { code, scale, rounding } of stored) {
    const asked = assets.find((asset) => asset.code === code);
    if (asked?.scale !== scale || asked.rounding !== rounding) throw problem('ledger.asset_exists', code);
  }
}

export async function accountById(trx: Knex, id: string): Promise<LedgerAccountModel> {
  const account = await LedgerAccountModel.query(trx).findById(id);
  if (!account) throw problem('ledger.account_not_found');
  return account;
}

/** How many decimals each of the assets has. */
export async function scalesOf(trx: Knex, codes: readonly string[]): Promise<Map<string, number>> {
  const assets = await LedgerAssetModel.query(trx).findByIds([...new Set(codes)]);
  return new Map(assets.map(({ code, scale }) => [code, scale]));
}
