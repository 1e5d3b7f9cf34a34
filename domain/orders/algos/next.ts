import { counted } from './counts.js';
import { childLots, childPrice } from './child.js';
import { outLots, participationLots, sliceAt, targetLots } from './schedule.js';
import type { AlgoAction, AlgoEnd, AlgoInput, AlgoState, AlgoTerms } from './terms.js';

export interface Step {
  state: AlgoState;
  actions: AlgoAction[];
}

/** As many refusals one after another mean that the next one would be refused, too. */
const maxRefusals = 5;

/** Errors: RangeError for terms that no order can be worked by. */
export function beginAlgo(terms: AlgoTerms): AlgoState {
  assertTerms(terms);
  return {
    terms,
    phase: 'running',
    end: null,
    nowMs: -1,
    lots: terms.lots,
    limitTicks: terms.limitTicks,
    filled: 0,
    todo: terms.lots,
    over: 0,
    live: [],
    nextChild: 1,
    slice: -1,
    othersLots: 0,
    top: null,
    refusals: 0,
    isSwept: false,
  };
}

/**
 * One step of a worked order: what happened goes in, what is to be done comes out. Children are placed one a slice, for what
 * the schedule is behind; what a child leaves comes back and is caught up in the next slice. A pause, a cancel and the end call
 * the live children back first. What is then left is swept once, if the terms say so, or stays undone.
 */
export function next(before: AlgoState, input: AlgoInput): Step {
  const state = counted(before, input);
  if (state.phase === 'done') return { state, actions: [] };
  if (state.filled >= state.lots && state.live.length === 0) return ended(state, 'filled');
  if (state.terms.isOnce && state.nextChild > 1 && state.live.length === 0)
    return ended(
      state,
      state.phase === 'cancelling' ? 'cancelled' : state.refusals > 0 ? 'refused' : 'ended',
    );
  if (state.refusals >= maxRefusals) return callBack({ ...state, phase: 'cancelling' }, 'refused');
  if (state.phase === 'cancelling') return callBack(state, 'cancelled');
  if (isPast(state)) return finish(state);
  if (state.phase === 'paused' || state.over > 0) return callBack(state, null);
  return release(state);
}

function isPast({ terms, nowMs }: AlgoState): boolean {
  return terms.endMs !== null && nowMs >= terms.endMs;
}

/** Cancels what is out; when nothing is, the order ends, if it was to. */
function callBack(state: AlgoState, end: AlgoEnd | null): Step {
  if (state.live.length === 0) return end ? ended(state, end) : { state, actions: [] };
  return withCancels(state, () => true);
}

function ended(state: AlgoState, end: AlgoEnd): Step {
  return { state: { ...state, phase: 'done', end }, actions: [] };
}

function finish(state: AlgoState): Step {
  const hasLastTry = state.terms.isSwept && !state.isSwept && state.phase !== 'paused';
  if (state.live.some((each) => each.slice !== sweepSlice)) return callBack(state, null);
  if (state.live.length > 0) return { state, actions: [] };
  if (!hasLastTry) return ended(state, 'ended');
  const priceTicks = state.limitTicks;
  const lots = childLots(state, Math.min(state.todo, participationLots(state) - outLots(state)), priceTicks);
  if (lots === 0) return ended(state, 'ended');
  return place({ ...state, isSwept: true }, { lots, priceTicks, isImmediate: true, slice: sweepSlice });
}

/** Of the last attempt, which nothing comes after. */
const sweepSlice = -2;

function release(state: AlgoState): Step {
  const slice = sliceAt(state.terms, state.nowMs);
  const isIceberg = state.terms.algorithm === 'iceberg';
  const isStale = (childSlice: number) => !isIceberg && childSlice < slice;
  const called = withCancels(state, (each) => isStale(each.slice));
  const isPlaced = isIceberg ? state.live.length > 0 : state.slice >= slice;
  if (slice < 0 || isPlaced) return called;
  // A market order goes out whole and has no price: nothing is known of the book, nor needs to be.
  const isMarket = state.terms.isOnce && state.limitTicks === null;
  const priceTicks = isMarket ? null : childPrice(state);
  if (priceTicks === null && !isMarket) return called;
  const lots = childLots(state, targetLots(state) - outLots(state), priceTicks);
  if (lots === 0) return called;
  const isImmediate = state.terms.style === 'take';
  const placed = place(called.state, { lots, priceTicks, isImmediate, slice });
  return { state: placed.state, actions: [...called.actions, ...placed.actions] };
}

function place(
  state: AlgoState,
  { slice, ...order }: { lots: number; priceTicks: number | null; isImmediate: boolean; slice: number },
): Step {
  const child = state.nextChild;
  const live = { child, lots: order.lots, open: order.lots, slice, isCancelling: false, isEnded: false };
  return {
    state: {
      ...state,
      todo: state.todo - order.lots,
      live: [...state.live, live],
      nextChild: child + 1,
      slice,
    },
    actions: [{ kind: 'place', child, ...order }],
  };
}

function withCancels(state: AlgoState, isMeant: (live: AlgoState['live'][number]) => boolean): Step {
  const meant = state.live.filter((each) => !each.isCancelling && !each.isEnded && isMeant(each));
  const live = state.live.map((each) => (meant.includes(each) ? { ...each, isCancelling: true } : each));
  return { state: { ...state, live }, actions: meant.map(({ child }) => ({ kind: 'cancel', child })) };
}

function assertTerms(terms: AlgoTerms): void {
  const { algorithm, startMs, endMs, weights, participationBps } = terms;
  const isScheduled = algorithm === 'twap' || algorithm === 'vwap' || algorithm === 'shortfall';
  const isShareRight = participationBps === null || (participationBps > 0 && participationBps < 10_000);
  if (!Number.isSafeInteger(terms.lots) || terms.lots < 1) throw new RangeError('There is nothing to work');
  if (!isShareRight || (algorithm === 'pov' && participationBps === null))
    throw new RangeError('A share of the volume is between nothing and all of it');
  if (endMs !== null && endMs <= startMs) throw new RangeError('The end must come after the start');
  if (!isScheduled && terms.intervalMs < 1) throw new RangeError('The market is looked at every so often');
  if (!isScheduled) return;
  const areWeights = weights.every((each) => Number.isSafeInteger(each) && each >= 0);
  if (endMs === null || !areWeights || !weights.some((each) => each > 0))
    throw new RangeError('A schedule needs an end and slices that weigh something');
}
