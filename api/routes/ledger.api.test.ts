import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { expirePendings } from '../services/ledger-expiry.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { stopClock, type MovableClock } from '../testing/people.js';

let house: House;
let clock: MovableClock;
let operator: SignedIn;
let service: SignedIn;
let auditor: SignedIn;
let bank: string;
let ana: string;
let ben: string;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
  operator = await house.signIn('operations');
  service = await house.signIn('service');
  auditor = await house.signIn('auditor');
  await post('/assets', { code: 'EUR', scale: 2, rounding: 'half_even' });
  bank = (await post('/accounts', { code: 'bank_account', asset: 'EUR', owner: null })).body.id;
});
afterAll(() => house.close());

beforeEach(async () => {
  [ana, ben] = [await openClient(), await openClient()];
});

const post = (path: string, body: unknown, more: { as?: SignedIn; key?: string } = {}) =>
  house.call('POST', `/api/v1/ledger${path}`, { as: operator, body, ...more });
const get = (path: string, as = auditor) => house.call('GET', `/api/v1/ledger${path}`, { as });
const openClient = async (): Promise<string> => {
  const { id } = await house.signIn('client');
  const answer = await post('/accounts', { code: 'client_funds', asset: 'EUR', owner: { kind: 'user', id } });
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const transfer = (from: string, to: string, amount: string, more: object = {}) => ({
  id: newId(),
  debit_account_id: from,
  credit_account_id: to,
  asset: 'EUR',
  amount,
  code: 'test',
  ...more,
});
const balance = async (id: string) => {
  const { body } = await get(`/accounts/${id}`);
  return [body.balance, body.available, body.incoming];
};

describe('POST /api/v1/ledger/transfers', () => {
  it('posts decimals to the last unit, audits it, and keeps the answer under the key', async () => {
    const body = transfer(bank, ana, '12.5', { business_key: `deposit/${newId()}` });
    const key = newId();
    const first = await post('/transfers', body, { key });
    expect([first.status, first.body.outcome, first.body.code]).toEqual([201, 'posted', null]);
    const again = await post('/transfers', body, { key });
    expect([again.headers.get('idempotent-replayed'), again.body]).toEqual(['true', first.body]);
    const otherKey = await post('/transfers', body);
    expect([otherKey.status, otherKey.body.outcome, otherKey.body.seq]).toEqual([
      201,
      'repeated',
      first.body.seq,
    ]);
    expect(await balance(ana)).toEqual(['12.50', '12.50', '0.00']);
    const entries = await house.owner('audit_entries').where({ record_id: body.id }).orderBy('sequence');
    expect(entries[0]).toMatchObject({ action: 'ledger.post', actor_id: operator.id, noun: 'ledger' });
    expect(entries[0].after).toMatchObject({ units: '1250', asset: 'EUR' });
  });

  it('answers a refusal as a problem, and keeps to it', async () => {
    const body = transfer(ana, ben, '1');
    const refused = await post('/transfers', body);
    expect([refused.status, refused.body.code]).toEqual([409, 'ledger.insufficient_credits']);
    await post('/transfers', transfer(bank, ana, '5'));
    expect((await post('/transfers', body)).body.code).toBe('ledger.insufficient_credits');
    expect((await post('/transfers', { ...body, id: newId() })).status).toBe(201);
  });

  it.each([
    ['more decimals than the asset has', { amount: '1.005' }, 'ledger.amount_too_precise'],
    ['an asset that is not there', { asset: 'XYZ' }, 'ledger.asset_not_found'],
    ['nothing', { amount: '0.00' }, 'request.invalid'],
    ['less than nothing', { amount: '-1' }, 'request.invalid'],
    ['a number instead of a string', { amount: 1 }, 'request.invalid'],
    ['a field that nobody knows', { memo: 'x' }, 'request.invalid'],
    [
      'the end of what the house ends itself',
      { kind: 'expire_pending', pending_id: newId() },
      'request.invalid',
    ],
    ['a sum beyond 39 digits', { amount: '9'.repeat(39) }, 'ledger.amount_too_large'],
  ])('refuses %s', async (_what, change, code) => {
    const answer = await post('/transfers', { ...transfer(bank, ana, '1'), ...change });
    expect(answer.body.code).toBe(code);
    expect(answer.status).toBeLessThan(500);
  });

  it('refuses one account on both sides', async () => {
    expect((await post('/transfers', transfer(ana, ana, '1'))).body.errors[0].pointer).toBe(
      '/credit_account_id',
    );
  });

  it('holds, posts a part by the pending id alone, and lets go of the rest', async () => {
    await post('/transfers', transfer(bank, ana, '100'));
    const hold = transfer(ana, ben, '60', { kind: 'pending' });
    await post('/transfers', hold);
    expect([await balance(ana), await balance(ben)]).toEqual([
      ['100.00', '40.00', '0.00'],
      ['0.00', '0.00', '60.00'],
    ]);
    const end = { id: newId(), kind: 'post_pending', pending_id: hold.id, amount: '45.5', code: 'settled' };
    expect((await post('/transfers', end)).status).toBe(201);
    expect([await balance(ana), await balance(ben)]).toEqual([
      ['54.50', '54.50', '0.00'],
      ['45.50', '45.50', '0.00'],
    ]);
    const late = { id: newId(), kind: 'void_pending', pending_id: hold.id, code: 'late' };
    expect((await post('/transfers', late)).body.code).toBe('ledger.pending_already_resolved');
    const unknown = { ...late, id: newId(), pending_id: newId() };
    expect((await post('/transfers', unknown)).body.code).toBe('ledger.pending_not_found');
  });
});

describe('expirePendings', () => {
  it('lets go of holds whose time is over, once', async () => {
    await post('/transfers', transfer(bank, ana, '10'));
    const expires_at = new Date(clock.now().getTime() + 60_000).toISOString();
    const hold = transfer(ana, ben, '10', { kind: 'pending', expires_at });
    expect((await post('/transfers', hold)).status).toBe(201);
    expect(await expirePendings(house.deps, clock.now())).toBe(0);
    clock.forward(60_000);
    const both = await Promise.all([1, 2].map(() => expirePendings(house.deps, clock.now())));
    expect(both.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await balance(ana)).toEqual(['10.00', '10.00', '0.00']);
  });
});

describe('POST /api/v1/ledger/transfers/batch', () => {
  it('answers each, and linked ones together', async () => {
    const batch = [
      transfer(bank, ana, '10'),
      transfer(ana, ben, '6', { linked: true }),
      transfer(ana, ben, '6'),
      transfer(ana, ben, '4'),
    ];
    const { status, body } = await post('/transfers/batch', { transfers: batch }, { as: service });
    expect(status).toBe(200);
    expect(
      body.map(({ outcome, code }: { outcome: string; code: string | null }) => code ?? outcome),
    ).toEqual(['posted', 'ledger.linked_transfer_failed', 'ledger.insufficient_credits', 'posted']);
    expect(await balance(ana)).toEqual(['6.00', '6.00', '0.00']);
  });

  it('takes many requests at once into few batches', async () => {
    const batchesBefore = Number((await house.owner('ledger_batches').count().first())?.count);
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => post('/transfers', transfer(bank, ana, '1'))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await balance(ana)).toEqual(['60.00', '60.00', '0.00']);
    const batches = Number((await house.owner('ledger_batches').count().first())?.count) - batchesBefore;
    expect(batches).toBeLessThan(60);
  });
});

describe('POST /api/v1/ledger/transfers/:id/reversal', () => {
  it('takes a transfer back once, with a second factor and a reason', async () => {
    const paid = transfer(bank, ana, '10');
    await post('/transfers', paid);
    const path = `/transfers/${paid.id}/reversal`;
    const body = { id: newId(), reason: 'Booked to the wrong client' };
    const weak = await house.signIn('operations', { withoutSecondFactor: true });
    expect((await post(path, body, { as: weak })).body.code).toBe('accounts.step_up_required');
    expect((await post(path, body)).status).toBe(201);
    expect((await post(path, { ...body, id: newId() })).body.code).toBe('ledger.already_reversed');
    expect((await post(`/transfers/${newId()}/reversal`, body)).body.code).toBe('ledger.transfer_not_found');
    expect(await balance(ana)).toEqual(['0.00', '0.00', '0.00']);
    const { body: reversal } = await get(`/transfers/${body.id}`);
    expect(reversal).toMatchObject({
      reverses_id: paid.id,
      amount: '10.00',
      user_data: { reason: body.reason },
    });
  });
});

describe('reading the ledger', () => {
  it('tells what an account held at any moment, and each entry', async () => {
    const before = clock.now().toISOString();
    clock.forward(1_000);
    await post('/transfers', transfer(bank, ana, '10'));
    const between = clock.now().toISOString();
    clock.forward(1_000);
    await post('/transfers', transfer(ana, ben, '4'));
    const at = async (moment: string) => {
      const { body } = await get(`/accounts/${ana}/balance?at=${encodeURIComponent(moment)}`);
      return [body.balance, body.version];
    };
    expect([await at(before), await at(between), await at(clock.now().toISOString())]).toEqual([
      ['0.00', 0],
      ['10.00', 1],
      ['6.00', 2],
    ]);
    const entries = await get(`/accounts/${ana}/entries`);
    expect(entries.headers.get('content-range')).toBe('items 0-1/2');
    expect(entries.body[0]).toMatchObject({
      side: 'debit',
      amount: '4.00',
      balance_after: '6.00',
      version: 2,
    });
  });

  it('lists accounts, transfers, assets and the chart', async () => {
    const paid = transfer(bank, ana, '10', { code: 'salary' });
    await post('/transfers', paid);
    const filter = encodeURIComponent(JSON.stringify({ account_id: ana, code: 'salary' }));
    expect((await get(`/transfers?filter=${filter}`)).body).toMatchObject([{ id: paid.id, amount: '10.00' }]);
    const houses = encodeURIComponent(JSON.stringify({ code: 'bank_account' }));
    expect((await get(`/accounts?filter=${houses}`)).body).toMatchObject([{ id: bank, number: 1100 }]);
    expect((await get('/assets')).body).toMatchObject([{ code: 'EUR', scale: 2 }]);
    expect((await get('/chart')).body.length).toBeGreaterThan(10);
  });

  it('opens an account once, for the one whom it may belong to', async () => {
    const again = await post('/accounts', { code: 'bank_account', asset: 'EUR', owner: null });
    expect(again.body.id).toBe(bank);
    const wrong = [
      { code: 'bank_account', asset: 'EUR', owner: { kind: 'user', id: operator.id } },
      { code: 'client_funds', asset: 'EUR', owner: null },
      { code: 'client_funds', asset: 'EUR', owner: { kind: 'user', id: newId() } },
    ];
    for (const body of wrong)
      expect((await post('/accounts', body)).body.code).toBe('ledger.account_owner_wrong');
    const other = await post('/assets', { code: 'EUR', scale: 3, rounding: 'half_even' });
    expect(other.body.code).toBe('ledger.asset_exists');
  });
});
