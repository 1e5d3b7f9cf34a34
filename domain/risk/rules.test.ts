import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  limitMeasures,
  limitScopes,
  marginLevels,
  measuresOf,
  nextMarginLevel,
  nextStanding,
  within,
  type Recovery,
  type Standing,
} from './rules.js';

const level = 100;
const recovery: Recovery = { margin: 0.1, seconds: 30 };
const breached: Standing = { isBreached: true, belowSinceMs: null };

/** Where a limit stands after measures, a second apart unless they say otherwise. */
function after(measures: readonly number[], from: Standing = within, stepMs = 1_000): Standing[] {
  let standing = from;
  return measures.map(
    (measured, index) =>
      (standing = nextStanding(standing, { measured, level, atMs: index * stepMs }, recovery)),
  );
}

const changes = (standings: readonly Standing[], from: boolean): number =>
  standings.reduce(
    ({ count, was }, { isBreached }) => ({ count: count + Number(isBreached !== was), was: isBreached }),
    { count: 0, was: from },
  ).count;

const anywhere = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 200 });

describe('nextStanding', () => {
  it('is breached by the first measure above the level, and not by one on it', () => {
    expect(after([100]).at(-1)).toEqual(within);
    expect(after([100, 100.000001]).at(-1)).toEqual(breached);
  });

  it('is over after the whole time below the level with its margin', () => {
    const calm = Array.from({ length: 31 }, () => 90);
    expect(after(calm.slice(0, 30), breached).at(-1)?.isBreached).toBe(true);
    expect(after(calm, breached).at(-1)).toEqual(within);
  });

  it('waits again when the measure came back within the margin before the time was over', () => {
    const calm = Array.from({ length: 25 }, () => 90);
    expect(after([...calm, 91, ...calm], breached).at(-1)?.isBreached).toBe(true);
  });

  it('never changes for what swings within the margin, whichever side it came from', () => {
    const inside = fc.array(fc.double({ min: 90.0001, max: 100, noNaN: true }), { maxLength: 300 });
    fc.assert(
      fc.property(inside, (measures) => {
        expect(changes(after(measures), false)).toBe(0);
        expect(changes(after(measures, breached), true)).toBe(0);
      }),
    );
  });

  it('is breached by every measure above the level, whatever came before', () => {
    fc.assert(
      fc.property(anywhere, (measures) => {
        after(measures).forEach(({ isBreached }, index) => {
          if ((measures[index] ?? 0) > level) expect(isBreached).toBe(true);
        });
      }),
    );
  });

  it('does not flap: between two openings lies at least the time of recovery', () => {
    fc.assert(
      fc.property(anywhere, (measures) => {
        const standings = after(measures);
        const opened = standings.flatMap(({ isBreached }, index) =>
          isBreached && !(standings[index - 1]?.isBreached ?? false) ? [index] : [],
        );
        opened.slice(1).forEach((at, index) => expect(at - (opened[index] ?? 0)).toBeGreaterThan(30));
      }),
    );
  });
});

describe('nextMarginLevel', () => {
  const ratios = { warning: 1.5, call: 1.3, liquidation_notice: 1.1 };
  const next = (before: (typeof marginLevels)[number], ratio: number | null) =>
    nextMarginLevel(before, ratio, { ratios, margin: 0.05 });

  it('worsens at once and as far as it must', () => {
    expect([1.51, 1.5, 1.3, 1.1].map((ratio) => next('none', ratio))).toEqual([...marginLevels]);
  });

  it('gets better only with the margin above the ratio of its level', () => {
    expect(next('call', 1.31)).toBe('call');
    expect(next('call', 1.36)).toBe('call');
    expect(next('call', 1.37)).toBe('warning');
    expect(next('call', 1.6)).toBe('none');
    expect(next('liquidation_notice', null)).toBe('none');
  });

  it('stays where it is when the same ratio is seen again', () => {
    const anyLevel = fc.constantFrom(...marginLevels);
    fc.assert(
      fc.property(anyLevel, fc.double({ min: 0.5, max: 3, noNaN: true }), (before, ratio) => {
        const once = next(before, ratio);
        expect(next(once, ratio)).toBe(once);
      }),
    );
  });
});

describe('what is measured', () => {
  it('is known for every scope, of an account everything', () => {
    expect(limitScopes.every((scope) => measuresOf[scope].length > 0)).toBe(true);
    expect(measuresOf.account).toEqual(limitMeasures);
  });
});
