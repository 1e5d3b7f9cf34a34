import { z } from 'zod';
import { decimalString, isoDate, longText, personText, uuid } from '../fields.js';
import { checkKind, checkState, documentSide, documentState } from './file-schema.js';
import { finding } from './finding.js';
import { mrzReading } from './mrz/schema.js';
import { applicationEvents, applicationStates } from './rules.js';
import { applicationKind, documentKind, partyRole, products } from './schema.js';

/** What clients, staff and the worker send. */
const word = z.string().regex(/^[a-z][a-z_]{0,39}$/, 'A word of small letters');
const printable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{C}*$/u, 'Printable characters only');
const businessKey = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'Up to 200 printable characters');

export const startApplication = z.strictObject({
  kind: applicationKind,
  product: z.enum(products).default('trading'),
});

/** The fields are checked by the kind of the application; null takes an optional one away. */
export const changeApplication = z.strictObject({ data: z.record(z.string(), z.unknown()) });

export const addOwner = z
  .strictObject({
    kind: applicationKind,
    party_roles: z.array(partyRole).min(1).max(2),
    ownership_percent: decimalString
      .refine(isShare, 'More than 0 and at most 100, with up to four decimals')
      .nullish(),
    display_name: personText(200),
  })
  .refine(({ party_roles }) => new Set(party_roles).size === party_roles.length, {
    path: ['party_roles'],
    message: 'Each role once',
  })
  .refine(
    ({ party_roles, ownership_percent }) => party_roles.includes('owner') === Boolean(ownership_percent),
    {
      path: ['ownership_percent'],
      message: 'An owner has a share, nobody else has one',
    },
  );

export const submitApplication = z.strictObject({ data_hash: z.string().max(64).optional() });
export const withdrawApplication = z.strictObject({ reason: longText(1_000).optional() });
export const sendMessage = z.strictObject({
  body: longText(5_000),
  document_ids: z.array(uuid).max(20).default([]),
});
export const reasoned = z.strictObject({ reason: longText(2_000) });

export const documentForm = z.strictObject({
  kind: documentKind,
  side: documentSide.default('front'),
  /** As the client reads it on a document whose zone does not say it: a driving licence. */
  expires_on: isoDate.optional(),
  mrz_text: z
    .string()
    .max(2_000)
    .regex(/^[^\0\p{Cs}]*$/u, 'Hidden characters are not allowed')
    .optional(),
});

export const clientFilter = z.strictObject({
  q: printable(100).optional(),
  state: z.union([z.enum(applicationStates), z.array(z.enum(applicationStates)).max(20)]).optional(),
  kind: applicationKind.optional(),
  country: z.string().max(2).optional(),
  risk_level: z.enum(['low', 'medium', 'high', 'prohibited', 'none']).optional(),
  parent_id: z.union([uuid, z.literal('none')]).optional(),
  /** Only those whose id comes after this one: pages that no change of state shifts. */
  after_id: uuid.optional(),
});

export const moveApplication = z.strictObject({
  event: z.enum(applicationEvents),
  /** A code, as `by_rule`. */
  reason: word.optional(),
  next_review_at: z.iso.datetime().optional(),
});

export const recordVerification = z.strictObject({
  document_id: uuid,
  state: documentState.extract(['verified', 'unread', 'refused', 'expired']),
  mrz: mrzReading.nullable(),
  findings: z.array(finding).max(100),
  expires_on: isoDate.nullable(),
});

export const openCheck = z.strictObject({
  business_key: businessKey,
  kind: checkKind,
  provider: word,
  reference: businessKey.nullish(),
});

export const finishCheck = z.strictObject({
  business_key: businessKey,
  state: checkState.exclude(['pending']),
  findings: z.array(finding).max(100),
});

export const remindOfDocuments = z.strictObject({ expires_on: isoDate });
export const remindClient = z.strictObject({ day: z.int().min(0).max(3_650) });

export const providerEvent = z.strictObject({
  event_id: businessKey,
  reference: businessKey,
  kind: z.enum(['liveness', 'face_match']).optional(),
  outcome: z.enum(['passed', 'failed', 'review']),
  at: z.iso.datetime({ offset: true }),
});

export type AddOwner = z.output<typeof addOwner>;
export type ClientFilter = z.output<typeof clientFilter>;
export type DocumentForm = z.output<typeof documentForm>;
export type FinishCheck = z.output<typeof finishCheck>;
export type MoveApplication = z.output<typeof moveApplication>;
export type OpenCheck = z.output<typeof openCheck>;
export type ProviderEvent = z.output<typeof providerEvent>;
export type RecordVerification = z.output<typeof recordVerification>;
export type SendMessage = z.output<typeof sendMessage>;
export type StartApplication = z.output<typeof startApplication>;

function isShare(value: string): boolean {
  return /^\d{1,3}(\.\d{1,4})?$/.test(value) && Number(value) > 0 && Number(value) <= 100;
}
