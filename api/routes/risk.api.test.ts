import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../testing/harness.js';
import { openTradingDesk, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;
let maker: SignedIn;
let checker: SignedIn;

beforeAll(async () => {
  desk = await openTradingDesk();
  maker = await desk.house.signIn('risk_manager');
  checker = await desk.house.signIn('admin');
});
afterAll(() => desk.close());

const switches = '/api/v1/risk/switches';
const reason = 'The feed of prices is wrong';
const engage = (body: object, as = maker) =>
  desk.house.call('post', switches, { as, body: { reason, ...body } });
const lift = (id: string, as: SignedIn) =>
  desk.house.call('post', `${switches}/${id}/lift`, { as, body: { reason: 'It is right again' } });

describe('a stop of trading', () => {
  it.each([
    ['all', {}, 'risk.killed_all'],
    ['symbol', { symbol: 'BTCUSDT' }, 'risk.killed_symbol'],
    ['account', {}, 'risk.killed_account'],
  ])(
    'of %s holds at once, cancels what stands, and is lifted by another person only',
    async (scope, more, code) => {
      const { order_id } = await desk.placed(desk.ana);
      const account = scope === 'account' ? { account_id: desk.ana.accountId } : {};
      const stop = await engage({ scope, ...more, ...account });
      expect(stop.body).toMatchObject({ scope, is_on: true, engaged_by: maker.id, reason });
      const refused = await desk.place(desk.ana);
      expect([refused.status, refused.body.code]).toEqual([409, code]);
      const asked = await desk.check(desk.ana);
      expect(asked.body).toMatchObject({ would_be_accepted: false, problem: code });
      await desk.settle();
      const order = await desk.house.owner('orders').where({ id: order_id }).first('status');
      expect(order.status).toBe('cancelled');

      expect((await lift(stop.body.id, maker)).body.code).toBe('risk.own_work');
      expect((await desk.place(desk.ana)).body.code).toBe(code);
      const lifted = await lift(stop.body.id, checker);
      expect(lifted.body).toMatchObject({ is_on: false, lifted_by: checker.id });
      expect((await desk.place(desk.ana)).status).toBe(201);
      expect((await lift(stop.body.id, checker)).body.code).toBe('risk.switch_lifted');
      await desk.clearBook();
    },
  );

  it('keeps what stands when it is told so, and holds as long as another one does', async () => {
    const { order_id } = await desk.placed(desk.ana);
    const first = await engage({ scope: 'symbol', symbol: 'BTCUSDT', cancels_orders: false });
    const second = await engage({ scope: 'symbol', symbol: 'BTCUSDT', cancels_orders: false }, checker);
    await lift(first.body.id, checker);
    expect((await desk.place(desk.ana)).body.code).toBe('risk.killed_symbol');
    await lift(second.body.id, maker);
    await desk.settle();
    const order = await desk.house.owner('orders').where({ id: order_id }).first('status');
    expect(order.status).toBe('open');
  });

  it('needs a second factor, is in the audit, and cannot be lifted in the database by who engaged it', async () => {
    const weak = await desk.house.signIn('risk_manager', { withoutSecondFactor: true });
    expect((await engage({ scope: 'all' }, weak)).body.code).toBe('accounts.step_up_required');
    const entries = await desk.house.owner('audit_entries').where({ action: 'risk.engage_switch' });
    expect(entries.length).toBeGreaterThan(0);
    const own = { lifted_by: desk.house.owner.ref('engaged_by'), lifted_at: new Date() };
    await expect(desk.house.owner('risk_switches').update(own)).rejects.toThrow(/four_eyes/);
  });
});
