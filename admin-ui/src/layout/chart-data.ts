import type { Tone } from './tokens.js';

/** What a chart shows and its table lists. */
export interface ChartData {
  /** What the categories are, such as `Day`. */
  axis: string;
  categories: { name: string; to?: string }[];
  series: { name: string; values: number[]; tone: Tone | 'accent' }[];
  kind: 'bars' | 'lying_bars' | 'line';
  isStacked?: boolean;
}
