import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { OnboardingFile } from '../../domain/onboarding/facts.js';
import { isEnded, onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import type { Desk } from './desk.js';
import { recordLateAnswer, takesLateAnswers } from './late-answers.js';
import type { onboardClient } from './onboard-client.js';
import { describe, inquiries, move, records } from './steps.js';

const minuteMs = 60_000;

/** What the decision needs to know; the evidence itself is in the book of record. */
export interface Evidence {
  may_pass_by_rule: boolean;
  risk_level: 'low' | 'medium' | 'high' | 'prohibited';
}

/**
 * Gathers everything that a decision stands on: documents, identity, owners, screening, risk. The round is part of each
 * step's business key: a retry repeats a step, a new round does it anew.
 */
export async function gatherEvidence(desk: Desk, round: number): Promise<Evidence> {
  const { application_id } = desk.input;
  const file = await records.loadFile({ application_id });
  desk.state = file.state;
  if (file.state === 'submitted') await move(desk, 'start_checks');

  desk.waits('documents');
  for (const { id } of file.documents)
    await inquiries.verifyDocument({ application_id, document_id: id, round });
  if (file.identity_checks.length > 0) await checkIdentity(desk, file, round);
  if (file.owners.length > 0) await onboardOwners(desk, file.owners);

  if (isEnded(desk.state)) return { may_pass_by_rule: false, risk_level: 'high' };
  desk.waits('assessment');
  await inquiries.screenParty({ application_id, round });
  const assessment = await records.assessRisk({ application_id, round });
  describe({ application_id, country: file.country, priority: assessment.risk_level });
  return assessment;
}

/** Liveness and face match by the provider, which answers by webhook: late, twice, or never. */
async function checkIdentity(desk: Desk, file: OnboardingFile, round: number): Promise<void> {
  const { application_id } = desk.input;
  const open = new Map<string, string>();
  for (const kind of file.identity_checks) {
    const asked = await inquiries.requestProviderCheck({ application_id, kind, round });
    if (asked.reference) open.set(asked.reference, asked.business_key);
  }
  const deadline = Date.now() + file.settings.provider_timeout_minutes * minuteMs;
  desk.waits('provider', { next: { code: 'provider_timeout', atMs: deadline } });
  while (open.size > 0) {
    const answer = await desk.take(['provider_reported', 'withdrawn'], deadline - Date.now());
    if (answer?.kind !== 'provider_reported') break;
    const business_key = open.get(answer.reference);
    if (business_key)
      await records.recordCheckResult({ application_id, business_key, state: answer.outcome });
    else if (takesLateAnswers()) await recordLateAnswer(desk, answer);
    open.delete(answer.reference);
  }
  for (const business_key of open.values()) {
    await records.recordCheckResult({ application_id, business_key, state: 'unavailable' });
  }
}

/** Each owner and director has an onboarding of their own; the company waits until all are decided. */
async function onboardOwners(
  desk: Desk,
  owners: readonly { id: string; is_decided: boolean }[],
): Promise<void> {
  const open = new Set(owners.filter((owner) => !owner.is_decided).map((owner) => owner.id));
  for (const owner of open) await startOwner(desk.input.application_id, owner);
  while (open.size > 0) {
    desk.waits('owners', { owners: { open: open.size, all: owners.length } });
    const fact = await desk.take(['owner_decided', 'withdrawn']);
    if (fact?.kind !== 'owner_decided') return;
    open.delete(fact.application_id);
  }
}

async function startOwner(parentId: string, ownerId: string): Promise<void> {
  const input = {
    application_id: ownerId,
    parent_id: parentId,
    stage: 'checks' as const,
    round: 0,
    seen: [],
  };
  await startChild<typeof onboardClient>('onboardClient', {
    workflowId: onboardingWorkflowId(ownerId),
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    parentClosePolicy: ParentClosePolicy.ABANDON,
    args: [input],
    staticSummary: 'Onboarding of an owner or director',
  }).catch(ignoreStarted);
}

/** An owner whose onboarding runs already tells this company when it is decided. */
function ignoreStarted(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'WorkflowExecutionAlreadyStartedError') throw error;
}
