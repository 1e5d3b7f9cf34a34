/** The life of a case: who works it, who decides it. No zod here: workflows import this file. */
export const caseStates = [
  'open',
  'in_work',
  'waiting_for_client',
  'recommended',
  'decided',
  'closed',
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseReasons = [
  'onboarding',
  'periodic_review',
  'document_expired',
  'list_changed',
  'check_failed',
  'risk_model_changed',
  'manual',
] as const;
export type CaseReason = (typeof caseReasons)[number];

/** Onboarding ends in approve or reject; a review of a client ends in approve (keep), suspend or exit. */
export const caseDecisions = ['approve', 'reject', 'suspend', 'exit'] as const;
export type CaseDecision = (typeof caseDecisions)[number];

const transitions = {
  claim: { from: ['open'], to: 'in_work' },
  release: { from: ['in_work'], to: 'open' },
  request_information: { from: ['in_work'], to: 'waiting_for_client' },
  client_answered: { from: ['waiting_for_client'], to: 'in_work' },
  recommend: { from: ['in_work'], to: 'recommended' },
  send_back: { from: ['recommended'], to: 'in_work' },
  decide: { from: ['recommended'], to: 'decided' },
  close: { from: ['open', 'in_work', 'waiting_for_client', 'recommended'], to: 'closed' },
} as const satisfies Record<string, { from: readonly CaseState[]; to: CaseState }>;

export type CaseEvent = keyof typeof transitions;

/** The state that follows, or null when the event is not possible in this state. */
export function nextCaseState(state: CaseState, event: CaseEvent): CaseState | null {
  const transition: { from: readonly CaseState[]; to: CaseState } = transitions[event];
  return transition.from.includes(state) ? transition.to : null;
}

/** What may be decided, by why the case was opened. */
export function possibleDecisions(reason: CaseReason): readonly CaseDecision[] {
  return reason === 'onboarding' ? ['approve', 'reject'] : ['approve', 'suspend', 'exit'];
}

/** True while somebody has to do something about the case. */
export function isLiveCase(state: CaseState): boolean {
  return state !== 'decided' && state !== 'closed';
}
