import type { CaseDecision } from '../compliance/case-rules.js';
import type { ApplicationState } from './rules.js';

/** What happened to an application, as its workflow is told. Ids and states only: histories hold no personal data. */
export type OnboardingFact =
  | { kind: 'submitted' }
  | { kind: 'withdrawn' }
  | { kind: 'information_requested' }
  | { kind: 'answered' }
  | { kind: 'decided'; decision: CaseDecision; case_id: string }
  | { kind: 'suspended' }
  | { kind: 'reinstated' }
  | { kind: 'exited' }
  | { kind: 'review_requested' }
  | { kind: 'provider_reported'; reference: string; outcome: ProviderOutcome; event_id: string }
  | { kind: 'owner_decided'; application_id: string; state: ApplicationState }
  | { kind: 'list_changed'; list_version_id: string }
  | { kind: 'risk_model_changed'; risk_model_id: string }
  | { kind: 'screening_requested'; request_id: string };

export type ProviderOutcome = 'passed' | 'failed' | 'review';
export type ProviderCheckKind = 'liveness' | 'face_match';

/** Where the life of a client stands when its workflow continues as new. */
export type OnboardingStage = 'application' | 'checks' | 'life';

export interface OnboardClientInput {
  application_id: string;
  /** The company whose owner or director this is. */
  parent_id: string | null;
  stage: OnboardingStage;
  /** How often evidence was gathered: part of every business key, so that a repeat is a repeat and a review is new. */
  round: number;
  /** Ids of facts that were told already, newest last, bounded. */
  seen: string[];
  /** Facts that lay on the desk when the workflow continued as new. */
  pending?: OnboardingFact[];
}

export interface OnboardClientResult {
  application_id: string;
  state: ApplicationState;
}

/** What the procedure needs to know of an application; the rest stays in the book of record. */
export interface OnboardingFile {
  application_id: string;
  kind: 'natural_person' | 'legal_entity';
  state: ApplicationState;
  country: string | null;
  /** Documents that nobody verified yet. */
  documents: { id: string }[];
  /** Checks by the provider that are wanted and not passed yet. */
  identity_checks: ProviderCheckKind[];
  owners: { id: string; is_decided: boolean }[];
  settings: {
    reminder_days: number[];
    expiry_days: number;
    provider_timeout_minutes: number;
    screening_threshold: number;
  };
}

/** How the sandbox provider answers, by a word in the name. */
export type SandboxBehaviour = 'prompt' | 'late' | 'twice' | 'never' | 'fail' | 'review';

export interface AnswerIdentityCheckInput {
  reference: string;
  kind: ProviderCheckKind;
  behaviour: SandboxBehaviour;
}
