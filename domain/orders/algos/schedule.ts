import { mulDiv } from './mul-div.js';
import type { AlgoState, AlgoTerms } from './terms.js';

const wholeBps = 10_000;

/** Equal slices: TWAP. */
export const equalWeights = (slices: number): number[] => Array.from({ length: slices }, () => 1);

/** The slice of a time, from 0; -1 before the start. */
export function sliceAt(terms: AlgoTerms, nowMs: number): number {
  const { startMs, endMs, weights, intervalMs } = terms;
  if (nowMs < startMs) return -1;
  if (!isScheduled(terms) || endMs === null) return Math.floor((nowMs - startMs) / intervalMs);
  let begun = 0;
  while (begun < weights.length && sliceBegin(terms, begun) <= nowMs) begun += 1;
  return begun - 1;
}

/** When the machine must be told the time next, or null when only something else can move it. */
export function wakeAtMs({ terms, nowMs, phase }: AlgoState): number | null {
  if (phase === 'done' || phase === 'cancelling') return null;
  const { startMs, endMs } = terms;
  const begin = nowMs < startMs ? startMs : nextSliceMs(terms, sliceAt(terms, nowMs) + 1);
  const first = Math.min(phase === 'paused' ? Infinity : begin, endMs ?? Infinity);
  return first > nowMs && first < Infinity ? first : null;
}

function nextSliceMs(terms: AlgoTerms, slice: number): number {
  const { algorithm, startMs, weights, intervalMs } = terms;
  if (algorithm === 'iceberg') return Infinity;
  if (!isScheduled(terms)) return startMs + slice * intervalMs;
  return slice < weights.length ? sliceBegin(terms, slice) : Infinity;
}

/** How many lots may be filled or out by now. It never falls while time and the market's volume grow. */
export function targetLots(state: AlgoState): number {
  const { terms, lots, nowMs } = state;
  const bound = Math.min(lots, participationLots(state));
  if (terms.algorithm === 'pov') return bound;
  if (terms.algorithm === 'iceberg') {
    const shown = state.live.length > 0 ? 0 : (terms.displayLots ?? lots);
    return Math.min(bound, outLots(state) + shown);
  }
  const slice = sliceAt(terms, nowMs);
  if (slice < 0) return 0;
  const total = sum(terms.weights);
  return Math.min(bound, mulDiv(lots, sum(terms.weights.slice(0, slice + 1)), total));
}

/** What the bound on our share of everybody's volume allows in all: of others' lots v and a share s, v s / (1 - s). */
export function participationLots({ terms, lots, othersLots }: AlgoState): number {
  const { participationBps } = terms;
  return participationBps === null ? lots : mulDiv(othersLots, participationBps, wholeBps - participationBps);
}

/** Filled, or out at a venue. */
export function outLots({ filled, live }: Pick<AlgoState, 'filled' | 'live'>): number {
  return filled + sum(live.map(({ open }) => open));
}

export const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

function isScheduled({ algorithm }: AlgoTerms): boolean {
  return algorithm !== 'pov' && algorithm !== 'iceberg';
}

function sliceBegin({ startMs, endMs, weights }: AlgoTerms, slice: number): number {
  return startMs + mulDiv((endMs ?? startMs) - startMs, slice, weights.length);
}
