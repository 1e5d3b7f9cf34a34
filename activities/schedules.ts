import { createHash } from 'node:crypto';
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import type { ListCode } from '../domain/compliance/lists.js';
import { queues } from '../lib/temporal/queues.js';
import { readFolder, type FolderContent } from './lists/folder.js';

export interface ListSetting {
  folder: string | null;
  addresses: ReadonlyMap<ListCode, string>;
  refreshHours: number;
  /** A test's own; else that of long jobs, so that a list of many megabytes holds up no client. */
  taskQueue?: string;
}

/** What runs by the clock; made or brought up to date at each start of a worker. */
export async function ensureSchedules(client: Client, setting: ListSetting): Promise<void> {
  await ensureListSchedule(client, setting);
  await ensureProofSchedule(client, setting);
}

/**
 * Lists are looked for at once when the sources are others than at the last start: a folder that is named, or filled, does
 * not wait for the next round.
 */
async function ensureListSchedule(client: Client, setting: ListSetting): Promise<void> {
  const note = `Sources ${await sourcesMark(setting)}`;
  const refreshLists = {
    scheduleId: refreshListsId,
    spec: { intervals: [{ every: setting.refreshHours * hourMs }], jitter: '10 minutes' as const },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '6 hours' as const },
    action: {
      type: 'startWorkflow' as const,
      workflowType: 'refreshLists',
      taskQueue: setting.taskQueue ?? queues.reports,
      args: [],
    },
  };
  try {
    await client.schedule.create({ ...refreshLists, state: { note, triggerImmediately: true } });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, policies, action } = refreshLists;
    const schedule = client.schedule.getHandle(refreshListsId);
    const { state } = await schedule.describe();
    await schedule.update((previous) => ({
      ...previous,
      spec,
      policies,
      action,
      state: { ...previous.state, note },
    }));
    if (state.note !== note) await schedule.trigger(ScheduleOverlapPolicy.BUFFER_ONE);
  }
}

/** Each night everybody is compared with every entry: that must find nothing that the runs by changes have not. */
async function ensureProofSchedule(client: Client, { taskQueue }: ListSetting): Promise<void> {
  const proof = {
    scheduleId: proveScreeningId,
    spec: { calendars: [{ hour: proofHour, minute: 40 }], jitter: '10 minutes' as const },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '12 hours' as const },
    action: {
      type: 'startWorkflow' as const,
      workflowType: 'rescreenParties',
      taskQueue: taskQueue ?? queues.reports,
      args: [{ run_id: null, kind: 'proof', list_version_id: null, after: null, told: 0 }],
    },
  };
  try {
    await client.schedule.create(proof);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, policies, action } = proof;
    await client.schedule
      .getHandle(proveScreeningId)
      .update((previous) => ({ ...previous, spec, policies, action }));
  }
}

export const refreshListsId = 'refresh-lists';
export const proveScreeningId = 'prove-screening';
/** Of the UTC day: when fewest people work in the house's zones. */
const proofHour = 2;
const hourMs = 3_600_000;

/** Changes with the sources and with the files in the folder; says nothing of its path. */
async function sourcesMark({ folder, addresses }: ListSetting): Promise<string> {
  const content = folder ? await readFolder(folder).catch(() => nothing) : nothing;
  const lists = content.lists.map(({ list, parts, laidAt, bytes }) => [
    list,
    [...parts],
    laidAt.getTime(),
    bytes,
  ]);
  const facts = JSON.stringify({ folder, addresses: [...addresses], lists });
  return createHash('sha256').update(facts).digest('hex').slice(0, 16);
}

const nothing: FolderContent = { lists: [], unused: [] };
