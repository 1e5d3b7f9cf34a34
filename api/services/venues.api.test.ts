import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../testing/harness.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';
import { openVenueMarket, type VenueMarket } from '../testing/venue-market.js';
import type { LegReport, VenueTrade } from '../../domain/venues/rules.js';
import { add } from '../../domain/market-data/decimals.js';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { ledger } from '../verify/ledger.js';

let desk: TradingDesk;
let market: VenueMarket;
let worker: SignedIn;

beforeAll(async () => {
  desk = await openTradingDesk();
  market = await openVenueMarket(desk);
  worker = await desk.house.signIn('service');
});
afterAll(async () => {
  await market.close();
  await desk.close();
});

const trade = (more: Partial<VenueTrade> = {}): VenueTrade => ({
  trade_id: '1',
  price: '100',
  quantity: '0.5',
  value: '50',
  fee: '0.1',
  fee_asset: 'USDT',
  liquidity: 'taker',
  at: new Date().toISOString(),
  ...more,
});
const known = (more: object = {}): LegReport => ({
  kind: 'known',
  venue_order_id: '77',
  is_over: true,
  filled: '1',
  trades: [trade(), trade({ trade_id: '2' })],
  ...more,
});
const asWorker = (method: 'get' | 'post', path: string, body?: unknown) =>
  desk.house.call(method, path, { as: worker, body, key: newId() });
const report = async (id: string, body: LegReport) =>
  (await asWorker('post', `/api/v1/institutional/venue-orders/${id}/reports`, body)).body;
const orderRow = (id: string) => desk.house.owner('orders').where({ id }).first();
const balanceOf = async (code: string, asset: string) => {
  const rows: { credits_posted: string; debits_posted: string; normal_side: string }[] = await desk.house
    .owner('ledger_accounts')
    .where({ code, asset });
  return rows.reduce((all, row) => {
    const net = BigInt(row.credits_posted) - BigInt(row.debits_posted);
    return all + (row.normal_side === 'credit' ? net : -net);
  }, 0n);
};

/** A part of one BTC at 100 USDT that stands at the venue, paid for. */
async function openLeg(facts: { isFunded?: boolean; side?: 'buy' | 'sell' } = {}): Promise<string> {
  const { side = 'buy', isFunded = true } = facts;
  const { order_id } = await desk.placed(desk.ana, { side, quantity: 1, price: 100, venues: [market.id] });
  const level = [{ price: '100', quantity: '1' }];
  const book = { venue_id: market.id, problem: null, bids: level, asks: level, age_ms: 1 };
  const steps = { tick: '0.01', lot: '0.0001', min_notional: '5' };
  const slice = { child: 1, lots: 10_000, price_ticks: 10_000, is_immediate: true };
  const split = await asWorker('post', `${ordersPath}/${order_id}/splits`, {
    ...slice,
    books: [{ ...book, ...steps }],
  });
  const id = split.body.legs[0].order_id;
  if (isFunded) await fund(id);
  return id;
}

/** The keeper moves the money; the books follow when they are asked. */
async function fund(id: string): Promise<void> {
  let isFunded: boolean | null = null;
  const asked = asWorker('post', `/api/v1/institutional/venue-orders/${id}/funding`).then(({ body }) => {
    isFunded = body.is_funded;
  });
  await eventually(async () => (await desk.settle(), isFunded !== null));
  await asked;
  expect(isFunded).toBe(true);
}

describe('a slice', () => {
  it('is divided once, however often it is asked', async () => {
    const { order_id } = await desk.placed(desk.ana, { quantity: 1, price: 100, venues: [market.id] });
    const slice = { child: 1, lots: 10_000, price_ticks: 10_000, is_immediate: true };
    const ask = (books: unknown[]) =>
      asWorker('post', `${ordersPath}/${order_id}/splits`, { ...slice, books });
    const level = [{ price: '99', quantity: '1' }];
    const steps = { tick: '0.01', lot: '0.0001', min_notional: '5' };
    const book = { venue_id: market.id, problem: null, bids: level, asks: level, age_ms: 1, ...steps };
    const first = await ask([book]);
    expect(first.body).toMatchObject({
      house_lots: 0,
      legs: [{ venue_id: market.id, quantity: '1', price: '100' }],
    });
    expect((await ask([])).body).toEqual(first.body);
  });
});

describe('what a venue reports', () => {
  it('is counted once by its own numbers, however often it comes', async () => {
    const id = await openLeg();
    await report(id, known({ is_over: false, filled: '0.5', trades: [trade()] }));
    expect(await orderRow(id)).toMatchObject({ status: 'partially_filled' });
    const state = await report(id, known());
    expect(await report(id, known())).toEqual(state);
    expect(state).toMatchObject({ is_ended: true, filled_lots: 10_000 });
    expect(state.executions.map(({ lots }: { lots: number }) => lots)).toEqual([5_000, 5_000]);
    const row = await orderRow(id);
    expect([row.status, Number(row.filled_value), Number(row.fee)]).toEqual(['filled', 100, 0.2]);
  });

  it('ends the part only when all trades are told', async () => {
    const id = await openLeg();
    await report(id, known({ trades: [trade()] }));
    expect(await orderRow(id)).toMatchObject({ status: 'partially_filled', ended_at: null });
    await report(id, known());
    expect((await orderRow(id)).status).toBe('filled');
  });

  it('moves what was paid and bought between client and venue, and gives the rest back', async () => {
    const [paid, got] = [await balanceOf('venue_balance', 'USDT'), await balanceOf('venue_balance', 'BTC')];
    const id = await openLeg();
    await report(id, known({ filled: '0.5', trades: [trade()] }));
    expect((await orderRow(id)).status).toBe('expired');
    expect((await balanceOf('venue_balance', 'USDT')) - paid).toBe(-50_100_000n);
    expect((await balanceOf('venue_balance', 'BTC')) - got).toBe(50_000_000n);
    expect(await balanceOf('client_venue', 'USDT')).toBe(0n);
    expect(await balanceOf('client_venue', 'BTC')).toBe(0n);
    const verified = await ledger({ deps: desk.house.deps, graceSeconds: 0 });
    expect(verified).toMatchObject({ ok: true });
  });

  it('takes a fee in what is bought from what is bought', async () => {
    const id = await openLeg();
    await report(
      id,
      known({ trades: [trade({ quantity: '1', value: '100', fee: '0.001', fee_asset: 'BTC' })] }),
    );
    const row = await orderRow(id);
    expect([Number(row.filled_quantity), Number(row.fee)]).toEqual([1, 0.1]);
    const leg = await desk.house.owner('venue_legs').where({ order_id: id }).first();
    expect(leg.received).toBe('99900000');
  });

  it('lets the house bear a fee in an asset that the client has no part in', async () => {
    const before = await balanceOf('venue_fees', 'ETH');
    const id = await openLeg({ side: 'sell' });
    await report(
      id,
      known({ trades: [trade({ quantity: '1', value: '100', fee: '0.01', fee_asset: 'ETH' })] }),
    );
    expect((await balanceOf('venue_fees', 'ETH')) - before).toBe(10n ** 16n);
  });

  it('opens a break when a fill comes after the money has gone back', async () => {
    const id = await openLeg();
    await report(id, known({ filled: '0.5', trades: [trade()] }));
    await report(id, known());
    const parent = (await orderRow(id)).parent_id;
    const breaks = await desk.house.owner('order_breaks').where({ order_id: parent });
    expect(breaks.map(({ kind }: { kind: string }) => kind)).toEqual(['venue_late_fill']);
    expect(Number((await orderRow(id)).filled_quantity)).toBe(1);
  });
});

describe('silence', () => {
  it('makes a part unknown, and only so many answers that nothing is there end that', async () => {
    const id = await openLeg();
    await report(id, { kind: 'lost' });
    expect((await orderRow(id)).status).toBe('unknown');
    for (let asked = 1; asked < 7; asked += 1)
      expect(await report(id, { kind: 'absent' })).toMatchObject({ is_ended: false });
    expect(await report(id, { kind: 'absent' })).toMatchObject({ is_ended: true, filled_lots: 0 });
    expect(await orderRow(id)).toMatchObject({ status: 'cancelled', end_reason: 'never_placed' });
    expect(await balanceOf('client_venue', 'USDT')).toBe(0n);
  });

  it('of a venue that had the part ends nothing: a person is told', async () => {
    const id = await openLeg();
    await report(id, known({ is_over: false, filled: '0', trades: [] }));
    for (let asked = 0; asked < 8; asked += 1) await report(id, { kind: 'absent' });
    expect(await orderRow(id)).toMatchObject({ status: 'open' });
    const parent = (await orderRow(id)).parent_id;
    const breaks = await desk.house.owner('order_breaks').where({ order_id: parent });
    expect(breaks.map(({ kind }: { kind: string }) => kind)).toEqual(['child_unknown']);
    await report(id, known());
    expect((await orderRow(id)).status).toBe('filled');
  });
});

describe('a venue', () => {
  const path = '/api/v1/institutional/venues';

  it('shows its key to nobody but the worker', async () => {
    const seen = await desk.house.call('get', market.path, { as: market.as });
    expect(JSON.stringify(seen.body)).not.toContain('sealed_key');
    expect(seen.body).toMatchObject({ has_key: true, is_enabled: true });
    expect((await desk.house.call('get', `${market.path}/access`, { as: market.as })).status).toBe(403);
    const access = await asWorker('get', `${market.path}/access`);
    expect(access.body.secret).toHaveLength(36);
    const row = await desk.house.owner('venues').where({ id: market.id }).first();
    expect(JSON.stringify(row)).not.toContain(access.body.secret);
  });

  it('is enabled with a key alone, and every change is in the audit', async () => {
    const admin = await desk.house.signIn('admin');
    const call = (method: 'post' | 'put', at: string, body?: unknown) =>
      desk.house.call(method, at, { as: admin, body, key: newId() });
    expect((await call('post', path, { id: 'fresh', ...market.terms })).status).toBe(201);
    expect((await call('post', `${path}/fresh/enabling`)).body.code).toBe('venues.no_key');
    expect((await call('post', path, { id: 'fresh', ...market.terms })).body.code).toBe('venues.exists');
    await call('put', `${path}/fresh`, { ...market.terms, taker_fee: '0.005' });
    const entries = await desk.house.owner('audit_entries').where({ record_id: 'fresh' }).orderBy('sequence');
    expect(entries.map(({ action }: { action: string }) => action)).toEqual(['venues.add', 'venues.change']);
  });

  it('is spoken to over lines that nobody else reads', async () => {
    const urls = { public: 'http://exchange.example/api' };
    const body = { id: 'plain', ...market.terms, urls };
    expect((await desk.house.call('post', path, { as: market.as, body, key: newId() })).status).toBe(422);
  });
});

describe('what stands at a venue by its own word', () => {
  const path = () => `/api/v1/institutional/venues/${market.id}`;
  const can = { find_by_client_id: true, immediate: true, trades_of_order: true, open_orders: true };
  /** Of all but USDT what our books say. */
  const said = async (total: string, more: object[] = []) => {
    const others = (await balances()).all.flatMap(
      ({ asset, ledger: ours }: { asset: string; ledger: string | null }) =>
        ours === null || asset === 'USDT' ? [] : [{ asset, free: ours, total: ours }],
    );
    await asWorker('post', `${path()}/health`, {
      ...{ is_well: true, problem: null, latency_ms: 3, clock_ms: 0, markets: 3, can },
      balances: [{ asset: 'USDT', free: total, total }, ...others, ...more],
    });
  };
  const balances = async () => {
    const { body } = await desk.house.call('get', `${path()}/balances`, { as: market.as });
    const usdt = body.balances.find(({ asset }: { asset: string }) => asset === 'USDT');
    return { usdt, breaks: body.breaks, all: body.balances };
  };

  it('is kept beside our books, and is a break when two looks find the same difference', async () => {
    expect((await balances()).all).toEqual([]);
    await said('0', [{ asset: 'XYZ', free: '1', total: '2' }]);
    const first = await balances();
    const { ledger: ours } = first.usdt;
    expect(first.all.find(({ asset }: { asset: string }) => asset === 'XYZ')).toMatchObject({
      ...{ free: '1', total: '2', ledger: null, difference: null, is_broken: false },
    });
    const apart = add(ours, '500.5');
    await said(apart);
    expect((await balances()).usdt).toMatchObject({ total: apart, difference: '500.5', is_broken: false });
    expect((await balances()).breaks).toEqual([]);
    await said(apart);
    await said(apart);
    const { usdt, breaks, all } = await balances();
    expect(usdt).toMatchObject({ ledger: ours, difference: '500.5', is_broken: true });
    expect(breaks).toMatchObject([{ asset: 'USDT', difference: '500.5', total: apart, closed_at: null }]);
    expect(all.find(({ asset }: { asset: string }) => asset === 'XYZ')).toMatchObject({ total: '0' });
    const { owner } = desk.house;
    const told = await owner('notifications').where({ template: 'venue_break', user_id: market.as.id });
    expect(told).toHaveLength(1);
    expect(told[0].body).toContain('500.5 USDT');
  });

  it('ends its break by itself when it is what our books say, and both are on record', async () => {
    const { usdt } = await balances();
    await said(usdt.ledger);
    const { usdt: equal, breaks } = await balances();
    expect(equal).toMatchObject({ difference: '0', differs_since: null, is_broken: false });
    expect(breaks).toMatchObject([{ asset: 'USDT', closed_at: expect.any(String) }]);
    const audited = await desk.house.owner('audit_entries').where({ record_id: market.id }).pluck('action');
    expect(audited).toEqual(expect.arrayContaining(['venues.open_break', 'venues.close_break']));
    await asWorker('post', `${path()}/health`, {
      ...{ is_well: false, problem: 'away', latency_ms: null, clock_ms: null, markets: null },
      ...{ balances: [], can },
    });
    expect((await balances()).usdt).toMatchObject({ total: equal.total, looked_at: equal.looked_at });
  });
});
