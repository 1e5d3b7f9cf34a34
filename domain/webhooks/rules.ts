export const endpointStates = ['enabled', 'paused', 'disabled_by_failures'] as const;
export type EndpointState = (typeof endpointStates)[number];

/** skipped: its endpoint took nothing at that time; it may be sent again. */
export const deliveryStates = ['pending', 'delivered', 'failed', 'skipped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why there is no status. */
export const attemptErrors = [
  'address_refused',
  'name_not_found',
  'connection_failed',
  'tls_failed',
  'timed_out',
] as const;
export type AttemptError = (typeof attemptErrors)[number];

export const endpointsAtMost = 20;
/** Attempts at one endpoint at a time: a slow receiver must not keep the others' from being sent. */
export const attemptsAtOnce = 4;
/** How long an attempt may take in all. */
export const attemptTimeoutMs = 10_000;
/** An attempt without an outcome after so long is taken for lost with its worker. */
export const attemptLostMs = 60_000;
export const answerBytesKept = 500;

/** What an attempt came to. */
export interface AttemptOutcome {
  status: number | null;
  error: AttemptError | null;
  duration_ms: number;
  answer: string | null;
}

/** What follows an attempt. */
export type NextStep =
  | { state: 'delivered' | 'failed' | 'skipped'; wait_seconds: null }
  | { state: 'pending'; wait_seconds: number };

const gone = 410;

export function isSuccess({ status }: Pick<AttemptOutcome, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** The receiver says that it will never listen again (RFC 9110, 15.5.11). */
export function isGone({ status }: Pick<AttemptOutcome, 'status'>): boolean {
  return status === gone;
}

/** What follows attempt `number`, counted from one, by the pauses of the schedule. */
export function nextStep(
  outcome: Pick<AttemptOutcome, 'status'>,
  number: number,
  pausesMinutes: readonly number[],
): NextStep {
  if (isSuccess(outcome)) return { state: 'delivered', wait_seconds: null };
  const pause = pausesMinutes[number - 1];
  if (isGone(outcome) || pause === undefined) return { state: 'failed', wait_seconds: null };
  return { state: 'pending', wait_seconds: pause * 60 };
}

/** Whether an endpoint has failed for so long that nothing more is sent there. */
export function isHopeless(failingSince: Date | null, now: Date, afterDays: number): boolean {
  const dayMs = 86_400_000;
  return failingSince !== null && now.getTime() - failingSince.getTime() >= afterDays * dayMs;
}

export interface DeliverWebhookInput {
  delivery_id: string;
}

export const deliveryWorkflowId = (deliveryId: string): string => `webhook/${deliveryId}`;
