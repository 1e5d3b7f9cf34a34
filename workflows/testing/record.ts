/**
 * `npm run record`: plays every scenario and writes the histories that the replay tests hold the workflows to; with names of
 * scenarios (`npm run record -- webhookDelivered`) those alone.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { rootDir } from '../../lib/root.js';
import { runMain } from '../../stack/setup/failure.mjs';
import { createProgress } from '../../stack/setup/progress.mjs';
import { need, stopAll } from '../../stack/testing/resources.mjs';
import { orderScenarios } from './orders-scenarios.js';
import { createHistoryWriter, type RecordedHistory } from './plain-history.js';
import { openProcedureRoom, type ProcedureRoom, type RoomOptions } from './procedure-room.js';
import { riskScenarios } from './risk-scenarios.js';
import { clientScenarios, houseScenarios, reviewContinuedAsNew, type Scenario } from './scenarios.js';
import { webhookScenarios } from './webhooks-scenarios.js';

const progress = createProgress();
const folder = join(rootDir, 'workflows', 'histories');

/** Recorded times are those of the settings: without a server that skips them nothing is recorded. */
const skipping: RoomOptions = { server: 'time-skipping' };

/** The real server can be told that a run is long; in return it doesn't skip time, so that reviews must be due at once. */
const impatient: RoomOptions = {
  server: 'development',
  serverArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=50'],
  reviewAfterDays: 0,
};

const named = process.argv.slice(2);
const isWanted = ({ name }: Scenario) => named.length === 0 || named.includes(name);

await runMain(main);
process.exit();

async function main(): Promise<number> {
  await need('temporalCli', 'testServer', 'workflowBundle');
  try {
    const histories: Written[] = [];
    const record = async (scenario: Scenario, options?: RoomOptions) =>
      histories.push(...(await progress.step(scenario.name, () => play(scenario, options))));
    const skipped = [
      ...clientScenarios,
      ...houseScenarios,
      ...orderScenarios,
      ...riskScenarios,
      ...webhookScenarios,
    ];
    for (const scenario of skipped.filter(isWanted)) await record(scenario);
    if (isWanted(reviewContinuedAsNew)) await record(reviewContinuedAsNew, impatient);
    await mkdir(folder, { recursive: true });
    for (const [name, text] of histories) await writeFile(join(folder, `${name}.json`), text);
    const size = histories.reduce((sum, [, text]) => sum + text.length, 0);
    process.stdout.write(`${histories.length} histories, ${Math.ceil(size / 1024)} KiB, in ${folder}\n`);
    return 0;
  } finally {
    await stopAll();
  }
}

type Written = [name: string, text: string];

/** In a room of its own: what one story leaves on the server's clock does not reach the next. */
async function play(scenario: Scenario, options: RoomOptions = skipping): Promise<Written[]> {
  const room = await openProcedureRoom(options);
  try {
    const writer = createHistoryWriter(scenario.name);
    const written: Written[] = [];
    for (const [name, handle] of Object.entries(await scenario(room))) {
      const runs = await runsOf(room, handle);
      runs.forEach((history, index) => written.push([numbered(name, index), writer.write(history)]));
    }
    return written;
  } finally {
    await room.close();
  }
}

/** Every run of a workflow that continued as new, the first one first. */
async function runsOf(room: ProcedureRoom, { workflowId }: WorkflowHandle): Promise<RecordedHistory[]> {
  const runs: RecordedHistory[] = [];
  let runId = await firstRunOf(room, workflowId);
  for (;;) {
    const history = await room.workflows.getHandle(workflowId, runId).fetchHistory();
    runs.push(history);
    const last = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes;
    if (!last?.newExecutionRunId) return runs;
    runId = last.newExecutionRunId;
  }
}

async function firstRunOf(room: ProcedureRoom, workflowId: string): Promise<string | undefined> {
  const { events } = await room.workflows.getHandle(workflowId).fetchHistory();
  return events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId ?? undefined;
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}.${index + 1}`;
}
