import { NONE } from './order-slab.js';

/** Price levels of one book: the queue's ends, what is displayed and hidden, how many orders. Both sides share them. */
export class LevelSlab {
  readonly price: Int32Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly count: Int32Array;
  /** Displayed lots. */
  readonly volume: Float64Array;
  /** Lots behind icebergs. */
  readonly hidden: Float64Array;
  private readonly nextFree: Int32Array;
  private freeHead = NONE;
  private used = 0;

  constructor(readonly capacity: number) {
    this.price = new Int32Array(capacity + 1);
    this.head = new Int32Array(capacity + 1);
    this.tail = new Int32Array(capacity + 1);
    this.count = new Int32Array(capacity + 1);
    this.volume = new Float64Array(capacity + 1);
    this.hidden = new Float64Array(capacity + 1);
    this.nextFree = new Int32Array(capacity + 1);
  }

  /** True when another level can be opened. */
  get hasRoom(): boolean {
    return this.freeHead !== NONE || this.used < this.capacity;
  }

  /** An empty level; the caller has asked for room. */
  take(price: number): number {
    let level = this.freeHead;
    if (level === NONE) level = ++this.used;
    else this.freeHead = this.nextFree[level]!;
    this.price[level] = price;
    this.head[level] = NONE;
    this.tail[level] = NONE;
    this.count[level] = 0;
    this.volume[level] = 0;
    this.hidden[level] = 0;
    return level;
  }

  give(level: number): void {
    this.nextFree[level] = this.freeHead;
    this.freeHead = level;
  }
}
