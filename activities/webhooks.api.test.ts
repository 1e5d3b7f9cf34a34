import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { deliverMessage } from '../api/feeder/deliver-message.js';
import type { WorkflowMessage } from '../api/feeder/workflow-message.js';
import { workflowMessages } from '../api/feeder/workflow-messages.js';
import { openDesk, type Desk } from '../api/testing/clients.js';
import { openHouse, type House, type SignedIn } from '../api/testing/harness.js';
import { deliveriesPath, openWebhookDesk, type WebhookDesk } from '../api/testing/webhooks.js';
import { outboxStart, settledEvents } from '../db/models/outbox.js';
import { deliveryWorkflowId } from '../domain/webhooks/rules.js';
import { newId } from '../lib/ids.js';
import { failureConverterPath } from '../lib/temporal/data-converter.js';
import { droppedSpans } from '../lib/temporal/interceptors.js';
import { queues } from '../lib/temporal/queues.js';
import { eventually } from '../lib/testing/eventually.js';
import { verifyWebhook } from '../sdk/webhooks.js';
import { openApi, workerIdentity } from './api.js';
import { createWebhookRecordActivities, createWebhookSendingActivities } from './webhooks.js';

const taskQueue = `webhooks-${newId()}`;
const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
const namespace = 'purser';
const timeoutMs = 700;
const told = new Set<string>();
const receivers: Server[] = [];

let house: House;
let desk: WebhookDesk;
let compliance: Desk;
let operations: SignedIn;
let client: Client;
let connections: [Connection, NativeConnection];
let workers: Worker[];
let running: Promise<unknown>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  house = await openHouse();
  desk = await openWebhookDesk(house);
  compliance = await openDesk(house);
  await compliance.loadLists();
  operations = await house.signIn('operations');
  connections = [await Connection.connect({ address }), await NativeConnection.connect({ address })];
  client = new Client({ connection: connections[0], namespace });
  const api = openApi(house.url, workerIdentity(house.deps.keys.serviceClients));
  const shared = { connection: connections[1], namespace, dataConverter: { failureConverterPath } };
  const rules = { allowsLoopback: true, ports: [443], timeoutMs };
  workers = [
    await Worker.create({
      ...shared,
      taskQueue,
      workflowBundle: { codePath: process.env['TEST_WORKFLOW_BUNDLE'] ?? '' },
      activities: createWebhookRecordActivities({ api }),
      sinks: droppedSpans,
    }),
    await Worker.create({
      ...shared,
      taskQueue: queues.webhooks,
      activities: createWebhookSendingActivities({ api }, rules),
    }),
  ];
  running = Promise.all(workers.map((worker) => worker.run()));
});
afterEach(async () => {
  for (const receiver of receivers.splice(0)) {
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  }
});
afterAll(async () => {
  workers.forEach((worker) => worker.shutdown());
  await running;
  await house.close();
  for (const connection of connections) await connection.close();
});

describe('an event on its way to a real receiver', () => {
  it('goes from a hit to a signed message, once, and leaves no secret on the way', async () => {
    const heard: { body: string; headers: IncomingMessage['headers'] }[] = [];
    const url = await receive((request, response) => {
      void textOf(request).then((body) => {
        heard.push({ body, headers: request.headers });
        response.writeHead(204).end();
      });
    });
    const endpoint = await desk.add(operations, { url, events: ['screening.hit_found'] });
    const person = await house.signIn('client');
    const { id } = await compliance.apply(person);
    await compliance.submit(person, id);
    await compliance.step(id, 'start_checks');
    await compliance.screen(id, { hits: ['1001'] });
    const delivery = await carried(endpoint.id);
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 1 });
    expect(heard).toHaveLength(1);
    const { body = '', headers = {} } = heard[0] ?? {};
    const signature = String(headers['purser-signature']);
    expect(verifyWebhook({ body, signature, secret: endpoint.secret })).toBe(true);
    expect(JSON.parse(body)).toMatchObject({ id: headers['purser-event-id'], type: 'screening.hit_found' });
    const history = await historyOf(String(delivery.id));
    expect(history).toContain('sendWebhook');
    for (const secret of [endpoint.secret, signature, 'whsec_', url, body])
      expect(history.includes(secret)).toBe(false);
  });

  it('ends with a receiver that is gone, and so does the endpoint', async () => {
    const url = await receive((_request, response) => response.writeHead(410).end('we have moved'));
    const endpoint = await desk.add(operations, { url });
    await decide();
    expect(await carried(endpoint.id)).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await house.owner('webhook_endpoints').where({ id: endpoint.id }).first()).toMatchObject({
      state: 'disabled_by_failures',
    });
  });

  it.each([
    ['fails', answer(500, 'out of order'), { last_status: 500, last_error: null }],
    [
      'redirects',
      answer(302, '', { Location: 'http://127.0.0.1:1/' }),
      { last_status: 302, last_error: null },
    ],
    ['is too slow', () => undefined, { last_status: null, last_error: 'timed_out' }],
    [
      'hangs up',
      (request: IncomingMessage) => void request.socket.destroy(),
      { last_status: null, last_error: 'connection_failed' },
    ],
  ])('waits for its next attempt when its receiver %s', async (_what, listener, last) => {
    const endpoint = await desk.add(operations, { url: await receive(listener) });
    await decide();
    await pumpUntil(async () => (await newestOf(endpoint.id))?.next_attempt_at > new Date());
    const { id } = await newestOf(endpoint.id);
    const { body } = await house.call('get', `${deliveriesPath}/${id}`, { as: operations });
    expect(body).toMatchObject({ state: 'pending', attempts: 1, ...last });
    expect(body.tries).toHaveLength(1);
    await client.workflow.getHandle(deliveryWorkflowId(id)).terminate();
    await house.call('delete', `/api/v1/webhooks/endpoints/${endpoint.id}`, { as: operations });
  });

  it('is tried as a test, once', async () => {
    const url = await receive(answer(500, 'not yet'));
    const endpoint = await desk.add(operations, { url });
    await house.call('post', `/api/v1/webhooks/endpoints/${endpoint.id}/test`, { as: operations, body: {} });
    expect(await carried(endpoint.id)).toMatchObject({ state: 'failed', attempts: 1, type: 'webhook.test' });
  });
});

async function receive(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  receivers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}/purser`;
}

function answer(status: number, text: string, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => void response.writeHead(status, headers).end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

async function decide(): Promise<void> {
  const person = await house.signIn('client');
  const { id } = await compliance.apply(person);
  await desk.happen('onboarding.approved', id, { state: 'approved' });
}

const newestOf = async (endpointId: string) => (await desk.deliveriesOf(endpointId)).at(-1);

/** The delivery of an endpoint when it has ended. */
async function carried(endpointId: string) {
  await pumpUntil(async () => (await newestOf(endpointId))?.ended_at instanceof Date);
  return newestOf(endpointId);
}

/** What the feeder does with events of the outbox. */
async function pump(): Promise<void> {
  await desk.tell();
  for (const event of await settledEvents(house.owner, outboxStart, 10_000)) {
    if (told.has(event.event_id)) continue;
    const isOurs = event.kind.startsWith('webhooks.');
    const message = isOurs ? workflowMessages[event.kind]?.(event) : null;
    if (message) await deliverMessage(client, ofThisTest(message));
    told.add(event.event_id);
  }
}

function ofThisTest(message: WorkflowMessage): WorkflowMessage {
  return message.kind === 'start' ? { ...message, taskQueue } : message;
}

async function pumpUntil(isSo: () => Promise<boolean>): Promise<void> {
  await eventually(async () => {
    await pump();
    return isSo();
  }, 60_000);
}

/** Every payload as text. */
async function historyOf(deliveryId: string): Promise<string> {
  const handle = client.workflow.getHandle(deliveryWorkflowId(deliveryId));
  await handle.result();
  const { events } = await handle.fetchHistory();
  return JSON.stringify(events, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  );
}
