import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Something that people did to the breach, already committed in the book of record. */
export interface BreachAct {
  /** The event of the outbox that tells it: a repeat is recognised by it. */
  event_id: string;
}

export const breachAcknowledged = defineSignal<[BreachAct]>('breachAcknowledged');
export const breachClosed = defineSignal<[BreachAct]>('breachClosed');

export interface BreachProgress {
  state: 'open' | 'acknowledged' | 'closed';
  reminders: number;
  escalations: number;
  /** When people are told next, as ISO 8601, if nothing happens before. */
  next_at: string | null;
}

export const getBreach = defineQuery<BreachProgress>('getBreach');
