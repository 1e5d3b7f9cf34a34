import { z } from 'zod';
import { eventsFor, type WebhookEventType } from '../../../domain/webhooks/events.js';
import { addEndpointInput, type AddEndpointInput } from '../../../domain/webhooks/inputs.js';
import type { Role } from '../../../domain/accounts/roles.js';
import type { Endpoint } from './types.js';

/** A box to tick for each event. */
export const eventFields = {
  decided: 'onboarding.decided',
  hit_found: 'screening.hit_found',
  hit_reopened: 'screening.hit_reopened',
  hit_decided: 'screening.hit_decided',
} as const satisfies Record<string, WebhookEventType>;
export type EventField = keyof typeof eventFields;

const names = [
  'decided',
  'hit_found',
  'hit_reopened',
  'hit_decided',
] as const satisfies readonly EventField[];

/** The boxes that somebody of a role is shown. */
export function eventFieldsFor(role: Role): EventField[] {
  return names.filter((name) => eventsFor(role).includes(eventFields[name]));
}

export const endpointForm = z
  .strictObject({
    url: addEndpointInput.shape.url,
    description: addEndpointInput.shape.description,
    decided: z.boolean(),
    hit_found: z.boolean(),
    hit_reopened: z.boolean(),
    hit_decided: z.boolean(),
  })
  .refine((filled) => names.some((name) => filled[name]), { path: ['decided'], error: 'At least one event' });
export type EndpointForm = z.output<typeof endpointForm>;

export function formOfEndpoint(endpoint: Endpoint | null): EndpointForm {
  const has = (name: EventField) => endpoint?.events.includes(eventFields[name]) ?? name === 'decided';
  return {
    url: endpoint?.url ?? '',
    description: endpoint?.description ?? '',
    decided: has('decided'),
    hit_found: has('hit_found'),
    hit_reopened: has('hit_reopened'),
    hit_decided: has('hit_decided'),
  };
}

export function termsOfForm({ url, description, ...ticked }: EndpointForm): AddEndpointInput {
  const events = names.filter((name) => ticked[name]).map((name) => eventFields[name]);
  return { url, description, events };
}
