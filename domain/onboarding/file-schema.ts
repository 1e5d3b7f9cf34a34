import { z } from 'zod';
import { isoDate, uuid } from '../fields.js';
import { finding } from './finding.js';
import { mrzReading } from './mrz/schema.js';
import { documentKind } from './schema.js';

/** The evidence of an application as it is stored: documents, checks, messages. */
export const documentSide = z.enum(['front', 'back']);
/** `unread`: no machine could read it and no person has accepted it yet. */
export const documentState = z.enum(['received', 'verified', 'unread', 'refused', 'expired', 'superseded']);
export const checkKind = z.enum(['documents', 'identity', 'liveness', 'face_match', 'ownership', 'text']);
export const checkState = z.enum(['pending', 'passed', 'failed', 'review', 'unavailable']);

export const document = z.strictObject({
  id: uuid,
  application_id: uuid,
  kind: documentKind,
  side: documentSide,
  state: documentState,
  /** SHA-256 of the bytes: their place in the object store. */
  content_hash: z.string(),
  content_type: z.string(),
  size_bytes: z.int(),
  file_name: z.string(),
  /** The machine-readable zone as the client typed or scanned it. */
  mrz_text: z.string().nullable(),
  mrz: mrzReading.nullable(),
  findings: z.array(finding),
  expires_on: isoDate.nullable(),
  /** When the client was told that it expires soon. */
  expiry_reminded_at: z.date().nullable(),
  uploaded_by: uuid,
  created_at: z.date(),
  updated_at: z.date(),
});

export const check = z.strictObject({
  id: uuid,
  application_id: uuid,
  kind: checkKind,
  business_key: z.string(),
  state: checkState,
  provider: z.string(),
  reference: z.string().nullable(),
  findings: z.array(finding),
  started_at: z.date(),
  finished_at: z.date().nullable(),
});

export const message = z.strictObject({
  id: uuid,
  application_id: uuid,
  direction: z.enum(['to_client', 'from_client']),
  author_id: uuid,
  body: z.string(),
  document_ids: z.array(uuid),
  created_at: z.date(),
  read_at: z.date().nullable(),
});

export type Document = z.infer<typeof document>;
export type DocumentKind = Document['kind'];
export type Check = z.infer<typeof check>;
export type CheckKind = Check['kind'];
export type Message = z.infer<typeof message>;
