import { z } from 'zod';
import { isoDate, uuid } from '../fields.js';
import { caseDecisions, caseReasons, caseStates } from './case-rules.js';
import { listCodes } from './lists.js';
import { riskLevels } from './risk.js';
import { hitStates } from './rules.js';
import { evidence, listEntry, listVersionFacts, partySchema, riskFacts, riskReason } from './schema.js';

/** A case and the evidence that it is decided on, as they are stored. */
export const riskLevel = z.enum(riskLevels);
export const hitState = z.enum(hitStates);
export const listCode = z.enum(listCodes);
export const caseDecision = z.enum(caseDecisions);

export const complianceCase = z.strictObject({
  id: uuid,
  application_id: uuid,
  reason: z.enum(caseReasons),
  business_key: z.string(),
  state: z.enum(caseStates),
  /** 1 is the most urgent. */
  priority: z.int().min(1).max(5),
  assignee_id: uuid.nullable(),
  recommendation: caseDecision.nullable(),
  recommended_by: uuid.nullable(),
  recommended_at: z.date().nullable(),
  recommendation_note: z.string().nullable(),
  decision: caseDecision.nullable(),
  decided_by: z.string().nullable(),
  decided_at: z.date().nullable(),
  decision_reason: z.string().nullable(),
  /** What the recommendation, later the decision, was bound to. */
  evidence_hash: z.string().nullable(),
  opened_at: z.date(),
  due_at: z.date().nullable(),
  /** Since when the client is asked; the clock of the service level stands meanwhile. */
  clock_stopped_at: z.date().nullable(),
  warned_at: z.date().nullable(),
  breached_at: z.date().nullable(),
  closed_at: z.date().nullable(),
  /** Put aside until then, out of the queue of the day; the clock of the service level runs on. */
  snoozed_until: z.date().nullable(),
  snoozed_at: z.date().nullable(),
  snoozed_by: uuid.nullable(),
  snooze_reason: z.string().nullable(),
  /** The case that leads this one, whose application is a duplicate. */
  merged_into: uuid.nullable(),
  merged_by: uuid.nullable(),
  merged_at: z.date().nullable(),
  merge_reason: z.string().nullable(),
  version: z.int(),
  updated_at: z.date(),
});

export const caseNote = z.strictObject({
  id: uuid,
  case_id: uuid,
  author_id: uuid,
  body: z.string(),
  document_ids: z.array(uuid),
  created_at: z.date(),
});

/** One edition of a list; its entries lie in the object store under `object_hash`. */
export const listVersion = z.strictObject({
  id: uuid,
  list: listCode,
  publisher: z.string(),
  source: z.string(),
  as_of: isoDate,
  content_hash: z.string(),
  object_hash: z.string(),
  entry_count: z.int(),
  state: z.enum(['active', 'superseded', 'held']),
  loaded_at: z.date(),
  /** When it was last fetched and found to be the publisher's newest; null for one that was never fetched. */
  checked_at: z.date().nullable(),
});

export const screening = z.strictObject({
  id: uuid,
  application_id: uuid,
  business_key: z.string(),
  model_version: z.string(),
  /** Least score that was reported, with four decimals; null for screenings that kept none. */
  threshold: z.string().nullable(),
  /** Which edition of each list the party was compared with. */
  list_versions: z.array(listVersionFacts),
  /** False when a list was missing or too old: nothing may be approved on it. */
  lists_ok: z.boolean(),
  party: partySchema,
  hit_count: z.int(),
  created_at: z.date(),
});

export const screeningHit = z.strictObject({
  id: uuid,
  screening_id: uuid,
  application_id: uuid,
  list: listCode,
  entry_id: z.string(),
  /** 0 to 1 with four decimals. */
  score: z.string(),
  /** As it stood in the edition that was screened against. */
  entry: listEntry,
  evidence: z.array(evidence),
  state: hitState,
  reviewed_by: uuid.nullable(),
  reviewed_at: z.date().nullable(),
  review_reason: z.string().nullable(),
});

export const riskAssessment = z.strictObject({
  id: uuid,
  application_id: uuid,
  business_key: z.string(),
  level: riskLevel,
  score: z.int(),
  reasons: z.array(riskReason),
  model_version: z.string(),
  config_hash: z.string(),
  /** What the client was weighed by; null for assessments that kept nothing. */
  facts: riskFacts.nullable(),
  created_at: z.date(),
});

export type Case = z.infer<typeof complianceCase>;
export type CaseNote = z.infer<typeof caseNote>;
export type ListVersionRow = z.infer<typeof listVersion>;
export type RiskAssessmentRow = z.infer<typeof riskAssessment>;
export type ScreeningRow = z.infer<typeof screening>;
export type ScreeningHit = z.infer<typeof screeningHit>;
