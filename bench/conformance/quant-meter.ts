import type { PartResult } from './part.js';
import { createTally } from './tally.js';

/** How near a figure must come to the recorded one, in units of that or of 1 when it is smaller. */
export const TOLERANCE = 1e-8;

/** Compares numbers with recorded ones and remembers how far apart they were at most, by group. */
export interface Meter {
  near(about: { id: string; group: string; ours: number; recorded: number; tolerance?: number }): void;
  /** A whole column; one check, that fails at its first row that is off. */
  column(about: { id: string; group: string; ours: Float64Array; recorded: Float64Array }): void;
  check(id: string, holds: boolean, why: string): void;
  /** Counts what was there and could not be held to anything. */
  pass(what: string): void;
  result(): PartResult;
}

export function createMeter(): Meter {
  const tally = createTally();
  const figures: Record<string, number> = { values: 0 };
  const distance = (group: string, ours: number, recorded: number) => {
    const error = errorOf(ours, recorded);
    const name = `max_error_${group}`;
    figures.values = (figures.values ?? 0) + 1;
    figures[name] = Math.max(figures[name] ?? 0, Number(error.toPrecision(2)));
    return error;
  };
  return {
    near({ id, group, ours, recorded, tolerance = TOLERANCE }) {
      const holds = distance(group, ours, recorded) <= tolerance;
      tally.check(id, holds, `ours ${ours}, recorded ${recorded}`);
    },
    column({ id, group, ours, recorded }) {
      const errors = recorded.map((each, row) => distance(group, ours[row] ?? NaN, each));
      const row = errors.findIndex((error) => !(error <= TOLERANCE));
      const isWhole = ours.length === recorded.length && recorded.length > 0;
      tally.check(id, isWhole && row < 0, `row ${row}: ours ${ours[row]}, recorded ${recorded[row]}`);
    },
    check: (id, holds, why) => tally.check(id, holds, why),
    pass(what) {
      figures[what] = (figures[what] ?? 0) + 1;
    },
    result: () => ({ ...tally.result(), figures }),
  };
}

/** No number agrees with no number and with nothing else. */
function errorOf(ours: number, recorded: number): number {
  if (Number.isNaN(ours) || Number.isNaN(recorded)) return Object.is(ours, recorded) ? 0 : Infinity;
  if (ours === recorded) return 0;
  return Math.abs(ours - recorded) / Math.max(1, Math.abs(recorded));
}
