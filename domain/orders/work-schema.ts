import { z } from 'zod';
import { uuid } from '../fields.js';
import { approvalReasons, approvalStates } from './approval.js';

const numeric = z.string().regex(/^-?\d+(\.\d+)?$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');
const facts = z.record(z.string(), z.unknown());

/** What an account may place without a second person, in the quote asset. */
export const orderLimit = z.strictObject({
  trading_account_id: uuid,
  approval_notional: numeric,
  changed_by: z.string(),
  changed_at: z.date(),
});

export const orderApproval = z.strictObject({
  order_id: uuid,
  reasons: z.array(z.enum(approvalReasons)),
  /** Exactly what is shown; a decision names its hash. */
  shown: facts,
  shown_hash: sha256,
  state: z.enum(approvalStates),
  requested_by: z.string(),
  requested_at: z.date(),
  expires_at: z.date(),
  decided_by: uuid.nullable(),
  decided_at: z.date().nullable(),
  note: z.string().nullable(),
});

export const orderAllocation = z.strictObject({
  order_id: uuid,
  /** One at the end of the order; the next when late news changed what was traded. */
  version: z.int(),
  portfolio_id: uuid,
  quantity: numeric,
  value: numeric,
  fee: numeric,
  allocated_at: z.date(),
  /** It was taken back, or the next version took its place. */
  released_at: z.date().nullable(),
});

export const orderConfirmation = z.strictObject({
  order_id: uuid,
  version: z.int(),
  object_hash: sha256,
  confirmed_at: z.date(),
});

export const orderBreak = z.strictObject({
  id: uuid,
  order_id: uuid,
  kind: z.string(),
  detail: z.string(),
  opened_at: z.date(),
  closed_by: uuid.nullable(),
  closed_at: z.date().nullable(),
  resolution: z.string().nullable(),
});

export const orderEvidence = z.strictObject({
  id: uuid,
  order_id: uuid,
  child: z.int(),
  content: facts,
  /** SHA-256 of the content as canonical JSON. */
  content_hash: sha256.nullable(),
  recorded_at: z.date(),
});

export type OrderLimit = z.infer<typeof orderLimit>;
export type OrderApproval = z.infer<typeof orderApproval>;
export type OrderAllocation = z.infer<typeof orderAllocation>;
export type OrderConfirmation = z.infer<typeof orderConfirmation>;
export type OrderBreak = z.infer<typeof orderBreak>;
export type OrderEvidence = z.infer<typeof orderEvidence>;
