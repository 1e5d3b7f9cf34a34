import {
  ACCOUNT,
  DOUBLE_WORDS,
  FEE_RESIDUE,
  HELD,
  INT_WORDS,
  LEAVES,
  MAKER_RATE,
  PRICE,
  TAKER_RATE,
  TERMS,
  type OrderSlab,
} from '../book/order-slab.js';
import { SIDE_MASK } from '../protocol/terms.js';
import { FEE_ACCOUNT, ROUNDING_ACCOUNT, type Accounts } from './accounts.js';
import { FeeMeter } from './fees.js';
import type { Instrument } from './instrument.js';

/**
 * Moves money as orders come, trade and go. While an order lives, the worst that it may still cost is held: a buyer's
 * price for all that is left with the higher of the two fees, a seller's lots. So a trade can never find too little.
 */
export class Holds {
  private readonly meter = new FeeMeter();
  /** Fees of the last trade, in units of the quote asset. */
  takerFee = 0;
  makerFee = 0;

  constructor(
    private readonly accounts: Accounts,
    private readonly slab: OrderSlab,
  ) {}

  /** What an order with these leaves at this price must hold. */
  need(slot: number, instrument: Instrument, price: number, leaves: number): number {
    const ints = this.slab.ints;
    const at = slot * INT_WORDS;
    if ((ints[at + TERMS]! & SIDE_MASK) !== 0) return leaves * instrument.basePerLot;
    const value = price * leaves * instrument.quotePerTick;
    const rate = Math.max(ints[at + MAKER_RATE]!, ints[at + TAKER_RATE]!);
    return value + this.meter.atMost(value, rate, this.slab.doubles[slot * DOUBLE_WORDS + FEE_RESIDUE]!);
  }

  /** Holds that much for an order instead of what it held; false, and nothing done, when there isn't enough. */
  reserve(slot: number, instrument: Instrument, need: number): boolean {
    const pair = this.pairOf(slot, instrument);
    const more = need - this.slab.doubles[slot * DOUBLE_WORDS + HELD]!;
    if (more > 0 && this.accounts.available(pair) < more) return false;
    this.accounts.held[pair]! += more;
    this.slab.doubles[slot * DOUBLE_WORDS + HELD] = need;
    return true;
  }

  /** Holds what a new order needs, which holds nothing yet; false, and nothing done, when there isn't enough. */
  cover(slot: number, instrument: Instrument): boolean {
    const { accounts } = this;
    const { ints, doubles } = this.slab;
    const at = slot * INT_WORDS;
    const account = ints[at + ACCOUNT]!;
    const leaves = doubles[slot * DOUBLE_WORDS + LEAVES]!;
    const lots = leaves * instrument.basePerLot;
    const base = accounts.pair(account, instrument.baseAsset);
    const isSell = (ints[at + TERMS]! & SIDE_MASK) !== 0;
    const need = isSell ? lots : this.need(slot, instrument, ints[at + PRICE]!, leaves);
    const pair = isSell ? base : accounts.pair(account, instrument.quoteAsset);
    if (accounts.available(pair) < need) return false;
    accounts.held[pair]! += need;
    doubles[slot * DOUBLE_WORDS + HELD] = need;
    if (!isSell) accounts.arriving[base]! += lots;
    return true;
  }

  /** Counts lots of a buy order that may arrive, or with a negative number no longer will. */
  expect(slot: number, instrument: Instrument, lots: number): void {
    const at = slot * INT_WORDS;
    if ((this.slab.ints[at + TERMS]! & SIDE_MASK) !== 0) return;
    const pair = this.accounts.pair(this.slab.ints[at + ACCOUNT]!, instrument.baseAsset);
    this.accounts.arriving[pair]! += lots * instrument.basePerLot;
  }

  /** An order that is over holds and expects nothing. Answers the unit that rounding its fees took, one or none. */
  release(slot: number, instrument: Instrument): number {
    const { accounts } = this;
    const { ints, doubles } = this.slab;
    const double = slot * DOUBLE_WORDS;
    const held = doubles[double + HELD]!;
    // The sleeping leg of an OCO holds nothing and expects nothing: the other leg does for both.
    if (held > 0) {
      const account = ints[slot * INT_WORDS + ACCOUNT]!;
      const base = accounts.pair(account, instrument.baseAsset);
      const isSell = (ints[slot * INT_WORDS + TERMS]! & SIDE_MASK) !== 0;
      accounts.held[isSell ? base : accounts.pair(account, instrument.quoteAsset)]! -= held;
      if (!isSell) accounts.arriving[base]! -= doubles[double + LEAVES]! * instrument.basePerLot;
      doubles[double + HELD] = 0;
    }
    return doubles[double + FEE_RESIDUE] === 0 ? 0 : this.roundUp(slot, instrument);
  }

  /** Moves what a trade moves. The leaves of both orders are already those after it. */
  trade(takerSlot: number, makerSlot: number, instrument: Instrument, price: number, quantity: number): void {
    const value = price * quantity * instrument.quotePerTick;
    const lots = quantity * instrument.basePerLot;
    const takerSells = (this.slab.ints[takerSlot * INT_WORDS + TERMS]! & SIDE_MASK) !== 0;
    this.takerFee = this.feeOf(takerSlot, value, this.slab.ints[takerSlot * INT_WORDS + TAKER_RATE]!);
    this.makerFee = this.feeOf(makerSlot, value, this.slab.ints[makerSlot * INT_WORDS + MAKER_RATE]!);
    const buyer = takerSells ? makerSlot : takerSlot;
    const seller = takerSells ? takerSlot : makerSlot;
    this.buy(buyer, instrument, value + (takerSells ? this.makerFee : this.takerFee), lots);
    this.sell(seller, instrument, value - (takerSells ? this.takerFee : this.makerFee), lots);
    const income = this.accounts.pair(FEE_ACCOUNT, instrument.quoteAsset);
    this.accounts.total[income]! += this.takerFee + this.makerFee;
  }

  /** Fees are rounded up once an order, and the part of a unit that was not earned is kept apart from income. */
  private roundUp(slot: number, instrument: Instrument): number {
    const { accounts } = this;
    const payer = accounts.pair(this.slab.ints[slot * INT_WORDS + ACCOUNT]!, instrument.quoteAsset);
    if (accounts.available(payer) < 1) return 0;
    accounts.total[payer]! -= 1;
    accounts.total[accounts.pair(ROUNDING_ACCOUNT, instrument.quoteAsset)]! += 1;
    this.slab.doubles[slot * DOUBLE_WORDS + FEE_RESIDUE] = 0;
    return 1;
  }

  private feeOf(slot: number, value: number, rate: number): number {
    const residueAt = slot * DOUBLE_WORDS + FEE_RESIDUE;
    const fee = this.meter.charge(value, rate, this.slab.doubles[residueAt]!);
    this.slab.doubles[residueAt] = this.meter.residue;
    return fee;
  }

  private buy(slot: number, instrument: Instrument, cost: number, lots: number): void {
    const { accounts, slab } = this;
    const account = slab.ints[slot * INT_WORDS + ACCOUNT]!;
    const quote = accounts.pair(account, instrument.quoteAsset);
    const base = accounts.pair(account, instrument.baseAsset);
    const double = slot * DOUBLE_WORDS;
    const need = this.need(
      slot,
      instrument,
      slab.ints[slot * INT_WORDS + PRICE]!,
      slab.doubles[double + LEAVES]!,
    );
    accounts.held[quote]! += need - slab.doubles[double + HELD]!;
    slab.doubles[double + HELD] = need;
    accounts.total[quote]! -= cost;
    accounts.total[base]! += lots;
    accounts.arriving[base]! -= lots;
  }

  private sell(slot: number, instrument: Instrument, proceeds: number, lots: number): void {
    const { accounts, slab } = this;
    const account = slab.ints[slot * INT_WORDS + ACCOUNT]!;
    const base = accounts.pair(account, instrument.baseAsset);
    accounts.total[base]! -= lots;
    accounts.held[base]! -= lots;
    slab.doubles[slot * DOUBLE_WORDS + HELD]! -= lots;
    accounts.total[accounts.pair(account, instrument.quoteAsset)]! += proceeds;
  }

  private pairOf(slot: number, instrument: Instrument): number {
    const at = slot * INT_WORDS;
    const asset =
      (this.slab.ints[at + TERMS]! & SIDE_MASK) !== 0 ? instrument.baseAsset : instrument.quoteAsset;
    return this.accounts.pair(this.slab.ints[at + ACCOUNT]!, asset);
  }
}
