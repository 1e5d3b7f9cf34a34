import { z } from 'zod';
import { isoDate } from '../fields.js';
import { entryHash, type Digest } from './chain.js';
import { addFinding, type Finding, type Findings } from './findings.js';
import { missingRanges, settleSuspects, type Range } from './displaced.js';
import type { AuditCheckpoint } from './schema.js';

/** As much of an entry as gives it a place in the chain; everything else is judged by the hash. */
const linkSchema = z.looseObject({
  day: isoDate,
  sequence: z.int().positive(),
  previous_hash: z.string().catch(''),
  hash: z.string().catch(''),
});
export type Link = z.infer<typeof linkSchema>;

/** Entries whose hash is wrong are kept until the day's end, to tell the changed from the displaced. */
const maxSuspects = 200;

/** The walk through the entries of one day. */
export interface DayWalk {
  readonly day: string;
  readonly digest: Digest;
  readonly findings: Findings;
  readonly checkpoints: readonly AuditCheckpoint[];
  /** The entry up to which the day is complete or its gaps are known. */
  last: { sequence: number; hash: string; isSuspect: boolean } | null;
  /** The last place whose entry has the right hash, or was reported at once. */
  settled: number;
  gaps: (Range & { after: string })[];
  suspects: Link[];
  /** The last entry that a checkpoint confirmed. */
  confirmed: number;
}

export function startDay(about: Pick<DayWalk, 'day' | 'digest' | 'findings' | 'checkpoints'>): DayWalk {
  return { ...about, last: null, settled: 0, gaps: [], suspects: [], confirmed: 0 };
}

export function readLink(raw: unknown): Link | null {
  return linkSchema.safeParse(raw).data ?? null;
}

export function takeEntry(walk: DayWalk, entry: Link): void {
  const isSuspect = !hasRightHash(walk.digest, entry);
  const next = (walk.last?.sequence ?? 0) + 1;
  if (isSuspect) keepSuspect(walk, entry);
  if (entry.sequence < next) {
    if (!isSuspect) takeLate(walk, entry);
    return;
  }
  // A wrong hash may mean a wrong sequence: it must not make everything after it look late.
  if (isSuspect && entry.sequence > next) return;
  const gap = { from: next, to: entry.sequence - 1, after: entry.previous_hash };
  if (gap.from <= gap.to) walk.gaps.push(gap);
  else if (walk.last && !walk.last.isSuspect && !isSuspect) checkLink(walk, walk.last, entry);
  walk.last = { sequence: entry.sequence, hash: entry.hash, isSuspect };
  if (isSuspect) return;
  walk.settled = Math.max(walk.settled, entry.sequence);
  checkAgainstCheckpoints(walk, entry);
}

/** What is known only when the whole day was seen: displaced, removed and cut off entries. */
export function endDay(walk: DayWalk): void {
  const { displaced, changed } = settleSuspects(walk);
  for (const entry of changed) report(walk, 'changed', entry.sequence, 'Its content does not match its hash');
  for (const { entry, trueSequence } of displaced) {
    report(walk, 'reordered', entry.sequence, `It was written as entry ${trueSequence}`);
  }
  const standing = changed.map((entry) => entry.sequence);
  const end = Math.max(walk.settled, ...standing, ...displaced.map(({ trueSequence }) => trueSequence));
  const { gaps, settled } = walk;
  for (const { from, to } of missingRanges({ gaps, settled, end, displaced, changed })) {
    report(walk, 'removed', from, from === to ? 'It is gone' : `Entries ${from} to ${to} are gone`, to);
  }
  const promised = Math.max(0, ...walk.checkpoints.map((checkpoint) => checkpoint.sequence));
  if (promised > end) {
    report(
      walk,
      'truncated',
      end + 1,
      `The day ends with entry ${end}; a checkpoint saw entry ${promised}`,
      promised,
    );
  }
}

function hasRightHash(digest: Digest, entry: Link): boolean {
  try {
    return entryHash(digest, entry) === entry.hash;
  } catch {
    return false;
  }
}

function keepSuspect(walk: DayWalk, entry: Link): void {
  if (walk.suspects.length < maxSuspects) {
    walk.suspects.push(entry);
    return;
  }
  report(walk, 'changed', entry.sequence, 'Its content does not match its hash');
  walk.settled = Math.max(walk.settled, entry.sequence);
}

/** An entry that comes after a later one: it fills a gap, or it was there before. */
function takeLate(walk: DayWalk, entry: Link): void {
  const gap = walk.gaps.find(({ from, to }) => from <= entry.sequence && entry.sequence <= to);
  if (!gap) {
    report(walk, 'duplicated', entry.sequence, 'It appears a second time');
    return;
  }
  const before = { from: gap.from, to: entry.sequence - 1, after: entry.previous_hash };
  const after = { from: entry.sequence + 1, to: gap.to, after: gap.after };
  walk.gaps.splice(walk.gaps.indexOf(gap), 1, ...[before, after].filter(({ from, to }) => from <= to));
  report(walk, 'reordered', entry.sequence, 'It stands after later entries');
  const isOther = entry.sequence === gap.to && entry.hash !== gap.after;
  if (isOther)
    report(walk, 'changed', entry.sequence, 'It was rewritten: the next entry links to another one');
}

function checkLink(walk: DayWalk, last: { sequence: number; hash: string }, entry: Link): void {
  if (entry.previous_hash === last.hash) return;
  const detail = `It, and maybe entries before it, was rewritten: entry ${entry.sequence} links to another one`;
  report(walk, 'changed', last.sequence, detail);
}

function checkAgainstCheckpoints(walk: DayWalk, entry: Link): void {
  for (const checkpoint of walk.checkpoints.filter(({ sequence }) => sequence === entry.sequence)) {
    const from = walk.confirmed + 1;
    walk.confirmed = entry.sequence;
    if (checkpoint.hash === entry.hash) continue;
    const detail = `Entries ${from} to ${entry.sequence} are not those that the checkpoint saw: some were rewritten`;
    report(walk, 'changed', from, detail, entry.sequence);
  }
}

function report(
  walk: DayWalk,
  kind: Finding['kind'],
  sequence: number,
  detail: string,
  to_sequence?: number,
): void {
  addFinding(walk.findings, {
    kind,
    day: walk.day,
    sequence,
    ...(to_sequence === undefined ? {} : { to_sequence }),
    detail,
  });
}
