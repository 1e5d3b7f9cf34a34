/** The life of an application: its states, what moves it, and who may. No zod here: workflows import this file. */
export const applicationStates = [
  'draft',
  'submitted',
  'checking',
  'in_review',
  'waiting_for_client',
  'approved',
  'active',
  'under_review',
  'suspended',
  'exited',
  'rejected',
  'withdrawn',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

const transitions = {
  submit: { from: ['draft'], to: 'submitted' },
  start_checks: { from: ['submitted', 'waiting_for_client', 'in_review'], to: 'checking' },
  open_review: { from: ['checking'], to: 'in_review' },
  request_information: { from: ['in_review', 'under_review'], to: 'waiting_for_client' },
  answer: { from: ['waiting_for_client'], to: 'in_review' },
  resume_review: { from: ['waiting_for_client'], to: 'under_review' },
  approve: { from: ['checking', 'in_review'], to: 'approved' },
  reject: { from: ['in_review'], to: 'rejected' },
  activate: { from: ['approved'], to: 'active' },
  withdraw: { from: ['draft', 'submitted', 'checking', 'in_review', 'waiting_for_client'], to: 'withdrawn' },
  expire: { from: ['draft', 'waiting_for_client'], to: 'expired' },
  begin_review: { from: ['active', 'suspended'], to: 'under_review' },
  confirm: { from: ['under_review', 'suspended'], to: 'active' },
  suspend: { from: ['active', 'under_review', 'waiting_for_client'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'active' },
  exit: { from: ['active', 'under_review', 'waiting_for_client', 'suspended'], to: 'exited' },
  end_with_company: {
    from: ['draft', 'submitted', 'checking', 'in_review', 'waiting_for_client', 'approved'],
    to: 'withdrawn',
  },
} as const satisfies Record<string, { from: readonly ApplicationState[]; to: ApplicationState }>;

export type ApplicationEvent = keyof typeof transitions;
export const applicationEvents: ApplicationEvent[] = Object.keys(transitions).filter(isApplicationEvent);

/** The state that follows, or null when the event is not possible in this state. */
export function nextApplicationState(
  state: ApplicationState,
  event: ApplicationEvent,
): ApplicationState | null {
  const transition: { from: readonly ApplicationState[]; to: ApplicationState } = transitions[event];
  return transition.from.includes(state) ? transition.to : null;
}

/** The state in which an event ends, whatever came before: a repeat finds the application there. */
export function stateAfter(event: ApplicationEvent): ApplicationState {
  return transitions[event].to;
}

interface Standing {
  state: ApplicationState;
  /** Set once the client was approved: from then on they have a relationship that can be ended, not withdrawn. */
  decided_at: Date | string | null;
}

/**
 * As `nextApplicationState`, knowing whether the client was approved before: an applicant who is asked for information
 * may withdraw or run out of time, a client who is asked during a review may only be suspended or exited.
 */
export function nextStateOf(
  { state, decided_at }: Standing,
  event: ApplicationEvent,
): ApplicationState | null {
  const isForClients = clientEvents.some((each) => each === event);
  const isForApplicants = applicantEvents.some((each) => each === event);
  if (state === 'waiting_for_client' && isForClients && decided_at === null) return null;
  if (isForApplicants && decided_at !== null) return null;
  return nextApplicationState(state, event);
}

const applicantEvents = ['withdraw', 'expire', 'answer', 'submit'] as const satisfies ApplicationEvent[];
const clientEvents = ['resume_review', 'suspend', 'exit'] as const satisfies ApplicationEvent[];

/** Everybody with a live procedure whom a change of a list concerns. */
export const underCare: readonly ApplicationState[] = [
  'submitted',
  'checking',
  'in_review',
  'waiting_for_client',
  'approved',
  'active',
  'under_review',
  'suspended',
];

/** States in which the application ends for good; its workflow is closed. */
export function isEnded(state: ApplicationState): boolean {
  return state === 'exited' || state === 'rejected' || state === 'withdrawn' || state === 'expired';
}

/** States in which the client may still change the form and its documents. */
export function isEditable(state: ApplicationState): boolean {
  return state === 'draft' || state === 'waiting_for_client';
}

/** One workflow a client for life: the id comes from the application. */
export function onboardingWorkflowId(applicationId: string): string {
  return `onboarding/${applicationId}`;
}

/** Bounds of what one application may hold: owners count through all levels below the company that applies. */
export const applicationLimits = {
  owners: 50,
  ownerDepth: 5,
  documents: 40,
  documentBytes: 10 * 1024 * 1024,
  messages: 200,
} as const;

/** From this share on an owner is a beneficial owner who must be entered (FATF recommendation 24: 25 per cent). */
export const ownershipThresholdPercent = 25;

/** Nobody younger may be a client, an owner or a director. */
export const minimumAgeYears = 18;

function isApplicationEvent(name: string): name is ApplicationEvent {
  return Object.hasOwn(transitions, name);
}
