/** No bit is set in the direction that was asked for. */
export const NO_BIT = -1;

/**
 * Which of `size` places are taken, with the nearest taken one above or below in a few instructions: three levels of
 * 32-bit words, each bit of a level saying that a word of the level below isn't empty. `size` is at most 32³.
 */
export class BitIndex {
  private readonly leaves: Int32Array;
  private readonly middle: Int32Array;
  private top = 0;

  constructor(readonly size: number) {
    if (size > 32 ** 3) throw new RangeError(`A bit index holds at most ${32 ** 3} places, not ${size}`);
    this.leaves = new Int32Array(1024);
    this.middle = new Int32Array(32);
  }

  add(place: number): void {
    this.leaves[place >>> 5]! |= 1 << (place & 31);
    this.middle[place >>> 10]! |= 1 << ((place >>> 5) & 31);
    this.top |= 1 << (place >>> 10);
  }

  remove(place: number): void {
    const leaf = place >>> 5;
    if ((this.leaves[leaf]! &= ~(1 << (place & 31))) !== 0) return;
    const middle = place >>> 10;
    if ((this.middle[middle]! &= ~(1 << (leaf & 31))) !== 0) return;
    this.top &= ~(1 << middle);
  }

  has(place: number): boolean {
    return (this.leaves[place >>> 5]! & (1 << (place & 31))) !== 0;
  }

  clear(): void {
    this.leaves.fill(0);
    this.middle.fill(0);
    this.top = 0;
  }

  /** The lowest taken place that is `from` or above. */
  above(from: number): number {
    if (from >= this.size) return NO_BIT;
    let word = from >>> 5;
    let bits = this.leaves[word]! & (-1 << (from & 31));
    if (bits !== 0) return (word << 5) | lowest(bits);
    let middle = word >>> 5;
    bits = this.middle[middle]! & maskAbove(word & 31);
    if (bits === 0) {
      bits = this.top & maskAbove(middle);
      if (bits === 0) return NO_BIT;
      middle = lowest(bits);
      bits = this.middle[middle]!;
    }
    word = (middle << 5) | lowest(bits);
    return (word << 5) | lowest(this.leaves[word]!);
  }

  /** The highest taken place that is `from` or below. */
  below(from: number): number {
    if (from < 0) return NO_BIT;
    let word = from >>> 5;
    let bits = this.leaves[word]! & (-1 >>> (31 - (from & 31)));
    if (bits !== 0) return (word << 5) | highest(bits);
    let middle = word >>> 5;
    bits = this.middle[middle]! & ((1 << (word & 31)) - 1);
    if (bits === 0) {
      bits = this.top & ((1 << middle) - 1);
      if (bits === 0) return NO_BIT;
      middle = highest(bits);
      bits = this.middle[middle]!;
    }
    word = (middle << 5) | highest(bits);
    return (word << 5) | highest(this.leaves[word]!);
  }
}

/** Every bit above this one; a shift by 32 would be a shift by none. */
function maskAbove(bit: number): number {
  return bit === 31 ? 0 : -1 << (bit + 1);
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function highest(bits: number): number {
  return 31 - Math.clz32(bits);
}
