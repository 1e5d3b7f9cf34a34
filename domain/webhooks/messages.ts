import { z } from 'zod';
import { comparedFields } from '../compliance/compared-pair.js';
import { listCodes } from '../compliance/lists.js';
import { hitStates } from '../compliance/rules.js';
import { uuid } from '../fields.js';
import { applicationStates } from '../onboarding/rules.js';
import { applicationKind } from '../onboarding/schema.js';
import { testEventType, webhookApiVersion, webhookEventTypes } from './events.js';

/** Everything that a receiver may be sent. */
export const webhookMessageTypes = [...webhookEventTypes, testEventType] as const;
export type WebhookMessageType = (typeof webhookMessageTypes)[number];

const hit = {
  hit_id: uuid,
  application_id: uuid,
  screening_id: uuid,
  case_id: uuid.nullable(),
  list: z.enum(listCodes),
  state: z.enum(hitStates),
};

/** What the world is told of each event: when, and with which facts. */
export const webhookData = {
  'onboarding.decided': {
    when: 'An application was decided, or a relationship suspended, reinstated or ended',
    data: z.strictObject({
      application_id: uuid,
      application_kind: applicationKind,
      company_application_id: uuid.nullable(),
      decision: z.enum(['approved', 'confirmed', 'exited', 'reinstated', 'rejected', 'suspended']),
      state: z.enum(applicationStates),
    }),
  },
  'screening.hit_found': {
    when: 'A screening found an entry that waits for a verdict',
    data: z.strictObject(hit),
  },
  'screening.hit_reopened': {
    when: 'What was compared has changed, so that the verdict on an entry no longer holds',
    data: z.strictObject({
      ...hit,
      previous_state: z.enum(hitStates),
      changed: z.array(z.enum(comparedFields)),
    }),
  },
  'screening.hit_decided': {
    when: 'A person judged a hit',
    data: z.strictObject(hit),
  },
  [testEventType]: {
    when: 'The owner of the endpoint asked for a test',
    data: z.strictObject({ endpoint_id: uuid }),
  },
} as const satisfies Record<WebhookMessageType, { when: string; data: z.ZodType }>;

/** The body that a receiver is sent. */
export function webhookMessage(type: WebhookMessageType) {
  return z.strictObject({
    id: uuid.describe('Of the event: the same in every repeat'),
    type: z.literal(type),
    created_at: z.iso.datetime(),
    api_version: z.literal(webhookApiVersion),
    data: webhookData[type].data,
  });
}

const application_id = '019a9f2d-1111-7222-8333-444455556666';
const hitExample = {
  hit_id: '019a9f30-2b4c-7a01-9c3d-5e7f90a1b2c3',
  application_id,
  screening_id: '019a9f30-2b4b-7e0f-8a1b-2c3d4e5f6071',
  case_id: '019a9f2f-aaaa-7bbb-8ccc-ddddeeeeffff',
  list: 'ofac_sdn',
};
const dataExamples: Record<WebhookMessageType, object> = {
  'onboarding.decided': {
    application_id,
    application_kind: 'natural_person',
    company_application_id: null,
    decision: 'approved',
    state: 'approved',
  },
  'screening.hit_found': { ...hitExample, case_id: null, state: 'open' },
  'screening.hit_reopened': {
    ...hitExample,
    state: 'open',
    previous_state: 'cleared',
    changed: ['entry.names', 'entry.identifiers'],
  },
  'screening.hit_decided': { ...hitExample, state: 'cleared' },
  [testEventType]: { endpoint_id: '019a9f31-0001-7002-8003-400500060007' },
};

export function webhookExample(type: WebhookMessageType) {
  return {
    id: '019a9f30-2b4c-7d10-8f2e-6a1b3c5d7e90',
    type,
    created_at: '2026-11-20T10:05:00.000Z',
    api_version: webhookApiVersion,
    data: dataExamples[type],
  };
}
