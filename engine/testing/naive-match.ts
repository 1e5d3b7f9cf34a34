import { endReasons } from '../protocol/events.js';
import { endOrder, endPeer, endRest, finish, isPriced, rest, showNext } from './naive-lives.js';
import { payTrade } from './naive-money.js';
import {
  accountOf,
  marketOf,
  named,
  opposite,
  queueOf,
  reaches,
  tell,
  type NaiveOrder,
  type NaiveWorld,
} from './naive-world.js';

/** An order that isn't asleep trades and settles, or waits for the auction. */
export function enter(world: NaiveWorld, order: NaiveOrder): void {
  if (marketOf(world, order.symbol).phase !== 'trading') {
    rest(world, order);
    return;
  }
  while (order.leaves > 0) {
    const maker = queueOf(world, order.symbol, opposite(order.side))[0];
    if (!maker || !reaches(order.side, order.price, maker.price)) break;
    if (!isPrevented(world, order, maker)) arrive(world, order, maker);
    else if (!prevent(world, order, maker)) {
      endOrder(world, order, endReasons.SELF_TRADE);
      return;
    }
  }
  settle(world, order);
}

export function mayRest({ kind, tif }: NaiveOrder): boolean {
  return isPriced(kind) && tif !== 'IOC' && tif !== 'FOK';
}

/** Lots that an order would get at once, found by trading on a copy. */
export function couldFill(world: NaiveWorld, order: NaiveOrder): number {
  const queue = queueOf(world, order.symbol, opposite(order.side)).map((maker) => ({
    ...maker,
    isOwn: isPrevented(world, order, maker),
  }));
  let left = order.leaves;
  while (left > 0) {
    const maker = queue.sort(byPriceAndRank(order)).at(0);
    if (!maker || !reaches(order.side, order.price, maker.price)) break;
    if (maker.isOwn && order.stp !== 'cancel_oldest') break;
    const lots = maker.isOwn ? maker.leaves : Math.min(left, maker.visible);
    if (!maker.isOwn) left -= lots;
    maker.leaves -= lots;
    maker.visible -= lots;
    if (maker.leaves === 0) queue.shift();
    else if (maker.visible === 0) {
      maker.visible = Math.min(maker.display, maker.leaves);
      maker.rank = Math.max(...queue.map(({ rank }) => rank)) + 1;
    }
  }
  return order.leaves - left;
}

/** Crosses the book at one price. */
export function uncross(world: NaiveWorld, symbol: number): void {
  const found = indication(world, symbol);
  if (!found) return;
  tell(world, { type: 'uncrossed', symbol, ...found });
  for (let left = found.volume; left > 0;) {
    const [buy] = queueOf(world, symbol, 'buy');
    const [sell] = queueOf(world, symbol, 'sell');
    if (!buy || !sell) throw new Error('The auction promised more than there is');
    const lots = Math.min(left, buy.visible, sell.visible);
    const [taker, maker] = buy.priority > sell.priority ? [buy, sell] : [sell, buy];
    trade(world, { taker, maker, price: found.price, lots });
    afterFill(world, taker);
    afterFill(world, maker);
    left -= lots;
  }
}

function indication(world: NaiveWorld, symbol: number) {
  const buys = queueOf(world, symbol, 'buy');
  const sells = queueOf(world, symbol, 'sell');
  const [highest, lowest] = [buys[0]?.price, sells[0]?.price];
  if (highest === undefined || lowest === undefined || highest < lowest) return null;
  const { reference } = marketOf(world, symbol);
  const candidates = [...buys, ...sells]
    .map(({ price }) => price)
    .filter((price) => price >= lowest && price <= highest)
    .map((price) => {
      const bought = sum(buys.filter((buy) => buy.price >= price));
      const sold = sum(sells.filter((sell) => sell.price <= price));
      return { price, volume: Math.min(bought, sold), imbalance: bought - sold };
    });
  return candidates.sort(
    (one, other) =>
      other.volume - one.volume ||
      Math.abs(one.imbalance) - Math.abs(other.imbalance) ||
      Math.abs(one.price - reference) - Math.abs(other.price - reference) ||
      one.price - other.price,
  )[0]!;
}

function sum(orders: NaiveOrder[]): number {
  return orders.reduce((lots, { leaves }) => lots + leaves, 0);
}

function arrive(world: NaiveWorld, taker: NaiveOrder, maker: NaiveOrder): void {
  trade(world, { taker, maker, price: maker.price, lots: Math.min(taker.leaves, maker.visible) });
  afterFill(world, maker);
}

function trade(
  world: NaiveWorld,
  deal: { taker: NaiveOrder; maker: NaiveOrder; price: number; lots: number },
): void {
  const { taker, maker, price, lots } = deal;
  for (const order of [taker, maker]) {
    order.leaves -= lots;
    order.filled += lots;
    order.visible -= order.place === 'resting' ? lots : 0;
  }
  const fees = payTrade(world, deal);
  tell(world, {
    type: 'traded',
    ...named(taker),
    makerId: maker.id,
    makerAccount: maker.account,
    price,
    quantity: lots,
    leaves: taker.leaves,
    ...fees,
  });
  const market = marketOf(world, taker.symbol);
  market.reference = price;
  market.hasTraded = true;
}

function afterFill(world: NaiveWorld, order: NaiveOrder): void {
  endPeer(world, order);
  if (order.leaves === 0) finish(world, order);
  else showNext(world, order);
}

function settle(world: NaiveWorld, order: NaiveOrder): void {
  if (order.filled > 0) endPeer(world, order);
  if (order.leaves === 0) finish(world, order);
  else if (mayRest(order)) rest(world, order);
  else endRest(world, order);
}

function isPrevented(world: NaiveWorld, taker: NaiveOrder, maker: NaiveOrder): boolean {
  const groups = [taker, maker].map(({ account }) => accountOf(world, account).group);
  return taker.stp !== 'none' && groups[0] === groups[1];
}

/** What happens instead of a trade; false when the arriving order ends. */
function prevent(world: NaiveWorld, taker: NaiveOrder, maker: NaiveOrder): boolean {
  if (taker.stp === 'cancel_newest') return false;
  if (taker.stp === 'decrement') {
    decrement(world, taker, maker);
    return true;
  }
  endOrder(world, maker, endReasons.SELF_TRADE);
  return taker.stp === 'cancel_oldest';
}

function decrement(world: NaiveWorld, taker: NaiveOrder, maker: NaiveOrder): void {
  const lots = Math.min(taker.leaves, maker.visible);
  for (const order of [taker, maker]) {
    order.leaves -= lots;
    const { price, leaves } = order;
    tell(world, { type: 'decremented', ...named(order), price, quantity: lots, leaves });
    endPeer(world, order);
  }
  maker.visible -= lots;
  if (maker.leaves === 0) finish(world, maker);
  else showNext(world, maker);
}

function byPriceAndRank({ side }: NaiveOrder) {
  const better = side === 'buy' ? 1 : -1;
  return (one: NaiveOrder, other: NaiveOrder) => (one.price - other.price) * better || one.rank - other.rank;
}
