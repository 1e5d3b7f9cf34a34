/**
 * The sandbox identity provider at work: it thinks for a moment, then reports to the api's webhook as a real provider
 * would; late, twice or never when its question says so.
 */
import { proxyActivities, sleep } from '@temporalio/workflow';
import type { SandboxActivities } from '../../activities/onboarding-sandbox.js';
import type {
  AnswerIdentityCheckInput,
  ProviderOutcome,
  SandboxBehaviour,
} from '../../domain/onboarding/facts.js';
import { outsideCall } from '../../lib/temporal/activity-profiles.js';

const { reportToWebhook } = proxyActivities<SandboxActivities>(outsideCall);

export async function answerIdentityCheck({ reference, behaviour }: AnswerIdentityCheckInput): Promise<void> {
  if (behaviour === 'never') return;
  await sleep(behaviour === 'late' ? '2 days' : '1 second', {
    summary: 'The provider looks at the pictures',
  });
  const event = { event_id: `${reference}/1`, reference, outcome: outcomeOf(behaviour) };
  await reportToWebhook(event);
  if (behaviour === 'twice') await reportToWebhook(event);
}

function outcomeOf(behaviour: SandboxBehaviour): ProviderOutcome {
  if (behaviour === 'fail') return 'failed';
  return behaviour === 'review' ? 'review' : 'passed';
}
