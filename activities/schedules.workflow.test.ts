import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleOverlapPolicy } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { openServer } from '../workflows/testing/servers.js';
import { until } from '../workflows/testing/until.js';
import {
  ensureSchedules,
  ensureVenueSchedule,
  lookAtVenueId,
  refreshListsId,
  type ListSetting,
} from './schedules.js';

let env: TestWorkflowEnvironment;
let folder: string;

beforeAll(async () => {
  env = await openServer('development');
  folder = await mkdtemp(join(tmpdir(), 'lists-'));
}, 120_000);
afterAll(async () => {
  await env.teardown();
  await rm(folder, { recursive: true });
});

const setting: ListSetting = { folder: null, addresses: new Map(), refreshHours: 6 };
const ensure = (more: Partial<ListSetting> = {}) => ensureSchedules(env.client, { ...setting, ...more });
const describeSchedule = () => env.client.schedule.getHandle(refreshListsId).describe();
/** No worker runs: a run that was asked for stays, and is ended here so that the next one can begin. */
async function runsAsked(count: number): Promise<void> {
  await until(async () => (await describeSchedule()).info.numActionsTaken === count);
  for (const { action } of (await describeSchedule()).info.recentActions) {
    const { workflowId } = action.workflow;
    await env.client.workflow
      .getHandle(workflowId)
      .terminate()
      .catch(() => undefined);
  }
}

describe('the schedule of the lists', () => {
  it('is made with the hours of the setting, and looks at once', async () => {
    await ensure();
    await runsAsked(1);
    const { spec, policies, action } = await describeSchedule();
    expect(spec.intervals).toMatchObject([{ every: 6 * 3_600_000 }]);
    expect(policies.overlap).toBe(ScheduleOverlapPolicy.SKIP);
    expect(action).toMatchObject({ workflowType: 'refreshLists', taskQueue: 'reports' });
  });

  it('takes other hours at the next start, without another look', async () => {
    await ensure({ refreshHours: 2 });
    expect((await describeSchedule()).spec.intervals).toMatchObject([{ every: 2 * 3_600_000 }]);
    expect((await describeSchedule()).info.numActionsTaken).toBe(1);
  });

  it('looks at once when a folder is named, and again when lists are laid into it', async () => {
    await ensure({ folder });
    await runsAsked(2);
    await ensure({ folder });
    for (const name of ['SDN.CSV', 'ALT.CSV', 'ADD.CSV']) await writeFile(join(folder, name), 'x');
    await ensure({ folder });
    await runsAsked(3);
    await ensure({ folder });
    expect((await describeSchedule()).info.numActionsTaken).toBe(3);
    expect((await describeSchedule()).state.note).not.toContain(folder);
  });
});

describe('the schedule of a venue', () => {
  it('looks at once and every five minutes, and is the same at the next start', async () => {
    for (let start = 0; start < 2; start += 1) await ensureVenueSchedule(env.client, 'second-door');
    const handle = env.client.schedule.getHandle(`${lookAtVenueId}/second-door`);
    await until(async () => (await handle.describe()).info.numActionsTaken === 1);
    const { spec, action } = await handle.describe();
    expect(spec.intervals).toMatchObject([{ every: 300_000 }]);
    expect(action).toMatchObject({ workflowType: 'checkVenue', taskQueue: 'core' });
  });
});
