import type { EntryKind, ListEntry } from './lists.js';
import type { Unit } from './names/alignment.js';
import { qualityOf, type PreparedReading } from './names/name-similarity.js';
import type { NameToken } from './names/token.js';
import { prepareName, type NameOf, type PreparedName } from './score.js';
import { makeVocabulary, type LikeWord, type Vocabulary } from './vocabulary.js';

/** A word of a list name, with its place in the vocabulary. */
export interface IndexedUnit extends Unit {
  id: number;
}

/** One reading of one name of one entry. */
export interface IndexedRow {
  entryAt: number;
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

/** Rows that share like words with a reading, rising, and how much of both sides those cover at most, side by side. */
export interface Coverage {
  rows: Int32Array;
  quality: Float64Array;
  leftOver: Float64Array;
  rightOver: Float64Array;
}

export function makeRows(entries: readonly ListEntry[], kind: EntryKind): NameRows {
  const words = new WordBook();
  const names = new Map<number, PreparedName[]>();
  const rows: IndexedRow[] = [];
  entries.forEach((entry, entryAt) => {
    if (entry.kind !== kind) return;
    const prepared = entry.names.map((name) => prepareName(name, kind));
    const indexed = prepared.map((name) => ({ ...name, readings: name.readings.map((reading) => words.indexed(reading)) }));
    names.set(entryAt, indexed);
    for (const name of indexed) for (const reading of name.readings) rows.push({ entryAt, nameOf: { name, reading } });
  });
  const vocabulary = makeVocabulary(words.tokens, Uint8Array.from(words.lengths));
  return { rows, vocabulary, ...postingsOf(rows, words.tokens.length), scratch: makeScratch(rows.length), namesOf: (at) => names.get(at) ?? [] };
}

/**
 * Sums, row by row, the weight of words that have like words on the other side. A word may be counted for two partners
 * that cannot both have it, and an initial for any word: the sums are never too small.
 */
export function covered(rows: NameRows, reading: PreparedReading, like: readonly (readonly LikeWord[])[]): Coverage {
  const { scratch } = rows;
  const touched: number[] = [];
  reading.units.forEach((unit, slot) => {
    for (const word of like[slot] ?? []) cover(rows, { slot, weight: unit.token.weight, word }, touched);
  });
  const initials = initialsOf(reading);
  const found = Int32Array.from(touched).sort();
  const [quality, leftOver, rightOver] = [new Float64Array(found.length), new Float64Array(found.length), new Float64Array(found.length)];
  found.forEach((row, at) => {
    const other = rows.rows[row]?.nameOf.reading;
    const theirs = other ? initialsOf(other) : initials;
    const joker = Math.max(initials.count, theirs.count) * maxWordWeight;
    const [left, right] = [reading.weight, other?.weight ?? 0];
    quality[at] = (Math.min(left, (scratch.leftQuality[row] ?? 0) + joker) + Math.min(right, (scratch.rightQuality[row] ?? 0) + joker)) / 2;
    leftOver[at] = Math.max(0, left - (scratch.leftWeight[row] ?? 0) - joker);
    rightOver[at] = Math.max(0, right - (scratch.rightWeight[row] ?? 0) - joker);
    reset(scratch, row);
  });
  return { rows: found, quality, leftOver, rightOver };
}

const maxWordWeight = 1;

function cover(rows: NameRows, { slot, weight, word }: { slot: number; weight: number; word: LikeWord }, touched: number[]): void {
  const { scratch, starts, postings, vocabulary } = rows;
  const worth = qualityOf(word.similarity);
  const theirs = vocabulary.tokens[word.id]?.weight ?? 0;
  const end = starts[word.id + 1] ?? 0;
  for (let at = starts[word.id] ?? 0; at < end; at += 1) {
    const row = postings[at] ?? 0;
    if (scratch.lastSlot[row] === -1) touched.push(row);
    // Like words come best first, so the first of a slot is what the word is worth at most.
    if (scratch.lastSlot[row] !== slot) {
      scratch.lastSlot[row] = slot;
      scratch.leftQuality[row] = (scratch.leftQuality[row] ?? 0) + weight * worth;
      scratch.leftWeight[row] = (scratch.leftWeight[row] ?? 0) + weight;
    }
    scratch.rightQuality[row] = (scratch.rightQuality[row] ?? 0) + theirs * worth;
    scratch.rightWeight[row] = (scratch.rightWeight[row] ?? 0) + theirs;
  }
}

function reset(scratch: Scratch, row: number): void {
  scratch.leftQuality[row] = 0;
  scratch.rightQuality[row] = 0;
  scratch.leftWeight[row] = 0;
  scratch.rightWeight[row] = 0;
  scratch.lastSlot[row] = -1;
}

function makeScratch(rows: number): Scratch {
  const sums = () => new Float64Array(rows);
  return { leftQuality: sums(), rightQuality: sums(), leftWeight: sums(), rightWeight: sums(), lastSlot: new Int32Array(rows).fill(-1) };
}

function initialsOf(reading: PreparedReading): { count: number } {
  return { count: reading.tokens.reduce((sum, token) => sum + (token.role === 'initial' ? 1 : 0), 0) };
}

/** Gives every distinct word one number, so that likeness to it is found once for all names that have it. */
class WordBook {
  readonly tokens: NameToken[] = [];
  readonly lengths: number[] = [];
  private readonly ids = new Map<string, number>();

  indexed(reading: PreparedReading): PreparedReading<IndexedUnit> {
    const units = reading.units.map((unit): IndexedUnit => {
      const id = this.idOf(unit);
      return { id, token: this.tokens[id] ?? unit.token, start: unit.start, length: unit.length };
    });
    const tokens = units.filter((unit) => unit.length === 1).map((unit) => unit.token);
    return { ...reading, tokens, units };
  }

  private idOf({ token, length }: Unit): number {
    const joined = length > 1 ? 2 : 1;
    const key = `${joined}|${token.role}|${token.weight}|${token.script}|${token.isAbjad}|${token.text}|${token.native}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.tokens.length;
    this.ids.set(key, id);
    this.tokens.push(token);
    this.lengths.push(joined);
    return id;
  }
}

function postingsOf(rows: readonly IndexedRow[], words: number): { starts: Int32Array; postings: Int32Array } {
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
