import type { AlgoState, AlgoTerms } from './algos/terms.js';
import type { VenueLeg } from '../venues/rules.js';
import type { OrderState } from './rules.js';

/** What the workflow of an order works from. No zod here: workflows import this file. */
export const workOrderId = (orderId: string): string => `order/${orderId}`;

export interface WorkOrderInput {
  order_id: string;
  /** Who must not decide, and on what is decided; null when nobody has to. */
  approval: { placed_by: string | null; shown_hash: string } | null;
  /** Carried over when it continues as new; null at the beginning. */
  algo: AlgoState | null;
  /** Events and executions that were taken. */
  seen: string[];
  pending: OrderFact[];
  /** How long its history may become; tests want it short. */
  max_history?: number;
  /** Parts at venues that are not over; none at the beginning. */
  splits?: SplitChild[];
  /** How long a venue must have been quiet before the order is settled; a minute. */
  quiet_ms?: number;
}

/** A child that was divided, and how far each part of it is. */
export interface SplitChild {
  child: number;
  /** Our own part; null when everything went elsewhere. */
  house: PartState | null;
  legs: (PartState & { leg: VenueLeg; isCancelling: boolean })[];
}

export interface PartState {
  isOver: boolean;
  isRefused: boolean;
  filledLots: number;
}

export interface WorkOrderResult {
  order_id: string;
  state: OrderState;
  filled_lots: number;
}

/** The order as the api has it when its work begins. */
export interface WorkFile {
  order_id: string;
  state: OrderState;
  trading_account_id: string | null;
  /** A decision that is waited for. */
  approval: { expires_at: string } | null;
  /** Times of the terms count from here. */
  starts_at: string;
  terms: AlgoTerms;
  /** External venues that may get parts; workflows that began before there were any have none. */
  venues?: string[];
  symbol?: string;
  base?: string;
  quote?: string;
}

/** What people did, committed already; each with the event that tells it. */
export type OrderFact =
  | { kind: 'approved' | 'rejected' | 'cancel' | 'pause' | 'resume' | 'child_changed' }
  | { kind: 'amend'; lots: number; limit_ticks: number | null };

export interface ExecutionFact {
  /** Of the venue: what is told twice is counted once. */
  id: string;
  lots: number;
  /** It takes back this other one. */
  busts_id: string | null;
}

export interface ChildReport {
  child: number;
  order_id: string | null;
  is_ended: boolean;
  is_refused: boolean;
  /** In all, as the venue says; executions may be a moment behind. */
  filled_lots: number;
  executions: ExecutionFact[];
}

/** An answer to the question for one child. Absent: the venue does not know it, at this moment. */
export type ChildAnswer = { is_known: true; report: ChildReport } | { is_known: false };

export interface MarketFacts {
  bid_ticks: number | null;
  ask_ticks: number | null;
  /** Traded in the instrument since the order began, our own lots included. */
  volume_lots: number;
}

export const breakKinds = [
  'filled_beyond',
  'busted',
  'child_unknown',
  'sums_differ',
  'price_beyond_limit',
  'abandoned',
  'venue_late_fill',
  'venue_fee_unbooked',
] as const;
/** What a person must look at. */
export type BreakKind = (typeof breakKinds)[number];
