import { z } from 'zod';
import { isoDate, longText, uuid } from '../fields.js';
import { applicationKind } from '../onboarding/schema.js';
import { caseDecisions, caseReasons, caseStates } from './case-rules.js';
import { riskLevel } from './case-schema.js';
import { listCodes } from './lists.js';
import { hit, listEntry, listVersionFacts, partySchema, riskAssessmentFacts, riskFacts } from './schema.js';

/** What staff and the worker send about cases, hits and lists. */
const businessKey = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'Up to 200 printable characters');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');
const state = z.enum(caseStates);

export const caseFilter = z.strictObject({
  q: z
    .string()
    .trim()
    .max(100)
    .regex(/^\P{C}*$/u)
    .optional(),
  /** `live` is what somebody has to do something about now: without what is put aside, which is `snoozed`. */
  state: z.union([state, z.array(state).max(caseStates.length), z.enum(['live', 'snoozed'])]).optional(),
  reason: z.enum(caseReasons).optional(),
  assignee_id: z.union([uuid, z.enum(['me', 'none'])]).optional(),
  risk_level: riskLevel.optional(),
  kind: applicationKind.optional(),
  country: z.string().max(2).optional(),
  due: z.enum(['overdue', 'today']).optional(),
  priority: z.int().min(1).max(5).optional(),
});

export const openCase = z.strictObject({
  reason: z.enum(caseReasons),
  business_key: businessKey,
  /** Without it the service level of the client's risk decides. */
  due_at: z.iso.datetime().optional(),
  priority: z.int().min(1).max(5).optional(),
});

export const assignCases = z.strictObject({ case_ids: z.array(uuid).min(1).max(100), assignee_id: uuid });
export const addNote = z.strictObject({
  body: longText(10_000),
  document_ids: z.array(uuid).max(20).default([]),
});
export const askClient = z.strictObject({ body: longText(5_000) });
export const reviewHit = z.strictObject({
  state: z.enum(['confirmed', 'cleared', 'escalated']),
  reason: longText(2_000),
});
export const sendBack = z.strictObject({ note: longText(5_000) });
export const markClock = z.strictObject({ mark: z.enum(['warned', 'breached']) });

export const recommend = z.strictObject({
  recommendation: z.enum(caseDecisions),
  note: longText(5_000),
  evidence_hash: sha256,
});

export const decide = z.strictObject({
  decision: z.enum(caseDecisions),
  reason: longText(5_000),
  evidence_hash: sha256,
});

export const recordScreening = z.strictObject({
  business_key: businessKey,
  model_version: z.string().min(1).max(100),
  threshold: z.number().gt(0).lt(1).optional(),
  list_versions: z.array(listVersionFacts).max(listCodes.length),
  /** What the worker makes of the lists; the api judges for itself and takes the worse of both. */
  lists_ok: z.boolean().optional(),
  /** The name could not be compared: a person has to look, whatever the lists say. */
  needs_review: z.boolean().default(false),
  findings: z.array(z.string().max(60)).max(20).optional(),
  party: partySchema,
  hits: z.array(hit.extend({ entry: listEntry.optional() })).max(200),
});

export const recordAssessment = riskAssessmentFacts.extend({
  business_key: businessKey,
  config_hash: sha256.optional(),
  facts: riskFacts.optional(),
});

export const loadList = z.strictObject({
  list: z.enum(listCodes),
  publisher: z.string().min(1).max(200),
  source: z.string().min(1).max(500),
  as_of: isoDate,
  /** When the publisher was asked, or the file was laid down, and this was the newest edition; none for a list that ships. */
  checked_at: z.iso.datetime().nullish(),
  /** SHA-256 of the NDJSON before compression. */
  content_hash: sha256,
  entry_count: z.int().min(0).max(1_000_000),
  /** gzip of one list entry a line, base64. */
  content: z.string().max(40 * 1024 * 1024),
});

export const releaseList = z.strictObject({ reason: longText(2_000) });
export const dashboardQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(30) });

export type CaseFilter = z.output<typeof caseFilter>;
export type LoadList = z.output<typeof loadList>;
export type OpenCase = z.output<typeof openCase>;
export type RecordAssessment = z.output<typeof recordAssessment>;
export type RecordScreening = z.output<typeof recordScreening>;
