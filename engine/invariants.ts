import { inspectBook, inspectSleepers } from './book/inspect-book.js';
import {
  ACCOUNT,
  DOUBLE_WORDS,
  EXPIRES_AT_US,
  EXPIRY_PLACE,
  FEE_RESIDUE,
  FILLED,
  HELD,
  INT_WORDS,
  LEAVES,
  LEVEL,
  MAKER_RATE,
  NEXT_OF_ACCOUNT,
  NONE,
  PEER,
  PREV_OF_ACCOUNT,
  PRICE,
  SLEEPS,
  TAKER_RATE,
  TERMS,
} from './book/order-slab.js';
import type { Engine } from './engine.js';
import { SIDE_MASK } from './protocol/terms.js';
import { FEE_SCALE } from './risk/fees.js';

/** What must hold after every command is not so. */
export class BrokenInvariant extends Error {}

/**
 * Goes through the whole state and throws when anything contradicts itself: levels and their sums, queues, heaps, lists of
 * accounts, what is held and expected, and that nothing was made or lost. It takes as long as there are orders.
 */
export function assertInvariants(engine: Engine): void {
  const live = liveSlots(engine);
  let placed = 0;
  for (const book of engine.books) if (book) placed += inspectBook(book, must) + inspectSleepers(book, must);
  must(placed === live.length, () => `${live.length} orders live, ${placed} stand or sleep`);
  must(
    engine.slab.live === live.length,
    () => `the slab counts ${engine.slab.live} orders, ${live.length} live`,
  );
  for (const slot of live) inspectOrder(engine, slot);
  inspectAccounts(engine, live);
  inspectMoney(engine, live);
  inspectExpiries(engine, live);
}

export type Must = (isSo: boolean, otherwise: () => string) => void;

function must(isSo: boolean, otherwise: () => string): void {
  if (!isSo) throw new BrokenInvariant(otherwise());
}

function liveSlots({ slab }: Engine): number[] {
  return Array.from({ length: slab.state.used }, (_, index) => index + 1).filter(
    (slot) => slab.ints[slot * INT_WORDS + ACCOUNT] !== NONE,
  );
}

function inspectOrder({ slab }: Engine, slot: number): void {
  const { ints, doubles } = slab;
  const at = slot * INT_WORDS;
  must(slab.slotOf(slab.idOf(slot)) === slot, () => `order ${slot} is not found by its id`);
  must(doubles[slot * DOUBLE_WORDS + LEAVES]! > 0, () => `order ${slot} has nothing left and lives`);
  must(ints[at + LEVEL] !== NONE, () => `order ${slot} neither stands nor sleeps`);
  const peer = ints[at + PEER]!;
  if (peer === NONE) return;
  const other = peer * INT_WORDS;
  must(ints[other + PEER] === slot, () => `the legs ${slot} and ${peer} do not point at each other`);
  must(ints[other + ACCOUNT] === ints[at + ACCOUNT], () => `the legs ${slot} and ${peer} have two owners`);
  const sleeping = [at, other].filter((one) => (ints[one + TERMS]! & SLEEPS) !== 0);
  must(sleeping.length === 1, () => `of the legs ${slot} and ${peer}, ${sleeping.length} sleep`);
  must(
    doubles[slot * DOUBLE_WORDS + FILLED] === 0,
    () => `order ${slot} has traded and still has another leg`,
  );
}

/** Each account's list holds its live orders, linked both ways, and no others. */
function inspectAccounts({ accounts, slab }: Engine, live: readonly number[]): void {
  const { ints } = slab;
  let listed = 0;
  for (let account = 0; account < accounts.flags.length; account++) {
    let count = 0;
    let prev = NONE;
    for (
      let slot = accounts.firstOrder[account]!;
      slot !== NONE;
      slot = ints[slot * INT_WORDS + NEXT_OF_ACCOUNT]!
    ) {
      must(
        ints[slot * INT_WORDS + ACCOUNT] === account,
        () => `order ${slot} is in the list of account ${account}`,
      );
      must(
        ints[slot * INT_WORDS + PREV_OF_ACCOUNT] === prev,
        () => `order ${slot} has another before it than ${prev}`,
      );
      prev = slot;
      count += 1;
      must(count <= live.length, () => `the list of account ${account} does not end`);
    }
    must(count === accounts.openOrders[account], () => `account ${account} counts its open orders wrong`);
    listed += count;
  }
  must(listed === live.length, () => `${live.length} orders live, ${listed} are in the lists of accounts`);
}

/** What is held and expected is the sum over the orders, what is available suffices, and nothing was made or lost. */
function inspectMoney(engine: Engine, live: readonly number[]): void {
  const { accounts, capacity } = engine;
  const needs = new Map<number, bigint>();
  const expected = new Map<number, bigint>();
  for (const slot of live) countOrder(engine, slot, needs, expected);
  const sums = Array.from({ length: capacity.assets }, () => 0n);
  for (let pair = 0; pair < accounts.total.length; pair++) {
    const [total, credit] = [accounts.total[pair]!, accounts.credit[pair]!];
    const [held, arriving] = [accounts.held[pair]!, accounts.arriving[pair]!];
    const isUntouched = total === 0 && credit === 0 && held === 0 && arriving === 0;
    if (isUntouched && !needs.has(pair) && !expected.has(pair)) continue;
    inspectPair(engine, pair, needs.get(pair) ?? 0n, expected.get(pair) ?? 0n);
    sums[pair % capacity.assets]! += BigInt(total) + BigInt(credit);
  }
  for (const [asset, sum] of sums.entries())
    must(
      sum === BigInt(accounts.supply[asset]!),
      () => `${accounts.supply[asset]} of asset ${asset} came in, ${sum} are there`,
    );
}

function inspectPair({ accounts, capacity }: Engine, pair: number, need: bigint, expected: bigint): void {
  const [total, credit] = [accounts.total[pair]!, accounts.credit[pair]!];
  const [held, arriving] = [accounts.held[pair]!, accounts.arriving[pair]!];
  const where = () => `account ${Math.floor(pair / capacity.assets)}, asset ${pair % capacity.assets}`;
  must([total, credit].every(Number.isSafeInteger), () => `${where()} has inexact numbers`);
  must(credit >= 0, () => `${where()} has a credit line below zero`);
  must(BigInt(held) === need, () => `${where()} holds ${held}, its orders need ${need}`);
  must(BigInt(arriving) === expected, () => `${where()} expects ${arriving}, its buys bring ${expected}`);
  must(accounts.available(pair) >= 0, () => `${where()} has ${accounts.available(pair)} available`);
}

function countOrder(
  engine: Engine,
  slot: number,
  held: Map<number, bigint>,
  arriving: Map<number, bigint>,
): void {
  const { ints, doubles } = engine.slab;
  const at = slot * INT_WORDS;
  const { instrument } = engine.lifecycle.bookOf(slot);
  const isBuy = (ints[at + TERMS]! & SIDE_MASK) === 0;
  const need = holdOf(engine, slot);
  must(
    BigInt(doubles[slot * DOUBLE_WORDS + HELD]!) === need,
    () => `order ${slot} holds ${doubles[slot * DOUBLE_WORDS + HELD]}, it needs ${need}`,
  );
  const account = ints[at + ACCOUNT]!;
  const asset = isBuy ? instrument.quoteAsset : instrument.baseAsset;
  const pair = engine.accounts.pair(account, asset);
  held.set(pair, (held.get(pair) ?? 0n) + need);
  if (!isBuy || need === 0n) return;
  const units = BigInt(doubles[slot * DOUBLE_WORDS + LEAVES]!) * BigInt(instrument.basePerLot);
  const base = engine.accounts.pair(account, instrument.baseAsset);
  arriving.set(base, (arriving.get(base) ?? 0n) + units);
}

/** The limit leg of an OCO holds what the dearer leg needs; the leg that sleeps holds nothing. */
function holdOf(engine: Engine, slot: number): bigint {
  const { ints } = engine.slab;
  const peer = ints[slot * INT_WORDS + PEER]!;
  if (peer === NONE) return needOf(engine, slot);
  if ((ints[slot * INT_WORDS + TERMS]! & SLEEPS) !== 0) return 0n;
  const [own, other] = [needOf(engine, slot), needOf(engine, peer)];
  return own > other ? own : other;
}

function needOf(engine: Engine, slot: number): bigint {
  const { ints, doubles } = engine.slab;
  const at = slot * INT_WORDS;
  const { basePerLot, quotePerTick } = engine.lifecycle.bookOf(slot).instrument;
  const leaves = BigInt(doubles[slot * DOUBLE_WORDS + LEAVES]!);
  if ((ints[at + TERMS]! & SIDE_MASK) !== 0) return leaves * BigInt(basePerLot);
  const value = BigInt(ints[at + PRICE]!) * leaves * BigInt(quotePerTick);
  const rate = BigInt(Math.max(ints[at + MAKER_RATE]!, ints[at + TAKER_RATE]!));
  const parts = value * rate + BigInt(doubles[slot * DOUBLE_WORDS + FEE_RESIDUE]!);
  return value + (parts + BigInt(FEE_SCALE) - 1n) / BigInt(FEE_SCALE);
}

/** Whoever has an end in time is in the heap at the place that it knows, behind nobody who ends later. */
function inspectExpiries({ lifecycle, slab }: Engine, live: readonly number[]): void {
  const slots = lifecycle.expiries.slotList();
  const endOf = (slot: number) => slab.doubles[slot * DOUBLE_WORDS + EXPIRES_AT_US]!;
  const dated = live.filter((slot) => endOf(slot) > 0);
  must(slots.length === dated.length, () => `${dated.length} orders expire, ${slots.length} are in the heap`);
  for (const slot of live)
    must(
      (slab.ints[slot * INT_WORDS + EXPIRY_PLACE] !== 0) === endOf(slot) > 0,
      () => `order ${slot} has a wrong place`,
    );
  for (const [index, slot] of slots.entries()) {
    must(
      slab.ints[slot * INT_WORDS + EXPIRY_PLACE] === index + 1,
      () => `order ${slot} expires at another place`,
    );
    const parent = slots[Math.floor((index - 1) / 2)];
    must(index === 0 || endOf(parent!) <= endOf(slot), () => `order ${slot} expires behind a later one`);
  }
}
