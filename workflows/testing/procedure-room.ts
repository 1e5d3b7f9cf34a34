import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { Duration } from '@temporalio/common';
import { msToNumber } from '@temporalio/common/lib/time.js';
import type { OnboardClientInput } from '../../domain/onboarding/facts.js';
import { newId } from '../../lib/ids.js';
import { queues } from '../../lib/temporal/queues.js';
import { failureConverterPath } from '../../lib/temporal/data-converter.js';
import { droppedSpans } from '../../lib/temporal/interceptors.js';
import type { onboardClient } from '../onboarding/onboard-client.js';
import { openBook } from './book.js';
import { openComplianceBook } from './compliance-book.js';
import { openOrdersBook } from './orders-book.js';
import { asInLife, inSeconds, type Pace } from './pace.js';
import { openRiskBook } from './risk-book.js';
import { canSkipTime, fromEnvironment, openServer, type ServerKind } from './servers.js';
import { until } from './until.js';
import { openWebhooksBook } from './webhooks-book.js';

export interface RoomOptions {
  server?: ServerKind;
  /** For the development server alone. */
  serverArgs?: string[];
  reviewAfterDays?: number;
  /** How long its times last; by default as in life, or short when the default server can't skip them. */
  pace?: Pace;
}

/** A server, by default the time-skipping one where there is one, with a worker that runs the real procedures against books in memory. */
export async function openProcedureRoom({ server, serverArgs, reviewAfterDays, ...more }: RoomOptions = {}) {
  const pace = more.pace ?? (server || canSkipTime() ? asInLife : inSeconds);
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const env = await openServer(server ?? (canSkipTime() ? 'time-skipping' : 'development'), serverArgs);
  const book = openBook(() => env.currentTimeMs(), { reviewAfterDays, pace });
  const lists = openComplianceBook();
  const orders = openOrdersBook();
  const risk = openRiskBook();
  const webhooks = openWebhooksBook(() => env.currentTimeMs());
  const taskQueue = `room-${newId()}`;
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: { codePath: fromEnvironment('TEST_WORKFLOW_BUNDLE') },
    activities: {
      ...book.activities,
      ...lists.activities,
      ...orders.activities,
      ...risk.activities,
      ...webhooks.activities,
    },
    // As in earnest, only that nothing is sealed.
    dataConverter: { failureConverterPath },
    sinks: droppedSpans,
  });
  const venueWorker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: queues.venue('other'),
    activities: orders.venueActivities,
    dataConverter: { failureConverterPath },
  });
  const webhookWorker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: queues.webhooks,
    activities: webhooks.sending,
    dataConverter: { failureConverterPath },
  });
  const workers = [worker, venueWorker, webhookWorker];
  const running = Promise.all(workers.map((each) => each.run()));
  return {
    book,
    lists,
    orders,
    risk,
    webhooks,
    now: () => env.currentTimeMs(),
    taskQueue,
    workflows: env.client.workflow,
    sleep: (duration: Duration) => env.sleep(pace(msToNumber(duration))),
    start: (workflowId: string, input: OnboardClientInput) =>
      env.client.workflow.start<typeof onboardClient>('onboardClient', {
        workflowId,
        taskQueue,
        args: [input],
      }),
    until: (isSo: () => boolean | Promise<boolean>) => until(isSo),
    close: async () => {
      workers.forEach((each) => each.shutdown());
      await running;
      await env.teardown();
    },
  };
}

export type ProcedureRoom = Awaited<ReturnType<typeof openProcedureRoom>>;
