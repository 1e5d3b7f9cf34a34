/**
 * A new version of a list reaches everybody with a live procedure: their workflows are told, page by page in the order of
 * their ids, and each compares its own client anew. Whoever is told twice, after a worker was lost, knows it by the
 * event's id.
 */
import { continueAsNew, log, getExternalWorkflowHandle, proxyActivities } from '@temporalio/workflow';
import type { ComplianceActivities } from '../../activities/compliance.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { outsideCall } from '../../lib/temporal/activity-profiles.js';
import { listChanged } from '../onboarding/messages.js';

const { clientsUnderCare } = proxyActivities<ComplianceActivities>(outsideCall);

export interface RescreenClientsInput {
  list_version_id: string;
  /** The last one who was told; null at the beginning. */
  after: string | null;
  told: number;
}

const pagesPerRun = 20;

export async function rescreenClients(input: RescreenClientsInput): Promise<{ told: number }> {
  let { after, told } = input;
  for (let page = 0; page < pagesPerRun; page += 1) {
    const { application_ids, is_last } = await clientsUnderCare({ after });
    for (const id of application_ids) await tell(id, input.list_version_id);
    told += application_ids.length;
    if (is_last) return { told };
    after = application_ids.at(-1) ?? after;
  }
  return continueAsNew<typeof rescreenClients>({ ...input, after, told });
}

async function tell(applicationId: string, listVersionId: string): Promise<void> {
  const client = getExternalWorkflowHandle(onboardingWorkflowId(applicationId));
  const fact = { event_id: `list-changed/${listVersionId}`, list_version_id: listVersionId };
  // A client who left between the page and the signal needs no screening.
  await client
    .signal(listChanged, fact)
    .catch((error) => log.info('client_not_told', { applicationId, error: String(error) }));
}
