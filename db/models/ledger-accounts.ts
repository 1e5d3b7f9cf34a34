import type { Knex } from 'knex';
import {
  accountKey,
  chartEntry,
  type AccountCode,
  type LedgerOwner,
} from '../../domain/ledger/chart-of-accounts.js';
import { ledgerAccount, type LedgerAccount } from '../../domain/ledger/schema.js';
import { idFromKey } from '../../lib/ids.js';
import { BaseModel } from './base-model.js';

export interface LedgerAccountModel extends LedgerAccount {}

export class LedgerAccountModel extends BaseModel {
  static override tableName = 'ledger_accounts';
  static override schema = ledgerAccount;
}

export interface AccountSpec {
  code: AccountCode;
  asset: string;
  owner: LedgerOwner | null;
  /** As the chart says, unless it is told otherwise. */
  is_bounded?: boolean;
  /** False for an account that trades as fast as a machine and whose statements nobody reads. */
  has_history?: boolean;
}

/** The id of an account by what it is for. */
export const ledgerAccountId = ({ code, asset, owner }: AccountSpec): string =>
  idFromKey(accountKey(code, asset, owner));

/** Adds accounts that are not there yet; those that are stay as they are. Answers their ids, in order. */
export async function insertAccounts(trx: Knex, specs: readonly AccountSpec[], now: Date): Promise<string[]> {
  const rows = specs.map((spec) => rowOf(spec, now));
  if (rows.length > 0) await trx('ledger_accounts').insert(rows).onConflict('id').ignore();
  return rows.map(({ id }) => id);
}

function rowOf(spec: AccountSpec, now: Date) {
  const { normal_side, is_bounded, has_history } = chartEntry(spec.code);
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
    venue_id: idOf('venue'),
    created_at: now,
  };
}
