import type { DrawdownView } from '../../domain/risk/views.js';
import { drawdownSeries } from '../../quant/statistics/drawdown.js';
import { returnsOf } from '../services/portfolios-performance.js';
import { drawdownAt, type DayStart, type Figures } from './day-start.js';

interface Stood {
  /** Oldest first. */
  closes: readonly Figures[];
  start: DayStart;
  /** Now. */
  equity: number;
}

/** How far below its highest something stands now, and how far it ever was; conventions stand at `drawdownView`. */
export function drawdownOf({ closes, start, equity }: Stood): DrawdownView {
  const returns = returnsOf(closes);
  const now = drawdownAt(start, equity);
  const depths = drawdownSeries(returns);
  const deepest = depths.reduce((most, depth) => Math.max(most, -depth), now);
  // The first close counts as a highest; each return is one close later.
  const peak = now === 0 ? undefined : closes[depths.findLastIndex((depth) => depth === 0) + 1];
  return {
    now,
    deepest,
    peak_day: peak?.day ?? null,
    first_day: closes[0]?.day ?? null,
    closes: closes.length,
  };
}
