import { divUp } from './mul-div.js';
import type { AlgoState } from './terms.js';

/** The price of the next child, never beyond the limit; null when there is none to place it at now. */
export function childPrice({ terms, top, limitTicks }: AlgoState): number | null {
  if (terms.algorithm === 'iceberg') return limitTicks ?? near(terms.side, top);
  if (terms.style === 'rest') return within(terms.side, near(terms.side, top) ?? limitTicks, limitTicks);
  const best = terms.side === 'buy' ? top?.askTicks : top?.bidTicks;
  if (best === null || best === undefined) return null;
  const isBeyond = limitTicks !== null && (terms.side === 'buy' ? best > limitTicks : best < limitTicks);
  return isBeyond ? null : best;
}

/**
 * How many of the wanted lots go into the next child: zero when they are too few for the venue. What it leaves is either
 * nothing or enough for another child, so that no dust remains which nobody can trade.
 */
export function childLots(
  { terms, todo, top }: AlgoState,
  wanted: number,
  priceTicks: number | null,
): number {
  const price = priceTicks ?? (terms.side === 'buy' ? top?.askTicks : top?.bidTicks) ?? null;
  const least = Math.max(1, terms.minLots, price === null ? 1 : divUp(terms.minNotional, price));
  const lots = Math.min(wanted, todo, terms.maxChildLots ?? todo);
  if (lots < least) return 0;
  const left = todo - lots;
  if (left === 0 || left >= least) return lots;
  return todo - least >= least ? todo - least : 0;
}

function near(side: 'buy' | 'sell', top: AlgoState['top']): number | null {
  return (side === 'buy' ? top?.bidTicks : top?.askTicks) ?? null;
}

function within(side: 'buy' | 'sell', price: number | null, limit: number | null): number | null {
  if (price === null || limit === null) return price;
  return side === 'buy' ? Math.min(price, limit) : Math.max(price, limit);
}
