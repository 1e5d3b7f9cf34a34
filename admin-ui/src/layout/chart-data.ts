import type { Tone } from './tokens.js';

/** What a chart shows and its table lists. */
export interface ChartData {
  /** What the categories are, such as `Day`. */
  axis: string;
  categories: { name: string; to?: string }[];
  series: ChartSeries[];
  kind: 'bars' | 'lying_bars' | 'line';
  isStacked?: boolean;
}

export interface ChartSeries {
  name: string;
  /** Nothing is drawn where there is no value. */
  values: (number | null)[];
  tone: Tone | 'accent';
  /** Over bars: a line without marks, or marks alone. */
  as?: 'line' | 'marks';
}
