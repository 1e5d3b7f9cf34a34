/** Words of at most this many letters are compared bit by bit; longer ones by the table. */
export const maxBitLength = 30;

/**
 * Letters of a pattern as bit masks over its positions, for `bitDistance`. One array is filled and emptied again for every
 * pattern, so that comparing with thousands of words allocates nothing.
 */
export class Pattern {
  private readonly masks = new Int32Array(128);
  private text = '';

  get length(): number {
    return this.text.length;
  }

  /** Takes an ASCII word of at most `maxBitLength` letters. */
  set(text: string): this {
    if (text === this.text) return this;
    for (let at = 0; at < this.text.length; at += 1) this.masks[this.text.charCodeAt(at)] = 0;
    this.text = text;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.masks[code] = (this.masks[code] ?? 0) | (1 << at);
    }
    return this;
  }

  /**
   * Optimal string alignment distance (edits and swaps of neighbours) to an ASCII word; something above `most` as soon as it
   * cannot be less. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003.
   */
  distance(word: string, most = Infinity): number {
    const length = this.text.length;
    if (length === 0) return word.length;
    const last = 1 << (length - 1);
    let positive = -1;
    let negative = 0;
    let diagonal = 0;
    let before = 0;
    let distance = length;
    for (let at = 0; at < word.length; at += 1) {
      // Each letter that is left can bring the last row down by one at most.
      if (distance - (word.length - at) > most) return distance;
      const mask = this.masks[word.charCodeAt(at)] ?? 0;
      const swap = ((~diagonal & mask) << 1) & before;
      diagonal = (((mask & positive) + positive) ^ positive) | mask | negative | swap;
      const horizontalPositive = negative | ~(diagonal | positive);
      const horizontalNegative = positive & diagonal;
      if (horizontalPositive & last) distance += 1;
      else if (horizontalNegative & last) distance -= 1;
      const shifted = (horizontalPositive << 1) | 1;
      positive = (horizontalNegative << 1) | ~(diagonal | shifted);
      negative = shifted & diagonal;
      before = mask;
    }
    return distance;
  }
}

/** The same distance by its table, for any characters and lengths: the naive twin of `Pattern.distance`. */
export function tableDistance(a: readonly string[], b: readonly string[]): number {
  let [older, old] = [
    new Array<number>(b.length + 1).fill(0),
    Array.from({ length: b.length + 1 }, (_, at) => at),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (old[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? 0;
}
