import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { OrderState } from '../../domain/orders/rules.js';

/** A person's act, already committed in the book of record. */
export interface OrderAct {
  /** The event of the outbox that tells it: a repeat is recognised by it. */
  event_id: string;
}

export interface OrderDecision extends OrderAct {
  decided_by: string;
  /** Of what the person was shown. */
  shown_hash: string;
}

export interface WorkProgress {
  state: OrderState;
  phase: 'approval' | 'working' | 'paused' | 'cancelling' | 'settling' | 'done';
  filled_lots: number;
  todo_lots: number;
  open_lots: number;
  children: number;
  /** When it acts next by itself, as ISO 8601. */
  next_at: string | null;
}

export const approveOrder = defineUpdate<WorkProgress, [OrderDecision]>('approveOrder');
export const rejectOrder = defineUpdate<WorkProgress, [OrderDecision]>('rejectOrder');
export const cancelOrder = defineUpdate<WorkProgress, [OrderAct]>('cancelOrder');
export const pauseOrder = defineUpdate<WorkProgress, [OrderAct]>('pauseOrder');
export const resumeOrder = defineUpdate<WorkProgress, [OrderAct]>('resumeOrder');
export const amendOrder = defineUpdate<
  WorkProgress,
  [OrderAct & { lots: number; limit_ticks: number | null }]
>('amendOrder');

/** A child changed: it was filled, a fill was taken back, it ended. What exactly is in the book of record. */
export const childChanged = defineSignal<[OrderAct]>('childChanged');

export const getWork = defineQuery<WorkProgress>('getWork');
