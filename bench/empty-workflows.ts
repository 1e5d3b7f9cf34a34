import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import { newId } from '../lib/ids.js';
import { rootDir } from '../lib/root.js';
import { loadKeys } from '../lib/crypto/key-files.js';
import { createDataConverter, failureConverterPath } from '../lib/temporal/data-converter.js';
import type { configOf } from './faults/stores.js';
import { eachOf } from './side-by-side.js';
import type { EmptyActivities, emptyWorkflow } from './workflows/empty.js';

export interface EmptyRun {
  count: number;
  activities: number;
  sideBySide: number;
}

export interface EmptyWorkflows {
  /** Runs so many to their end and gives how many a second. */
  measure: (run: EmptyRun) => Promise<number>;
  close: () => Promise<void>;
}

const taskQueue = 'bench-empty';

/** A worker of our own on the same server, with payloads sealed as the platform seals them. */
export async function openEmptyWorkflows(
  client: Client,
  config: ReturnType<typeof configOf>,
): Promise<EmptyWorkflows> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const namespace = config.TEMPORAL_NAMESPACE;
  const keys = await loadKeys(config.KEYS_DIR, { production: config.NODE_ENV === 'production' });
  const logger = new DefaultLogger('ERROR');
  const workflowsPath = join(rootDir, 'bench', 'workflows', 'empty.ts');
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, failureConverterPath, logger });
  const activities: EmptyActivities = { doNothing: async () => {} };
  const connection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
  const dataConverter = createDataConverter({ keys: keys.payloadCodec, namespace });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle,
    activities,
    dataConverter,
  });
  const running = worker.run();

  async function one(activityCount: number): Promise<void> {
    await client.workflow.execute<typeof emptyWorkflow>('emptyWorkflow', {
      taskQueue,
      workflowId: `bench/${newId()}`,
      args: [activityCount],
    });
  }
  return {
    async measure({ count, activities: activityCount, sideBySide }) {
      const beganAt = performance.now();
      await eachOf({ count, sideBySide, run: () => one(activityCount) });
      return count / ((performance.now() - beganAt) / 1000);
    },
    async close() {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
