import {
  checkCollar,
  checkLargest,
  checkNotReached,
  checkOpenOrders,
  checkPrice,
  checkSmallest,
  checkTriggerRoom,
  firstOf,
  type Answer,
} from './naive-check.js';
import { isLong, type NewOrder } from './naive-orders.js';
import { marketOf, priceAbove, priceBelow, type NaiveOrder, type NaiveWorld } from './naive-world.js';
import { packTerms } from '../protocol/terms.js';

/** The stop of an OCO; null without the frame that describes it. */
export function draftLeg(world: NaiveWorld, order: NaiveOrder, command: NewOrder): NaiveOrder | null {
  if (!isLong(command)) return null;
  const { peerTrigger = 0, peerPrice = 0 } = command;
  const { protectionBps, maxPrice } = marketOf(world, order.symbol).terms;
  const kind = peerPrice === 0 ? 'stop' : 'stop_limit';
  const worst =
    order.side === 'buy'
      ? priceAbove(peerTrigger, protectionBps, maxPrice)
      : priceBelow(peerTrigger, protectionBps);
  return {
    ...order,
    kind,
    isPostOnly: false,
    terms: packTerms({ side: order.side, kind, tif: 'GTC', stp: stpOf(order), isPostOnly: false }),
    price: peerPrice || worst,
    trigger: peerTrigger,
    display: 0,
    isSecondLeg: true,
    place: 'sleeping',
  };
}

export function checkLeg(world: NaiveWorld, order: NaiveOrder, leg: NaiveOrder | null): Answer {
  if (!leg) return 'MALFORMED';
  const { symbol, account, price, trigger, leaves } = leg;
  const { maxPrice } = marketOf(world, symbol).terms;
  const isLimit = leg.kind === 'stop_limit';
  const isApart = leg.side === 'buy' ? order.price < trigger : order.price > trigger;
  return firstOf(
    () => (world.orders.length + 1 >= world.capacity.orders ? 'ORDERS_FULL' : null),
    () => (isLimit ? checkPrice(world, symbol, price) : null),
    () => (trigger >= 1 && trigger <= maxPrice ? null : 'TRIGGER_INVALID'),
    () => (isLimit ? checkSmallest(world, symbol, price, leaves) : null),
    () => (isLimit ? checkCollar(world, symbol, price) : null),
    () => (isApart ? null : 'TRIGGER_INVALID'),
    () => checkNotReached(world, leg),
    () => checkOpenOrders(world, account, 2),
    () => checkLargest(world, { symbol, account, price, lots: leaves }),
    () => checkTriggerRoom(world, leg),
  );
}

function stpOf({ stp }: NaiveOrder) {
  switch (stp) {
    case 'cancel_newest':
    case 'cancel_oldest':
    case 'cancel_both':
    case 'decrement':
      return stp;
    default:
      return 'none';
  }
}
