import type { Command } from '../../../engine/protocol/codec.js';
import type { PictureOrder } from '../../../engine/protocol/picture.js';
import { packTerms, sideNames } from '../../../engine/protocol/terms.js';

export interface Ladder {
  symbol: number;
  account: number;
  /** Prices in ticks: the middle of the ladder, and how far its levels are apart. */
  middle: number;
  gap: number;
  /** Levels of each side. */
  levels: number;
  /** Lots of a level, the best is 0. */
  lotsOf: (side: number, level: number) => number;
  /** Commands at the most. */
  most: number;
}

/**
 * What changes the orders that stand into a ladder around a price: who stands at a wrong price moves to one where somebody is
 * missing, so that there are always orders on both sides; then the missing are placed, the needless cancelled. The best first.
 */
export function planQuotes(ladder: Ladder, standing: readonly PictureOrder[]): Command[] {
  const plans = [0, 1].map((side) => planSide(ladder, side, standing));
  // The side that the price moves away from goes first, or the other would have to trade with it.
  const [buys = [], sells = []] = plans;
  const isRising = ladder.middle > middleOf(standing);
  return (isRising ? [...sells, ...buys] : [...buys, ...sells]).slice(0, ladder.most);
}

function planSide(ladder: Ladder, side: number, standing: readonly PictureOrder[]): Command[] {
  const { symbol, account, lotsOf } = ladder;
  const wanted = pricesOf(ladder, side);
  const own = standing.filter((order) => order.side === side);
  const isRight = ({ price }: PictureOrder) => wanted.includes(price);
  const missing = wanted.filter((price) => !own.some((order) => order.price === price));
  const free = [...own.filter((order) => !isRight(order)), ...doubles(own.filter(isRight))];
  const moves = missing.map((price, index): Command => {
    const lots = lotsOf(side, wanted.indexOf(price));
    const order = free[index];
    if (order)
      return { name: 'amend', symbol, account, orderId: order.id, price, quantity: order.filled + lots };
    return { name: 'newOrder', symbol, account, terms: termsOf(side), price, quantity: lots };
  });
  const needless = free.slice(missing.length);
  const cancels = needless.map(({ id }): Command => ({ name: 'cancel', symbol, account, orderId: id }));
  const thin = own.filter(
    (order) => isRight(order) && 2 * order.leaves < lotsOf(side, wanted.indexOf(order.price)),
  );
  const refills = thin.map((order): Command => {
    const quantity = order.filled + lotsOf(side, wanted.indexOf(order.price));
    return { name: 'amend', symbol, account, orderId: order.id, price: order.price, quantity };
  });
  return [...moves, ...cancels, ...refills];
}

/** Prices of a side, the best first; all of them multiples of the gap, so that most stay when the middle moves a little. */
function pricesOf({ middle, gap, levels }: Ladder, side: number): number[] {
  const best = side === 0 ? Math.ceil(middle / gap) - 1 : Math.floor(middle / gap) + 1;
  const step = side === 0 ? -1 : 1;
  return Array.from({ length: levels }, (_, level) => (best + step * level) * gap).filter(
    (price) => price > 0,
  );
}

function doubles(orders: readonly PictureOrder[]): PictureOrder[] {
  return orders.filter(({ price }, index) => orders.findIndex((one) => one.price === price) < index);
}

function middleOf(standing: readonly PictureOrder[]): number {
  const prices = (side: number) => standing.flatMap((order) => (order.side === side ? [order.price] : []));
  const [bid, ask] = [Math.max(0, ...prices(0)), Math.min(Infinity, ...prices(1))];
  return Number.isFinite(ask) && bid > 0 ? (bid + ask) / 2 : 0;
}

/** Refused rather than trade: an order that would cross is moved again at the next turn. */
function termsOf(side: number): number {
  const name = sideNames[side] ?? 'buy';
  return packTerms({ side: name, kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: true });
}
