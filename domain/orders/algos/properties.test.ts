import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { algorithms } from '../rules.js';
import { beginAlgo, next } from './next.js';
import { outLots, participationLots, sum, targetLots } from './schedule.js';
import type { AlgoAction, AlgoInput, AlgoState, AlgoTerms } from './terms.js';

const terms: fc.Arbitrary<AlgoTerms> = fc
  .record({
    algorithm: fc.constantFrom(...algorithms),
    side: fc.constantFrom('buy' as const, 'sell' as const),
    lots: fc.integer({ min: 1, max: 5_000 }),
    limitTicks: fc.option(fc.integer({ min: 50, max: 150 })),
    startMs: fc.integer({ min: 0, max: 100 }),
    lastsMs: fc.integer({ min: 1, max: 1_000 }),
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 }),
    intervalMs: fc.integer({ min: 1, max: 100 }),
    participationBps: fc.option(fc.integer({ min: 1, max: 9_000 })),
    displayLots: fc.integer({ min: 1, max: 500 }),
    style: fc.constantFrom('take' as const, 'rest' as const),
    isSwept: fc.boolean(),
    isOnce: fc.boolean(),
    minLots: fc.integer({ min: 1, max: 50 }),
    minNotional: fc.integer({ min: 0, max: 5_000 }),
    maxChildLots: fc.option(fc.integer({ min: 1, max: 2_000 })),
  })
  .map(({ lastsMs, ...rest }) => ({
    ...rest,
    participationBps: rest.algorithm === 'pov' ? (rest.participationBps ?? 2_000) : rest.participationBps,
    endMs: rest.startMs + lastsMs,
  }));

/** What a market and a venue that errs now and then may say; children are named by their distance from the newest. */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.integer({ min: 0, max: 120 }) }),
  },
  fc.record({
    kind: fc.constant('book' as const),
    bid: fc.option(fc.integer({ min: 60, max: 130 })),
    spread: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('volume' as const), lots: fc.integer({ min: 0, max: 2_000 }) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fill' as const),
      back: fc.integer({ min: 0, max: 3 }),
      lots: fc.integer({ min: 1, max: 600 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('end' as const),
      back: fc.integer({ min: 0, max: 3 }),
      filled: fc.integer({ min: 0, max: 600 }),
      isRefused: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('bust' as const), lots: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ kind: fc.constant('amend' as const), lots: fc.integer({ min: 1, max: 6_000 }) }),
  fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'resume' as const) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
const story = fc.array(happening, { maxLength: 60 });

describe('whatever happens to a worked order', () => {
  it('every lot is filled, out or to do, at every step', () => {
    check((_before, _input, { filled, live, todo, over, lots }) => {
      expect(filled + sum(live.map(({ open }) => open)) + todo - over).toBe(lots);
      expect(Math.min(filled, todo, over, ...live.map(({ open }) => open))).toBeGreaterThanOrEqual(0);
      expect(todo === 0 || over === 0).toBe(true);
    });
  });

  it('what it places is never more than is to do, than the schedule and its share allow, or beyond the limit', () => {
    check((_before, _input, after, actions) => {
      for (const action of actions) {
        if (action.kind !== 'place') continue;
        const { terms: about, limitTicks } = after;
        expect(outLots(after) - after.over).toBeLessThanOrEqual(after.lots);
        expect(outLots(after)).toBeLessThanOrEqual(participationLots(after));
        expect(action.lots).toBeGreaterThanOrEqual(about.minLots);
        expect(action.lots).toBeLessThanOrEqual(about.maxChildLots ?? Infinity);
        if (action.priceTicks !== null)
          expect(action.lots * action.priceTicks).toBeGreaterThanOrEqual(about.minNotional);
        if (limitTicks === null) continue;
        const isWithin =
          about.side === 'buy'
            ? (action.priceTicks ?? Infinity) <= limitTicks
            : (action.priceTicks ?? 0) >= limitTicks;
        expect(isWithin).toBe(true);
      }
    });
  });

  it('places nothing while it is paused, being cancelled or done', () => {
    check((_before, _input, after, actions) => {
      if (after.phase === 'running') return;
      expect(actions.filter(({ kind }) => kind === 'place')).toEqual([]);
    });
  });

  it('its schedule never falls while time and volume grow', () => {
    fc.assert(
      fc.property(terms, fc.array(fc.nat({ max: 200 }), { maxLength: 30 }), (about, steps) => {
        let state = { ...beginAlgo(about), live: [] };
        let last = 0;
        for (const step of steps) {
          state = { ...state, nowMs: state.nowMs + step, othersLots: state.othersLots + step };
          const target = targetLots(state);
          expect(target).toBeGreaterThanOrEqual(last);
          expect(target).toBeLessThanOrEqual(about.lots);
          last = target;
        }
      }),
    );
  });

  it('told again, also from a state that was written down, it does the same', () => {
    fc.assert(
      fc.property(terms, story, (about, happenings) => {
        const first = run(about, happenings);
        const again = run(about, happenings, (state) => JSON.parse(JSON.stringify(state)));
        expect(again).toEqual(first);
      }),
    );
  });

  it('ends when it is cancelled and its children have ended', () => {
    fc.assert(
      fc.property(terms, story, (about, happenings) => {
        let { state } = next(run(about, happenings).state, { kind: 'cancel' });
        for (const { child, lots, open } of state.live) {
          state = next(state, {
            kind: 'child_ended',
            child,
            filledLots: lots - open,
            isRefused: false,
          }).state;
          state = next(state, { kind: 'fill', child, lots: 1 }).state;
        }
        const { live, over } = state;
        expect(state.phase === 'done' || live.some(({ isEnded }) => isEnded) || over > 0).toBe(true);
      }),
    );
  });
});

function check(
  holds: (before: AlgoState, input: AlgoInput, after: AlgoState, actions: AlgoAction[]) => void,
) {
  fc.assert(
    fc.property(terms, story, (about, happenings) => void run(about, happenings, (state) => state, holds)),
    { numRuns: 500 },
  );
}

function run(
  about: AlgoTerms,
  happenings: Happening[],
  keep: (state: AlgoState) => AlgoState = (state) => state,
  holds: (before: AlgoState, input: AlgoInput, after: AlgoState, actions: AlgoAction[]) => void = () =>
    undefined,
) {
  let state = beginAlgo(about);
  const actions: AlgoAction[] = [];
  for (const each of happenings) {
    const input = inputOf(state, each);
    const step = next(keep(state), input);
    holds(state, input, step.state, step.actions);
    actions.push(...step.actions);
    state = step.state;
  }
  return { state, actions };
}

function inputOf(state: AlgoState, each: Happening): AlgoInput {
  switch (each.kind) {
    case 'time':
      return { kind: 'time', atMs: state.nowMs + each.ms };
    case 'book':
      return { kind: 'book', top: { bidTicks: each.bid, askTicks: each.bid && each.bid + each.spread } };
    case 'volume':
      return { kind: 'market_volume', lots: state.othersLots + outLots(state) + each.lots };
    case 'fill':
      return { kind: 'fill', child: state.nextChild - 1 - each.back, lots: each.lots };
    case 'end':
      return {
        kind: 'child_ended',
        child: state.nextChild - 1 - each.back,
        filledLots: each.filled,
        isRefused: each.isRefused,
      };
    case 'amend':
      return { kind: 'amend', lots: each.lots, limitTicks: state.limitTicks };
    default:
      return each;
  }
}
