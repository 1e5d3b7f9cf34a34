import { arrivingOf, heldOf, holdOf, pair, totalOf } from './naive-money.js';
import { queueOf, type NaiveOrder, type NaiveWorld } from './naive-world.js';
import type { PlainAccount, PlainMarket, PlainOrder, PlainState } from './plain-state.js';

const phases = ['trading', 'auction', 'halted', 'closed'] as const;

/** The state of the naive twin in the form that both engines are compared in. */
export function stateOf(world: NaiveWorld): PlainState {
  const symbols = [...world.markets.keys()].sort((one, other) => one - other);
  const accounts = [...world.accounts.keys()].sort((one, other) => one - other);
  return {
    markets: symbols.map((symbol) => marketOf(world, symbol)),
    accounts: accounts.map((account) => accountOf(world, account)),
    guarded: [...world.guardedSessions.keys()].sort((one, other) => one - other),
  };
}

function marketOf(world: NaiveWorld, symbol: number): PlainMarket {
  const { phase, reference, isKilled, hasTraded } = world.markets.get(symbol)!;
  const plain = (order: NaiveOrder) => plainOrder(world, order);
  return {
    symbol,
    phase: phases.indexOf(phase),
    reference,
    isKilled,
    hasTraded,
    bids: queueOf(world, symbol, 'buy').map(plain),
    asks: queueOf(world, symbol, 'sell').map(plain),
    sleeping: world.orders
      .filter((order) => order.place === 'sleeping' && order.symbol === symbol)
      .sort((one, other) => one.id - other.id)
      .map(plain),
  };
}

function plainOrder(world: NaiveWorld, order: NaiveOrder): PlainOrder {
  const isResting = order.place === 'resting';
  return {
    id: order.id,
    account: order.account,
    session: order.session,
    terms: order.terms,
    price: order.price,
    trigger: order.trigger,
    visible: isResting ? order.visible : 0,
    hidden: isResting ? order.leaves - order.visible : 0,
    leaves: order.leaves,
    filled: order.filled,
    held: Number(holdOf(world, order)),
    priority: order.priority,
    peerId: order.peerId,
    expiresAtUs: order.expiresAtUs,
  };
}

function accountOf(world: NaiveWorld, account: number): PlainAccount {
  const assets = [...world.assets].sort((one, other) => one - other);
  return {
    account,
    orders: world.orders
      .filter((order) => order.account === account)
      .map(({ id }) => id)
      .reverse(),
    balances: assets.map((asset) => ({
      asset,
      total: Number(totalOf(world, account, asset)),
      held: Number(heldOf(world, account, asset)),
      credit: Number(world.credit.get(pair(account, asset)) ?? 0n),
      arriving: Number(arrivingOf(world, account, asset)),
    })),
  };
}
