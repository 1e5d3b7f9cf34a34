/**
 * Nothing but as many activities, one after the other, as an onboarding has: what the server and a worker cost by
 * themselves. The bench bundles this file; no worker of the platform runs it.
 */
import { proxyActivities } from '@temporalio/workflow';
import { recordWrite } from '../../lib/temporal/activity-profiles.js';

export interface EmptyActivities {
  doNothing(): Promise<void>;
}

const { doNothing } = proxyActivities<EmptyActivities>(recordWrite);

export async function emptyWorkflow(activityCount: number): Promise<void> {
  for (let done = 0; done < activityCount; done += 1) await doNothing();
}
