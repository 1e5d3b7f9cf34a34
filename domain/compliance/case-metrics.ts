import { z } from 'zod';
import { uuid } from '../fields.js';
import { listCode } from './case-schema.js';

/** How verdicts on hits went: of one person, or of one rule (a list and the evidence that weighed most). */
const figures = {
  /** Hits that got a verdict in the time. */
  alerts: z.int(),
  confirmed: z.int(),
  cleared: z.int(),
  escalated: z.int(),
  /** Verdicts after which the same entry was raised for the same client again, because something had changed. */
  reopened: z.int(),
  /** Share of confirmed among confirmed and cleared; null without either. */
  precision: z.number().nullable(),
  /** Between which shares it lies with 95 per cent confidence: few verdicts say little. */
  precision_low: z.number().nullable(),
  precision_high: z.number().nullable(),
  /** From when the hit was first raised to its verdict. */
  median_minutes: z.number().nullable(),
  p90_minutes: z.number().nullable(),
};

export const analystMetrics = z.strictObject({
  user_id: uuid,
  full_name: z.string(),
  ...figures,
  /** Of the cases that they recommended: reviewed again, and judged otherwise. */
  sampled: z.int(),
  disagreed: z.int(),
});

export const ruleMetrics = z.strictObject({
  list: listCode,
  /** Key of the text of the evidence that spoke most for the hit. */
  explanation_code: z.string(),
  ...figures,
});

export const caseMetrics = z.strictObject({
  since: z.date(),
  until: z.date(),
  analysts: z.array(analystMetrics),
  rules: z.array(ruleMetrics),
  samples: z.strictObject({ open: z.int(), agreed: z.int(), disagreed: z.int() }),
});

export type AnalystMetrics = z.infer<typeof analystMetrics>;
export type RuleMetrics = z.infer<typeof ruleMetrics>;
export type CaseMetrics = z.infer<typeof caseMetrics>;

/** The normal quantile of a two-sided confidence of 95 per cent. */
const z95 = 1.959_963_984_540_054;

export interface Share {
  share: number;
  low: number;
  high: number;
}

/** A share with its interval of 95 per cent by Wilson (JASA 22, 1927), which is honest for few cases; null for none. */
export function shareOf(hits: number, all: number): Share | null {
  if (all === 0) return null;
  const share = hits / all;
  const square = z95 * z95;
  const middle = (share + square / (2 * all)) / (1 + square / all);
  const half = (z95 / (1 + square / all)) * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
