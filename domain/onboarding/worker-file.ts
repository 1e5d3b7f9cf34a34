import { z } from 'zod';
import { screeningHit } from '../compliance/case-schema.js';
import { hitStates } from '../compliance/rules.js';
import { ownershipBasis, riskModel } from '../compliance/schema.js';
import { isoDate, uuid } from '../fields.js';
import { check, document } from './file-schema.js';
import { applicationStates } from './rules.js';
import { application, applicationKind } from './schema.js';
import { staffOwnerView } from './views.js';

/** What the procedure of a client works from: the file as it stands, and the settings that hold for it. */
export const workerFile = z.strictObject({
  application,
  documents: z.array(document),
  checks: z.array(check),
  owners: z.array(staffOwnerView),
  /** Of a company: everybody below it through all levels, as far as the company's own risk asks. */
  parties: z.array(
    z.strictObject({
      kind: applicationKind,
      countries: z.array(z.string()),
      /** Null where nobody said it: companies do not. */
      is_politically_exposed: z.boolean().nullable(),
      hit_states: z.array(z.enum(hitStates)),
    }),
  ),
  /** How the company is owned; `countries` are those of everybody in its graph, where there is one. */
  ownership: ownershipBasis.extend({ countries: z.array(z.string()) }).nullable(),
  /** The hits that count now. */
  hits: z.array(screeningHit),
  risk_model: riskModel,
  procedure: z.strictObject({
    application_id: uuid,
    kind: applicationKind,
    state: z.enum(applicationStates),
    country: z.string().nullable(),
    documents: z.array(z.strictObject({ id: uuid })),
    identity_checks: z.array(z.enum(['liveness', 'face_match'])),
    owners: z.array(z.strictObject({ id: uuid, is_decided: z.boolean() })),
    settings: z.strictObject({
      reminder_days: z.array(z.int()),
      expiry_days: z.int(),
      provider_timeout_minutes: z.int(),
      screening_threshold: z.number(),
    }),
  }),
  life: z.strictObject({
    state: z.enum(applicationStates),
    next_event: z.enum(['periodic_review', 'document_expired']).nullable(),
    next_event_at: z.iso.datetime().nullable(),
    document_reminder: z.strictObject({ expires_on: isoDate, at: z.iso.datetime() }).nullable(),
    review_if_confirmed_at: z.iso.datetime(),
  }),
});

export type WorkerFile = z.infer<typeof workerFile>;
