import { describe, expect, it } from '@jest/globals';
import { beginAlgo, next } from './next.js';
import { equalWeights, wakeAtMs } from './schedule.js';
import type { AlgoAction, AlgoInput, AlgoState, AlgoTerms } from './terms.js';

const hourMs = 3_600_000;
const top = { bidTicks: 99, askTicks: 100 };

function terms(more: Partial<AlgoTerms> = {}): AlgoTerms {
  return {
    algorithm: 'twap',
    side: 'buy',
    lots: 10,
    limitTicks: null,
    startMs: 0,
    endMs: 3 * hourMs,
    weights: equalWeights(3),
    intervalMs: hourMs,
    participationBps: null,
    displayLots: null,
    style: 'take',
    isSwept: true,
    isOnce: false,
    minLots: 1,
    minNotional: 0,
    maxChildLots: null,
    ...more,
  };
}

/** Plays inputs from the start; the actions of each. */
function play(about: AlgoTerms, inputs: AlgoInput[]) {
  let state = beginAlgo(about);
  const actions: AlgoAction[][] = [];
  for (const input of inputs) {
    const step = next(state, input);
    state = step.state;
    actions.push(step.actions);
  }
  return { state, actions };
}

const at = (hours: number): AlgoInput => ({ kind: 'time', atMs: hours * hourMs });
const book: AlgoInput = { kind: 'book', top };
const fill = (child: number, lots: number): AlgoInput => ({ kind: 'fill', child, lots });
const end = (child: number, filledLots: number, isRefused = false): AlgoInput => ({
  kind: 'child_ended',
  child,
  filledLots,
  isRefused,
});
const placed = (actions: AlgoAction[][]) =>
  actions.flat().flatMap((each) => (each.kind === 'place' ? [[each.lots, each.priceTicks]] : []));
const summary = ({ phase, end: why, filled, todo, over, live }: AlgoState) => ({
  phase,
  end: why,
  filled,
  todo,
  over,
  open: live.map((each) => each.open),
});

describe('a TWAP', () => {
  it('sends ten lots in three hours as three, three and four', () => {
    const { state, actions } = play(terms(), [book, at(0), fill(1, 3), at(1), fill(2, 3), at(2), fill(3, 4)]);
    expect(placed(actions)).toEqual([
      [3, 100],
      [3, 100],
      [4, 100],
    ]);
    expect(summary(state)).toEqual({ phase: 'done', end: 'filled', filled: 10, todo: 0, over: 0, open: [] });
  });

  it('catches up in the next slice what a child left', () => {
    const { actions } = play(terms(), [book, at(0), fill(1, 1), end(1, 1), at(1)]);
    // By the second hour six are due, one is done.
    expect(placed(actions)).toEqual([
      [3, 100],
      [5, 100],
    ]);
  });

  it('waits while the market is beyond its limit, and sweeps at the limit in the end', () => {
    const { state, actions } = play(terms({ limitTicks: 98 }), [
      book,
      at(0),
      at(1),
      { kind: 'book', top: { bidTicks: 95, askTicks: 97 } },
      fill(1, 6),
      { kind: 'book', top },
      at(2),
      at(3),
      end(2, 1),
      fill(2, 1),
    ]);
    expect(placed(actions)).toEqual([
      [6, 97],
      [4, 98],
    ]);
    expect(summary(state)).toMatchObject({ phase: 'done', end: 'ended', filled: 7, todo: 3 });
  });

  it('leaves nothing behind that is too small to be traded', () => {
    // Four of five are due, but then one would be left where two are the least: three now, two later.
    const { actions } = play(terms({ lots: 5, weights: [4, 1], minLots: 2 }), [
      book,
      at(0),
      fill(1, 3),
      at(1.5),
    ]);
    expect(placed(actions)).toEqual([
      [3, 100],
      [2, 100],
    ]);
  });

  it('respects the least notional at the price of the child', () => {
    // 350 at 100 a lot: four lots at least; three are due in the first hour, so it waits for the second.
    const { actions } = play(terms({ minNotional: 350 }), [book, at(0), at(1)]);
    expect(placed(actions)).toEqual([[6, 100]]);
  });

  it('calls a resting child back when its slice is over', () => {
    const { actions } = play(terms({ style: 'rest' }), [book, at(0), at(1), end(1, 0)]);
    expect(actions).toEqual([
      [],
      [{ kind: 'place', child: 1, lots: 3, priceTicks: 99, isImmediate: false }],
      [
        { kind: 'cancel', child: 1 },
        { kind: 'place', child: 2, lots: 3, priceTicks: 99, isImmediate: false },
      ],
      [],
    ]);
  });

  it('does nothing while it is paused, and catches up when it is resumed', () => {
    const { state, actions } = play(terms({ style: 'rest' }), [
      book,
      at(0),
      { kind: 'pause' },
      end(1, 1),
      fill(1, 1),
      at(1),
      { kind: 'resume' },
    ]);
    expect(actions.flat().map((each) => each.kind)).toEqual(['place', 'cancel', 'place']);
    expect(placed(actions).at(-1)).toEqual([5, 99]);
    expect(wakeAtMs(state)).toBe(2 * hourMs);
  });

  it('ends as filled when the fill was faster than the cancel', () => {
    const { state } = play(terms({ lots: 3, weights: [1] }), [
      book,
      at(0),
      { kind: 'cancel' },
      fill(1, 3),
      end(1, 3),
    ]);
    expect(summary(state)).toMatchObject({ phase: 'done', end: 'filled', filled: 3 });
  });

  it('counts a fill that comes after the end of its child, and puts a busted one back', () => {
    const inputs = [book, at(0), end(1, 2), fill(1, 2), fill(1, 1), { kind: 'bust', lots: 2 }] as const;
    const { state } = play(terms(), [...inputs]);
    // Three placed: one came back, two filled; then that one filled after all; then two were taken back.
    expect(summary(state)).toEqual({ phase: 'running', end: null, filled: 1, todo: 9, over: 0, open: [] });
  });

  it('calls everything back when more was filled than the whole', () => {
    const { state, actions } = play(terms({ weights: [1] }), [book, at(0), end(1, 0), at(3), fill(1, 4)]);
    expect(placed(actions)).toEqual([
      [10, 100],
      [10, null],
    ]);
    expect(summary(state)).toMatchObject({ filled: 4, todo: 0, over: 4, open: [10] });
    const after = next(state, end(2, 0));
    expect(summary(after.state)).toMatchObject({ phase: 'done', filled: 4, todo: 6, over: 0 });
  });

  it('gives up after five refusals one after another', () => {
    const slices = [0, 1, 2, 3, 4].flatMap((slice) => [at(slice), end(slice + 1, 0, true)]);
    const { state } = play(terms({ endMs: 10 * hourMs, weights: equalWeights(10) }), [book, ...slices]);
    expect(summary(state)).toMatchObject({ phase: 'done', end: 'refused', todo: 10 });
  });

  it('is amended to more or less, never below what is filled or out', () => {
    const begun: AlgoInput[] = [book, at(0), fill(1, 3)];
    const less = play(terms(), [...begun, { kind: 'amend', lots: 6, limitTicks: null }, at(1), fill(2, 1)]);
    expect(placed(less.actions)).toEqual([
      [3, 100],
      [1, 100],
    ]);
    const tooFew = play(terms(), [...begun, { kind: 'amend', lots: 2, limitTicks: null }]);
    expect(tooFew.state.lots).toBe(10);
  });
});

describe('a VWAP', () => {
  it('follows the volumes of its profile', () => {
    const { actions } = play(terms({ algorithm: 'vwap', weights: [5, 1, 4] }), [book, at(0), at(1), at(2)]);
    expect(placed(actions)).toEqual([
      [5, 100],
      [1, 100],
      [4, 100],
    ]);
  });
});

describe('a share of the volume', () => {
  const share = terms({ algorithm: 'pov', participationBps: 2_000, lots: 100, endMs: null });

  it('is a fifth of all when others trade four', () => {
    const { actions } = play(share, [
      book,
      at(0),
      { kind: 'market_volume', lots: 40 },
      fill(1, 10),
      // Fifty in all, ten of them ours: nothing new.
      { kind: 'market_volume', lots: 50 },
      at(1),
      { kind: 'market_volume', lots: 90 },
    ]);
    expect(placed(actions)).toEqual([
      [10, 100],
      [10, 100],
    ]);
  });

  it('bounds a schedule, too, and its last sweep', () => {
    const { state, actions } = play(terms({ participationBps: 2_000 }), [
      book,
      { kind: 'market_volume', lots: 8 },
      at(0),
      fill(1, 2),
      at(3),
    ]);
    expect(placed(actions)).toEqual([[2, 100]]);
    expect(summary(state)).toMatchObject({ end: 'ended', filled: 2, todo: 8 });
  });
});

describe('iceberg slices', () => {
  it('show one part at a time at the limit', () => {
    const { state, actions } = play(
      terms({ algorithm: 'iceberg', displayLots: 4, limitTicks: 98, endMs: null, style: 'rest' }),
      [at(0), fill(1, 3), fill(1, 1), fill(2, 4), fill(3, 2)],
    );
    expect(placed(actions)).toEqual([
      [4, 98],
      [4, 98],
      [2, 98],
    ]);
    expect(state.end).toBe('filled');
  });
});

describe('an order that goes out whole', () => {
  const whole = terms({ algorithm: 'iceberg', limitTicks: 98, endMs: null, style: 'rest', isOnce: true });

  it('has one child, and ends with it', () => {
    const { state, actions } = play(whole, [at(0), fill(1, 4), end(1, 4)]);
    expect(placed(actions)).toEqual([[10, 98]]);
    expect(summary(state)).toMatchObject({ phase: 'done', end: 'ended', filled: 4, todo: 6 });
  });

  it('needs no price when it is a market order, and no book', () => {
    const { state, actions } = play({ ...whole, limitTicks: null }, [at(0), fill(1, 10), end(1, 10)]);
    expect(placed(actions)).toEqual([[10, null]]);
    expect(summary(state)).toMatchObject({ phase: 'done', end: 'filled', filled: 10 });
  });

  it('is refused when its child is', () => {
    expect(play(whole, [at(0), end(1, 0, true)]).state.end).toBe('refused');
  });
});
