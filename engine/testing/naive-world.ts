import type { EngineCapacity } from '../engine.js';
import type { InstrumentTerms } from '../risk/instrument.js';
import type { PlainEvent, PlainFact } from './plain-events.js';

export type NaiveSide = 'buy' | 'sell';

/** An order of the naive twin. It is in no book and not asleep while it arrives. */
export interface NaiveOrder {
  id: number;
  slot: number;
  account: number;
  session: number;
  symbol: number;
  terms: number;
  side: NaiveSide;
  kind: string;
  tif: string;
  stp: string;
  isPostOnly: boolean;
  isTakeProfit: boolean;
  price: number;
  trigger: number;
  distance: number;
  display: number;
  leaves: number;
  filled: number;
  visible: number;
  place: 'arriving' | 'resting' | 'sleeping';
  /** Grows with each order that goes to the end of a queue. */
  rank: number;
  priority: number;
  peerId: number;
  /** The stop of an OCO until it wakes: the limit leg holds for both. */
  isSecondLeg: boolean;
  expiresAtUs: number;
  makerRate: bigint;
  takerRate: bigint;
  /** Ten-millionths of a unit that all its fills have cost, and whole units that were charged. */
  feeExact: bigint;
  feePaid: bigint;
}

export interface NaiveMarket {
  terms: InstrumentTerms;
  phase: 'trading' | 'auction' | 'halted' | 'closed';
  reference: number;
  isKilled: boolean;
  hasTraded: boolean;
}

export interface NaiveAccount {
  group: string;
  makerRate: bigint;
  takerRate: bigint;
  maxOpenOrders: number;
  maxNotional: number;
  ordersPerSecond: number;
  burst: number;
  tokens: bigint;
  tokensAtUs: number;
  isReducing: boolean;
  isHeldBack: boolean;
  isKilled: boolean;
  lastTransfer: number;
  deadManAtUs: number;
}

export interface Remembered {
  orderId: number;
  body: string;
}

/** All that the naive twin knows, as plain objects; money by `account:asset`. */
export interface NaiveWorld {
  capacity: EngineCapacity;
  seq: number;
  timeUs: number;
  events: PlainEvent[];
  eventSeq: number;
  /** Live orders as they were accepted. */
  orders: NaiveOrder[];
  lastRank: number;
  freeSlots: number[];
  usedSlots: number;
  generations: Map<number, number>;
  accounts: Map<number, NaiveAccount>;
  markets: Map<number, NaiveMarket>;
  assets: Set<number>;
  total: Map<string, bigint>;
  credit: Map<string, bigint>;
  positionLimit: Map<string, bigint>;
  maxQuantity: Map<string, bigint>;
  isKilled: boolean;
  killedSessions: Set<number>;
  /** With cancel-on-disconnect, and their names. */
  guardedSessions: Map<number, string>;
  epoch: number;
  dayBeganAtUs: number;
  today: Map<string, Remembered>;
  yesterday: Map<string, Remembered>;
}

export const feeAccount = 1;
export const roundingAccount = 2;

export function createWorld(capacity: EngineCapacity): NaiveWorld {
  return {
    capacity,
    seq: 0,
    timeUs: 0,
    events: [],
    eventSeq: 0,
    orders: [],
    lastRank: 0,
    freeSlots: [],
    usedSlots: 0,
    generations: new Map(),
    accounts: new Map([
      [feeAccount, newAccount(`house ${feeAccount}`)],
      [roundingAccount, newAccount(`house ${roundingAccount}`)],
    ]),
    markets: new Map(),
    assets: new Set(),
    total: new Map(),
    credit: new Map(),
    positionLimit: new Map(),
    maxQuantity: new Map(),
    isKilled: false,
    killedSessions: new Set(),
    guardedSessions: new Map(),
    epoch: 0,
    dayBeganAtUs: 0,
    today: new Map(),
    yesterday: new Map(),
  };
}

export function newAccount(group: string): NaiveAccount {
  return {
    group,
    makerRate: 0n,
    takerRate: 0n,
    maxOpenOrders: 0,
    maxNotional: 0,
    ordersPerSecond: 0,
    burst: 0,
    tokens: 0n,
    tokensAtUs: 0,
    isReducing: false,
    isHeldBack: false,
    isKilled: false,
    lastTransfer: 0,
    deadManAtUs: 0,
  };
}

export function tell(world: NaiveWorld, fact: PlainFact): void {
  world.eventSeq += 1;
  world.events.push({ seq: world.eventSeq, causeSeq: world.seq, timeUs: world.timeUs, ...fact });
}

/** The fields by which an event names its order. */
export function named(order: NaiveOrder) {
  return {
    symbol: order.symbol,
    side: order.side === 'buy' ? 0 : 1,
    orderId: order.id,
    account: order.account,
  };
}

export function marketOf(world: NaiveWorld, symbol: number): NaiveMarket {
  const market = world.markets.get(symbol);
  if (!market) throw new Error(`There is no instrument ${symbol}`);
  return market;
}

export function accountOf(world: NaiveWorld, account: number): NaiveAccount {
  const found = world.accounts.get(account);
  if (!found) throw new Error(`There is no account ${account}`);
  return found;
}

/** Resting orders of a side: price, then the place in the queue. */
export function queueOf(world: NaiveWorld, symbol: number, side: NaiveSide): NaiveOrder[] {
  const better = side === 'buy' ? -1 : 1;
  return world.orders
    .filter((order) => order.place === 'resting' && order.symbol === symbol && order.side === side)
    .sort((one, other) => (one.price - other.price) * better || one.rank - other.rank);
}

export function opposite(side: NaiveSide): NaiveSide {
  return side === 'buy' ? 'sell' : 'buy';
}

/** True when an order at this price would trade with one that stands at the other. */
export function reaches(side: NaiveSide, price: number, standing: number): boolean {
  return side === 'buy' ? standing <= price : standing >= price;
}

export function isAlive(world: NaiveWorld, order: NaiveOrder): boolean {
  return world.orders.includes(order);
}

/** The next slot: the one that came free last, else a new one; ids count how often a slot was used. */
export function nextId(world: NaiveWorld): { id: number; slot: number } {
  const slot = world.freeSlots.pop() ?? ++world.usedSlots;
  const generation = (world.generations.get(slot) ?? 0) + 1;
  world.generations.set(slot, generation);
  return { id: generation * 2 ** 24 + slot, slot };
}

/** floor(price × (10000 + bps) / 10000), at most `maxPrice`. */
export function priceAbove(price: number, bps: number, maxPrice: number): number {
  const exact = (BigInt(price) * BigInt(10_000 + bps)) / 10_000n;
  return exact > BigInt(maxPrice) ? maxPrice : Number(exact);
}

/** ceil(price × (10000 − bps) / 10000), at least 1. */
export function priceBelow(price: number, bps: number): number {
  const exact = (BigInt(price) * BigInt(10_000 - bps) + 9_999n) / 10_000n;
  return exact < 1n ? 1 : Number(exact);
}
