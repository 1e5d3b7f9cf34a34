import { NONE, INT_WORDS, type OrderSlab } from './order-slab.js';

/**
 * A heap of order slots by a key and, where keys are equal, by priority. Each order knows its place in one of its words,
 * so that it can be taken out from the middle. Places count from one.
 */
export class SlotHeap {
  private readonly slots: Int32Array;
  private readonly keys: Float64Array;
  private readonly seconds: Float64Array;
  size = 0;

  constructor(
    private readonly slab: OrderSlab,
    private readonly placeWord: number,
    readonly capacity: number,
  ) {
    this.slots = new Int32Array(capacity + 1);
    this.keys = new Float64Array(capacity + 1);
    this.seconds = new Float64Array(capacity + 1);
  }

  get isFull(): boolean {
    return this.size === this.capacity;
  }

  /** The slot with the smallest key, or NONE. */
  get first(): number {
    return this.size === 0 ? NONE : this.slots[1]!;
  }

  /** The smallest key; infinite when there is none. */
  get firstKey(): number {
    return this.size === 0 ? Infinity : this.keys[1]!;
  }

  add(slot: number, key: number, second: number): void {
    this.size += 1;
    this.rise(this.size, slot, key, second);
  }

  remove(slot: number): void {
    const place = this.slab.ints[slot * INT_WORDS + this.placeWord]!;
    this.slab.ints[slot * INT_WORDS + this.placeWord] = 0;
    const last = this.size--;
    if (place === last) return;
    const moved = this.slots[last]!;
    const key = this.keys[last]!;
    const second = this.seconds[last]!;
    const parent = place >>> 1;
    if (parent > 0 && this.isBefore(key, second, parent)) this.rise(place, moved, key, second);
    else this.sink(place, moved, key, second);
  }

  /** Slots in no order, for whoever goes through all of them. */
  at(index: number): number {
    return this.slots[index + 1]!;
  }

  /** All slots as they lie: added again one by one, they lie the same. */
  slotList(): number[] {
    return [...this.slots.subarray(1, this.size + 1)];
  }

  private rise(from: number, slot: number, key: number, second: number): void {
    let place = from;
    for (let parent = place >>> 1; parent > 0 && this.isBefore(key, second, parent); parent = place >>> 1) {
      this.put(place, this.slots[parent]!, this.keys[parent]!, this.seconds[parent]!);
      place = parent;
    }
    this.put(place, slot, key, second);
  }

  private sink(from: number, slot: number, key: number, second: number): void {
    let place = from;
    for (let child = place * 2; child <= this.size; child = place * 2) {
      if (child < this.size && this.isBefore(this.keys[child + 1]!, this.seconds[child + 1]!, child))
        child += 1;
      if (!this.comesBefore(this.keys[child]!, this.seconds[child]!, key, second)) break;
      this.put(place, this.slots[child]!, this.keys[child]!, this.seconds[child]!);
      place = child;
    }
    this.put(place, slot, key, second);
  }

  private put(place: number, slot: number, key: number, second: number): void {
    this.slots[place] = slot;
    this.keys[place] = key;
    this.seconds[place] = second;
    this.slab.ints[slot * INT_WORDS + this.placeWord] = place;
  }

  private isBefore(key: number, second: number, place: number): boolean {
    return this.comesBefore(key, second, this.keys[place]!, this.seconds[place]!);
  }

  private comesBefore(key: number, second: number, thanKey: number, thanSecond: number): boolean {
    return key < thanKey || (key === thanKey && second < thanSecond);
  }
}
