/** Words by length with the set of their letters as bits: most of them can be passed over without comparing letters. */
export interface WordView {
  ids: Int32Array;
  letters: Int32Array;
  /** Where the words of each length begin; one more at the end. */
  starts: Int32Array;
}

const maxLength = 64;

export function makeView(words: readonly [string, number][]): WordView {
  const sorted = words.filter(([word]) => word !== '').sort((left, right) => lengthOf(left[0]) - lengthOf(right[0]));
  const starts = new Int32Array(maxLength + 2);
  for (const [word] of sorted) starts[lengthOf(word) + 1] = (starts[lengthOf(word) + 1] ?? 0) + 1;
  for (let length = 1; length < starts.length; length += 1) starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
  return { ids: Int32Array.from(sorted, ([, id]) => id), letters: Int32Array.from(sorted, ([word]) => letterBits(word)), starts };
}

/**
 * Ids of the words that may differ from `word` in at most `share` of the longer one's letters. One edit takes away at most
 * one letter of either set, so a word with more letters that the other lacks is out; the rest still has to be compared.
 */
export function scanView(view: WordView, word: string, share: number): number[] {
  const found: number[] = [];
  if (word === '') return found;
  const own = letterBits(word);
  const length = lengthOf(word);
  const shortest = Math.max(1, Math.ceil(length * (1 - share) - epsilon));
  const longest = Math.min(maxLength, Math.floor(length / (1 - share) + epsilon));
  for (let other = shortest; other <= longest; other += 1) {
    const allowed = Math.floor(Math.max(length, other) * share + epsilon);
    const end = view.starts[other + 1] ?? 0;
    for (let at = view.starts[other] ?? 0; at < end; at += 1) {
      const letters = view.letters[at] ?? 0;
      if (bitCount(own & ~letters) <= allowed && bitCount(letters & ~own) <= allowed) found.push(view.ids[at] ?? 0);
    }
  }
  return found;
}

/** Shares are divided floats; a word exactly at the bound must stay in. */
const epsilon = 1e-9;

/** Longer words share the last drawer. */
function lengthOf(word: string): number {
  return Math.min(word.length, maxLength);
}

/** 26 letters, the capitals that stand for sounds, and figures on the bits that are left; sharing a bit only lets more through. */
function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    bits |= code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << (26 + (code % 6));
  }
  return bits;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
