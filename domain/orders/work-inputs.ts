import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { approvalStates } from './approval.js';
import { orderTransitions, orderStates, type OrderEvent } from './rules.js';
import { breakKinds } from './work.js';
import { exactDecimal } from './exact-decimal.js';
import { legStateView } from './split-inputs.js';
import { orderAllocation, orderApproval, orderBreak, orderEvidence } from './work-schema.js';

const count = z.int().min(0).max(100_000);
const lots = z.int().min(0);
const state = z.enum(orderStates);
const events = Object.keys(orderTransitions).filter((name): name is OrderEvent => name in orderTransitions);

export const decideApprovalInput = z.strictObject({
  /** Of what was shown: a decision on something else is refused. */
  shown_hash: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal'),
  note: longText(2_000),
});
export type DecideApprovalInput = z.output<typeof decideApprovalInput>;

export const amendWorkInput = z.strictObject({ quantity: exactDecimal, price: exactDecimal.nullish() });
export const controlView = z.strictObject({ order_id: uuid, status: state, is_asked: z.boolean() });
export const closeBreakInput = z.strictObject({ resolution: longText(2_000) });
export const orderLimitInput = z.strictObject({
  approval_notional: z.string().regex(/^\d{1,20}(\.\d{1,18})?$/),
});

export const approvalListRules = {
  sortable: ['requested_at', 'expires_at', 'state'],
  defaultSort: 'requested_at',
  filter: z.strictObject({ state: z.enum(approvalStates).optional(), order_id: uuid.optional() }),
} as const;

export const breakListRules = {
  sortable: ['opened_at', 'kind'],
  defaultSort: 'opened_at',
  filter: z.strictObject({ is_open: z.boolean().optional(), order_id: uuid.optional() }),
} as const;

export const approvalView = orderApproval.extend({
  requested_by_name: z.string().nullable(),
  decided_by_name: z.string().nullable(),
  /** Whoever asks may decide it. */
  may_decide: z.boolean(),
});
export type ApprovalView = z.input<typeof approvalView>;

/** Everything that stands beside an order which is worked. */
export const workView = z.strictObject({
  order_id: uuid,
  approval: approvalView.nullable(),
  allocations: z.array(orderAllocation),
  breaks: z.array(orderBreak),
  evidence: z.array(orderEvidence),
  confirmation_hash: z.string().nullable(),
});
export type WorkView = z.input<typeof workView>;

// What the workflow sends and gets.
export const moveOrderInput = z.strictObject({
  event: z.enum(events),
  reason: z.string().max(200).optional(),
});
export const movedView = z.strictObject({ state, moved: z.boolean() });
export const workFileView = z.strictObject({
  order_id: uuid,
  state,
  trading_account_id: uuid.nullable(),
  approval: z.strictObject({ expires_at: z.string() }).nullable(),
  starts_at: z.string(),
  venues: z.array(z.string()),
  symbol: z.string(),
  base: z.string(),
  quote: z.string(),
  terms: z.strictObject({
    algorithm: z.enum(['twap', 'vwap', 'pov', 'shortfall', 'iceberg']),
    side: z.enum(['buy', 'sell']),
    lots,
    limitTicks: lots.nullable(),
    startMs: z.int(),
    endMs: z.int().nullable(),
    weights: z.array(z.int()),
    intervalMs: z.int(),
    participationBps: z.int().nullable(),
    displayLots: lots.nullable(),
    style: z.enum(['take', 'rest']),
    isSwept: z.boolean(),
    isOnce: z.boolean(),
    minLots: lots,
    minNotional: lots,
    maxChildLots: lots.nullable(),
  }),
});
export const placeChildInput = z.strictObject({
  child: z.int().min(1),
  lots: z.int().min(1),
  price_ticks: z.int().min(1).nullable(),
  is_immediate: z.boolean(),
});
export type PlaceChildInput = z.output<typeof placeChildInput>;
export const childReport = z.strictObject({
  child: z.int(),
  order_id: uuid.nullable(),
  is_ended: z.boolean(),
  is_refused: z.boolean(),
  filled_lots: lots,
  executions: z.array(z.strictObject({ id: uuid, lots, busts_id: uuid.nullable() })),
});
export const childAnswer = z.union([
  z.strictObject({ is_known: z.literal(true), report: childReport }),
  z.strictObject({ is_known: z.literal(false) }),
]);
export const stockInput = z.strictObject({ children: count });
export const stockView = z.strictObject({ reports: z.array(childReport), legs: z.array(legStateView) });
export const marketFactsView = z.strictObject({
  bid_ticks: lots.nullable(),
  ask_ticks: lots.nullable(),
  volume_lots: lots,
});
export const breakInput = z.strictObject({ kind: z.enum(breakKinds), detail: z.string().max(200) });
export const checkedView = z.strictObject({ breaks: z.array(z.enum(breakKinds)) });
