import { subtract } from '../../domain/market-data/decimals.js';
import { endOfDay } from '../../domain/portfolios/closes.js';
import type { PortfolioClose } from '../../domain/portfolios/schema.js';
import type { PortfolioView } from '../../domain/portfolios/views.js';
import { annualisedVolatility, periodsPerYear } from '../../quant/returns/annualise.js';
import { cumulativeReturn } from '../../quant/returns/cumulative.js';
import { moneyWeightedReturn } from '../../quant/returns/money-weighted.js';
import { subPeriodReturns } from '../../quant/returns/time-weighted.js';
import { maxDrawdown } from '../../quant/statistics/drawdown.js';
import { observed } from '../../quant/statistics/moments.js';
import { sharpeRatio, sortinoRatio } from '../../quant/statistics/ratios.js';

const dayMs = 86_400_000;

export type CloseFigures = Pick<PortfolioClose, 'day' | 'total_value' | 'flows'>;

/** Simple returns between closes, one fewer than they are; NaN where nothing was there to earn with. Flows count at the close. */
export function returnsOf(closes: readonly CloseFigures[]): Float64Array {
  return subPeriodReturns({
    values: Float64Array.from(closes, ({ total_value, flows }) => Number(subtract(total_value, flows))),
    flows: Float64Array.from(closes, ({ flows }) => Number(flows)),
  });
}

/** Figures of a portfolio from its closes, oldest first; conventions stand at `portfolioView`. What is not known yet is 0. */
export function performanceOf(closes: readonly CloseFigures[]): PortfolioView['performance'] {
  const returns = returnsOf(closes);
  const daily = returns.map((earned, index) => (isNextDay(closes, index) ? earned : NaN));
  return {
    daily_return: known(returns.at(-1)),
    total_return: known(cumulativeReturn(returns)),
    money_weighted_return: known(moneyWeighted(closes)),
    sharpe_ratio: known(sharpeRatio({ returns: daily, periodsPerYear: periodsPerYear.everyDay })),
    sortino_ratio: known(sortinoRatio({ returns: observed(daily), periodsPerYear: periodsPerYear.everyDay })),
    volatility: known(annualisedVolatility({ returns: daily, periodsPerYear: periodsPerYear.everyDay })),
    max_drawdown: known(maxDrawdown(returns)),
    closes: closes.length,
  };
}

/** The rate over the stretch of all closes at which what was there at first and what came in are worth what is there at last. */
function moneyWeighted(closes: readonly CloseFigures[]): number | undefined {
  const [first, last] = [closes[0], closes.at(-1)];
  if (!first || !last) return undefined;
  const flows = closes.map(({ total_value, flows: own }, index) =>
    index === 0 ? -Number(total_value) : -Number(own),
  );
  const times = closes.map(({ day }) => Date.parse(day) / dayMs / periodsPerYear.everyDay);
  const found = moneyWeightedReturn({
    amounts: Float64Array.from([...flows, Number(last.total_value)]),
    timesYears: Float64Array.from([...times, times.at(-1) ?? 0]),
  });
  return found.kind === 'one' ? found.rateOverSpan : undefined;
}

/** Over a gap more than a day was earned: it is no daily return. */
function isNextDay(closes: readonly CloseFigures[], index: number): boolean {
  const [before, after] = [closes[index], closes[index + 1]];
  return before !== undefined && after?.day === endOfDay(before.day).toISOString().slice(0, 10);
}

const known = (figure: number | undefined): number =>
  figure !== undefined && Number.isFinite(figure) ? figure : 0;
