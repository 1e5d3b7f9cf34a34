import { endReasons } from '../protocol/events.js';
import { wayOf } from './naive-check.js';
import { cancelOf, endOrder, endPeer, endRest } from './naive-lives.js';
import { couldFill, enter } from './naive-match.js';
import { assetOf, availableOf } from './naive-money.js';
import {
  marketOf,
  named,
  priceAbove,
  priceBelow,
  tell,
  type NaiveOrder,
  type NaiveWorld,
} from './naive-world.js';

const maxWoken = 1_000;

/** Wakes what the last price has reached, one after the other. */
export function wakeSleepers(world: NaiveWorld, symbol: number): void {
  const market = marketOf(world, symbol);
  if (!market.hasTraded || market.phase !== 'trading') return;
  for (let woken = 0; woken < maxWoken; woken++) {
    trail(world, symbol, market.reference);
    const order = nextToWake(world, symbol, market.reference);
    if (!order) {
      market.hasTraded = false;
      return;
    }
    wake(world, order);
  }
}

/** Time has passed: expiries, dead-man switches, then what still sleeps though it should not. */
export function passTime(world: NaiveWorld): void {
  const expired = world.orders
    .filter(({ expiresAtUs }) => expiresAtUs > 0 && expiresAtUs <= world.timeUs)
    .sort((one, other) => one.expiresAtUs - other.expiresAtUs || one.id - other.id);
  for (const order of expired) endOrder(world, order, endReasons.EXPIRED);
  const byNumber = [...world.accounts].sort(([one], [other]) => one - other);
  for (const [account, switches] of byNumber) {
    if (switches.deadManAtUs === 0 || switches.deadManAtUs > world.timeUs) continue;
    switches.deadManAtUs = 0;
    cancelOf(world, account, endReasons.DEAD_MAN);
  }
  const symbols = [...world.markets.keys()].sort((one, other) => one - other);
  for (const symbol of symbols) wakeSleepers(world, symbol);
}

function sleepersOf(world: NaiveWorld, symbol: number): NaiveOrder[] {
  return world.orders.filter((order) => order.place === 'sleeping' && order.symbol === symbol);
}

function trail(world: NaiveWorld, symbol: number, last: number): void {
  for (const order of sleepersOf(world, symbol)) {
    if (order.kind !== 'trailing_stop') continue;
    order.trigger =
      order.side === 'buy'
        ? Math.min(order.trigger, last + order.distance)
        : Math.max(order.trigger, last - order.distance);
  }
}

function nextToWake(world: NaiveWorld, symbol: number, last: number): NaiveOrder | undefined {
  const sleepers = sleepersOf(world, symbol);
  const risen = sleepers
    .filter((order) => wayOf(order) === 'up' && order.trigger <= last)
    .sort((one, other) => one.trigger - other.trigger || one.priority - other.priority);
  const fallen = sleepers
    .filter((order) => wayOf(order) === 'down' && order.trigger >= last)
    .sort((one, other) => other.trigger - one.trigger || one.priority - other.priority);
  return [...risen.slice(0, 1), ...fallen.slice(0, 1)].sort((one, other) => one.priority - other.priority)[0];
}

function wake(world: NaiveWorld, order: NaiveOrder): void {
  const { protectionBps, maxPrice } = marketOf(world, order.symbol).terms;
  order.place = 'arriving';
  order.isSecondLeg = false;
  order.priority = world.seq;
  if (order.kind === 'trailing_stop')
    order.price =
      order.side === 'buy'
        ? priceAbove(order.trigger, protectionBps, maxPrice)
        : priceBelow(order.trigger, protectionBps);
  const { price, trigger, leaves } = order;
  tell(world, { type: 'triggered', ...named(order), price, trigger, quantity: leaves });
  endPeer(world, order);
  if (availableOf(world, order.account, assetOf(world, order)) < 0n)
    endOrder(world, order, endReasons.NO_FUNDS);
  else if (order.tif === 'FOK' && couldFill(world, order) < order.leaves) endRest(world, order);
  else enter(world, order);
}
