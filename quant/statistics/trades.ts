import { mean } from './moments.js';

/** What closed trades earned after costs, in one currency; trades at exactly 0 are neither won nor lost. */
export interface TradeStatistics {
  count: number;
  /** Share of all trades, 0 to 1. */
  winRate: number;
  /** Mean of the trades won, NaN without any. */
  averageWin: number;
  /** Mean of the trades lost, negative, NaN without any. */
  averageLoss: number;
  largestWin: number;
  /** Negative. */
  largestLoss: number;
  /** Average win over the size of the average loss. */
  payoffRatio: number;
  /** All that was won over all that was lost; infinite when nothing was lost, NaN when nothing was won either. */
  profitFactor: number;
  /** Mean of all trades: what the next one earns when nothing changes. */
  expectancy: number;
  longestLosingRun: number;
}

export function tradeStatistics(profits: Float64Array): TradeStatistics {
  const won = profits.filter((each) => each > 0);
  const lost = profits.filter((each) => each < 0);
  const [averageWin, averageLoss] = [mean(won), mean(lost)];
  return {
    count: profits.length,
    winRate: won.length / profits.length,
    averageWin,
    averageLoss,
    largestWin: won.toSorted().at(-1) ?? NaN,
    largestLoss: lost.toSorted()[0] ?? NaN,
    payoffRatio: averageWin / -averageLoss,
    profitFactor: total(won) / total(lost.map(Math.abs)),
    expectancy: mean(profits),
    longestLosingRun: longestRun(profits),
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}

function longestRun(profits: Float64Array): number {
  let [longest, run] = [0, 0];
  for (const each of profits) {
    run = each < 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
