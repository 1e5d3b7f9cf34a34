import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openLedgerWorld, transferOf, type LedgerWorld } from '../../api/testing/ledger-world.js';
import { addClient, addMarket, type Trader } from '../../api/testing/traders.js';
import { ledgerAccountId } from '../../api/services/ledger-accounts.js';
import { countLedgerAnew } from '../../api/verify/ledger.js';
import { newId } from '../../lib/ids.js';
import { migrateBack, migrateForward } from '../migrate.js';
import { openTestDatabase } from '../testing/database.js';

let world: LedgerWorld;
let clients = 100;
let people: string[];
let ana: Trader;
let trading: string;
let clearing: string;

beforeAll(async () => {
  world = await openLedgerWorld();
  await world.asService((trx) => addMarket(trx));
  await addClient(world.owner, clients);
  [clearing = ''] = await world.open([{ code: 'house_clearing', asset: 'USDT', owner: null }]);
});
afterAll(() => world.close());

beforeEach(async () => {
  ana = await addClient(world.owner, (clients += 1));
  people = await world.owner('global_users').limit(2).pluck('id');
  [trading = ''] = await world.open([{ code: 'client_trading', asset: 'USDT', owner: ownerOf(ana) }]);
});

const ownerOf = ({ tradingAccountId: id }: Trader) => ({ kind: 'trading_account', id: id ?? '' }) as const;

/** A line that two people have put in force, or another row of it. */
const line = async (amount: number, more: object = {}): Promise<string> => {
  const id = newId();
  const at = new Date();
  await world.owner('credit_lines').insert({
    id,
    trading_account_id: ana.tradingAccountId,
    asset: 'USDT',
    amount,
    reason: 'Mandate',
    proposed_by: people[0],
    proposed_at: at,
    state: 'in_force',
    decided_by: people[1],
    decided_at: at,
    ...more,
  });
  return id;
};
/** As the api's login: a change of credit that is asked for. */
const ask = (credit_line_id: string, amount: number, more: object = {}) =>
  world.asService(async (trx) => {
    const row = { id: newId(), engine_account: ana.number, trading_account_id: ana.tradingAccountId };
    const facts = { asset: 'USDT', direction: 'in', amount, state: 'pending', created_at: new Date() };
    const [made] = await trx('engine_funds')
      .insert({ ...row, ...facts, credit_line_id, ...more })
      .returning('number');
    return Number(made?.number);
  });
const end = (number: number, state: string) =>
  world.asService((trx) => trx('engine_funds').where({ number }).update({ state, ended_at: new Date() }));
const bound = async (): Promise<string> =>
  (await world.owner('ledger_accounts').where({ id: trading }).first()).credit_line;
const spend = async (amount: bigint) => {
  const facts = { debit_account_id: trading, credit_account_id: clearing, asset: 'USDT' };
  return (await world.outcomes([transferOf({ ...facts, amount })]))[0];
};
const payBack = (amount: bigint) =>
  world.post([transferOf({ debit_account_id: clearing, credit_account_id: trading, asset: 'USDT', amount })]);
const brokenRule = (message: RegExp) => expect.objectContaining({ message: expect.stringMatching(message) });

describe('the bound of a trading account', () => {
  it('is there before the engine gives credit, and goes after the engine has taken it away', async () => {
    expect(await spend(1n)).toBe('ledger.insufficient_credits');
    const up = await ask(await line(100), 100);
    expect(await bound()).toBe('100');
    await end(up, 'moved');
    expect([await spend(100n), await spend(1n)]).toEqual(['posted', 'ledger.insufficient_credits']);
    await payBack(60n);
    const down = await ask(await line(0, { state: 'ended', ended_at: new Date() }), 60, { direction: 'out' });
    expect(await bound()).toBe('100');
    await end(down, 'moved');
    expect([await bound(), await spend(1n)]).toEqual(['40', 'ledger.insufficient_credits']);
    expect((await countLedgerAnew(world.database)).findings).toEqual([]);
  });

  it('comes back when the engine gives nothing, and stays when it takes nothing away', async () => {
    const id = await line(100);
    await end(await ask(id, 100), 'refused');
    expect(await bound()).toBe('0');
    await end(await ask(id, 100), 'moved');
    await end(await ask(id, 50, { direction: 'out' }), 'refused');
    expect(await bound()).toBe('100');
  });

  it('goes below what is owed for nobody', async () => {
    const id = await line(100);
    await end(await ask(id, 100), 'moved');
    await spend(80n);
    const down = await ask(id, 30, { direction: 'out' });
    await expect(end(down, 'moved')).rejects.toMatchObject({ constraint: 'ledger_accounts_debits_bounded' });
    expect(await bound()).toBe('100');
  });

  it.each([
    ['no line', 0, {}],
    ['a line that nobody has approved', 500, { state: 'proposed', decided_by: null, decided_at: null }],
    ['less than is asked for', 99, {}],
  ])('is not lowered for %s', async (_what, amount, more) => {
    const state = amount === 0 ? { state: 'ended', ended_at: new Date() } : {};
    const id = await line(amount, { ...state, ...more });
    await expect(ask(id, 100)).rejects.toEqual(brokenRule(/no further than the line/));
    expect(await bound()).toBe('0');
  });

  it('cannot be written by the api, nor by a change that says afterwards to have been another', async () => {
    const id = await line(100);
    const up = await ask(id, 40);
    const write = (table: string, where: object, change: object) =>
      world.asService((trx) => trx(table).where(where).update(change));
    await expect(write('ledger_accounts', { id: trading }, { credit_line: 9 })).rejects.toThrow(
      /permission denied/,
    );
    for (const change of [{ amount: 90 }, { direction: 'out' }, { credit_line_id: null }])
      await expect(write('engine_funds', { number: up }, change)).rejects.toEqual(brokenRule(/stays as it/));
    await expect(
      world.owner('ledger_accounts').where({ id: trading }).update({ credit_line: 9 }),
    ).rejects.toEqual(brokenRule(/changes by transfers alone/));
  });

  it('is of a client who trades alone, and is never switched off', async () => {
    const id = await line(100);
    await world.owner('credit_lines').where({ id }).update({ state: 'ended', ended_at: new Date() });
    await line(70);
    await ask(id, 70);
    const row = await world.owner('ledger_accounts').where({ id: trading }).first();
    expect([row.is_bounded, row.credit_line]).toEqual([true, '70']);
    const funds = ledgerAccountId({ code: 'client_funds', asset: 'USDT', owner: ownerOf(ana) });
    expect(await world.owner('ledger_accounts').where({ id: funds })).toEqual([]);
  });
});

describe('a line of credit', () => {
  it('is decided by another, once, and stays as it was written', async () => {
    await expect(line(10, { decided_by: people[0] })).rejects.toThrow(/four_eyes/);
    const id = await line(10);
    await expect(line(20)).rejects.toThrow(/credit_lines_in_force/);
    const change = (more: object) => world.asService((trx) => trx('credit_lines').where({ id }).update(more));
    await expect(change({ amount: 11 })).rejects.toThrow(/permission denied/);
    await expect(change({ note: 'Other' })).rejects.toThrow(/stays as it is/);
  });
});

describe('migration 023', () => {
  it('goes back and forward again', async () => {
    const store = await openTestDatabase();
    const columns = async () =>
      Object.keys(await store.owner('ledger_accounts').columnInfo()).filter((name) => name === 'credit_line');
    for (let left = ''; left !== '023-credit-lines';) [left = ''] = await migrateBack(store.owner, false);
    expect(await columns()).toEqual([]);
    await migrateForward(store.owner);
    expect(await columns()).toEqual(['credit_line']);
    await store.close();
  });
});
