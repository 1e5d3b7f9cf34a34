import type { Knex } from 'knex';
import { lastPrices } from '../../db/clickhouse/trades.js';
import { addCloses, closesOf } from '../../db/models/portfolio-closes.js';
import { portfolioOfAccount } from '../../db/models/portfolios.js';
import {
  duePortfolios,
  flowsOf,
  holdingsBefore,
  type AssetUnits,
  type DuePortfolio,
} from '../../db/views/portfolio-days.js';
import { amountOf } from '../../domain/ledger/rules.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import {
  closeOf,
  daysBetween,
  earnedCodes,
  endOfDay,
  isPricedThatDay,
  startOfDay,
} from '../../domain/portfolios/closes.js';
import type { PortfolioClose } from '../../domain/portfolios/schema.js';
import { valuationCurrency, type Priced } from '../../domain/portfolios/valuation.js';
import type { CloseView } from '../../domain/portfolios/views.js';
import { isoDay } from '../../lib/clock.js';
import { problem } from '../../lib/problem.js';
import { houseContext, type ApiDeps, type Context } from '../context.js';
import { read, transact } from '../work.js';
import { returnsOf } from './portfolios-performance.js';

const dayMs = 86_400_000;
// By then the last trades of a day are in the books and in ClickHouse.
const settleMs = 5 * 60_000;
const maxCatchUpDays = 30;
const priceAgeMs = 31 * dayMs;
const portfoliosAtOnce = 500;

/**
 * Closes yesterday for every portfolio, once. Days that were missed are closed where all prices of the day are known; where
 * they are not, the gap stays, and the next close holds the flows of both.
 */
export async function closePortfolios(deps: ApiDeps): Promise<number> {
  const context = houseContext(deps, 'portfolios');
  const now = deps.clock.now();
  const yesterday = isoDay(new Date(now.getTime() - settleMs - dayMs));
  const due = await read(context, (trx) =>
    duePortfolios(trx, { day: yesterday, before: endOfDay(yesterday), limit: portfoliosAtOnce }),
  );
  const oldest = isoDay(new Date(startOfDay(yesterday).getTime() - maxCatchUpDays * dayMs));
  const firstDays = due.map(firstOpenDay).sort();
  const first = firstDays[0];
  if (first === undefined) return 0;
  let written = 0;
  for (const day of daysBetween(first > oldest ? first : oldest, yesterday))
    written += await closeDay(context, due, { day, isYesterday: day === yesterday });
  return written;
}

/** What an account was worth at the end of each of its last days, oldest first. */
export async function listCloses(context: Context, accountId: string, days: number): Promise<CloseView[]> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  const closes = await read(context, async (trx) => {
    const stored = await portfolioOfAccount(trx, access.accountId);
    if (!stored) throw problem('portfolios.not_found');
    return closesOf(trx, stored.id);
  });
  const returns = returnsOf(closes);
  const views = closes.map((close, index): CloseView => {
    const earned = index === 0 ? NaN : (returns[index - 1] ?? NaN);
    const { day, currency, prices, is_stale, made_at } = close;
    const [total_value, flows] = [shortDecimal(close.total_value), shortDecimal(close.flows)];
    const daily_return = Number.isNaN(earned) ? null : earned;
    return { day, total_value, flows, daily_return, currency, prices, is_stale, made_at };
  });
  return views.slice(-days);
}

interface Day {
  day: string;
  isYesterday: boolean;
}

async function closeDay(context: Context, due: DuePortfolio[], { day, isYesterday }: Day): Promise<number> {
  const open = due.filter((each) => firstOpenDay(each) <= day);
  const before = endOfDay(day);
  const from = new Date(before.getTime() - priceAgeMs);
  const marks = new Map<string, Priced>();
  for (const { symbol, ...mark } of await lastPrices(context.clickhouse, { from, before }))
    marks.set(symbol, mark);
  const markOf = (asset: string) => marks.get(`${asset}${valuationCurrency}`);
  const { holdings, flows } = await read(context, (trx) => movedOf(trx, open, before));
  const made_at = context.clock.now();
  const closes = open.flatMap((each): PortfolioClose[] => {
    const own = { day, holdings: amountsOf(holdings, each), flows: amountsOf(flows, each), markOf };
    if (!isYesterday && !isPricedThatDay(own)) return [];
    each.last_day = day;
    return [{ portfolio_id: each.portfolio_id, ...closeOf(own), made_at }];
  });
  await transact(context, ({ trx }) => addCloses(trx, closes));
  return closes.length;
}

/** Flows count from the close before, so that a gap between two closes loses none of them. */
async function movedOf(trx: Knex, open: DuePortfolio[], before: Date) {
  const accounts = open.map(({ trading_account_id: id, opened_at, last_day }) => ({
    id,
    from: last_day === null ? startOfDay(isoDay(opened_at)) : endOfDay(last_day),
  }));
  const ids = accounts.map(({ id }) => id);
  return {
    holdings: await holdingsBefore(trx, ids, before),
    flows: await flowsOf(trx, { accounts, before, earned: earnedCodes }),
  };
}

const firstOpenDay = ({ last_day, opened_at }: DuePortfolio): string =>
  last_day === null ? isoDay(opened_at) : isoDay(endOfDay(last_day));

const amountsOf = (rows: AssetUnits[], { trading_account_id: own }: DuePortfolio) =>
  rows
    .filter(({ trading_account_id: id }) => id === own)
    .map(({ asset, scale, units }) => ({ asset, amount: amountOf(BigInt(units), scale) }));
