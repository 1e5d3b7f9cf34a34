import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problem } from '../../lib/problem.js';
import { openLedgerWorld, transferOf, type LedgerWorld } from '../testing/ledger-world.js';
import { countLedgerAnew } from '../verify/ledger.js';
import { createLedgerWriter, type LedgerWriter } from './ledger-writer.js';

let world: LedgerWorld;
let writer: LedgerWriter;
let bank: string;
let ana: string;
let now = new Date();

beforeAll(async () => {
  world = await openLedgerWorld();
  [bank = ''] = await world.open([{ code: 'bank_account', asset: 'EUR', owner: null }]);
  writer = createLedgerWriter({ database: world.database, now: () => now });
});
afterAll(() => world.close());

beforeEach(async () => {
  ana = await world.openClient('EUR');
});

const deposit = (amount = 1n) => transferOf({ debit_account_id: bank, credit_account_id: ana, amount });
const take = (amount: bigint) => transferOf({ debit_account_id: ana, credit_account_id: bank, amount });
const batches = async () => Number((await world.owner('ledger_batches').count().first())?.count);

describe('the writer of a process', () => {
  it('takes what is asked at once into one batch, and answers each asker its own', async () => {
    const before = await batches();
    const asked = Array.from({ length: 200 }, (_, index) => [deposit(BigInt(index + 1)), deposit()]);
    const answers = await Promise.all(asked.map((transfers) => writer.post(transfers)));
    expect(answers.map((results) => results.map(({ id }) => id))).toEqual(
      asked.map((transfers) => transfers.map(({ id }) => id)),
    );
    expect((await batches()) - before).toBe(1);
    expect(await world.balances(ana)).toBe('0 0 0 20300');
  });

  it('keeps the order of the asking, across batches too', async () => {
    const asked = [writer.post([deposit(5n)])];
    await new Promise((resolve) => setImmediate(resolve));
    asked.push(writer.post([take(5n)]), writer.post([take(1n)]));
    const words = (await Promise.all(asked)).map(([result]) => result?.code ?? result?.outcome);
    expect(words).toEqual(['posted', 'posted', 'ledger.insufficient_credits']);
  });

  it('lets one asker fail before anything is written, and nobody else', async () => {
    const [bad, good] = [deposit(), deposit()];
    const before = () => Promise.reject(problem('request.idempotency_key_in_flight'));
    const failing = writer.post([bad], { before });
    const other = writer.post([good]);
    await expect(failing).rejects.toMatchObject({ code: 'request.idempotency_key_in_flight' });
    expect((await other)[0]?.outcome).toBe('posted');
    expect(await world.owner('ledger_transfers').where({ id: bad.id })).toEqual([]);
  });

  it('refuses nonsense alone, with everybody else of its batch unharmed', async () => {
    const nonsense = { ...deposit(), code: 'Not A Reason' };
    const [first, second] = await Promise.all([writer.post([nonsense]), writer.post([deposit()])]);
    expect([first?.[0]?.code, second?.[0]?.outcome]).toEqual(['ledger.transfer_malformed', 'posted']);
  });

  it('writes nothing when what belongs to a batch fails, says so to all, and can be asked again', async () => {
    const asked = [deposit(), deposit()];
    const after = () => Promise.reject(new Error('the audit is away'));
    const first = writer.post([deposit()], { after });
    const second = writer.post(asked);
    await expect(first).rejects.toThrow('the audit is away');
    await expect(second).rejects.toThrow('the audit is away');
    expect(await world.balances(ana)).toBe('0 0 0 0');
    expect((await writer.post(asked)).map(({ outcome }) => outcome)).toEqual(['posted', 'posted']);
  });

  it('answers that a part is away when too much waits', async () => {
    const many = Array.from({ length: 4_096 }, () => deposit());
    const asked = Array.from({ length: 9 }, () => writer.post(many));
    const settled = await Promise.allSettled(asked);
    expect(settled.filter(({ status }) => status === 'rejected').length).toBe(1);
    expect(settled.at(-1)).toMatchObject({ reason: { code: 'request.unavailable' } });
    expect(await world.balances(ana)).toBe('0 0 0 4096');
  });

  it('never writes a time before the last, though the clock steps back', async () => {
    now = new Date(now.getTime() + 60_000);
    const [late] = await writer.post([deposit()]);
    now = new Date(now.getTime() - 120_000);
    const [early] = await writer.post([deposit()]);
    expect(early?.created_at).toEqual(late?.created_at);
    expect(await countLedgerAnew(world.database)).toMatchObject({ ok: true });
  });
});
