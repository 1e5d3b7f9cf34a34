import { add, compare, multiply, shortDecimal, subtract } from '../market-data/decimals.js';
import type { Position } from './schema.js';
import type { PositionView } from './views.js';

/** What portfolios are valued in: every instrument of the house is quoted in it. */
export const valuationCurrency = 'USDT';

/** A price is stale when nothing made one for so long. */
export const staleAfterMs = 60_000;

export interface Holding {
  asset: string;
  /** All of it: outside of trading, in the engine, under way. */
  amount: string;
}

export interface Priced {
  price: string;
  at: Date | null;
}

/** The value of all holdings in the currency; those without a price count nothing and are named. */
export function valueOf(
  holdings: readonly Holding[],
  markOf: (asset: string) => Priced | undefined,
): { total: string; unpriced: string[] } {
  let total = '0';
  const unpriced: string[] = [];
  for (const { asset, amount } of holdings) {
    const price = asset === valuationCurrency ? '1' : markOf(asset)?.price;
    if (price !== undefined) total = add(total, multiply(amount, price));
    else if (compare(amount, '0') !== 0) unpriced.push(asset);
  }
  return { total, unpriced };
}

export const isStale = (mark: Priced | undefined, now: Date): boolean =>
  !mark?.at || now.getTime() - mark.at.getTime() > staleAfterMs;

/** A position at its mark; without one its value is not known and nothing is said to be won or lost. */
export function positionView(row: Position, mark: Priced | undefined, now: Date): PositionView {
  const quantity = shortDecimal(row.quantity);
  const value = mark ? multiply(quantity, mark.price) : null;
  const unrealized = value === null ? null : subtract(value, row.cost);
  const average = row.average_price === null ? null : shortDecimal(row.average_price);
  return {
    symbol: row.symbol,
    quantity: Number(quantity),
    average_price: Number(average ?? 0),
    unrealized_pnl: Number(unrealized ?? 0),
    realized_pnl: Number(row.realized_pnl),
    market_price: mark ? Number(mark.price) : null,
    market_value: value === null ? null : Number(value),
    priced_at: mark?.at ?? null,
    is_stale: isStale(mark, now),
    exact: {
      quantity,
      average_price: average,
      cost: shortDecimal(row.cost),
      unrealized_pnl: unrealized,
      realized_pnl: shortDecimal(row.realized_pnl),
      fees: shortDecimal(row.fees),
      market_price: mark ? shortDecimal(mark.price) : null,
      market_value: value,
    },
  };
}
