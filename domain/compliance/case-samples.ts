import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { caseDecision } from './case-schema.js';

export const sampleStates = ['open', 'agreed', 'disagreed'] as const;

/** A decided case that is reviewed again; who had a part in it is kept, so that it is somebody else. */
export const caseSample = z.strictObject({
  case_id: uuid,
  drawn_at: z.date(),
  worked_by: uuid.nullable(),
  recommended_by: uuid.nullable(),
  decided_by: uuid,
  state: z.enum(sampleStates),
  reviewer_id: uuid.nullable(),
  reason: z.string().nullable(),
  reviewed_at: z.date().nullable(),
});
export type CaseSample = z.infer<typeof caseSample>;

export const sampleView = caseSample.extend({
  id: uuid,
  display_name: z.string(),
  decision: caseDecision.nullable(),
  reviewer_name: z.string().nullable(),
  /** Whether whoever asks may review it: they had no part in it. */
  may_review: z.boolean(),
});
export type SampleView = z.infer<typeof sampleView>;

export const reviewSampleInput = z.strictObject({
  verdict: z.enum(['agreed', 'disagreed']),
  reason: longText(2_000),
});

/** Whether a case is drawn: by a hash of its id, so that nobody chooses; `hash` is hexadecimal. */
export function isDrawn(hash: string, share: number): boolean {
  return Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32 < share;
}

type Parts = Pick<CaseSample, 'worked_by' | 'recommended_by' | 'decided_by'>;

/** True for whoever neither worked, recommended nor decided the case. */
export function mayReviewSample({ worked_by, recommended_by, decided_by }: Parts, userId: string): boolean {
  return ![worked_by, recommended_by, decided_by].includes(userId);
}
