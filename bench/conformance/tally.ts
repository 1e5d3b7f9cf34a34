import type { PartResult } from './part.js';

/** Collects checks that hold or fail, and figures that are only reported. */
export interface Tally {
  check(id: string, holds: boolean, why: string): void;
  figure(name: string, value: number): void;
  result(): PartResult;
}

export function createTally(): Tally {
  const result: PartResult = { run: 0, passed: 0, failed: [], figures: {} };
  return {
    check(id, holds, why) {
      result.run += 1;
      if (holds) result.passed += 1;
      else result.failed.push({ id, why });
    },
    figure(name, value) {
      result.figures[name] = Math.round(value * 10_000) / 10_000;
    },
    result: () => result,
  };
}
