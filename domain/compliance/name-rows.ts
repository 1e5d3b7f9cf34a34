import type { EntryKind, ListEntry } from './lists.js';
import { unitsOf, type Unit } from './names/alignment.js';
import { qualityOf, similarityBound, weightOfTokens, type PreparedReading } from './names/name-similarity.js';
import type { NameReading } from './names/reading.js';
import { joinTokens, type NameToken } from './names/token.js';
import { normaliseName } from './normalise.js';
import type { NameOf, PreparedName } from './score.js';
import { makeVocabulary, type LikeWord, type Vocabulary } from './vocabulary.js';

/** A word of a list name, with its place in the vocabulary. */
export interface IndexedUnit extends Unit {
  id: number;
}

/** One reading of one name of one entry. */
export interface IndexedRow {
  entryAt: number;
  initials: number;
  nameOf: NameOf<PreparedReading<IndexedUnit>>;
}

/** All names of one kind of entries, by the words that they are made of. */
export interface NameRows {
  rows: readonly IndexedRow[];
  vocabulary: Vocabulary;
  /** Rows of each word: `postings[starts[id]] .. postings[starts[id + 1] - 1]`, rising. */
  starts: Int32Array;
  postings: Int32Array;
  scratch: Scratch;
  namesOf(entryAt: number): readonly PreparedName[];
}

/** Sums by row, filled and emptied again by every search: an index is searched by one thread at a time. */
interface Scratch {
  leftQuality: Float64Array;
  rightQuality: Float64Array;
  leftWeight: Float64Array;
  rightWeight: Float64Array;
  lastSlot: Int32Array;
}

export function makeRows(entries: readonly ListEntry[], kind: EntryKind): NameRows {
  const words = new WordBook();
  const names = new Map<number, PreparedName[]>();
  const rows: IndexedRow[] = [];
  entries.forEach((entry, entryAt) => {
    if (entry.kind !== kind) return;
    const indexed = entry.names.map(({ text, quality }) => {
      const readings = normaliseName(text, kind).readings.map((reading) => words.indexed(reading));
      return { text, quality, readings };
    });
    names.set(entryAt, indexed);
    for (const name of indexed)
      for (const reading of name.readings)
        rows.push({ entryAt, initials: initialsOf(reading), nameOf: { name, reading } });
  });
  const vocabulary = makeVocabulary(words.tokens, Uint8Array.from(words.lengths));
  return {
    rows,
    vocabulary,
    ...postingsOf(rows, words.tokens.length),
    scratch: makeScratch(rows.length),
    namesOf: (at) => names.get(at) ?? [],
  };
}

/**
 * Rows that may be as similar to the reading as `least`, rising. Sums, row by row, the weight of words that have like words
 * on the other side: a word may be counted for two partners that cannot both have it, and an initial for any word, so the
 * sums are never too small. Rows that share nothing but particles are left out, as `compareReadings` gives them nothing.
 */
export function rowsWithin(
  rows: NameRows,
  reading: PreparedReading,
  like: readonly (readonly LikeWord[])[],
  { least, isPerson }: { least: number; isPerson: boolean },
): { row: number; bound: number }[] {
  const touched: number[] = [];
  const slots = reading.units.map((unit, slot) => ({
    slot,
    weight: unit.token.weight,
    isParticle: unit.token.role === 'particle',
    words: like[slot] ?? [],
  }));
  for (const slot of slots) if (!slot.isParticle) cover(rows, slot, touched);
  for (const slot of slots) if (slot.isParticle) cover(rows, slot, null);
  const initials = initialsOf(reading);
  const within: { row: number; bound: number }[] = [];
  for (const row of touched) {
    const bound = boundOf(rows, row, { weight: reading.weight, initials, isPerson });
    if (bound >= least) within.push({ row, bound });
    reset(rows.scratch, row);
  }
  return within.sort((left, right) => left.row - right.row);
}

function boundOf(
  { scratch, rows }: NameRows,
  row: number,
  own: { weight: number; initials: number; isPerson: boolean },
): number {
  const other = rows[row];
  if (!other) return 0;
  const joker = Math.max(own.initials, other.initials) * maxWordWeight;
  const [left, right] = [own.weight, other.nameOf.reading.weight];
  const leftQuality = Math.min(left, (scratch.leftQuality[row] ?? 0) + joker);
  const rightQuality = Math.min(right, (scratch.rightQuality[row] ?? 0) + joker);
  const leftOver = Math.max(0, left - (scratch.leftWeight[row] ?? 0) - joker);
  const rightOver = Math.max(0, right - (scratch.rightWeight[row] ?? 0) - joker);
  return similarityBound((leftQuality + rightQuality) / 2, leftOver, rightOver, own.isPerson);
}

const maxWordWeight = 1;

interface Slot {
  slot: number;
  weight: number;
  words: readonly LikeWord[];
}

/** Adds what one word of the reading covers; without `touched` only to rows that are touched already. */
function cover(
  { scratch, starts, postings, vocabulary }: NameRows,
  { slot, weight, words }: Slot,
  touched: number[] | null,
): void {
  for (const word of words) {
    const worth = qualityOf(word.similarity);
    const theirs = vocabulary.tokens[word.id]?.weight ?? 0;
    const end = starts[word.id + 1] ?? 0;
    for (let at = starts[word.id] ?? 0; at < end; at += 1) {
      const row = postings[at] ?? 0;
      const last = scratch.lastSlot[row] ?? untouched;
      if (last === untouched) {
        if (!touched) continue;
        touched.push(row);
      }
      // Like words come best first, so the first of a slot is what the word is worth at most.
      if (last !== slot) {
        scratch.lastSlot[row] = slot;
        scratch.leftQuality[row] = (scratch.leftQuality[row] ?? 0) + weight * worth;
        scratch.leftWeight[row] = (scratch.leftWeight[row] ?? 0) + weight;
      }
      scratch.rightQuality[row] = (scratch.rightQuality[row] ?? 0) + theirs * worth;
      scratch.rightWeight[row] = (scratch.rightWeight[row] ?? 0) + theirs;
    }
  }
}

const untouched = -1;

function reset(scratch: Scratch, row: number): void {
  scratch.leftQuality[row] = 0;
  scratch.rightQuality[row] = 0;
  scratch.leftWeight[row] = 0;
  scratch.rightWeight[row] = 0;
  scratch.lastSlot[row] = untouched;
}

function makeScratch(rows: number): Scratch {
  const sums = () => new Float64Array(rows);
  return {
    leftQuality: sums(),
    rightQuality: sums(),
    leftWeight: sums(),
    rightWeight: sums(),
    lastSlot: new Int32Array(rows).fill(untouched),
  };
}

function initialsOf(reading: PreparedReading): number {
  return reading.tokens.reduce((sum, token) => sum + (token.role === 'initial' ? 1 : 0), 0);
}

/** Gives every distinct word one number, so that likeness to it is found once for all names that have it. */
class WordBook {
  readonly tokens: NameToken[] = [];
  readonly lengths: number[] = [];
  private readonly ids = new Map<string, number>();

  indexed(reading: NameReading): PreparedReading<IndexedUnit> {
    const numbers = new Map<NameToken, number>();
    const keep = (key: string, length: number, make: () => NameToken): NameToken => {
      const id = this.ids.get(key) ?? this.add(key, length, make());
      const token = this.at(id);
      numbers.set(token, id);
      return token;
    };
    const tokens = reading.tokens.map((token) => keep(keyOf(token), 1, () => token));
    const units = unitsOf(tokens, (parts) => keep(parts.map(keyOf).join('+'), 2, () => joinTokens(parts)));
    const numbered = units.map(({ token, start, length }): IndexedUnit => ({
      id: numbers.get(token) ?? -1,
      token,
      start,
      length,
    }));
    return { tokens, legalForm: reading.legalForm, units: numbered, weight: weightOfTokens(tokens) };
  }

  private add(key: string, length: number, token: NameToken): number {
    const id = this.tokens.length;
    this.ids.set(key, id);
    this.tokens.push(token);
    this.lengths.push(length);
    return id;
  }

  private at(id: number): NameToken {
    const token = this.tokens[id];
    if (!token) throw new RangeError(`No word ${id} in the book`);
    return token;
  }
}

function keyOf(token: NameToken): string {
  return `${token.text}|${token.role}|${token.script}|${token.native}`;
}

function postingsOf(
  rows: readonly IndexedRow[],
  words: number,
): { starts: Int32Array; postings: Int32Array } {
  const starts = new Int32Array(words + 1);
  const wordsOf = rows.map(({ nameOf }) => [...new Set(nameOf.reading.units.map((unit) => unit.id))]);
  for (const ids of wordsOf) for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < words; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const postings = new Int32Array(starts[words] ?? 0);
  const next = starts.slice();
  wordsOf.forEach((ids, row) => {
    for (const id of ids) {
      const at = next[id] ?? 0;
      postings[at] = row;
      next[id] = at + 1;
    }
  });
  return { starts, postings };
}
