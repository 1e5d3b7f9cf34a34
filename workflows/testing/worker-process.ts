/**
 * A worker that can be killed: `worker-process.js ADDRESS QUEUE BOOKS` runs the procedures against books behind HTTP. It
 * says `ready` once and ends with the process that started it.
 */
import { Context } from '@temporalio/activity';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { z } from 'zod';
import { stepKey } from '../../activities/api.js';
import { failureConverterPath } from '../../lib/temporal/data-converter.js';
import { droppedSpans } from '../../lib/temporal/interceptors.js';
import { openBook } from './book.js';
import { fromEnvironment } from './servers.js';

const [address, taskQueue = '', books = ''] = process.argv.slice(2);
const answer = z.object({ result: z.unknown().optional() });

process.once('disconnect', () => process.exit());
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  workflowBundle: { codePath: fromEnvironment('TEST_WORKFLOW_BUNDLE') },
  activities: activitiesOverHttp(),
  dataConverter: { failureConverterPath },
  sinks: droppedSpans,
});
const running = worker.run();
process.send?.('ready');
await running;

function activitiesOverHttp() {
  const { activities } = openBook(async () => Date.now());
  return Object.fromEntries(
    Object.keys(activities).map((name) => [name, (input: unknown) => ask(name, input)]),
  );
}

/** Under the key that a step of the real worker has: retries of one step share it. */
async function ask(activity: string, input: unknown): Promise<unknown> {
  const workflow_id = Context.current().info.workflowExecution?.workflowId;
  const { 'Idempotency-Key': key } = stepKey(activity);
  const body = JSON.stringify({ workflow_id, activity, key, input });
  const response = await fetch(books, { method: 'POST', body });
  if (!response.ok) throw new Error(await response.text());
  return answer.parse(await response.json()).result;
}
