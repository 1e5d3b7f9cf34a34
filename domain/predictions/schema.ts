import { z } from 'zod';
import { uuid } from '../fields.js';

const facts = z.record(z.string(), z.unknown());

/** A trained model and how well it did; the scores are shares of one, with four decimals. */
export const aiModel = z.strictObject({
  id: uuid,
  name: z.string(),
  type: z.enum(['ensemble', 'quantum', 'reinforcement_learning', 'deep_learning']),
  version: z.string(),
  parameters: facts.nullable(),
  accuracy: z.string().nullable(),
  precision_score: z.string().nullable(),
  recall_score: z.string().nullable(),
  f1_score: z.string().nullable(),
  /** Rows. */
  training_data_size: z.int().nullable(),
  trained_at: z.date().nullable(),
  status: z.string().nullable(),
  created_at: z.date().nullable(),
});

/** What a model said of a symbol, and, once its time is over, what came of it. */
export const prediction = z.strictObject({
  id: uuid,
  model_id: uuid,
  symbol: z.string(),
  direction: z.enum(['bullish', 'bearish', 'neutral']),
  confidence: z.string(),
  target_price: z.string().nullable(),
  current_price: z.string().nullable(),
  time_horizon: z.string().nullable(),
  risk_score: z.string().nullable(),
  features: facts.nullable(),
  actual_outcome: z.string().nullable(),
  accuracy_score: z.string().nullable(),
  created_at: z.date().nullable(),
  expires_at: z.date().nullable(),
});

/** What was decided for a portfolio, why, and when it was carried out. */
export const aiDecision = z.strictObject({
  id: uuid,
  portfolio_id: uuid,
  decision_type: z.string(),
  decision_data: facts,
  confidence_score: z.string().nullable(),
  reasoning: z.string().nullable(),
  quantum_enhanced: z.boolean().nullable(),
  created_at: z.date().nullable(),
  executed_at: z.date().nullable(),
});

export type AiModel = z.infer<typeof aiModel>;
export type Prediction = z.infer<typeof prediction>;
export type AiDecision = z.infer<typeof aiDecision>;
