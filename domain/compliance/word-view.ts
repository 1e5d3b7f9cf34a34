import { maxBitLength, Pattern, tableDistance } from './names/distance.js';

/** Words by length with the set of their letters as bits: most of them can be passed over without comparing letters. */
export interface WordView {
  words: readonly string[];
  ids: Int32Array;
  letters: Int32Array;
  /** Where the words of each length begin; one more at the end. */
  starts: Int32Array;
}

const maxLength = 64;

export function makeView(pairs: readonly (readonly [string, number])[]): WordView {
  const sorted = pairs
    .filter(([word]) => word !== '')
    .sort((left, right) => drawerOf(left[0]) - drawerOf(right[0]));
  const starts = new Int32Array(maxLength + 2);
  for (const [word] of sorted) starts[drawerOf(word) + 1] = (starts[drawerOf(word) + 1] ?? 0) + 1;
  for (let length = 1; length < starts.length; length += 1)
    starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
  return {
    words: sorted.map(([word]) => word),
    ids: Int32Array.from(sorted, ([, id]) => id),
    letters: Int32Array.from(sorted, ([word]) => letterBits(word)),
    starts,
  };
}

const pattern = new Pattern();

/** Takes a word that is near enough, with the share of its letters that is alike. */
export type VisitWord = (id: number, similarity: number) => void;

/**
 * Visits the words of which at most `share` of the longer one's letters differ. One edit takes away at most one letter of
 * either set, so a word with more letters that the other lacks is passed over.
 */
export function scanView(view: WordView, word: string, share: number, visit: VisitWord): void {
  if (word === '') return;
  const own = letterBits(word);
  const compare = comparison(view, word, share, visit);
  const { shortest, longest } = lengthsWithin(word.length, share);
  for (let other = shortest; other <= longest; other += 1) {
    const allowed = allowedEdits(word.length, other, share);
    const end = view.starts[other + 1] ?? 0;
    for (let at = view.starts[other] ?? 0; at < end; at += 1) {
      const letters = view.letters[at] ?? 0;
      if (bitCount(own & ~letters) <= allowed && bitCount(letters & ~own) <= allowed) compare(at);
    }
  }
}

/** A view for long words that must agree nearly to the letter: also by how they begin and how they end. */
export interface NearView extends WordView {
  byStart: ReadonlyMap<string, readonly number[]>;
  byEnd: ReadonlyMap<string, readonly number[]>;
}

const edgeLength = 3;

export function makeNearView(pairs: readonly (readonly [string, number])[]): NearView {
  const view = makeView(pairs);
  const group = (edge: (word: string) => string) => {
    const groups = new Map<string, number[]>();
    view.words.forEach((word, at) => {
      const key = edge(word);
      const known = groups.get(key);
      if (known) known.push(at);
      else groups.set(key, [at]);
    });
    return groups;
  };
  return { ...view, byStart: group(startOf), byEnd: group(endOf) };
}

/**
 * As `scanView`. Where one edit is allowed it cannot be in the first and in the last three letters of a word of six or more,
 * so only words that begin or end alike are compared; where two are, all of that length.
 */
export function scanNear(view: NearView, word: string, share: number, visit: VisitWord): void {
  const { shortest, longest } = lengthsWithin(word.length, share);
  const compare = comparison(view, word, share, visit);
  const isClose = (at: number) => allowedEdits(word.length, view.words[at]?.length ?? 0, share) <= 1;
  const start = startOf(word);
  for (const at of view.byStart.get(start) ?? []) if (isClose(at)) compare(at);
  for (const at of view.byEnd.get(endOf(word)) ?? [])
    if (isClose(at) && startOf(view.words[at] ?? '') !== start) compare(at);
  const own = letterBits(word);
  for (let other = shortest; other <= longest; other += 1) {
    const allowed = allowedEdits(word.length, other, share);
    const end = allowed > 1 ? (view.starts[other + 1] ?? 0) : 0;
    for (let at = view.starts[other] ?? 0; at < end; at += 1) {
      const letters = view.letters[at] ?? 0;
      if (bitCount(own & ~letters) <= allowed && bitCount(letters & ~own) <= allowed) compare(at);
    }
  }
}

function comparison(view: WordView, word: string, share: number, visit: VisitWord): (at: number) => void {
  const distanceTo = distanceFrom(word);
  return (at) => {
    const candidate = view.words[at] ?? '';
    const allowed = allowedEdits(word.length, candidate.length, share);
    const distance = distanceTo(candidate, allowed);
    if (distance <= allowed) visit(view.ids[at] ?? 0, 1 - distance / Math.max(word.length, candidate.length));
  };
}

function allowedEdits(length: number, other: number, share: number): number {
  return Math.floor(Math.max(length, other) * share + epsilon);
}

function lengthsWithin(length: number, share: number): { shortest: number; longest: number } {
  const shortest = Math.min(maxLength, Math.max(1, Math.ceil(length * (1 - share) - epsilon)));
  return { shortest, longest: Math.min(maxLength, Math.floor(length / (1 - share) + epsilon)) };
}

function startOf(word: string): string {
  return word.slice(0, edgeLength);
}

function endOf(word: string): string {
  return word.slice(-edgeLength);
}

/** Shares are divided floats; a word exactly at the bound must stay in. */
const epsilon = 1e-9;

function distanceFrom(word: string): (other: string, most: number) => number {
  if (word.length > maxBitLength) return (other) => tableDistance([...word], [...other]);
  pattern.set(word);
  return (other, most) => pattern.distance(other, most);
}

/** Longer words share the last drawer. */
function drawerOf(word: string): number {
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
