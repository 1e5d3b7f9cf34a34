import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Duration } from '@temporalio/common';
import type { OnboardClientInput } from '../../domain/onboarding/facts.js';
import { newId } from '../../lib/ids.js';
import type { onboardClient } from '../onboarding/onboard-client.js';
import { droppedSpans } from '../../lib/temporal/interceptors.js';
import { searchAttributeKeys } from '../../lib/temporal/search-attributes.js';
import { openBook } from './book.js';

// temporal.api.enums.v1.IndexedValueType
const keyword = 2;
const pollMs = 20;
const patienceMs = 20_000;

/** The time-skipping server with a worker that runs the real procedures against a book in memory. */
export async function openProcedureRoom() {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: fromEnvironment('TEMPORAL_TEST_SERVER_PATH') } },
  });
  await registerSearchAttributes(env);
  const book = openBook(() => env.currentTimeMs());
  const taskQueue = `room-${newId()}`;
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: fromEnvironment('TEST_WORKFLOW_BUNDLE') },
    activities: book.activities,
    sinks: droppedSpans,
  });
  const running = worker.run();
  return {
    book,
    sleep: (duration: Duration) => env.sleep(duration),
    start: (workflowId: string, input: OnboardClientInput) =>
      env.client.workflow.start<typeof onboardClient>('onboardClient', {
        workflowId,
        taskQueue,
        args: [input],
      }),
    until: (isSo: () => boolean) => until(isSo),
    close: async () => {
      worker.shutdown();
      await running;
      await env.teardown();
    },
  };
}

export type ProcedureRoom = Awaited<ReturnType<typeof openProcedureRoom>>;

/** The server of tests refuses what it was not told of, like the real one. */
async function registerSearchAttributes(env: TestWorkflowEnvironment): Promise<void> {
  const searchAttributes = Object.fromEntries(searchAttributeKeys.map(({ name }) => [name, keyword]));
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes,
  });
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error('It did not come about in time');
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the global set-up of the test run sets it`);
  return value;
}
