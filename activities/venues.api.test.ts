import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { deliverMessage } from '../api/feeder/deliver-message.js';
import type { WorkflowMessage } from '../api/feeder/workflow-message.js';
import { workflowMessages } from '../api/feeder/workflow-messages.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../api/testing/trading-desk.js';
import { openVenueMarket, type VenueMarket } from '../api/testing/venue-market.js';
import { engineBalances } from '../api/verify/engine-balances.js';
import { ledger } from '../api/verify/ledger.js';
import { outboxStart, settledEvents } from '../db/models/outbox.js';
import { newId } from '../lib/ids.js';
import { failureConverterPath } from '../lib/temporal/data-converter.js';
import { droppedSpans } from '../lib/temporal/interceptors.js';
import { queues } from '../lib/temporal/queues.js';
import { eventually } from '../lib/testing/eventually.js';
import { openApi, workerIdentity } from './api.js';
import { openVenue } from './clients/venue.js';
import { createOrderActivities } from './orders.js';
import { createVenueActivities } from './venues.js';

const taskQueue = `venue-orders-${newId()}`;
const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
const namespace = 'purser';
const told = new Set<string>();

let desk: TradingDesk;
let market: VenueMarket;
let client: Client;
let connections: [Connection, NativeConnection];
let workers: Worker[] = [];
let running: Promise<unknown>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  desk = await openTradingDesk();
  market = await openVenueMarket(desk);
  connections = [await Connection.connect({ address }), await NativeConnection.connect({ address })];
  client = new Client({ connection: connections[0], namespace });
  await startWorkers();
});
afterEach(async () => {
  market.proxy.lose(() => 'none');
  await desk.clearBook();
  await market.room.stand();
});
afterAll(async () => {
  await stopWorkers();
  await market.close();
  await desk.close();
  for (const connection of connections) await connection.close();
});

describe('an order that may use external venues', () => {
  it('is split over our own book and a second one by price after fees, and all of it is in the books', async () => {
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.1, price: 64_250 });
    await desk.placed(desk.bo, { side: 'sell', quantity: 5, price: 64_300 });
    const before = await balances();
    const { order_id } = await place({ quantity: 0.5, price: 64_300, time_in_force: 'IOC' });
    await until(order_id, ({ status }) => status === 'filled');
    await hasEnded(order_id);
    const children = await childrenOf(order_id);
    expect(
      children.map(({ venue, filled_quantity, average_price }) => [
        venue,
        Number(filled_quantity),
        Number(average_price),
      ]),
    ).toEqual([
      ['purser', 0.1, 64_250],
      [market.id, 0.4, 64_260],
    ]);
    const [evidence] = await evidenceOf(order_id);
    expect(evidence).toMatchObject({
      filled_quantity: '0.5',
      average_price: '64258',
      venues: [
        { venue_id: 'purser', reason: 'chosen', quantity: '0.1', filled_quantity: '0.1', status: 'filled' },
        {
          venue_id: market.id,
          reason: 'chosen',
          quantity: '0.4',
          price_after_fees: '64388.52',
          status: 'filled',
        },
      ],
    });
    expect(evidence.content_hash).toMatch(/^[0-9a-f]{64}$/);
    // 0.4 × 64,260 and a fee of 0.2 % there, 0.1 × 64,250 and 0.2 % here.
    await moneyIsHome(before, { BTC: 0.5, USDT: -(32_129 * 1.002) });
    await verified();
    expect((await workOf(order_id)).breaks).toEqual([]);
  });

  it('asks what became of a part whose answer was lost, over a restart of its worker, and never sends it twice', async () => {
    market.proxy.lose((method, path) => (isOrder(method, path) ? 'lose_answer' : 'none'));
    const { order_id } = await place({ quantity: 0.2, price: 64_260, time_in_force: 'IOC' });
    await until(order_id, async () =>
      (await childrenOf(order_id)).some(({ status }) => status === 'unknown'),
    );
    await stopWorkers();
    market.proxy.lose(() => 'none');
    await startWorkers();
    await until(order_id, ({ status }) => status === 'filled');
    expect(await childrenOf(order_id)).toMatchObject([{ venue: market.id, status: 'filled' }]);
    expect(await ordersThere()).toHaveLength(1);
    await hasEnded(order_id);
    await verified();
  });

  it('rests there by the calendar of the venue, is filled later, and comes back when it is cancelled', async () => {
    const { order_id } = await placeAfterTheBookHasGone({
      quantity: 0.5,
      price: 64_260,
      time_in_force: 'DAY',
    });
    const [leg] = await childrenOf(order_id);
    expect(leg).toMatchObject({ venue: market.id, status: 'open', time_in_force: 'DAY' });
    expect(new Date(leg.expires_at).getUTCHours()).toBe(0);
    await market.room.make('sell', 6_426_000, 1_000);
    await until(order_id, ({ filled_quantity }) => Number(filled_quantity) === 0.1);
    const cancel = { as: desk.ana.as, key: newId() };
    await desk.house.call('post', `${ordersPath}/${order_id}/work/cancellation`, cancel);
    await until(order_id, ({ status }) => status === 'cancelled');
    expect(await childrenOf(order_id)).toMatchObject([{ status: 'cancelled' }]);
    await hasEnded(order_id);
    await verified();
  });

  it('stays at home when the venue does not answer, and the evidence says so', async () => {
    market.proxy.lose((_method, path) => (path.includes('/depth') ? 'lose_request' : 'none'));
    await desk.placed(desk.bo, { side: 'sell', quantity: 1, price: 64_250 });
    const { order_id } = await place({ quantity: 0.2, price: 64_300, time_in_force: 'IOC' });
    await until(order_id, ({ status }) => status === 'filled');
    const [evidence] = await evidenceOf(order_id);
    expect(evidence.venues).toMatchObject([{ quantity: '0.2' }, { reason: 'unreachable', quantity: '0' }]);
    await hasEnded(order_id);
  });

  it('is refused where its money does not suffice, and nothing is sent', async () => {
    await desk.placed(desk.ana, { quantity: 14.5, price: 64_000 });
    const { order_id } = await place({ quantity: 0.9, price: 64_260, time_in_force: 'IOC' });
    await until(order_id, ({ status }) => status !== 'working' && status !== 'pending');
    expect(await childrenOf(order_id)).toMatchObject([{ venue: market.id, status: 'rejected' }]);
    expect(await ordersThere()).toHaveLength(0);
  });
});

describe('the test of a venue', () => {
  it('finds it well with its key, and not with another', async () => {
    await market.call('post', `${market.path}/test`);
    const health = async () => (await desk.house.call('get', market.path, { as: market.as })).body.health;
    await eventually(async () => (await pump(), (await health())?.is_well === true), 30_000);
    await market.call('put', `${market.path}/key`, { api_key: 'wrong', secret: 'wrong' });
    expect(await health()).toBeNull();
  });
});

const isOrder = (method: string, path: string) => method === 'POST' && path.includes('/order');

interface Row {
  status: string;
  filled_quantity: string;
}

const place = (facts: object) => desk.placed(desk.ana, { venues: [market.id], ...facts });

/** The other book is taken away between the decision and the sending: then a part rests. */
async function placeAfterTheBookHasGone(facts: object) {
  const { room, proxy } = market;
  proxy.lose(async (method, path): Promise<'none'> => {
    if (!isOrder(method, path)) return 'none';
    for (const trader of room.traders.slice(1))
      await room.say({ name: 'massCancel', account: trader.number });
    return 'none';
  });
  const { order_id } = await place(facts);
  await until(order_id, async () => (await childrenOf(order_id)).some(({ status }) => status === 'open'));
  return { order_id };
}

async function startWorkers(): Promise<void> {
  const api = openApi(desk.house.url, workerIdentity(desk.house.deps.keys.serviceClients));
  const shared = { connection: connections[1], namespace, dataConverter: { failureConverterPath } };
  workers = [
    await Worker.create({
      ...shared,
      taskQueue,
      workflowBundle: { codePath: process.env['TEST_WORKFLOW_BUNDLE'] ?? '' },
      activities: createOrderActivities({ api }),
      sinks: droppedSpans,
    }),
    await Worker.create({
      ...shared,
      taskQueue: queues.venue(market.id),
      activities: createVenueActivities({ api, open: openVenue }),
    }),
  ];
  running = Promise.all(workers.map((worker) => worker.run()));
}

async function stopWorkers(): Promise<void> {
  for (const worker of workers) worker.shutdown();
  await running;
}

/** What the feeder does: the engine's events into the books, events of the outbox to their workflows. */
async function pump(): Promise<void> {
  await desk.settle();
  for (const event of await settledEvents(desk.house.owner, outboxStart, 10_000)) {
    if (told.has(event.event_id)) continue;
    const message = workflowMessages[event.kind]?.(event);
    if (message) await deliverMessage(client, ofThisTest(message));
    told.add(event.event_id);
  }
}

function ofThisTest(message: WorkflowMessage): WorkflowMessage {
  if (message.kind !== 'start') return message;
  const [input] = message.args;
  return { ...message, taskQueue, args: [{ ...Object(input), quiet_ms: 1_000 }] };
}

async function until(id: string, isSo: (row: Row) => boolean | Promise<boolean>): Promise<void> {
  await eventually(async () => {
    await pump();
    return isSo(await desk.house.owner('orders').where({ id }).first());
  }, 60_000);
}

const childrenOf = (id: string) =>
  desk.house.owner('orders').where({ parent_id: id }).orderBy('venue', 'asc');
const workOf = async (id: string) =>
  (await desk.house.call('get', `${ordersPath}/${id}/work`, { as: desk.ana.as })).body;
const evidenceOf = async (id: string) =>
  (await desk.house.call('get', `${ordersPath}/${id}/evidence`, { as: desk.ana.as })).body;

/** With the feeder at work: money that moves is moved by it. */
async function hasEnded(id: string): Promise<void> {
  let isOver = false;
  const ended = client.workflow
    .getHandle(`order/${id}`)
    .result()
    .then(() => (isOver = true));
  await eventually(async () => (await pump(), isOver), 60_000);
  await ended;
}

/** Orders that the other exchange has of today, by its own books. */
async function ordersThere(): Promise<unknown[]> {
  const since = await desk.house.owner('orders').whereNull('parent_id').max('created_at as at').first();
  return market.room.house.owner('orders').where('created_at', '>', since?.at).select('id');
}

async function balances(): Promise<Record<string, number>> {
  const { balances: held } = await desk.house.deps.engine.picture(desk.ana.trader.number);
  return {
    BTC: held.find(({ asset }) => asset === 1)?.total ?? 0,
    USDT: held.find(({ asset }) => asset === 3)?.total ?? 0,
  };
}

/** Everything that was set aside is back in the engine, with what was bought and without what it cost. */
async function moneyIsHome(
  before: Record<string, number>,
  change: { BTC: number; USDT: number },
): Promise<void> {
  const scale = { BTC: 1e8, USDT: 1e6 };
  await eventually(async () => {
    await pump();
    const now = await balances();
    return (['BTC', 'USDT'] as const).every(
      (asset) =>
        Math.round((now[asset] ?? 0) - (before[asset] ?? 0)) === Math.round(change[asset] * scale[asset]),
    );
  }, 30_000);
  const out = await desk.house.owner('ledger_accounts').where({ code: 'client_venue' });
  for (const { credits_posted, debits_posted } of out) expect(credits_posted).toBe(debits_posted);
}

async function verified(): Promise<void> {
  await desk.settle();
  const context = { deps: desk.house.deps, graceSeconds: 0 };
  expect(await ledger(context)).toMatchObject({ ok: true });
  expect(await engineBalances(context, desk.engine.address)).toMatchObject({ ok: true });
}
