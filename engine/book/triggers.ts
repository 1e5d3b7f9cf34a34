import { KIND_MASK, KIND_SHIFT, SIDE_MASK, TRAILING_STOP } from '../protocol/terms.js';
import {
  DOUBLE_WORDS,
  INT_WORDS,
  NONE,
  OFFSET,
  PRIORITY,
  TERMS,
  TRIGGER,
  TRIGGER_PLACE,
  type OrderSlab,
} from './order-slab.js';
import { SlotHeap } from './slot-heap.js';

/** Orders of one instrument that sleep until the last price reaches their trigger: the nearest wakes first. */
export class Triggers {
  /** Buys wake when the price has risen to the trigger: the lowest first. */
  private readonly buys: SlotHeap;
  /** Sells wake when it has fallen: the highest first, so by the negated trigger. */
  private readonly sells: SlotHeap;
  private readonly seen: Int32Array;
  private trailing = 0;

  constructor(
    private readonly slab: OrderSlab,
    capacity: number,
  ) {
    this.buys = new SlotHeap(slab, TRIGGER_PLACE, capacity);
    this.sells = new SlotHeap(slab, TRIGGER_PLACE, capacity);
    this.seen = new Int32Array(capacity);
  }

  get size(): number {
    return this.buys.size + this.sells.size;
  }

  /** Sleeping orders of a side as they lie in their heap. */
  slots(side: number): number[] {
    return (side === 0 ? this.buys : this.sells).slotList();
  }

  hasRoom(side: number): boolean {
    return !(side === 0 ? this.buys : this.sells).isFull;
  }

  add(slot: number): void {
    if (this.isTrailing(slot)) this.trailing += 1;
    this.insert(slot);
  }

  remove(slot: number): void {
    if (this.isTrailing(slot)) this.trailing -= 1;
    this.heapOf(slot).remove(slot);
  }

  /** An order whose trigger the price has reached, or NONE; the one with the older priority when both sides have one. */
  ready(lastPrice: number): number {
    const buy = this.buys.firstKey <= lastPrice ? this.buys.first : NONE;
    const sell = -this.sells.firstKey >= lastPrice ? this.sells.first : NONE;
    if (buy === NONE || sell === NONE) return buy === NONE ? sell : buy;
    return this.priorityOf(buy) < this.priorityOf(sell) ? buy : sell;
  }

  /** Draws the triggers of trailing stops after a price that moved in their favour. */
  trail(lastPrice: number): void {
    if (this.trailing === 0) return;
    this.trailIn(this.buys, lastPrice);
    this.trailIn(this.sells, lastPrice);
  }

  private trailIn(heap: SlotHeap, lastPrice: number): void {
    const count = heap.size;
    // The heap is put in order again with each change, so who is in it is written down first.
    for (let index = 0; index < count; index++) this.seen[index] = heap.at(index);
    for (let index = 0; index < count; index++) this.draw(heap, this.seen[index]!, lastPrice);
  }

  private draw(heap: SlotHeap, slot: number, lastPrice: number): void {
    if (!this.isTrailing(slot)) return;
    const ints = this.slab.ints;
    const at = slot * INT_WORDS;
    const isSell = (ints[at + TERMS]! & SIDE_MASK) !== 0;
    const trigger = isSell ? lastPrice - ints[at + OFFSET]! : lastPrice + ints[at + OFFSET]!;
    if (isSell ? trigger <= ints[at + TRIGGER]! : trigger >= ints[at + TRIGGER]!) return;
    heap.remove(slot);
    ints[at + TRIGGER] = trigger;
    this.insert(slot);
  }

  private insert(slot: number): void {
    const trigger = this.slab.ints[slot * INT_WORDS + TRIGGER]!;
    const heap = this.heapOf(slot);
    heap.add(slot, heap === this.buys ? trigger : -trigger, this.priorityOf(slot));
  }

  private heapOf(slot: number): SlotHeap {
    return (this.slab.ints[slot * INT_WORDS + TERMS]! & SIDE_MASK) === 0 ? this.buys : this.sells;
  }

  private priorityOf(slot: number): number {
    return this.slab.doubles[slot * DOUBLE_WORDS + PRIORITY]!;
  }

  private isTrailing(slot: number): boolean {
    return ((this.slab.ints[slot * INT_WORDS + TERMS]! >>> KIND_SHIFT) & KIND_MASK) === TRAILING_STOP;
  }
}
