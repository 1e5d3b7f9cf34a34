import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import type { SignedIn } from '../testing/harness.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;
let worker: SignedIn;

beforeAll(async () => {
  desk = await openTradingDesk();
  worker = await desk.house.signIn('service');
  await desk.house
    .owner('settings')
    .where({ key: 'orders.approval_notional' })
    .update({ value: JSON.stringify(250_000) });
});
afterAll(() => desk.close());

const hourMs = 3_600_000;
const twap = () => ({ name: 'twap', slices: 2, ends_at: new Date(Date.now() + hourMs).toISOString() });
const as = (who: SignedIn) => (method: string, path: string, body?: unknown) =>
  desk.house.call(method, `${ordersPath}/${path}`, { as: who, body, key: newId() });
const step = (id: string, name: string, body?: unknown) => as(worker)('post', `${id}/${name}`, body);
const row = (id: string) => desk.house.owner('orders').where({ id }).first();
const events = async (id: string) =>
  (await desk.house.owner('outbox').where({ record_id: id }).orderBy('at')).map(({ kind }) => kind);

async function begun(facts: object = {}) {
  const { order_id } = await desk.placed(desk.ana, { quantity: 0.2, algo: twap(), ...facts });
  await step(order_id, 'transitions', { event: 'work' });
  return order_id;
}

describe('an amendment', () => {
  it('of an order that is worked is asked of its workflow, as its cancel is', async () => {
    const id = await begun();
    const amended = await as(desk.ana.as)('patch', id, { quantity: 0.3 });
    expect(amended).toMatchObject({ status: 200, body: { remaining_quantity: '0.3', engine_seq: 0 } });
    expect(await row(id)).toMatchObject({ quantity: '0.30000000' });
    expect((await as(desk.ana.as)('delete', id)).status).toBe(200);
    expect(await events(id)).toEqual([
      'orders.work_requested',
      'orders.amend_requested',
      'orders.cancel_requested',
    ]);
  });

  it('makes no order grow to what needs a second person, whichever way it is asked', async () => {
    const id = await begun();
    const much = { quantity: 4.5 };
    const answers = [
      await as(desk.ana.as)('patch', id, much),
      await as(desk.ana.as)('post', `${id}/work/amendment`, much),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(Array(2).fill('orders.amend_needs_approval'));
    const { order_id } = await desk.placed(desk.ana, { price: 60_000 });
    expect((await as(desk.ana.as)('patch', order_id, much)).body.code).toBe('orders.amend_needs_approval');
    await desk.settle();
    expect((await as(desk.ana.as)('patch', order_id, much)).body.code).toBe('orders.amend_needs_approval');
    expect((await as(desk.ana.as)('patch', order_id, { quantity: 0.2 })).status).toBe(200);
  });

  it('is refused while the order waits: what was shown is what is decided', async () => {
    const { order_id } = await desk.placed(desk.ana, { quantity: 5 });
    const changed = await as(desk.ana.as)('patch', order_id, { quantity: 1 });
    expect(changed.body.code).toBe('orders.amend_invalid');
  });
});
