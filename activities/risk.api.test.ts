import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { deliverMessage } from '../api/feeder/deliver-message.js';
import type { WorkflowMessage } from '../api/feeder/workflow-message.js';
import { workflowMessages } from '../api/feeder/workflow-messages.js';
import { openRiskDesk, type RiskDesk } from '../api/testing/risk-desk.js';
import { outboxStart, settledEvents } from '../db/models/outbox.js';
import { breachWorkflowId } from '../domain/risk/rules.js';
import { newId } from '../lib/ids.js';
import { failureConverterPath } from '../lib/temporal/data-converter.js';
import { droppedSpans } from '../lib/temporal/interceptors.js';
import { eventually } from '../lib/testing/eventually.js';
import { openApi, workerIdentity } from './api.js';
import { createRiskActivities } from './risk.js';

const taskQueue = `risk-${newId()}`;
const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
const namespace = 'purser';
const told = new Set<string>();

let desk: RiskDesk;
let client: Client;
let connections: [Connection, NativeConnection];
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  desk = await openRiskDesk();
  connections = [await Connection.connect({ address }), await NativeConnection.connect({ address })];
  client = new Client({ connection: connections[0], namespace });
  worker = await Worker.create({
    connection: connections[1],
    namespace,
    taskQueue,
    workflowBundle: { codePath: process.env['TEST_WORKFLOW_BUNDLE'] ?? '' },
    activities: createRiskActivities({
      api: openApi(desk.house.url, workerIdentity(desk.house.deps.keys.serviceClients)),
    }),
    dataConverter: { failureConverterPath },
    sinks: droppedSpans,
  });
  running = worker.run();
});
afterEach(() => desk.calm());
afterAll(async () => {
  worker.shutdown();
  await running;
  await desk.close();
  for (const connection of connections) await connection.close();
});

describe('the clock of a hard breach, from the trade to its note', () => {
  it('begins with the breach, escalates once what was due long ago, and ends with a note', async () => {
    // It opens fifty minutes ago: the time to acknowledge is over, and so is that to the first escalation.
    await desk.later(-50 * 60);
    await desk.limit({ ...desk.ofAccount(desk.ana), measure: 'gross_exposure', hard: '1' });
    await desk.later(0);
    const [{ id }] = await desk.breaches({ level: 'hard' });
    await pumpUntil(async () => (await lettersOf('risk_breach_escalated')).length > 0);
    const letters = await lettersOf('risk_breach_escalated');
    expect(letters).toHaveLength(1);
    await desk.act(`breaches/${id}/acknowledgement`, { note: 'I look' }, desk.maker);
    await desk.limit({ ...desk.ofAccount(desk.ana), measure: 'gross_exposure', hard: '900000000' });
    const closed = await desk.act(`breaches/${id}/closure`, { reason: 'A higher limit' }, desk.checker);
    expect([closed.status, closed.body.closing]).toEqual([200, 'person']);
    await pumpUntil(async () => (await notesOf(id)).length > 0);
    expect(await client.workflow.getHandle(breachWorkflowId(id)).result()).toEqual({
      reminders: 0,
      escalations: 1,
      is_closed: true,
    });
    const [note] = await notesOf(id);
    expect(note.after).toMatchObject({ escalations: 1, closing: 'person', minutes_to_close: 50 });
    await desk.later(50 * 60);
  });

  it('begins for no warning', async () => {
    await desk.limit({ ...desk.ofAccount(desk.bo), measure: 'gross_exposure', soft: '1' });
    await desk.later();
    const [{ id }] = await desk.breaches({ level: 'soft' });
    await pump();
    await expect(client.workflow.getHandle(breachWorkflowId(id)).describe()).rejects.toThrow(/not found/i);
  });

  it('is worked by a process alone, which may tell nobody of a breach that is closed', async () => {
    await desk.limit({ scope: 'instrument', symbol: 'BTCUSDT', measure: 'net_exposure', hard: '1' });
    await desk.later();
    const [{ id }] = await desk.breaches();
    const refused = await desk.house.call('get', `/api/v1/risk/breaches/${id}/work-file`, { as: desk.maker });
    expect(refused.status).toBe(403);
    const service = await desk.house.signIn('service');
    const file = await desk.house.call('get', `/api/v1/risk/breaches/${id}/work-file`, { as: service });
    expect(file.body).toMatchObject({ breach_id: id, account_id: null, acknowledged_at: null });
    await desk.act(`breaches/${id}/acknowledgement`, { note: 'I look' }, desk.maker);
    await desk.limit({ scope: 'instrument', symbol: 'BTCUSDT', measure: 'net_exposure' });
    await desk.act(`breaches/${id}/closure`, { reason: 'No limit any more' }, desk.checker);
    const late = await desk.house.call('post', `/api/v1/risk/breaches/${id}/escalation`, {
      as: service,
      body: { about: 'unclosed' },
    });
    expect(late.body.code).toBe('risk.breach_closed');
  });
});

/** What the feeder does with events of the outbox. */
async function pump(): Promise<void> {
  for (const event of await settledEvents(desk.house.owner, outboxStart, 10_000)) {
    if (told.has(event.event_id)) continue;
    const message = workflowMessages[event.kind]?.(event);
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

const lettersOf = (template: string) =>
  desk.house.owner('notifications').where({ template, user_id: desk.maker.id, channel: 'in_app' });
const notesOf = (record_id: string) =>
  desk.house.owner('audit_entries').where({ record_id, action: 'risk.summarise_breach' });
