import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { queues } from '../lib/temporal/queues.js';

/** What runs by the clock; made or brought up to date at each start of a worker. */
export async function ensureSchedules(client: Client): Promise<void> {
  const refreshLists = {
    scheduleId: 'refresh-lists',
    spec: { intervals: [{ every: '6 hours' as const }], jitter: '10 minutes' as const },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '6 hours' as const },
    action: {
      type: 'startWorkflow' as const,
      workflowType: 'refreshLists',
      taskQueue: queues.core,
      args: [],
    },
  };
  try {
    await client.schedule.create({ ...refreshLists, state: { triggerImmediately: true } });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, policies, action } = refreshLists;
    await client.schedule
      .getHandle(refreshLists.scheduleId)
      .update((previous) => ({ ...previous, spec, policies, action }));
  }
}
