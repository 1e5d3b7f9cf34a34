import type { Algorithm, OrderSide } from '../rules.js';

/**
 * What an algorithm is told once. Quantities are whole lots, prices whole ticks, a notional is ticks times lots, times are
 * milliseconds since the order's start;
 * every number is a whole one, so that a replay computes the same.
 */
export interface AlgoTerms {
  algorithm: Algorithm;
  side: OrderSide;
  lots: number;
  limitTicks: number | null;
  startMs: number;
  /** When it ends by itself; an iceberg and a share of the volume may have none. */
  endMs: number | null;
  /** One a slice of the time between start and end: how much of the whole belongs to it. */
  weights: number[];
  /** How often a share of the volume looks at the market. */
  intervalMs: number;
  /** The most of everybody's volume, own included, that may be ours; 2,000 is a fifth. */
  participationBps: number | null;
  /** What an iceberg shows. */
  displayLots: number | null;
  /** `take` crosses to the best price of the other side and what is left comes back at once; `rest` waits at ours. */
  style: 'take' | 'rest';
  /** At the end what is still to do goes out once, at any price that the limit allows. */
  isSwept: boolean;
  /** The whole goes out as one child; when that ends, the order ends. */
  isOnce: boolean;
  minLots: number;
  minNotional: number;
  maxChildLots: number | null;
}

export interface BookTop {
  bidTicks: number | null;
  askTicks: number | null;
}

/** What happened; the same inputs in the same order always lead to the same actions. */
export type AlgoInput =
  | { kind: 'time'; atMs: number }
  | { kind: 'book'; top: BookTop }
  /** Everything that was traded in the instrument since the start, our own included. */
  | { kind: 'market_volume'; lots: number }
  | { kind: 'fill'; child: number; lots: number }
  | { kind: 'bust'; lots: number }
  /** Nothing more becomes of the child. `filledLots` is what the venue says it filled in all: some may not have come yet. */
  | { kind: 'child_ended'; child: number; filledLots: number; isRefused: boolean }
  | { kind: 'amend'; lots: number; limitTicks: number | null }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'cancel' };

export type AlgoAction =
  /** Without a price it is a market order. */
  | { kind: 'place'; child: number; lots: number; priceTicks: number | null; isImmediate: boolean }
  | { kind: 'cancel'; child: number };

export interface LiveChild {
  child: number;
  lots: number;
  /** Not filled as far as we were told. */
  open: number;
  slice: number;
  isCancelling: boolean;
  /** It ended at the venue; what is open here are fills that are still on their way. */
  isEnded: boolean;
}

export type AlgoEnd = 'filled' | 'cancelled' | 'ended' | 'refused';

/** filled + open of the live children + todo - over = lots, at every step. */
export interface AlgoState {
  terms: AlgoTerms;
  phase: 'running' | 'paused' | 'cancelling' | 'done';
  end: AlgoEnd | null;
  /** Below zero before the start. */
  nowMs: number;
  lots: number;
  limitTicks: number | null;
  filled: number;
  todo: number;
  /** Filled beyond the whole, by fills that came after the venue had said that there would be none. */
  over: number;
  live: LiveChild[];
  nextChild: number;
  /** The last slice in which a child was placed; one a slice. */
  slice: number;
  othersLots: number;
  top: BookTop | null;
  /** Refusals one after another. */
  refusals: number;
  isSwept: boolean;
}
