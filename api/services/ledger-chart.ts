import type { z } from 'zod';
import { LedgerAssetModel } from '../../db/models/ledger-assets.js';
import { chartOfAccounts, type ChartEntry } from '../../domain/ledger/chart-of-accounts.js';
import type { accountInput, assetInput } from '../../domain/ledger/inputs.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { Page } from '../route.js';
import { read, transact, type Work } from '../work.js';
import { accountById, openAccounts, openAssets } from './ledger-accounts.js';
import { viewOfAccount } from './ledger-reads.js';

export const listChart = (): Page<ChartEntry> => pageOfAll(chartOfAccounts);

export function listAssets(context: Context): Promise<Page<LedgerAssetModel>> {
  return read(context, async (trx) => pageOfAll(await LedgerAssetModel.query(trx).orderBy('code')));
}

export function addAsset(context: Context, asset: z.output<typeof assetInput>): Promise<LedgerAssetModel> {
  return transact(context, async (work) => {
    await openAssets(work.trx, [asset], work.now);
    work.audit({ action: 'ledger.add_asset', noun: 'ledger', record_id: asset.code, after: asset });
    return knownAsset(work, asset.code);
  });
}

export function addAccount(context: Context, spec: z.output<typeof accountInput>) {
  return transact(context, async (work) => {
    const { scale } = await knownAsset(work, spec.asset);
    await requireOwner(work, spec.owner);
    const [id = ''] = await openAccounts(work.trx, [spec], work.now);
    work.audit({ action: 'ledger.open_account', noun: 'ledger', record_id: id, after: spec });
    return viewOfAccount(await accountById(work.trx, id), scale);
  });
}

async function knownAsset({ trx }: Work, code: string): Promise<LedgerAssetModel> {
  const asset = await LedgerAssetModel.query(trx).findById(code);
  if (!asset) throw problem('ledger.asset_not_found');
  return asset;
}

const ownerTables = {
  trading_account: 'trading_accounts',
  institutional_account: 'institutional_accounts',
  user: 'global_users',
  venue: 'venues',
} as const;

async function requireOwner({ trx }: Work, owner: z.output<typeof accountInput>['owner']): Promise<void> {
  if (owner === null) return;
  const found: unknown = await trx(ownerTables[owner.kind]).where({ id: owner.id }).first('id');
  if (!found) throw problem('ledger.account_owner_wrong');
}

function pageOfAll<T>(items: T[]): Page<T> {
  return { items, total: items.length, first: 0 };
}
