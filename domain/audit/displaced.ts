import { entryHash, type Digest } from './chain.js';

export interface Range {
  from: number;
  to: number;
}

interface Suspect {
  readonly [field: string]: unknown;
  readonly sequence: number;
  readonly hash: string;
}

export interface Displaced<Entry> {
  entry: Entry;
  trueSequence: number;
}

/** Places tried for one entry: a few hundred hashes at most. */
const maxCandidates = 400;

/**
 * Parts the entries with a wrong hash: displaced are those whose hash is right for another place in the day, changed
 * the others. Tried are the neighbours, the places of the other suspects and the gaps.
 */
export function settleSuspects<Entry extends Suspect>(day: {
  digest: Digest;
  suspects: readonly Entry[];
  gaps: readonly Range[];
}): { displaced: Displaced<Entry>[]; changed: Entry[] } {
  const places = [...day.suspects.map((entry) => entry.sequence), ...day.gaps.flatMap(sequencesOf)].slice(
    0,
    maxCandidates,
  );
  const displaced: Displaced<Entry>[] = [];
  const changed: Entry[] = [];
  for (const entry of day.suspects) {
    const candidates = [entry.sequence - 1, entry.sequence + 1, ...places];
    const trueSequence = candidates.find((sequence) => wasWrittenAs(day.digest, entry, sequence));
    if (trueSequence === undefined) changed.push(entry);
    else displaced.push({ entry, trueSequence });
  }
  return { displaced, changed };
}

/**
 * The places up to `end` that no entry has: gaps and where displaced ones stand, less those where changed ones stand and
 * those that displaced ones had.
 */
export function missingRanges(input: {
  gaps: readonly Range[];
  /** The last place about which nothing is open. */
  settled: number;
  end: number;
  displaced: readonly Displaced<Suspect>[];
  changed: readonly Suspect[];
}): Range[] {
  const { gaps, settled, end, displaced, changed } = input;
  const left = displaced.map(({ entry }) => ({ from: entry.sequence, to: entry.sequence }));
  const tail = settled < end ? [{ from: settled + 1, to: end }] : [];
  const taken = [
    ...changed.map((entry) => entry.sequence),
    ...displaced.map(({ trueSequence }) => trueSequence),
  ];
  const open = [...gaps, ...left, ...tail].filter((range) => range.from <= end);
  return joined(taken.reduce((ranges, place) => ranges.flatMap((range) => without(range, place)), open));
}

function wasWrittenAs(digest: Digest, entry: Suspect, sequence: number): boolean {
  try {
    return entryHash(digest, { ...entry, sequence }) === entry.hash;
  } catch {
    return false;
  }
}

function sequencesOf({ from, to }: Range): number[] {
  const length = Math.min(to - from + 1, maxCandidates);
  return Array.from({ length }, (_, index) => from + index);
}

function without({ from, to }: Range, place: number): Range[] {
  if (place < from || place > to) return [{ from, to }];
  return [
    { from, to: place - 1 },
    { from: place + 1, to },
  ].filter((range) => range.from <= range.to);
}

/** Neighbouring ranges as one, in order. */
function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.sort((left, right) => left.from - right.from)) {
    const before = result.at(-1);
    if (before && range.from <= before.to + 1) before.to = Math.max(before.to, range.to);
    else result.push({ ...range });
  }
  return result;
}
