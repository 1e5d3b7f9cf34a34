import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKeeper, type Keeper } from '../feeder/engine/keeper.js';
import type { SignedIn } from '../testing/harness.js';
import { openRiskDesk, type RiskDesk } from '../testing/risk-desk.js';
import { verifyAll } from '../verify/checks.js';
import { creditLines } from '../verify/credit-lines.js';
import { engineBalances } from '../verify/engine-balances.js';
import { ledger } from '../verify/ledger.js';

let desk: RiskDesk;
let keeper: Keeper;

beforeAll(async () => {
  desk = await openRiskDesk();
  keeper = createKeeper(desk.house.deps, desk.engine.address);
  await desk.fund(desk.bo.trader, 'BTC', 20n * 10n ** 8n);
  await settle();
});
afterAll(async () => {
  keeper.close();
  await desk.close();
});

/** The keeper's turn, then the books', until nothing is on its way. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await keeper.turn();
    await desk.turn();
  }
}

const get = (path: string, as: SignedIn = desk.checker) =>
  desk.house.call('get', `/api/v1/risk/${path}`, { as });
const propose = (amount: string, more: object = {}, as = desk.maker) =>
  desk.house.call('post', '/api/v1/risk/credit-lines', {
    as,
    body: { account_id: desk.ana.accountId, asset: 'USDT', amount, reason: 'The mandate', ...more },
  });
const decide = (id: string, what: string, as = desk.checker) =>
  desk.act(`credit-lines/${id}/${what}`, { note: 'Agreed' }, as);
/** What two people agree on; nothing has been told to anybody yet. */
const agree = async (amount: string, more: object = {}) => {
  const proposed = await propose(amount, more);
  expect([proposed.status, proposed.body.code]).toEqual([201, undefined]);
  const approved = await decide(proposed.body.id, 'approval');
  expect([approved.status, approved.body.code]).toEqual([200, undefined]);
  return approved.body;
};
const use = async () => (await get('credit-use')).body;
const bound = async (): Promise<string> => {
  const where = { code: 'client_trading', asset: 'USDT', trading_account_id: desk.ana.accountId };
  return (await desk.house.owner('ledger_accounts').where(where).first()).credit_line;
};
const balance = async () => {
  const { balances } = await desk.house.deps.engine.picture(desk.ana.trader.number);
  return balances.find(({ asset }) => asset === 3);
};
const credit = async (): Promise<number> => (await balance())?.credit ?? 0;
/** Ana buys from Bo, or sells to him. */
const match = async (side: 'buy' | 'sell', quantity: number) => {
  const other = side === 'buy' ? 'sell' : 'buy';
  await desk.placed(desk.bo, { side: other, quantity });
  const answer = await desk.place(desk.ana, { side, quantity, time_in_force: 'IOC' });
  await desk.clearBook();
  return answer.body;
};
const trade = async (side: 'buy' | 'sell', quantity: number) => {
  const answer = await match(side, quantity);
  await settle();
  return answer;
};
const verified = async () => {
  const verification = await verifyAll(
    { deps: desk.house.deps, graceSeconds: 0 },
    {
      credit_lines: creditLines,
      engine_balances: (context) => engineBalances(context, desk.engine.address),
      ledger,
    },
  );
  return Object.values(verification.checks).flatMap(({ findings }) => findings);
};

describe('a line of credit', () => {
  it('is proposed by one and approved by another, and nothing is given before', async () => {
    const proposed = await propose('100000', { expires_on: '2099-12-31' });
    expect([proposed.status, proposed.body]).toMatchObject([
      201,
      { amount: '100000', state: 'proposed', asset: 'USDT', expires_on: '2099-12-31' },
    ]);
    await settle();
    expect([await credit(), await bound()]).toEqual([0, '0']);
    expect((await propose('1')).body.code).toBe('risk.credit_line_pending');
    expect((await decide(proposed.body.id, 'approval', desk.maker)).body.code).toBe('risk.own_credit_line');
    expect((await decide(proposed.body.id, 'withdrawal')).body.code).toBe('risk.credit_not_proposer');
    expect((await decide(proposed.body.id, 'refusal')).body.state).toBe('refused');
    expect((await decide(proposed.body.id, 'approval')).body.code).toBe('risk.credit_line_decided');
    const { id } = await agree('100000');
    expect(await use()).toMatchObject([{ line: '100000', given: '0' }]);
    await settle();
    expect([await credit(), await bound()]).toEqual([1e11, '100000000000']);
    const { owner } = desk.house;
    expect(await owner('audit_entries').where({ record_id: id }).orderBy('action').pluck('action')).toEqual([
      'risk.approve_credit_line',
      'risk.propose_credit_line',
    ]);
  });

  it.each([
    ['an asset that nobody trades', { asset: 'DOGE' }, 'portfolios.asset_not_traded'],
    ['parts that the engine does not count', { amount: '0.0000001' }, 'portfolios.amount_too_precise'],
    ['an account that is not there', { account_id: crypto.randomUUID() }, 'orders.account_not_found'],
    ['a last day that is over', { expires_on: '2020-01-01' }, 'risk.credit_line_expired'],
    ['the end of none', { asset: 'BTC', amount: '0' }, 'risk.no_credit_line'],
    ['less than nothing', { amount: '-1' }, 'request.invalid'],
  ])('is not taken for %s', async (_what, more, code) => {
    expect((await propose('10', more)).body.code).toBe(code);
  });

  it('is for who may set limits, with a second factor, and no business of clients', async () => {
    const weak = await desk.house.signIn('risk_manager', { withoutSecondFactor: true });
    expect((await propose('10', {}, weak)).body.code).toBe('accounts.step_up_required');
    const trader = await desk.house.signIn('trader');
    expect((await propose('10', {}, trader)).status).toBe(403);
    expect((await get('credit-use', trader)).status).toBe(200);
    expect((await get('credit-lines', desk.ana.as)).status).toBe(403);
  });

  it('lets the client buy with more than it has: the books take it, and everything still adds up', async () => {
    expect(await trade('buy', 16)).toMatchObject({ status: 'filled' });
    const [line] = await use();
    expect(line).toMatchObject({ account_name: 'Account 100', line: '100000', given: '100000', held: '0' });
    // A million was there; 16 Bitcoin and the fee of who takes were paid.
    expect(Number(line.used)).toBeCloseTo(16 * 64_250 * 1.002 - 1_000_000, 6);
    expect(line).toMatchObject({ level: 'within', share: Number(line.used) / 100_000, soft_share: '0.8' });
    expect(await verified()).toEqual([]);
    expect((await trade('buy', 2)).code).toBe('risk.insufficient_funds');
  });

  it('warns from the share on that was agreed with it', async () => {
    await agree('100000', { soft_share: '0.25' });
    expect(await use()).toMatchObject([{ level: 'soft', soft_share: '0.25', line: '100000' }]);
    await agree('100000');
    expect(await use()).toMatchObject([{ level: 'within', soft_share: '0.8' }]);
    expect((await propose('1', { soft_share: '1.1' })).body.code).toBe('request.invalid');
  });

  it('is told before an order is placed: what is left, and what the order would need of it', async () => {
    const [{ free }] = await use();
    const { body } = await desk.check(desk.ana, { quantity: 0.1 });
    expect(body).toMatchObject({ would_be_accepted: true, hold_asset: 'USDT', hold: '6437.850000' });
    expect([Number(body.credit.free), body.credit.needed]).toEqual([Number(free), '6437.850000']);
    const sale = await desk.check(desk.ana, { side: 'sell', quantity: 0.1 });
    expect(sale.body.credit).toBeNull();
  });

  it('pays nothing out', async () => {
    const body = { asset: 'USDT', amount: '1', direction: 'out' };
    const path = `/api/v1/portfolio/accounts/${desk.ana.accountId}/funds`;
    const asked = await desk.house.call('post', path, { as: desk.ana.as, body });
    expect(asked.status).toBe(202);
    await settle();
    const { body: funds } = await desk.house.call('get', path, { as: desk.ana.as });
    expect(funds[0]).toMatchObject({
      id: asked.body.id,
      state: 'refused',
      reason: 'risk.insufficient_funds',
    });
    // Changes of credit are no movements of money.
    expect(funds.map(({ amount }: { amount: string }) => amount)).not.toContain('100000.000000');
  });

  it('is still there when the engine starts anew, and what was agreed meanwhile is told to it then', async () => {
    await desk.engine.stop();
    await agree('120000');
    await keeper.turn().catch(() => undefined);
    await desk.engine.start();
    await desk.reconnect();
    for (let attempt = 0; attempt < 50 && (await credit().catch(() => 0)) !== 12e10; attempt += 1) {
      await keeper.turn().catch(() => undefined);
      await desk.turn().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await settle();
    expect([await credit(), await bound()]).toEqual([12e10, '120000000000']);
    expect(await verified()).toEqual([]);
  });

  it('that is ended takes away what is free at once, and the rest as it is paid back', async () => {
    const { body } = await propose('0');
    expect((await decide(body.id, 'approval')).body.state).toBe('ended');
    await settle();
    const [left] = await use();
    expect(left).toMatchObject({ line: '0', free: '0', level: 'hard', given: left.used });
    expect(await credit()).toBe(Number(left.used) * 1e6);
    expect(Number(await bound())).toBe(await credit());
    expect((await trade('buy', 0.01)).code).toBe('risk.insufficient_funds');
    await trade('sell', 0.2);
    const [less] = await use();
    expect(Number(less.used)).toBeLessThan(Number(left.used));
    expect([less.free, less.given]).toEqual(['0', less.used]);
    await trade('sell', 1);
    expect([await credit(), await bound(), await use()]).toEqual([0, '0', []]);
    expect(await verified()).toEqual([]);
  });

  it('ends by itself after its last day, in the ledger only after the trades that used it', async () => {
    await agree('5000', { expires_on: new Date().toISOString().slice(0, 10) });
    await settle();
    expect(await credit()).toBe(5e9);
    const own = ((await balance())?.total ?? 0) / 1e6;
    const quantity = Math.ceil(((own + 1_000) / 64_250) * 1e4) / 1e4;
    await match('buy', quantity);
    expect((await balance())?.total).toBeLessThan(-900e6);
    await match('sell', quantity);
    const later = { now: () => new Date(Date.now() + 86_400_000) };
    const next = createKeeper({ ...desk.house.deps, clock: later }, desk.engine.address);
    await next.turn();
    next.close();
    await settle();
    expect([await credit(), await bound()]).toEqual([0, '0']);
    const filter = JSON.stringify({ account_id: desk.ana.accountId, state: 'in_force' });
    expect((await get(`credit-lines?filter=${filter}`)).body).toEqual([]);
    expect((await get('credit-lines')).body[0]).toMatchObject({ amount: '5000', state: 'ended' });
  });

  it('that nobody agreed on is found in the engine and in the ledger', async () => {
    const account = desk.ana.trader.number;
    await desk.say({ name: 'moveFunds', account, asset: 3, transfer: 900_000, amount: 7, terms: 1 });
    await desk.turn();
    await desk.house.owner.transaction(async (trx) => {
      await trx.raw('SET LOCAL session_replication_role = replica');
      const where = { code: 'client_trading', asset: 'USDT', trading_account_id: desk.ana.accountId };
      await trx('ledger_accounts').where(where).update({ credit_line: 9 });
    });
    expect((await verified()).map(({ code }) => code)).toEqual([
      'credit_bound_differs',
      'engine_credit_differs',
    ]);
  });
});
