/**
 * A new version of a list reaches every client under care: their workflows are told, page by page, and each compares
 * its own client anew.
 */
import { continueAsNew, log, getExternalWorkflowHandle, proxyActivities } from '@temporalio/workflow';
import type { ComplianceActivities } from '../../activities/compliance.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { outsideCall } from '../../lib/temporal/activity-profiles.js';
import { listChanged } from '../onboarding/messages.js';

const { clientsUnderCare } = proxyActivities<ComplianceActivities>(outsideCall);

export interface RescreenClientsInput {
  list_version_id: string;
  page: number;
  told: number;
}

const pagesPerRun = 20;

export async function rescreenClients(input: RescreenClientsInput): Promise<{ told: number }> {
  let { page, told } = input;
  for (const lastPage = page + pagesPerRun; page < lastPage; page += 1) {
    const { application_ids, is_last } = await clientsUnderCare({ page });
    for (const id of application_ids) await tell(id, input.list_version_id);
    told += application_ids.length;
    if (is_last) return { told };
  }
  return continueAsNew<typeof rescreenClients>({ ...input, page, told });
}

async function tell(applicationId: string, listVersionId: string): Promise<void> {
  const client = getExternalWorkflowHandle(onboardingWorkflowId(applicationId));
  const fact = { event_id: `list-changed/${listVersionId}`, list_version_id: listVersionId };
  // A client who left between the page and the signal needs no screening.
  await client
    .signal(listChanged, fact)
    .catch((error) => log.info('client_not_told', { applicationId, error: String(error) }));
}
