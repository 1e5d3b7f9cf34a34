import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseDecision } from '../../domain/compliance/case-rules.js';
import type { OnboardingFact, ProviderOutcome } from '../../domain/onboarding/facts.js';
import type { OwnerCount, TimerCode, WaitCode } from '../../domain/onboarding/progress.js';
import type { ApplicationState } from '../../domain/onboarding/rules.js';

/** A person's act, already committed in the book of record; the answer says where the procedure stands. */
export interface Act {
  /** The event of the outbox that tells it: a repeat is recognised by it. */
  event_id: string;
}

export interface Progress {
  state: ApplicationState;
  /** What the procedure waits for now, in words of the manual. */
  waiting_for: string;
}

/** The same for the page of a case; all times as ISO 8601. */
export interface DetailedProgress extends Progress {
  waiting_code: WaitCode;
  waiting_since: string;
  owners: OwnerCount | null;
  /** What happens by itself next, if nothing else does before. */
  next_timer: { code: TimerCode; at: string } | null;
}

export const submitApplication = defineUpdate<Progress, [Act]>('submitApplication');
export const withdrawApplication = defineUpdate<Progress, [Act]>('withdrawApplication');
export const requestInformation = defineUpdate<Progress, [Act]>('requestInformation');
export const answerRequest = defineUpdate<Progress, [Act]>('answerRequest');
export const decideCase = defineUpdate<Progress, [Act & { decision: CaseDecision; case_id: string }]>(
  'decideCase',
);
export const suspendClient = defineUpdate<Progress, [Act]>('suspendClient');
export const reinstateClient = defineUpdate<Progress, [Act]>('reinstateClient');
export const exitClient = defineUpdate<Progress, [Act]>('exitClient');
export const requestReview = defineUpdate<Progress, [Act]>('requestReview');

export const providerReported =
  defineSignal<[Act & { reference: string; outcome: ProviderOutcome }]>('providerReported');
export const ownerDecided =
  defineSignal<[Act & { application_id: string; state: ApplicationState }]>('ownerDecided');
export const listChanged = defineSignal<[Act & { list_version_id: string }]>('listChanged');
export const riskModelChanged = defineSignal<[Act & { risk_model_id: string }]>('riskModelChanged');
export const screeningRequested = defineSignal<[Act]>('screeningRequested');

export const getProgress = defineQuery<DetailedProgress>('getProgress');

export type { OnboardingFact };
