import { countryEvidence, dateEvidence } from './evidence.js';
import { identifierKey } from './identifiers.js';
import type { EntryKind, ListEntry, Party } from './lists.js';
import type { Unit } from './names/alignment.js';
import type { TextFinding } from './names/clean-text.js';
import { compareReadings, type PreparedReading } from './names/name-similarity.js';
import { makeRows, rowsWithin, type IndexedRow, type NameRows } from './name-rows.js';
import {
  hitFrom,
  matchOf,
  prepareParty,
  readingsOf,
  scoreEntry,
  type Hit,
  type NameMatch,
  type NameOf,
  type PreparedParty,
} from './score.js';
import {
  countryOdds,
  dateOdds,
  defaultLimit,
  defaultThreshold,
  lowestThreshold,
  nameOdds,
  qualityOdds,
  rarityOdds,
} from './score-model.js';
import { likeWords, type LikeWord } from './vocabulary.js';

/** Entries of any number of lists, findable by name and identifier. Immutable: a new edition is a new index. */
export interface NameIndex {
  entries: readonly ListEntry[];
  rows: Readonly<Record<EntryKind, NameRows>>;
  byIdentifier: ReadonlyMap<string, readonly number[]>;
}

export interface SearchOptions {
  /** Least score of a hit; at least `lowestThreshold`. */
  threshold?: number;
  limit?: number;
  /** Kinds of entries to compare with; the party's own kind unless said. */
  kinds?: readonly EntryKind[];
}

export interface SearchResult {
  /** Best first; equal scores by list and entry id. */
  hits: Hit[];
  /** How many hits there were before `limit`. */
  total: number;
  needs_review: boolean;
  findings: TextFinding[];
}

/** Builds the index; about 40 microseconds a name. */
export function buildIndex(entries: readonly ListEntry[]): NameIndex {
  const byIdentifier = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const identifier of entry.identifiers) {
      const key = identifierKey(identifier);
      if (key) byIdentifier.set(key, [...(byIdentifier.get(key) ?? []), at]);
    }
  });
  const rows = {
    person: makeRows(entries, 'person'),
    entity: makeRows(entries, 'entity'),
    vessel: makeRows(entries, 'vessel'),
    aircraft: makeRows(entries, 'aircraft'),
  };
  return { entries, rows, byIdentifier };
}

/** Finds every entry that scores at least the threshold: the same hits as `scanIndex`, without comparing everything. */
export function searchIndex(index: NameIndex, party: Party, options: SearchOptions = {}): SearchResult {
  const prepared = prepareParty(party);
  const threshold = Math.max(lowestThreshold, options.threshold ?? defaultThreshold);
  const matches = new Map<number, NameMatch>();
  const kinds = options.kinds ?? [party.kind];
  const least = leastForOdds(threshold, mostFacts(party));
  for (const kind of kinds)
    matchRows(
      { index, rows: index.rows[kind], prepared, threshold, least, isPerson: kind === 'person' },
      matches,
    );
  const byIdentifier = new Set(entriesByIdentifier(index, party));
  const hits = [...new Set([...matches.keys(), ...byIdentifier])].flatMap((at) => {
    const entry = index.entries[at];
    if (!entry || !kinds.includes(entry.kind)) return [];
    const hit = byIdentifier.has(at)
      ? scoreWhole(index, prepared, at)
      : hitFrom(party, entry, matches.get(at) ?? null);
    return hit && hit.score >= threshold ? [hit] : [];
  });
  return resultOf(prepared, hits, options.limit);
}

/** Compares the party with every entry: slow, and the measure of what `searchIndex` must find. */
export function scanIndex(index: NameIndex, party: Party, options: SearchOptions = {}): SearchResult {
  const prepared = prepareParty(party);
  const threshold = Math.max(lowestThreshold, options.threshold ?? defaultThreshold);
  const kinds = options.kinds ?? [party.kind];
  const hits = index.entries.flatMap((entry, at) => {
    const hit = kinds.includes(entry.kind) ? scoreWhole(index, prepared, at) : null;
    return hit && hit.score >= threshold ? [hit] : [];
  });
  return resultOf(prepared, hits, options.limit);
}

interface RowSearch {
  index: NameIndex;
  rows: NameRows;
  prepared: PreparedParty;
  threshold: number;
  /** What a name must reach even if every other fact agrees. */
  least: number;
  isPerson: boolean;
}

function matchRows(search: RowSearch, matches: Map<number, NameMatch>): void {
  const needed = new Map<number, number>();
  for (const own of readingsOf(search.prepared.names)) matchReading(search, own, needed, matches);
}

/** Compares one reading of the party's name with the rows that its words lead to and whose bound is high enough. */
function matchReading(
  search: RowSearch,
  own: NameOf,
  needed: Map<number, number>,
  matches: Map<number, NameMatch>,
): void {
  const { index, rows, prepared, isPerson } = search;
  const query = queryOf(rows, own.reading);
  for (const { row, bound } of rowsWithin(rows, query.reading, query.like, search)) {
    const { entryAt, nameOf } = rowAt(rows, row);
    if (bound < leastSimilarity(index, entryAt, prepared.party, search.threshold, needed)) continue;
    const comparison = compareReadings(query.reading, nameOf.reading, {
      isPerson,
      similarityOf: query.similarityOf,
    });
    const match = matchOf(own, nameOf, comparison);
    const best = matches.get(entryAt);
    if (!best || match.odds > best.odds) matches.set(entryAt, match);
  }
}

interface SlottedUnit extends Unit {
  slot: number;
}

function queryOf(rows: NameRows, reading: PreparedReading) {
  const units = reading.units.map((unit, slot): SlottedUnit => ({ ...unit, slot }));
  const like = units.map((unit) => likeWords(rows.vocabulary, unit));
  const bySlot = like.map((words) => new Map(words.map((word): [number, LikeWord] => [word.id, word])));
  const similarityOf = (left: SlottedUnit, right: { id: number }) =>
    bySlot[left.slot]?.get(right.id) ?? unlike;
  return { reading: { ...reading, units }, like, similarityOf };
}

const unlike = { similarity: 0, relation: 'spelling' } as const;

/** The least similarity of names with which this entry can still reach the threshold, given its dates and countries. */
function leastSimilarity(
  index: NameIndex,
  at: number,
  party: Party,
  threshold: number,
  needed: Map<number, number>,
): number {
  const known = needed.get(at);
  if (known !== undefined) return known;
  const entry = index.entries[at];
  const facts = entry
    ? dateEvidence(party, entry).contribution + countryEvidence(party, entry).contribution
    : 0;
  const least = leastForOdds(threshold, facts);
  needed.set(at, least);
  return least;
}

/** Identifiers are not counted: an entry that shares one is found by it. */
function mostFacts(party: Party): number {
  const date = (party.dates_of_birth ?? []).length > 0 ? Math.max(...Object.values(dateOdds)) : 0;
  return date + ((party.countries ?? []).length > 0 ? Math.max(...Object.values(countryOdds)) : 0);
}

function leastForOdds(threshold: number, facts: number): number {
  const needed =
    Math.log((threshold - roundingSlack) / (1 - threshold + roundingSlack)) -
    facts -
    Math.max(...Object.values(qualityOdds));
  return (needed - nameOdds.intercept) / (nameOdds.slope + rarityOdds.most);
}

/** Scores are rounded to four decimals before they meet the threshold. */
const roundingSlack = 0.0001;

function entriesByIdentifier(index: NameIndex, party: Party): number[] {
  return (party.identifiers ?? []).flatMap(
    (identifier) => index.byIdentifier.get(identifierKey(identifier)) ?? [],
  );
}

function scoreWhole(index: NameIndex, prepared: PreparedParty, at: number): Hit | null {
  const entry = index.entries[at];
  return entry ? scoreEntry(prepared, entry, index.rows[entry.kind].namesOf(at)) : null;
}

function resultOf(prepared: PreparedParty, hits: Hit[], limit = defaultLimit): SearchResult {
  hits.sort(
    (one, other) =>
      other.score - one.score ||
      compareText(one.list, other.list) ||
      compareText(one.entry_id, other.entry_id),
  );
  return {
    hits: hits.slice(0, limit),
    total: hits.length,
    needs_review: prepared.needs_review,
    findings: prepared.findings,
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function rowAt(rows: NameRows, row: number): IndexedRow {
  const found = rows.rows[row];
  if (!found) throw new RangeError(`No row ${row} in the index`);
  return found;
}
