import { endReasons, type EndReason } from '../protocol/events.js';
import { roundFees } from './naive-money.js';
import { isAlive, named, queueOf, tell, type NaiveOrder, type NaiveWorld } from './naive-world.js';

/** Ends an order that isn't filled, then its other leg. */
export function endOrder(world: NaiveWorld, order: NaiveOrder, reason: EndReason): void {
  const peer = part(world, order);
  const { terms, price, leaves } = order;
  tell(world, {
    type: 'cancelled',
    ...named(order),
    reason,
    terms: order.place === 'sleeping' ? terms | asleep : terms,
    price,
    quantity: leaves,
  });
  retire(world, order);
  if (peer) endOrder(world, peer, endReasons.OTHER_LEG);
}

export function endPeer(world: NaiveWorld, order: NaiveOrder): void {
  const peer = part(world, order);
  if (peer) endOrder(world, peer, endReasons.OTHER_LEG);
}

/** Ends what may not rest. */
export function endRest(world: NaiveWorld, order: NaiveOrder): void {
  endOrder(world, order, isPriced(order.kind) ? endReasons.REST_OF_IOC : endReasons.REST_OF_MARKET);
}

/** An order of which nothing is left is over; its last trade has told so. */
export function finish(world: NaiveWorld, order: NaiveOrder): void {
  endPeer(world, order);
  retire(world, order);
}

/** The end of the queue of its price, if the book has room for one price more. */
export function rest(world: NaiveWorld, order: NaiveOrder): void {
  const sides = (['buy', 'sell'] as const).flatMap((side) => queueOf(world, order.symbol, side));
  const levels = new Set(sides.map(({ side, price }) => `${side}${price}`));
  levels.add(`${order.side}${order.price}`);
  if (levels.size > world.capacity.book.levels) {
    endOrder(world, order, endReasons.BOOK_FULL);
    return;
  }
  order.place = 'resting';
  order.rank = ++world.lastRank;
  order.visible = order.display > 0 ? Math.min(order.display, order.leaves) : order.leaves;
}

/** After a resting order lost visible lots: it is over, or shows its next part. */
export function showNext(world: NaiveWorld, order: NaiveOrder): void {
  if (order.visible > 0) return;
  order.visible = Math.min(order.display, order.leaves);
  order.rank = ++world.lastRank;
  order.priority = world.seq;
  const { price, visible, leaves } = order;
  tell(world, { type: 'refilled', ...named(order), price, quantity: visible, leaves });
}

/** Ends those of an account that a test picks, the newest first. */
export function cancelOf(
  world: NaiveWorld,
  account: number,
  reason: EndReason,
  test: (order: NaiveOrder) => boolean = () => true,
): void {
  const chosen = world.orders.filter((order) => order.account === account && test(order)).reverse();
  for (const order of chosen) if (isAlive(world, order)) endOrder(world, order, reason);
}

/** Ends all that a test picks, by their slots. */
export function cancelWhere(
  world: NaiveWorld,
  reason: EndReason,
  test: (order: NaiveOrder) => boolean,
): void {
  const chosen = world.orders.filter(test).sort((one, other) => one.slot - other.slot);
  for (const order of chosen) if (isAlive(world, order)) endOrder(world, order, reason);
}

/** True for kinds with a limit price of their own. */
export function isPriced(kind: string): boolean {
  return kind === 'limit' || kind === 'stop_limit';
}

/** Of the terms in an event: the order sleeps. */
export const asleep = 1 << 11;

function part(world: NaiveWorld, order: NaiveOrder): NaiveOrder | undefined {
  const peer = world.orders.find(({ id }) => id === order.peerId);
  order.peerId = 0;
  if (peer) peer.peerId = 0;
  return peer;
}

function retire(world: NaiveWorld, order: NaiveOrder): void {
  world.orders = world.orders.filter((other) => other !== order);
  world.freeSlots.push(order.slot);
  roundFees(world, order);
}

/** A connection that comes back keeps its orders; what another one left under its number ends with nobody. */
export function beginSession(
  world: NaiveWorld,
  command: { session?: number | undefined; clientId?: string | undefined },
): null {
  const [session, name] = [command.session ?? 0, command.clientId ?? ''];
  const isBack = /[1-9a-f]/.test(name) && world.guardedSessions.get(session) === name;
  world.guardedSessions.set(session, name);
  if (!isBack) for (const order of world.orders) if (order.session === session) order.session = 0;
  return null;
}
