import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { outboxStart, settledEvents } from '../db/models/outbox.js';
import { deliverMessage } from '../api/feeder/deliver-message.js';
import type { WorkflowMessage } from '../api/feeder/workflow-message.js';
import { workflowMessages } from '../api/feeder/workflow-messages.js';
import type { SignedIn } from '../api/testing/harness.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../api/testing/trading-desk.js';
import { newId } from '../lib/ids.js';
import { failureConverterPath } from '../lib/temporal/data-converter.js';
import { droppedSpans } from '../lib/temporal/interceptors.js';
import { eventually } from '../lib/testing/eventually.js';
import { openApi, workerIdentity } from './api.js';
import { createOrderActivities } from './orders.js';

const taskQueue = `orders-${newId()}`;
const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
const namespace = 'purser';
const told = new Set<string>();

let desk: TradingDesk;
let checker: SignedIn;
let client: Client;
let connections: [Connection, NativeConnection];
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  desk = await openTradingDesk();
  checker = await desk.house.signIn('risk_manager');
  connections = [await Connection.connect({ address }), await NativeConnection.connect({ address })];
  client = new Client({ connection: connections[0], namespace });
  await startWorker();
});

afterAll(async () => {
  await stopWorker();
  await desk.close();
  for (const connection of connections) await connection.close();
});

describe('the work of an order, from the request to its settlement', () => {
  it('takes a TWAP through the engine, and through a restart of its worker', async () => {
    await desk.placed(desk.bo, { side: 'sell', quantity: 1, price: 64_200 });
    const ends_at = new Date(Date.now() + 6_000).toISOString();
    const algo = { name: 'twap', slices: 3, ends_at };
    const { order_id } = await desk.placed(desk.ana, { quantity: 0.3, algo });
    await until(order_id, ({ filled_quantity }) => Number(filled_quantity) > 0);
    await stopWorker();
    await startWorker();
    await until(order_id, ({ status }) => status === 'filled');
    const children = await desk.house.owner('orders').where({ parent_id: order_id });
    // Two slices may have become one while the worker was away.
    expect(children.map(({ status }) => status)).toEqual(children.map(() => 'filled'));
    expect(children.reduce((all, { quantity }) => all + Math.round(Number(quantity) * 10), 0)).toBe(3);
    await hasEnded(order_id);
    const work = await workOf(order_id);
    expect(work).toMatchObject({ breaks: [], approval: null });
    expect(work.allocations).toMatchObject([{ quantity: '0.300000000000000000' }]);
    expect(work.evidence).toHaveLength(children.length);
    expect(work.confirmation_hash).not.toBeNull();
  });

  it('lets a large order rest when another person agrees, and hears from the feeder that it was filled', async () => {
    const owner = desk.house.owner('order_limits');
    await owner.insert({
      trading_account_id: desk.ana.accountId,
      approval_notional: '100000',
      changed_by: checker.id,
      changed_at: new Date(),
    });
    await eventually(async () => {
      const probe = await desk.placed(desk.ana, { quantity: 2, price: 64_000, time_in_force: 'IOC' });
      return probe.status === 'awaiting_approval';
    });
    const { order_id, status } = await desk.placed(desk.ana, { quantity: 2, price: 64_100 });
    expect(status).toBe('awaiting_approval');
    await pump();
    const { shown_hash } = (await workOf(order_id)).approval;
    const approval = { as: checker, key: newId(), body: { shown_hash, note: 'Known client' } };
    await desk.house.call('post', `${ordersPath}/${order_id}/approval`, approval);
    await until(order_id, async () => Boolean(await childOf(order_id)));
    await desk.placed(desk.bo, { side: 'sell', quantity: 2, price: 64_100 });
    await until(order_id, (row) => row.status === 'filled');
    await hasEnded(order_id);
    expect((await workOf(order_id)).breaks).toEqual([]);
  });

  it('calls back what rests when its owner cancels', async () => {
    const ends_at = new Date(Date.now() + 600_000).toISOString();
    const algo = { name: 'iceberg', display_quantity: 0.1, ends_at };
    const { order_id } = await desk.placed(desk.ana, { quantity: 0.5, price: 60_000, algo });
    await until(order_id, async () => Boolean(await childOf(order_id)));
    const cancel = { as: desk.ana.as, key: newId() };
    await desk.house.call('post', `${ordersPath}/${order_id}/work/cancellation`, cancel);
    await until(order_id, (row) => row.status === 'cancelled');
    expect(await childOf(order_id)).toMatchObject({ status: 'cancelled' });
  });
});

async function startWorker(): Promise<void> {
  const api = openApi(desk.house.url, workerIdentity(desk.house.deps.keys.serviceClients));
  worker = await Worker.create({
    connection: connections[1],
    namespace,
    taskQueue,
    workflowBundle: { codePath: process.env['TEST_WORKFLOW_BUNDLE'] ?? '' },
    activities: createOrderActivities({ api }),
    dataConverter: { failureConverterPath },
    sinks: droppedSpans,
  });
  running = worker.run();
}

async function stopWorker(): Promise<void> {
  worker.shutdown();
  await running;
}

/** What the feeder does: the engine's events into the books, events of the outbox to their workflows. */
async function pump(): Promise<void> {
  await desk.settle();
  const events = await settledEvents(desk.house.owner, outboxStart, 10_000);
  for (const event of events) {
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

interface Row {
  status: string;
  filled_quantity: string;
}

async function until(id: string, isSo: (row: Row) => boolean | Promise<boolean>): Promise<void> {
  await eventually(async () => {
    await pump();
    return isSo(await desk.house.owner('orders').where({ id }).first());
  }, 60_000);
}

const childOf = (id: string) => desk.house.owner('orders').where({ parent_id: id }).first();
const workOf = async (id: string) =>
  (await desk.house.call('get', `${ordersPath}/${id}/work`, { as: checker })).body;
const hasEnded = async (id: string) => void (await client.workflow.getHandle(`order/${id}`).result());
