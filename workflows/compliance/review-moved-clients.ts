/**
 * Another risk model came into force: whoever it weighs higher than the one before comes back to the desk. Their procedures are
 * told, page by page in the order of their ids; each gathers its evidence anew and asks two people. Whoever is told twice,
 * after a worker was lost, knows it by the event's id.
 */
import { continueAsNew, getExternalWorkflowHandle, log, proxyActivities } from '@temporalio/workflow';
import type { RiskModelActivities } from '../../activities/compliance-risk-model.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { outsideCall } from '../../lib/temporal/activity-profiles.js';
import { riskModelChanged } from '../onboarding/messages.js';

const { clientsMovedUp } = proxyActivities<RiskModelActivities>(outsideCall);

export interface ReviewMovedClientsInput {
  risk_model_id: string;
  /** Behind whom the next page begins; null at the beginning. */
  after: string | null;
  told: number;
}

const pagesPerRun = 20;

export async function reviewMovedClients(input: ReviewMovedClientsInput): Promise<{ told: number }> {
  const { risk_model_id } = input;
  let { after, told } = input;
  for (let page = 0; page < pagesPerRun; page += 1) {
    const moved = await clientsMovedUp({ risk_model_id, after });
    for (const id of moved.application_ids) await tell(id, risk_model_id);
    told += moved.application_ids.length;
    if (moved.is_last) return { told };
    after = moved.after;
  }
  return continueAsNew<typeof reviewMovedClients>({ ...input, after, told });
}

async function tell(applicationId: string, risk_model_id: string): Promise<void> {
  const client = getExternalWorkflowHandle(onboardingWorkflowId(applicationId));
  const fact = { event_id: `risk-model/${risk_model_id}`, risk_model_id };
  // A client who left between the page and the signal needs no review.
  await client
    .signal(riskModelChanged, fact)
    .catch((error) => log.info('client_not_told', { applicationId, error: String(error) }));
}
