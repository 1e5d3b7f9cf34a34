import { patched } from '@temporalio/workflow';
import type { OnboardingFact } from '../../domain/onboarding/facts.js';
import type { Desk } from './desk.js';
import { inquiries, records } from './steps.js';

type Occasion = Extract<OnboardingFact, { kind: 'list_changed' | 'screening_requested' }>;

/**
 * The kinds of facts that a stage takes, together with what asks for another screening: a list that changed, a person
 * who wants it. Before November 2026 such facts waited on the desk until the client was under care.
 */
export function withScreenings<K extends OnboardingFact['kind']>(
  kinds: readonly K[],
): readonly (K | Occasion['kind'])[] {
  return patched('onboarding-2026-11-screen-again')
    ? [...kinds, 'list_changed', 'screening_requested']
    : kinds;
}

export function asksForScreening(fact: OnboardingFact | null): fact is Occasion {
  return fact?.kind === 'list_changed' || fact?.kind === 'screening_requested';
}

/** Compares the client with the lists in force, once for this occasion; says how many hits people have to look at. */
export async function screenAgain(desk: Desk, round: number, fact: Occasion): Promise<number> {
  const { application_id } = desk.input;
  const { new_hits } = await inquiries.screenParty({ application_id, round, occasion: occasionOf(fact) });
  return new_hits;
}

/** As `screenAgain` while people have the case before them: a hit that they did not know changes the risk too. */
export async function screenOnTheWay(desk: Desk, round: number, fact: Occasion): Promise<void> {
  const { application_id } = desk.input;
  const newHits = await screenAgain(desk, round, fact);
  if (newHits > 0) await records.assessRisk({ application_id, round, occasion: occasionOf(fact) });
}

function occasionOf(fact: Occasion): string {
  return fact.kind === 'list_changed' ? fact.list_version_id : fact.request_id;
}
