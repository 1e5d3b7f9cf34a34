import { KIND_MASK, KIND_SHIFT, SIDE_MASK, TAKE_PROFIT, TRAILING_STOP } from '../protocol/terms.js';
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
  /** Buys, and sells that take a profit, wake when the price has risen to the trigger: the lowest first. */
  private readonly rising: SlotHeap;
  /** Sells, and buys that take a profit, wake when it has fallen: the highest first, so by the negated trigger. */
  private readonly falling: SlotHeap;
  private readonly seen: Int32Array;
  private trailing = 0;

  constructor(
    private readonly slab: OrderSlab,
    capacity: number,
  ) {
    this.rising = new SlotHeap(slab, TRIGGER_PLACE, capacity);
    this.falling = new SlotHeap(slab, TRIGGER_PLACE, capacity);
    this.seen = new Int32Array(capacity);
  }

  get size(): number {
    return this.rising.size + this.falling.size;
  }

  /** Orders that wait for a rise (0) or a fall (1), as they lie in their heap. */
  slots(way: number): number[] {
    return (way === 0 ? this.rising : this.falling).slotList();
  }

  /** Whether one more order of these terms may sleep. */
  hasRoom(terms: number): boolean {
    return !this.heapFor(terms).isFull;
  }

  add(slot: number): void {
    if (this.isTrailing(slot)) this.trailing += 1;
    this.insert(slot);
  }

  remove(slot: number): void {
    if (this.isTrailing(slot)) this.trailing -= 1;
    this.heapOf(slot).remove(slot);
  }

  /** An order whose trigger the price has reached, or NONE; the one with the older priority when both ways have one. */
  ready(lastPrice: number): number {
    const risen = this.rising.firstKey <= lastPrice ? this.rising.first : NONE;
    const fallen = -this.falling.firstKey >= lastPrice ? this.falling.first : NONE;
    if (risen === NONE || fallen === NONE) return risen === NONE ? fallen : risen;
    return this.priorityOf(risen) < this.priorityOf(fallen) ? risen : fallen;
  }

  /** Draws the triggers of trailing stops after a price that moved in their favour. */
  trail(lastPrice: number): void {
    if (this.trailing === 0) return;
    this.trailIn(this.rising, lastPrice);
    this.trailIn(this.falling, lastPrice);
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
    heap.add(slot, heap === this.rising ? trigger : -trigger, this.priorityOf(slot));
  }

  private heapOf(slot: number): SlotHeap {
    return this.heapFor(this.slab.ints[slot * INT_WORDS + TERMS]!);
  }

  private heapFor(terms: number): SlotHeap {
    return wakesRising(terms) ? this.rising : this.falling;
  }

  private priorityOf(slot: number): number {
    return this.slab.doubles[slot * DOUBLE_WORDS + PRIORITY]!;
  }

  private isTrailing(slot: number): boolean {
    return ((this.slab.ints[slot * INT_WORDS + TERMS]! >>> KIND_SHIFT) & KIND_MASK) === TRAILING_STOP;
  }
}

/** True for a sleeping order that waits for the price to rise to its trigger, false for one that waits for a fall. */
export function wakesRising(terms: number): boolean {
  return ((terms & SIDE_MASK) === 0) === ((terms & TAKE_PROFIT) === 0);
}
