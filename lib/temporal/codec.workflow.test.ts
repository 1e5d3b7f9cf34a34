import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowFailedError, Client } from '@temporalio/client';
import { ApplicationFailure, type DataConverter } from '@temporalio/common';
import proto from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeys, loadKeys, rotateKey } from '../crypto/key-files.js';
import { rootDir } from '../root.js';
import { connectTemporal } from './client.js';
import { createDataConverter, failureConverterPath } from './data-converter.js';
import { createSecretActivities } from './testing/secret-activities.js';
import { released, type keepSecret } from './testing/secret-keeper.js';
import { startPatiently } from '../testing/start-patiently.js';

const secret = 'Иван-Ivanov-passport-4509-235857';
const namespace = 'default';
let home: string;
let env: TestWorkflowEnvironment;
let bundle: WorkflowBundleWithSourceMap;
let runs = 0;
/** Each with its end; a test that fails may leave one running. */
const workers = new Map<Worker, Promise<void>>();

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  home = await mkdtemp(join(tmpdir(), 'purser-codec-'));
  await ensureKeys(home, { demonstration: false });
  env = await startPatiently(() =>
    TestWorkflowEnvironment.createLocal({
      server: {
        executable: {
          type: 'existing-path',
          path: process.env['TEMPORAL_CLI_PATH'] ?? 'TEMPORAL_CLI_PATH is not set',
        },
      },
    }),
  );
  const workflowsPath = join(rootDir, 'lib/temporal/testing/secret-keeper.ts');
  bundle = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
}, 120_000);

afterAll(async () => {
  for (const worker of workers.keys()) await stop(worker);
  await env.teardown();
  await rm(home, { recursive: true });
});

describe('a workflow under the codec', () => {
  it('leaves its secret nowhere in the history, and the caller still reads it', async () => {
    const run = await startedRun({ dataConverter: await sealing(), ending: 'return' });
    expect(await run.result()).toEqual({ secret, heard: '' });
    expect(await placesOfSecret(run.workflowId)).toEqual([]);
  });

  it('leaves it nowhere when it fails either, and the caller still reads the failure', async () => {
    const run = await startedRun({ dataConverter: await sealing(), ending: 'fail' });
    const failure: unknown = await run.result().catch((error: unknown) => error);
    const cause = failure instanceof WorkflowFailedError ? failure.cause : undefined;
    expect(cause).toBeInstanceOf(ApplicationFailure);
    expect(cause).toMatchObject({
      message: `It was ${secret}`,
      type: 'SecretFailure',
      details: [{ secret }],
    });
    expect(await placesOfSecret(run.workflowId)).toEqual([]);
  });

  it('would be found out without it: the same search finds the secret of an unsealed run', async () => {
    const plain = await bundleWorkflowCode({
      workflowsPath: join(rootDir, 'lib/temporal/testing/secret-keeper.ts'),
      logger: new DefaultLogger('ERROR'),
    });
    const run = await startedRun({ dataConverter: {}, ending: 'fail', bundle: plain });
    await run.result().catch(() => undefined);
    expect(await placesOfSecret(run.workflowId)).toContain('plain');
  });

  it('goes on over a rotation in its middle, also for a process that still has the files of before', async () => {
    const before = await sealing();
    const run = await startedRun({ dataConverter: before, ending: 'wait' });
    await untilEvents(run.workflowId, 'ACTIVITY_TASK_FAILED');
    await rotateKey(home, 'payload-codec');
    const after = await sealing();
    const handle = clientWith(after).workflow.getHandle<typeof keepSecret>(run.workflowId);
    await run.stop();
    const worker = await workerOn(run.taskQueue, after, bundle);
    const result = await worker.runUntil(async () => {
      await handle.signal(released, `${secret} is released`);
      return handle.result();
    });
    expect(result).toEqual({ secret, heard: `${secret} is released` });
    expect(await placesOfSecret(run.workflowId)).toEqual([]);
    expect(await clientWith(before).workflow.getHandle(run.workflowId).result()).toEqual(result);
  });

  it('tells a process that lacks the key which one it is', async () => {
    const run = await startedRun({ dataConverter: await sealing(), ending: 'return' });
    await run.result();
    const { payloadCodec } = await loadKeys(home, { production: true });
    const [oldest] = payloadCodec.keys;
    const lacking = { ...payloadCodec, current: oldest?.key_id ?? '', keys: payloadCodec.keys.slice(0, 1) };
    const stranger = clientWith(createDataConverter({ keys: lacking, namespace }));
    const message = `No key "${payloadCodec.current}" in this key ring`;
    await expect(stranger.workflow.getHandle(run.workflowId).result()).rejects.toThrow(message);
  });
});

describe('connectTemporal', () => {
  it('gives one lazy client that reads what others sealed, and knows whether the server answers', async () => {
    const run = await startedRun({ dataConverter: await sealing(), ending: 'return' });
    await run.result();
    const keys = await loadKeys(home, { production: true });
    const connection = connectTemporal({ address: env.address, namespace, keys });
    const client = await connection.client();
    expect(await connection.client()).toBe(client);
    expect(await client.workflow.getHandle<typeof keepSecret>(run.workflowId).result()).toEqual({
      secret,
      heard: '',
    });
    expect(await connection.isReachable(2_000)).toBe(true);
    await connection.close();
  });

  it('fails within seconds when nobody answers', async () => {
    const keys = await loadKeys(home, { production: true });
    const connection = connectTemporal({ address: '127.0.0.1:9', namespace, keys });
    const startedAt = Date.now();
    expect(await connection.isReachable(300)).toBe(false);
    const client = await connection.client();
    await expect(client.workflow.getHandle('any').describe()).rejects.toThrow();
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    await connection.close();
  });
});

async function sealing(): Promise<DataConverter> {
  const keys = await loadKeys(home, { production: true });
  return createDataConverter({ keys: keys.payloadCodec, namespace });
}

function clientWith(dataConverter: DataConverter): Client {
  return new Client({ connection: env.connection, namespace, dataConverter });
}

function workerOn(
  taskQueue: string,
  dataConverter: DataConverter,
  workflowBundle: WorkflowBundleWithSourceMap,
): Promise<Worker> {
  const activities = createSecretActivities();
  return Worker.create({
    connection: env.nativeConnection,
    namespace,
    taskQueue,
    dataConverter,
    workflowBundle,
    activities,
  });
}

interface RunOptions {
  dataConverter: DataConverter;
  ending: 'return' | 'fail' | 'wait';
  bundle?: WorkflowBundleWithSourceMap;
}

/** A started workflow with a worker of its own, which `result` and `stop` bring down. */
async function startedRun(options: RunOptions) {
  runs += 1;
  const taskQueue = `secrets-${runs}`;
  const worker = await workerOn(taskQueue, options.dataConverter, options.bundle ?? bundle);
  workers.set(worker, worker.run());
  const handle = await clientWith(options.dataConverter).workflow.start<typeof keepSecret>('keepSecret', {
    taskQueue,
    workflowId: `secret-${runs}`,
    args: [{ secret, ending: options.ending }],
    memo: { first: secret },
  });
  const { workflowId } = handle;
  const end = () => stop(worker);
  return { workflowId, taskQueue, stop: end, result: () => handle.result().finally(end) };
}

async function stop(worker: Worker): Promise<void> {
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await workers.get(worker);
}

/** Everything that the server keeps of a run, byte for byte: the history and the description with its memo. */
async function rawRecord(workflowId: string): Promise<Buffer> {
  const { History } = proto.temporal.api.history.v1;
  const execution = { workflowId };
  const { history } = await env.client.workflowService.getWorkflowExecutionHistory({ namespace, execution });
  expect(history?.events?.length ?? 0).toBeGreaterThan(10);
  const description = await env.client.workflowService.describeWorkflowExecution({ namespace, execution });
  return Buffer.concat([
    History.encode(history ?? {}).finish(),
    proto.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse.encode(description).finish(),
  ]);
}

async function placesOfSecret(workflowId: string): Promise<string[]> {
  const record = await rawRecord(workflowId);
  const spellings = {
    plain: record.toString('utf8'),
    latin: record.toString('latin1'),
    json: JSON.stringify(record.toString('utf8')),
  };
  return Object.entries(spellings).flatMap(([name, text]) =>
    needles().some((needle) => text.includes(needle)) ? [name] : [],
  );
}

/** The secret as it is, in hexadecimal, and in base64 at each of the three places where it may begin. */
function needles(): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const parts = ['passport-4509', bytes.toString('latin1'), JSON.stringify(secret).slice(1, -1)];
  return [secret, bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...base64, ...parts];
}

async function untilEvents(workflowId: string, eventType: 'ACTIVITY_TASK_FAILED'): Promise<void> {
  const wanted = proto.temporal.api.enums.v1.EventType[`EVENT_TYPE_${eventType}`];
  for (let tries = 0; tries < 200; tries += 1) {
    const request = { namespace, execution: { workflowId } };
    const { history } = await env.client.workflowService.getWorkflowExecutionHistory(request);
    if (history?.events?.some((event) => event.eventType === wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No event ${eventType} came`);
}
