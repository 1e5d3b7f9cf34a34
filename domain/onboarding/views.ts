import { z } from 'zod';
import { uuid } from '../fields.js';
import { check, document, message } from './file-schema.js';
import { timerCodes, waitCodes } from './progress.js';
import { applicationEvents, applicationStates } from './rules.js';
import { application } from './schema.js';

/** What is answered: to the client their own part, to staff and the worker the whole file. */
export const missingPart = z.strictObject({ pointer: z.string(), code: z.string() });

export const ownerView = application.pick({
  id: true,
  display_name: true,
  kind: true,
  state: true,
  party_roles: true,
  ownership_percent: true,
});

/** Without who uploaded it and what staff make of it: of the findings a client sees those that refuse. */
export const ownDocumentView = document.omit({
  content_hash: true,
  mrz: true,
  uploaded_by: true,
  expiry_reminded_at: true,
  updated_at: true,
});
export const ownMessageView = message.omit({ author_id: true });

/** An application as its client sees it: nothing of risk, hits, notes or recommendations. */
export const applicationView = application.omit({ risk_level: true, next_review_at: true }).extend({
  /** SHA-256 of the canonical JSON of `data`: what the client agrees to when they submit. */
  data_hash: z.string(),
  completeness: z.strictObject({ missing: z.array(missingPart) }),
  owners: z.array(ownerView),
  documents: z.array(ownDocumentView),
  unread_messages: z.int(),
  allowed_events: z.array(z.enum(applicationEvents)),
});

export const clientRow = application.extend({
  parent: z.strictObject({ id: uuid, display_name: z.string() }).nullable(),
});
export const staffOwnerView = ownerView.extend({
  risk_level: application.shape.risk_level,
  country: application.shape.country,
});
export const documentView = document.extend({ uploaded_by_name: z.string().nullable() });
export const messageView = message.extend({ author_name: z.string().nullable() });

/** What the procedure of a client says of itself. An older build of it knows the words alone. */
export const procedureProgress = z.object({
  state: z.enum(applicationStates),
  waiting_for: z.string(),
  waiting_code: z.enum(waitCodes).nullable(),
  waiting_since: z.iso.datetime().nullable(),
  owners: z.object({ open: z.int(), all: z.int() }).nullable(),
  next_timer: z.object({ code: z.enum(timerCodes), at: z.iso.datetime() }).nullable(),
});

/** Whether there is a procedure and what it says; null when it is not running or nobody answers. */
export const procedureStanding = z.strictObject({
  standing: z.enum(['running', 'ended', 'stopped', 'not_begun', 'worker_silent', 'temporal_silent']),
  progress: procedureProgress.nullable(),
});

export const tradingAccountView = z.strictObject({
  id: uuid,
  name: z.string(),
  base_currency: z.string(),
  status: z.string(),
  created_at: z.date(),
});
export { check as checkView };

export const applicationMoved = application.pick({
  id: true,
  state: true,
  version: true,
  decided_at: true,
  next_review_at: true,
});

export type ProcedureStanding = z.infer<typeof procedureStanding>;
export type ApplicationView = z.infer<typeof applicationView>;
export type ApplicationMoved = z.infer<typeof applicationMoved>;
export type ClientRow = z.infer<typeof clientRow>;
export type DocumentView = z.infer<typeof documentView>;
export type MessageView = z.infer<typeof messageView>;
export type OwnDocumentView = z.infer<typeof ownDocumentView>;
export type OwnMessageView = z.infer<typeof ownMessageView>;
