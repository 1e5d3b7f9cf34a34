import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryAt } from '../../db/models/ledger-entries.js';
import type { LedgerAccount, LedgerPending } from '../../domain/ledger/schema.js';
import type { NewTransfer, TransferResult } from '../../domain/ledger/transfers.js';
import { newId } from '../../lib/ids.js';
import { LedgerAuditor } from '../testing/ledger-auditor.js';
import { createMaker, steps, type Step } from '../testing/ledger-workload.js';
import { openLedgerWorld, transferOf, type LedgerWorld } from '../testing/ledger-world.js';
import { countLedgerAnew } from '../verify/ledger.js';
import { openAssets, type AccountSpec } from './ledger-accounts.js';

let world: LedgerWorld;
let users: string[];
// Never before what is written already.
let nowMs = Date.now();
let runs = 0;

const writers = 8;
const runsOfEach = Number(process.env['LEDGER_RUNS'] ?? 15);

beforeAll(async () => {
  world = await openLedgerWorld();
  users = await Promise.all([1, 2, 3].map(openUser));
});
afterAll(() => world.close());

async function openUser(): Promise<string> {
  const id = newId();
  await world.owner('global_users').insert({ id, email: id, password_hash: '!', global_username: id });
  return id;
}

/** Accounts of assets that no other run has, with something in them, known to an auditor. */
async function openRun() {
  runs += 1;
  const [first, second] = [`A${runs}X`, `B${runs}X`];
  const facts = { scale: 0, rounding: 'down' } as const;
  const codes = [first, second].map((code) => ({ code, ...facts }));
  await world.asService((trx) => openAssets(trx, codes, new Date()));
  const owner = (index: number) => ({ kind: 'user', id: users[index] ?? '' }) as const;
  const specs: AccountSpec[] = [
    { code: 'suspense', asset: first, owner: null },
    { code: 'bank_account', asset: first, owner: null },
    { code: 'client_funds', asset: first, owner: owner(0) },
    { code: 'client_funds', asset: first, owner: owner(1) },
    { code: 'client_trading', asset: first, owner: owner(2), has_history: false },
    { code: 'fees_income', asset: first, owner: null },
    { code: 'client_funds', asset: second, owner: owner(0) },
  ];
  const ids = await world.open(specs);
  const auditor = new LedgerAuditor();
  const rows: LedgerAccount[] = await world.owner('ledger_accounts').whereIn('id', ids);
  for (const { id, asset, normal_side, is_bounded } of rows) auditor.open(id, asset, normal_side, is_bounded);
  const [suspense = '', , ana = '', ben = ''] = ids;
  const give = (credit_account_id: string) =>
    transferOf({ debit_account_id: suspense, credit_account_id, asset: first, amount: 120n });
  const opening = [give(ana), give(ben)];
  const now = new Date(nowMs);
  expect(auditor.post(opening, now)).toEqual(await world.outcomes(opening, now));
  const accounts = specs.map(({ asset }, index) => ({ id: ids[index] ?? '', asset }));
  return { auditor, ids, make: createMaker(accounts) };
}

type Run = Awaited<ReturnType<typeof openRun>>;

const words = (results: TransferResult[]) => results.map(({ code, outcome }) => code ?? outcome);

/** Sends the batch until it is answered, as a client does who keeps ids; says whether it was sent more than once. */
async function postThrough(batch: NewTransfer[], now: Date, cutAfterMs: number | null) {
  for (let sent = 1; ; sent += 1) {
    const posting = world.post(batch, now);
    if (sent === 1 && cutAfterMs !== null) await cut(posting, cutAfterMs);
    try {
      return { results: words(await posting), isRepeat: sent > 1 };
    } catch (error) {
      if (sent > 5 || !isLost(error)) throw error;
    }
  }
}

async function cut(posting: Promise<unknown>, afterMs: number): Promise<void> {
  posting.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await world.owner.raw(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'purser_api' AND state <> 'idle'",
  );
}

const isLost = (error: unknown) => /terminat|Connection|ECONNRESET|EPIPE|closed/i.test(String(error));

async function takeStep(
  { auditor, ids, make }: Run,
  { wishes, laterBySeconds, cutAfterMs }: Step,
): Promise<void> {
  nowMs += laterBySeconds * 1_000;
  const now = new Date(nowMs);
  const batch = make(wishes, now);
  const expected = auditor.post(batch, now);
  const { results, isRepeat } = await postThrough(batch, now, cutAfterMs);
  // A lost answer may have been one of success: then all of it comes back as a repetition.
  const wasWritten = isRepeat && !results.includes('posted');
  const wanted = wasWritten ? expected.map((word) => (word === 'posted' ? 'repeated' : word)) : expected;
  const fitting = results.map((word, at) =>
    wanted[at] === 'any refusal' && word.startsWith('ledger.') ? 'any refusal' : word,
  );
  expect(fitting).toEqual(wanted);
  auditor.learn(batch, results);
  await expectSame(auditor, ids);
}

async function expectSame(auditor: LedgerAuditor, ids: string[]): Promise<void> {
  const rows: LedgerAccount[] = await world.owner('ledger_accounts').whereIn('id', ids);
  const found = rows.map((row) => [
    row.id,
    [row.debits_pending, row.debits_posted, row.credits_pending, row.credits_posted, row.version].join(' '),
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(ids.map((id) => [id, auditor.account(id)])));
  const held = [...auditor.state.pendings.keys()];
  const pendings: LedgerPending[] = await world.owner('ledger_pendings').whereIn('id', held);
  const open = pendings.filter(({ status }) => status === 'pending').map(({ id }) => id);
  expect(pendings.length).toBe(held.length);
  expect(open.sort()).toEqual(held.filter((id) => auditor.state.pendings.get(id)?.state === 'open').sort());
}

async function balancesNow(run: Run) {
  const rows: LedgerAccount[] = await world
    .owner('ledger_accounts')
    .whereIn('id', run.ids)
    .where({ has_history: true })
    .orderBy('id');
  return rows.map(({ id, normal_side, credits_posted, debits_posted }) => {
    const net = BigInt(credits_posted) - BigInt(debits_posted);
    return { id, balance: (normal_side === 'credit' ? net : -net).toString() };
  });
}

async function expectHistory(history: { at: Date; balances: { id: string; balance: string }[] }[]) {
  for (const { at, balances } of history) {
    for (const { id, balance } of balances) {
      const entry = await world.asService((trx) => entryAt(trx, id, at));
      expect({ at, id, balance: entry?.balance_after ?? '0' }).toEqual({ at, id, balance });
    }
  }
}

describe('the ledger under any workload', () => {
  it('answers and holds what a ledger of a few lines predicts, with connections cut and ids sent again', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const run = await openRun();
        const history = new Map<number, { at: Date; balances: { id: string; balance: string }[] }>();
        for (const step of all) {
          await takeStep(run, step);
          history.set(nowMs, { at: new Date(nowMs), balances: await balancesNow(run) });
        }
        await expectHistory([...history.values()]);
        expect(await countLedgerAnew(world.database)).toMatchObject({ ok: true, findings: [] });
      }),
      { numRuns: runsOfEach, endOnFailure: true },
    );
  }, 600_000);

  it('lets many write at once: nobody waits for each other in a circle, and each sees the balance of the one before', async () => {
    const { ids } = await openRun();
    const [, , ana = '', ben = ''] = ids;
    const asset = `A${runs}X`;
    const batchOf = (writer: number) =>
      Array.from({ length: 20 }, (_, index) => {
        const isThere = writer % 2 === 0;
        const [from, to] = isThere ? [ana, ben] : [ben, ana];
        return transferOf({
          debit_account_id: from,
          credit_account_id: to,
          asset,
          amount: BigInt(1 + (index % 90)),
        });
      });
    // As many as there are connections: whoever waits for one of those only waits for the pool.
    const answers = await Promise.all(
      Array.from({ length: writers }, (_, writer) => world.outcomes(batchOf(writer), new Date(nowMs))),
    );
    const counts = new Set(answers.flat());
    expect([...counts].sort()).toEqual(['ledger.insufficient_credits', 'posted']);
    expect(await countLedgerAnew(world.database)).toMatchObject({ ok: true, findings: [] });
  });
});
