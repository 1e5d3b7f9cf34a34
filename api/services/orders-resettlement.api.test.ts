import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { houseContext } from '../context.js';
import { settlementsConsumer } from '../feeder/consumers/settlements.js';
import type { SignedIn } from '../testing/harness.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';
import { resettleOrder } from './orders-resettlement.js';

let desk: TradingDesk;
let worker: SignedIn;

beforeAll(async () => {
  desk = await openTradingDesk();
  worker = await desk.house.signIn('service');
});
afterEach(() => desk.clearBook());
afterAll(() => desk.close());

const hourMs = 3_600_000;
const twap = () => ({ name: 'twap', slices: 2, ends_at: new Date(Date.now() + hourMs).toISOString() });
const as = (who: SignedIn) => (method: string, path: string, body?: unknown) =>
  desk.house.call(method, `${ordersPath}/${path}`, { as: who, body, key: newId() });
const step = (id: string, name: string, body?: unknown) => as(worker)('post', `${id}/${name}`, body);
const row = (id: string) => desk.house.owner('orders').where({ id }).first();

async function begun(facts: object = {}) {
  const { order_id } = await desk.placed(desk.ana, { quantity: 0.2, algo: twap(), ...facts });
  await step(order_id, 'transitions', { event: 'work' });
  return order_id;
}

describe('an order', () => {
  it('is settled anew when a fill is taken back after its end; what was confirmed before is kept', async () => {
    const id = await begun();
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.2, price: 64_200 });
    const child = { child: 1, lots: 2_000, price_ticks: 6_420_000, is_immediate: true };
    const { order_id: childId } = (await step(id, 'children', child)).body;
    await desk.settle();
    await step(id, 'stock', { children: 1 });
    await step(id, 'transitions', { event: 'fill' });
    const again = () => resettleOrder(houseContext(desk.house.deps, 'feeder'), id);
    expect(await again()).toBe(false);
    await step(id, 'allocation');
    await step(id, 'confirmation');
    expect(await again()).toBe(false);
    const busted = { filled_quantity: '0.05', filled_value: '3210', fee: '6.42' };
    await desk.house.owner('orders').where({ id: childId }).update(busted);
    expect([await again(), await again()]).toEqual([true, false]);
    expect(await row(id)).toMatchObject({ status: 'cancelled', average_price: '64200.000000000000000000' });
    const { allocations } = (await as(desk.ana.as)('get', `${id}/work`)).body;
    expect(allocations).toMatchObject([
      { version: 1, quantity: '0.200000000000000000', released_at: expect.any(String) },
      { version: 2, quantity: '0.050000000000000000', value: '3210.000000000000000000', released_at: null },
    ]);
    const kept = await desk.house.owner('order_confirmations').where({ order_id: id }).orderBy('version');
    const texts = await Promise.all(
      kept.map(({ object_hash }) => desk.house.deps.objectStore.get(object_hash)),
    );
    const traded = texts.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).traded.filled_value);
    expect(traded.map(Number)).toEqual([12_840, 3_210]);
    const shown = await as(desk.ana.as)('get', `${id}/confirmation`);
    expect(shown.body.version).toBe(2);
    const told = await desk.house
      .owner('notifications')
      .where({ link: `/orders/${id}` })
      .pluck('template');
    expect(told.sort()).toEqual(['order_confirmed', 'order_corrected']);
  });

  it('is looked at whenever one of its children moved or it was settled, as often as that is told', async () => {
    const id = await begun();
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.2, price: 64_200 });
    const child = { child: 1, lots: 1_000, price_ticks: 6_420_000, is_immediate: true };
    const { order_id: childId } = (await step(id, 'children', child)).body;
    await desk.settle();
    await step(id, 'stock', { children: 1 });
    await step(id, 'allocation');
    await step(id, 'confirmation');
    const late = { filled_quantity: '0.2', filled_value: '12840', fee: '25.68', quantity: '0.2' };
    await desk.house.owner('orders').where({ id: childId }).update(late);
    const told = await desk.house.owner('outbox').where({ record_id: id }).orderBy('at');
    expect(told.map(({ kind }) => kind)).toContain('orders.settled');
    const consumer = settlementsConsumer(desk.house.deps);
    for (let time = 0; time < 2; time++) expect((await consumer.take(told)).size).toBe(told.length);
    const versions = await desk.house.owner('order_confirmations').where({ order_id: id }).pluck('version');
    expect(versions.sort()).toEqual([1, 2]);
    expect(await row(id)).toMatchObject({ filled_value: '12840.000000000000000000' });
  });
});

describe('a worked order whose time is over', () => {
  /** Its window ends now: what is sent from here on is the last try. */
  const overNow = (id: string) => desk.house.owner('orders').where({ id }).update({ expires_at: new Date() });
  const lastTry = { price_ticks: 6_425_000, is_immediate: true };
  const ended = { event: 'expire', reason: 'ended' };
  const file = async (id: string) => (await as(desk.ana.as)('get', id)).body;
  const toldOf = async (id: string) =>
    desk.house
      .owner('notifications')
      .where({ link: `/orders/${id}`, channel: 'in_app' })
      .select('template', 'body');

  it('says how much it left and why: on its page, in the confirmation, to its sender', async () => {
    const id = await begun();
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.05, price: 64_200 });
    await step(id, 'children', { child: 1, lots: 500, price_ticks: 6_420_000, is_immediate: true });
    await desk.placed(desk.bo, { side: 'sell', quantity: 1, price: 64_300 });
    await overNow(id);
    await step(id, 'children', { child: 2, lots: 1_500, ...lastTry });
    await desk.settle();
    await step(id, 'stock', { children: 2 });
    expect((await step(id, 'transitions', ended)).body.state).toBe('expired');
    expect((await file(id)).unfilled).toEqual({ quantity: '0.15', why: 'nothing_within_limit' });
    await step(id, 'allocation');
    await step(id, 'confirmation');
    const { confirmation_hash: hash } = (await as(desk.ana.as)('get', `${id}/work`)).body;
    const content = JSON.parse(
      Buffer.from((await desk.house.deps.objectStore.get(hash)).bytes).toString('utf8'),
    );
    expect(content.not_traded).toMatchObject({ quantity: '0.15', reason: 'nothing_within_limit' });
    expect(content.not_traded.en).toContain('within its limit');
    expect(content.not_traded.ru).toContain('в пределах лимита');
    const [told] = await toldOf(id);
    expect(told?.template).toBe('order_confirmed_partly');
    expect(told?.body).toMatch(/Not traded: 0\.15, because .* within its limit/);
  });

  it('says that the book was empty, or that it was paused, where nothing was traded at all', async () => {
    const [empty, paused] = [await begun(), await begun()];
    await overNow(empty);
    await step(empty, 'children', { child: 1, lots: 2_000, ...lastTry });
    await step(paused, 'transitions', { event: 'pause' });
    await desk.settle();
    for (const id of [empty, paused]) await step(id, 'transitions', ended);
    expect((await file(empty)).unfilled).toEqual({ quantity: '0.2', why: 'book_empty' });
    expect(await file(paused)).toMatchObject({ end_reason: 'ended_paused', unfilled: { why: 'paused' } });
    expect(await toldOf(empty)).toMatchObject([{ template: 'order_unfilled' }]);
  });
});
