import { createHash } from 'node:crypto';
import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
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
  await createOrUpdate(client, proof);
}

/**
 * Every so often each venue is looked at as if somebody had asked for its test: how it is, and whether what stands there is
 * what our books say.
 */
export async function ensureVenueSchedule(client: Client, venueId: string): Promise<void> {
  await createOrUpdate(client, {
    scheduleId: `${lookAtVenueId}/${venueId}`,
    spec: { intervals: [{ every: venueLookMs }], jitter: '20 seconds' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    action: {
      type: 'startWorkflow',
      workflowType: 'checkVenue',
      workflowId: `venue-check/${venueId}/look`,
      taskQueue: queues.core,
      args: [{ venue_id: venueId }],
    },
    state: { triggerImmediately: true },
  });
}

async function createOrUpdate(client: Client, options: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, policies = {}, action, scheduleId } = options;
    await client.schedule.getHandle(scheduleId).update((previous) => ({
      ...previous,
      spec,
      policies: { ...previous.policies, ...policies },
      action,
    }));
  }
}

export const refreshListsId = 'refresh-lists';
export const proveScreeningId = 'prove-screening';
export const lookAtVenueId = 'look-at-venue';
/** A difference is a break when two looks in a row find it. */
const venueLookMs = 300_000;
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
