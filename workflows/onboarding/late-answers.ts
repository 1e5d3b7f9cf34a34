import { patched } from '@temporalio/workflow';
import type { OnboardingFact } from '../../domain/onboarding/facts.js';
import type { Desk } from './desk.js';
import { records } from './steps.js';

/**
 * The kinds of facts that a stage takes, together with what the identity provider reports after its check was given
 * up. Before November 2026 such a report stayed on the desk.
 */
export function withLateAnswers<K extends OnboardingFact['kind']>(
  kinds: readonly K[],
): readonly (K | 'provider_reported')[] {
  return takesLateAnswers() ? [...kinds, 'provider_reported'] : kinds;
}

export function takesLateAnswers(): boolean {
  return patched('onboarding-2026-11-late-answers');
}

/** Records an answer that came late. True when it is news and speaks against the client: then people must see it. */
export async function recordLateAnswer(
  desk: Desk,
  { reference, outcome, event_id }: Extract<OnboardingFact, { kind: 'provider_reported' }>,
): Promise<boolean> {
  const { application_id } = desk.input;
  const { is_news } = await records.recordLateAnswer({ application_id, reference, outcome, event_id });
  return is_news && outcome !== 'passed';
}
