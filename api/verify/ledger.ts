import type { Knex } from 'knex';
import type { Database } from '../../db/database.js';
import { chainedTransfers, ledgerEntriesOf } from '../../db/views/ledger-audit.js';
import { batchHash, genesisHash, type ChainedTransfer } from '../../domain/ledger/chain.js';
import { Recount, type CountedEntry, type CountedTransfer } from '../../domain/ledger/recount.js';
import type { LedgerAccount, LedgerBatch, LedgerEntry } from '../../domain/ledger/schema.js';
import { sha256Hex } from '../../lib/crypto/hash.js';
import { resultOf, type Check, type CheckFinding, type CheckResult } from './check.js';
import {
  wrongAccounts,
  wrongAssets,
  wrongEntryCounts,
  wrongPendings,
  wrongRefusals,
} from './ledger-state.js';

/**
 * Counts the whole ledger anew from its transfers and holds everything that the database keeps beside
 * them against it: the chain of batches, balances, holds, entries, refusals. Notes 6 of the ledger, I1 to I9.
 */
export const ledger: Check = ({ deps }) => countLedgerAnew(deps.database);

/** As the check, of a database alone: in one snapshot, past the rows of one client. */
export function countLedgerAnew(database: Database): Promise<CheckResult> {
  return database.transaction(
    async (trx) => {
      await trx.raw("SELECT set_config('purser.scope', 'service', true)");
      return countWithin(trx);
    },
    { readOnly: true, isolationLevel: 'repeatable read' },
  );
}

/** As the check, of what a transaction sees. */
export async function countWithin(trx: Knex.Transaction): Promise<CheckResult> {
  const accounts: LedgerAccount[] = await trx('ledger_accounts').orderBy('id');
  const walk: Walk = { recount: new Recount(), findings: [], accounts: byId(accounts), transfers: 0 };
  await walkBatches(trx, walk);
  walk.recount.end();
  const state = { trx, accounts, recount: walk.recount };
  const findings = [
    ...walk.findings,
    ...walk.recount.wrong.map(({ code, id, detail }) => finding(code, id, detail)),
    ...wrongAssets(state),
    ...wrongAccounts(state),
    ...(await wrongEntryCounts(state)),
    ...(await wrongPendings(state)),
    ...(await wrongRefusals(state)),
  ];
  return resultOf(walk.transfers, findings);
}

interface Walk {
  recount: Recount;
  findings: CheckFinding[];
  accounts: Map<string, LedgerAccount>;
  transfers: number;
}

/** Batch by batch: the hash of each, its transfers, the entries that they made. */
async function walkBatches(trx: Knex.Transaction, walk: Walk): Promise<void> {
  let before: LedgerBatch | null = null;
  for (;;) {
    const page = await nextBatches(trx, before?.id ?? 0);
    if (page.length === 0) break;
    before = await walkPage(trx, walk, { page, before });
  }
  const rest = await chainedTransfers(trx, before?.last_seq ?? 0, Number.MAX_SAFE_INTEGER);
  for (const { id } of rest) walk.findings.push(finding('transfer_outside_chain', id, 'No batch holds it'));
}

const pageBatches = 500;
const pageTransfers = 20_000;

/** Small batches many at a time, large ones few: what is held in memory is bounded. */
async function nextBatches(trx: Knex.Transaction, afterId: number): Promise<LedgerBatch[]> {
  const batches: LedgerBatch[] = await trx('ledger_batches')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(pageBatches);
  let room = pageTransfers;
  return batches.filter(({ transfers }, index) => (room -= transfers) >= 0 || index === 0);
}

async function walkPage(
  trx: Knex.Transaction,
  walk: Walk,
  { page, before }: { page: LedgerBatch[]; before: LedgerBatch | null },
): Promise<LedgerBatch | null> {
  const afterSeq = before?.last_seq ?? 0;
  const lastSeq = page.at(-1)?.last_seq ?? afterSeq;
  const all = await chainedTransfers(trx, afterSeq, lastSeq);
  let last = before;
  let at = 0;
  for (const batch of page) {
    const from = at;
    while ((all[at]?.seq ?? Infinity) <= batch.last_seq) at += 1;
    walk.findings.push(...wrongLinks(batch, last, all.slice(from, at)));
    last = batch;
  }
  const made = all.flatMap((transfer) => entriesOf(walk, transfer));
  walk.findings.push(...wrongEntries(made, await ledgerEntriesOf(trx, afterSeq, lastSeq)));
  walk.transfers += all.length;
  return last;
}

function wrongLinks(
  batch: LedgerBatch,
  before: LedgerBatch | null,
  transfers: readonly (ChainedTransfer & CountedTransfer)[],
): CheckFinding[] {
  const prevHash = before?.hash ?? genesisHash;
  const wrong: [string, boolean, string][] = [
    ['batch_missing', batch.id !== (before?.id ?? 0) + 1, `It follows ${before?.id ?? 'nothing'}`],
    ['batch_link_broken', batch.prev_hash !== prevHash, 'It does not link to the batch before'],
    [
      'batch_time_falls',
      before !== null && batch.created_at < before.created_at,
      'It is older than the last',
    ],
    ['batch_count_differs', batch.transfers !== transfers.length, `${transfers.length} transfers are there`],
    ['batch_changed', batch.hash !== batchHash(sha256Hex, prevHash, transfers), 'Its hash is another'],
  ];
  return wrong.flatMap(([code, isWrong, detail]) =>
    isWrong ? [finding(code, String(batch.id), detail)] : [],
  );
}

interface MadeEntry extends CountedEntry {
  seq: number;
  account: LedgerAccount;
}

function entriesOf(walk: Walk, transfer: CountedTransfer): MadeEntry[] {
  return walk.recount.add(transfer).flatMap((entry) => {
    const account = walk.accounts.get(entry.account_id);
    if (account && account.asset === transfer.asset) return [{ ...entry, account, seq: transfer.seq }];
    const what = account ? `is of ${account.asset}` : 'is not there';
    walk.findings.push(finding('transfer_account_wrong', transfer.id, `Account ${entry.account_id} ${what}`));
    return [];
  });
}

/** Each account that keeps its history has exactly the entries that the transfers make. */
function wrongEntries(made: readonly MadeEntry[], stored: readonly LedgerEntry[]): CheckFinding[] {
  const left = new Map(stored.map((entry) => [`${entry.account_id} ${entry.transfer_seq}`, entry]));
  const findings: CheckFinding[] = [];
  for (const entry of made) {
    if (!entry.account.has_history) continue;
    const key = `${entry.account_id} ${entry.seq}`;
    const found = left.get(key);
    left.delete(key);
    if (!found) findings.push(finding('entry_missing', key, 'An account with history has no entry'));
    else if (!isSame(entry, found)) findings.push(finding('entry_differs', key, 'It is not what was moved'));
  }
  for (const key of left.keys())
    findings.push(finding('entry_unwanted', key, 'The account keeps no history'));
  return findings;
}

function isSame({ account: { normal_side }, ...made }: MadeEntry, stored: LedgerEntry): boolean {
  return (
    made.version === stored.version &&
    made.side === stored.side &&
    made.amount === BigInt(stored.amount) &&
    made.balance(normal_side) === BigInt(stored.balance_after) &&
    made.available(normal_side) === BigInt(stored.available_after)
  );
}

const byId = (accounts: LedgerAccount[]) => new Map(accounts.map((account) => [account.id, account]));

const finding = (code: string, record_id: string, detail: string): CheckFinding => ({
  code,
  record_id,
  detail,
});
