import { LedgerAccountModel } from '../../db/models/ledger-accounts.js';
import { entryAt, LedgerEntryModel } from '../../db/models/ledger-entries.js';
import { LedgerTransferModel } from '../../db/models/ledger-transfers.js';
import { chartEntry } from '../../domain/ledger/chart-of-accounts.js';
import type { ListQuery } from '../../domain/fields.js';
import { accountListRules, entryListRules, transferListRules } from '../../domain/ledger/lists.js';
import { amountOf, availableOf, balanceOf } from '../../domain/ledger/rules.js';
import type { LedgerAccount, LedgerEntry, LedgerTransfer } from '../../domain/ledger/schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import { read } from '../work.js';
import { accountById, scalesOf } from './ledger-accounts.js';

export function listAccounts(context: Context, query: ListQuery) {
  const filter = readFilter(query, accountListRules);
  return read(context, async (trx) => {
    const page = await pageOf(LedgerAccountModel.query(trx).where(filter), query, accountListRules);
    const scales = await scalesOf(
      trx,
      page.items.map(({ asset }) => asset),
    );
    return { ...page, items: page.items.map((row) => viewOfAccount(row, scales.get(row.asset) ?? 0)) };
  });
}

export function getAccount(context: Context, id: string) {
  return read(context, async (trx) => {
    const account = await accountById(trx, id);
    return viewOfAccount(account, (await scalesOf(trx, [account.asset])).get(account.asset) ?? 0);
  });
}

/** What an account held at a moment, by one probe of an index; now, when no moment is asked for. */
export function getBalance(context: Context, { id, at }: { id: string; at?: Date }) {
  const moment = at ?? context.clock.now();
  return read(context, async (trx) => {
    const { asset, has_history } = await accountById(trx, id);
    if (!has_history) throw problem('ledger.account_without_history');
    const scale = (await scalesOf(trx, [asset])).get(asset) ?? 0;
    const entry = await entryAt(trx, id, moment);
    const decimal = (units: string | undefined) => amountOf(BigInt(units ?? '0'), scale);
    return {
      account_id: id,
      asset,
      at: moment,
      balance: decimal(entry?.balance_after),
      available: decimal(entry?.available_after),
      version: entry?.version ?? 0,
    };
  });
}

export function listEntries(context: Context, id: string, query: ListQuery) {
  readFilter(query, entryListRules);
  return read(context, async (trx) => {
    const { asset, has_history } = await accountById(trx, id);
    if (!has_history) throw problem('ledger.account_without_history');
    const scale = (await scalesOf(trx, [asset])).get(asset) ?? 0;
    const rows = LedgerEntryModel.query(trx).where({ account_id: id }).orderBy('created_at', query.order);
    const page = await pageOf(rows, query, entryListRules);
    return { ...page, items: page.items.map((row) => viewOfEntry(row, asset, scale)) };
  });
}

export function listTransfers(context: Context, query: ListQuery) {
  const { account_id, ...exact } = readFilter(query, transferListRules);
  return read(context, async (trx) => {
    const rows = LedgerTransferModel.query(trx).where(exact);
    if (account_id) {
      void rows.where((either) =>
        either.where({ debit_account_id: account_id }).orWhere({ credit_account_id: account_id }),
      );
    }
    const page = await pageOf(rows, query, transferListRules);
    const scales = await scalesOf(
      trx,
      page.items.map(({ asset }) => asset),
    );
    return { ...page, items: page.items.map((row) => viewOfTransfer(row, scales.get(row.asset) ?? 0)) };
  });
}

export function getTransfer(context: Context, id: string) {
  return read(context, async (trx) => {
    const transfer = await LedgerTransferModel.query(trx).findById(id);
    if (!transfer) throw problem('ledger.transfer_not_found');
    return viewOfTransfer(transfer, (await scalesOf(trx, [transfer.asset])).get(transfer.asset) ?? 0);
  });
}

export function viewOfAccount(row: LedgerAccountModel, scale: number) {
  const { debits_pending, debits_posted, credits_pending, credits_posted, ...account }: LedgerAccount =
    row.toJSON();
  const counters = {
    debits_pending: BigInt(debits_pending),
    debits_posted: BigInt(debits_posted),
    credits_pending: BigInt(credits_pending),
    credits_posted: BigInt(credits_posted),
  };
  const { number, title } = chartEntry(account.code);
  const side = account.normal_side;
  const incoming = side === 'credit' ? counters.credits_pending : counters.debits_pending;
  return {
    ...account,
    number,
    title,
    balance: amountOf(balanceOf(side, counters), scale),
    available: amountOf(availableOf(side, counters), scale),
    incoming: amountOf(incoming, scale),
  };
}

function viewOfEntry(row: LedgerEntryModel, asset: string, scale: number) {
  const entry: LedgerEntry = row.toJSON();
  const decimal = (units: string) => amountOf(BigInt(units), scale);
  return {
    ...entry,
    id: `${entry.account_id}/${entry.version}`,
    asset,
    amount: decimal(entry.amount),
    balance_after: decimal(entry.balance_after),
    available_after: decimal(entry.available_after),
  };
}

function viewOfTransfer(row: LedgerTransferModel, scale: number) {
  const transfer: LedgerTransfer = row.toJSON();
  return { ...transfer, amount: amountOf(BigInt(transfer.amount), scale) };
}
