import type { Progress } from '../stack/setup/progress.mjs';

/** What a figure must reach. */
export interface Bar {
  least?: number;
  most?: number;
}

export interface Figure {
  value: number;
  unit: string;
  /** As people read it, '' when the figure is only reported. */
  bar: string;
  ok: boolean;
}

export type Figures = Record<string, Figure>;

export interface BenchOptions {
  /** The instance to measure; without it the bench starts one of its own when it needs one. */
  homeDir: string | undefined;
  /** A folder laid out like `../shared/data`, for benches that can use one. */
  dataDir?: string;
  progress: Progress;
}

export interface Bench {
  name: string;
  title: string;
  run: (options: BenchOptions) => Promise<Figures>;
}

/** A value with its unit, held against its bar. A value that is no number never holds. */
export function figure(value: number, unit: string, { least, most }: Bar = {}): Figure {
  const isEnough = least === undefined || value >= least;
  const isLittle = most === undefined || value <= most;
  const bar = [least === undefined ? [] : `>= ${least}`, most === undefined ? [] : `<= ${most}`]
    .flat()
    .join(' and ');
  return { value: rounded(value), unit, bar, ok: Number.isFinite(value) && isEnough && isLittle };
}

/** Four digits that count: more would pretend a precision that a shared machine hasn't. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : value;
}
