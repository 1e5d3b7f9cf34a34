import type { Role } from '../accounts/roles.js';

/** Everything that an endpoint may be told of, but for the test that its owner asks for. */
export const webhookEventTypes = [
  'onboarding.decided',
  'screening.hit_decided',
  'screening.hit_found',
  'screening.hit_reopened',
] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

export const testEventType = 'webhook.test';

/** The shape of what is sent; it only grows while the name stays. */
export const webhookApiVersion = '2026-11';

/**
 * What a client may hear of: never of a hit, since telling somebody that they are looked at is an offence nearly
 * everywhere (FATF recommendation 21, tipping off).
 */
const toClients: readonly WebhookEventType[] = ['onboarding.decided'];

/** The events that an owner of this role may choose. */
export function eventsFor(role: Role): readonly WebhookEventType[] {
  return role === 'client' ? toClients : webhookEventTypes;
}

/** What happened inside, as far as it concerns the world. */
export interface InsideEvent {
  kind: string;
  payload: Record<string, unknown>;
}

/** What is told of it: whose application it is about, and what its receiver is given. */
export interface OutsideEvent {
  type: WebhookEventType;
  application_id: string;
  data: Record<string, unknown>;
}

const decisions: Record<string, string> = {
  'onboarding.approved': 'approved',
  'onboarding.confirmed': 'confirmed',
  'onboarding.exited': 'exited',
  'onboarding.reinstated': 'reinstated',
  'onboarding.rejected': 'rejected',
  'onboarding.suspended': 'suspended',
};

/** Ids, states and codes alone: who wants more asks the API, which checks who asks. Null for what is told to nobody. */
export function outsideEvent({ kind, payload }: InsideEvent): OutsideEvent | null {
  const { application_id } = payload;
  if (typeof application_id !== 'string') return null;
  const decision = decisions[kind];
  if (decision) return decided(application_id, decision, payload);
  // A hit that an earlier verdict still covers is no news.
  if (kind === 'compliance.hit_raised' && payload['state'] === 'open')
    return { type: 'screening.hit_found', application_id, data: hitOf(payload) };
  if (kind === 'compliance.hit_reviewed')
    return { type: 'screening.hit_decided', application_id, data: hitOf(payload) };
  if (kind === 'compliance.hit_reopened')
    return { type: 'screening.hit_reopened', application_id, data: reopenedOf(payload) };
  return null;
}

function decided(application_id: string, decision: string, payload: InsideEvent['payload']): OutsideEvent {
  const { application_kind, parent_id, state } = payload;
  return {
    type: 'onboarding.decided',
    application_id,
    data: { application_id, application_kind, company_application_id: parent_id ?? null, decision, state },
  };
}

function hitOf({ hit_id, application_id, screening_id, case_id, list, state }: InsideEvent['payload']) {
  return { hit_id, application_id, screening_id, case_id: case_id ?? null, list, state };
}

/** With what it was before, and the names of the fields that are others since: none of their values. */
function reopenedOf(payload: InsideEvent['payload']) {
  const { previous_state, changed } = payload;
  return { ...hitOf(payload), previous_state, changed };
}
