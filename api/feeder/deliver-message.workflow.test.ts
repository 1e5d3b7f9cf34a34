import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { OutboxEvent } from '../../db/models/outbox.js';
import { newId } from '../../lib/ids.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import { rootDir } from '../../lib/root.js';
import { eventually } from '../../lib/testing/eventually.js';
import { workflowsConsumer } from './consumers/workflows.js';
import { deliverMessage } from './deliver-message.js';
import type { WorkflowMessage } from './workflow-message.js';
import { startPatiently } from '../../lib/testing/start-patiently.js';

let env: TestWorkflowEnvironment;
let workflowBundle: WorkflowBundle;
const taskQueue = 'deliveries';

beforeAll(async () => {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'ERROR' } } });
  const path = process.env['TEMPORAL_CLI_PATH'];
  if (!path)
    throw new Error('TEMPORAL_CLI_PATH is not set: the global set-up of the test run finds Temporal');
  env = await startPatiently(() =>
    TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'existing-path', path }, log: { format: 'json', level: 'error' } },
    }),
  );
  const workflowsPath = join(rootDir, 'api', 'feeder', 'testing', 'counter.ts');
  workflowBundle = await bundleWorkflowCode({ workflowsPath, logger });
}, 120_000);
afterAll(() => env?.teardown());

const worker = (queue = taskQueue) =>
  Worker.create({ connection: env.nativeConnection, taskQueue: queue, workflowBundle });
const start = (workflowId: string, queue = taskQueue): WorkflowMessage => ({
  kind: 'start',
  workflowId,
  type: 'counter',
  taskQueue: queue,
  args: [{ from: 1 }],
  updateId: newId(),
});
const add = (workflowId: string, by: number, updateId = newId()): WorkflowMessage => ({
  kind: 'update',
  workflowId,
  name: 'add',
  args: [{ by }],
  updateId,
});
const finish = (workflowId: string): WorkflowMessage => ({
  kind: 'signal',
  workflowId,
  name: 'finish',
  args: [null],
  updateId: newId(),
});
const resultOf = (workflowId: string) => env.client.workflow.getHandle(workflowId).result();

describe('deliverMessage', () => {
  it('starts once, updates once and signals, though each answer was lost and the message came again', async () => {
    const workflowId = `counter/${newId()}`;
    await (
      await worker()
    ).runUntil(async () => {
      const once = [start(workflowId), add(workflowId, 2), add(workflowId, 3)];
      for (const message of once) expect(await deliverMessage(env.client, message)).toBe('delivered');
      for (const message of once) expect(await deliverMessage(env.client, message)).toBe('delivered');
      expect(await deliverMessage(env.client, finish(workflowId))).toBe('delivered');
      expect(await resultOf(workflowId)).toBe(6);
    });
  });

  it('says that a workflow has ended, or never began, and does not begin it anew', async () => {
    const workflowId = `counter/${newId()}`;
    await (
      await worker()
    ).runUntil(async () => {
      for (const message of [start(workflowId), finish(workflowId)])
        await deliverMessage(env.client, message);
      await resultOf(workflowId);
      for (const message of [
        start(workflowId),
        add(workflowId, 1),
        finish(workflowId),
        add('counter/none', 1),
      ]) {
        expect(await deliverMessage(env.client, message)).toBe('closed');
      }
    });
  });

  it('says that the workflow rejected an update', async () => {
    const workflowId = `counter/${newId()}`;
    await (
      await worker()
    ).runUntil(async () => {
      await deliverMessage(env.client, start(workflowId));
      expect(await deliverMessage(env.client, add(workflowId, -1))).toBe('rejected');
    });
  });
});

describe('the workflows consumer', () => {
  const eventOf = (message: WorkflowMessage): OutboxEvent => ({
    xid: '1',
    id: 1,
    event_id: newId(),
    kind: 'test.message',
    noun: 'test',
    record_id: newId(),
    payload: { message },
    actor_id: 'test',
    trace_id: null,
    traceparent: null,
    at: new Date(),
  });

  /** A consumer, and events that carry any message to it. */
  function open() {
    const messages = new Map<string, WorkflowMessage>();
    const tell = (message: WorkflowMessage) => {
      const event = eventOf(message);
      messages.set(event.event_id, message);
      return event;
    };
    const log = createLog({ service: 'test', level: 'silent' });
    const deps = { temporal: async () => env.client, log, metrics: createMetrics() };
    const consumer = workflowsConsumer(deps, {
      'test.message': ({ event_id }) => messages.get(event_id) ?? null,
    });
    return { consumer, tell, deps };
  }

  it('holds up nobody but the workflow whose worker is away, and keeps its order', async () => {
    const { consumer, tell, deps } = open();
    const [away, here] = [`counter/${newId()}`, `counter/${newId()}`];
    const stuck = [start(away, 'nobody-here'), add(away, 10), add(away, 20), finish(away)].map(tell);
    const flowing = [start(here), add(here, 5), finish(here)].map(tell);
    const other = { ...eventOf(start('none')), kind: 'test.unknown' };

    await (
      await worker()
    ).runUntil(async () => {
      const done = new Set<string>();
      await eventually(async () => {
        const left = [...stuck, ...flowing, other].filter(({ event_id }) => !done.has(event_id));
        for (const id of await consumer.take(left)) done.add(id);
        return done.size === 5;
      });
      expect([...done].sort()).toEqual([stuck[0], ...flowing, other].map((event) => event?.event_id).sort());
      expect(await resultOf(here)).toBe(6);
      await eventually(() => consumer.parked?.() === 1, 20_000);
      expect(await deps.metrics.registry.metrics()).toMatch(/^workflows_parked 1$/m);
    });
    await (
      await worker('nobody-here')
    ).runUntil(async () => {
      const done = new Set<string>();
      await eventually(async () => {
        const left = stuck.slice(1).filter(({ event_id }) => !done.has(event_id));
        for (const id of await consumer.take(left)) done.add(id);
        return done.size === 3;
      }, 30_000);
      expect(await resultOf(away)).toBe(31);
      expect(consumer.parked?.()).toBe(0);
    });
  }, 60_000);

  it('goes on with others when more workflows are parked than it carries at once', async () => {
    const { consumer, tell } = open();
    // Ids longer than the server takes: it refuses every one at once.
    const refused = Array.from({ length: 70 }, (_, at) => tell(start(`counter/${at}-${'x'.repeat(1_100)}`)));
    await eventually(async () => {
      await consumer.take(refused);
      return consumer.parked?.() === refused.length;
    }, 20_000);
    const here = `counter/${newId()}`;
    const event = tell(start(here));
    const done = new Set<string>();
    await eventually(async () => {
      for (const id of await consumer.take([...refused, event])) done.add(id);
      return done.size > 0;
    }, 20_000);
    expect([...done]).toEqual([event.event_id]);
  }, 60_000);
});
