import { compare } from '../market-data/decimals.js';
import type { PortfolioClose } from './schema.js';
import { isStale, valuationCurrency, valueOf, type Holding, type Priced } from './valuation.js';

const dayMs = 86_400_000;

/** Transfers by which an account gains or loses in the engine; all others bring money in or take it out. */
export const earnedCodes = ['trade', 'trading_fee', 'fee_rounding', 'venue_trade', 'venue_fee'] as const;

/** The end of a UTC day, which is the first moment of the next one. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs);
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Days from the first to the last, both included; none when the last one comes before. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += dayMs)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

export interface DayOfPortfolio {
  day: string;
  /** All that was held at the end of the day. */
  holdings: readonly Holding[];
  /** What came in less what left since the close before. */
  flows: readonly Holding[];
  /** The last price of an asset at the end of the day. */
  markOf: (asset: string) => Priced | undefined;
}

/** A day valued at its end by the same rules as a portfolio of this moment. */
export function closeOf({
  day,
  holdings,
  flows,
  markOf,
}: DayOfPortfolio): Pick<
  PortfolioClose,
  'day' | 'total_value' | 'flows' | 'currency' | 'prices' | 'is_stale'
> {
  const at = endOfDay(day);
  const assets = pricedAssets(holdings, flows);
  const prices = assets.flatMap((asset) => {
    const mark = markOf(asset);
    return mark?.at ? [[asset, { price: mark.price, at: mark.at.toISOString() }] as const] : [];
  });
  return {
    day,
    total_value: valueOf(holdings, markOf).total,
    flows: valueOf(flows, markOf).total,
    currency: valuationCurrency,
    prices: Object.fromEntries(prices),
    is_stale: assets.some((asset) => isStale(markOf(asset), at)),
  };
}

/** True when each asset of the day had a price that was made on that day. */
export function isPricedThatDay({ day, holdings, flows, markOf }: DayOfPortfolio): boolean {
  const from = startOfDay(day).getTime();
  return pricedAssets(holdings, flows).every((asset) => (markOf(asset)?.at?.getTime() ?? 0) >= from);
}

/** What needs a price: the currency itself and what is not there need none. */
function pricedAssets(holdings: readonly Holding[], flows: readonly Holding[]): string[] {
  const there = [...holdings, ...flows].filter(
    ({ asset, amount }) => asset !== valuationCurrency && compare(amount, '0') !== 0,
  );
  return [...new Set(there.map(({ asset }) => asset))].sort();
}
