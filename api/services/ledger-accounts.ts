import type { Knex } from 'knex';
import {
  insertAccounts,
  LedgerAccountModel,
  ledgerAccountId as idOfAccount,
  type AccountSpec,
} from '../../db/models/ledger-accounts.js';
import { LedgerAssetModel } from '../../db/models/ledger-assets.js';
import { chartEntry } from '../../domain/ledger/chart-of-accounts.js';
import type { LedgerAsset } from '../../domain/ledger/schema.js';
import { problem } from '../../lib/problem.js';

export type { AccountSpec };

/** The id of an account by what it is for. */
export const ledgerAccountId = idOfAccount;

/** Opens accounts that are not there yet; those that are stay as they are. Answers their ids, in order. */
export async function openAccounts(trx: Knex, specs: readonly AccountSpec[], now: Date): Promise<string[]> {
  if (specs.some((spec) => !mayOwn(spec))) throw problem('ledger.account_owner_wrong');
  return insertAccounts(trx, specs, now);
}

/** Clients own accounts of clients; what stands at a venue is the house's, by venue. */
function mayOwn({ code, owner }: AccountSpec): boolean {
  if (owner?.kind === 'venue') return code === 'venue_balance';
  return (chartEntry(code).owner === 'client') === (owner !== null);
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
