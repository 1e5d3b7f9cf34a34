/** Rules of screening everybody again that api, activities and workflows share. No zod here: workflows import this file. */
import type { ListVersion } from './lists.js';

/**
 * What a run is for: `delta` after a new version of a list, by what changed in it; `full` by everything, when a person wants
 * it; `proof` by everything each night, which must find nothing that the deltas have not.
 */
export const rescreeningKinds = ['delta', 'full', 'proof'] as const;
export type RescreeningKind = (typeof rescreeningKinds)[number];

export const rescreeningStates = ['running', 'paused', 'done', 'stopped'] as const;
export type RescreeningState = (typeof rescreeningStates)[number];

const transitions = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  stop: { from: ['running', 'paused'], to: 'stopped' },
  finish: { from: ['running'], to: 'done' },
} as const satisfies Record<string, { from: readonly RescreeningState[]; to: RescreeningState }>;

export type RescreeningEvent = keyof typeof transitions;

/** The state that follows, or null when the event is not possible in this state. */
export function nextRescreeningState(
  state: RescreeningState,
  event: RescreeningEvent,
): RescreeningState | null {
  const transition: { from: readonly RescreeningState[]; to: RescreeningState } = transitions[event];
  return transition.from.includes(state) ? transition.to : null;
}

/** Why a party is compared anew by its own procedure; every other one keeps its screening, carried to the new version. */
export const concernReasons = [
  'new_hit',
  'hit_changed',
  'hit_gone',
  'lists_behind',
  'lists_not_ok',
  'model_changed',
  'differs',
] as const;
export type ConcernReason = (typeof concernReasons)[number];

export interface KeptHit {
  list: string;
  entry_id: string;
  /** With four decimals. */
  score: string;
  /** Of the entry as it stood: one that says something else now is another, though the score be the same. */
  entry_hash: string;
}

/** What changed in a list from one version to another, by the numbers of the entries. */
export interface ListDelta {
  /** Added, or another text than before. */
  changed: ReadonlySet<string>;
  gone: ReadonlySet<string>;
}

/**
 * Whether a list that changed concerns a party: one of its hits is another now, or gone, or an entry that changed is found.
 * `found` are the entries that a search among those that changed has found.
 */
export function concernOfDelta(
  kept: readonly Pick<KeptHit, 'entry_id'>[],
  found: readonly string[],
  { changed, gone }: ListDelta,
): ConcernReason | null {
  if (kept.some(({ entry_id }) => gone.has(entry_id))) return 'hit_gone';
  if (kept.some(({ entry_id }) => changed.has(entry_id))) return 'hit_changed';
  return found.some((entry) => changed.has(entry)) ? 'new_hit' : null;
}

export interface HitDifference {
  entry: string;
  kept: string | null;
  found: string | null;
}

/** Where a search among all entries differs from what is kept: entries of one side alone, other scores, other words. */
export function hitDifferences(kept: readonly KeptHit[], found: readonly KeptHit[]): HitDifference[] {
  const [before, now] = [byEntry(kept), byEntry(found)];
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((entry) => ({ entry, left: before.get(entry), right: now.get(entry) }))
    .filter(({ left, right }) => left?.score !== right?.score || left?.entry_hash !== right?.entry_hash)
    .map(({ entry, left, right }) => ({ entry, kept: left?.score ?? null, found: right?.score ?? null }))
    .sort((one, other) => (one.entry < other.entry ? -1 : 1));
}

function byEntry(hits: readonly KeptHit[]): Map<string, KeptHit> {
  return new Map(hits.map((hit) => [`${hit.list}/${hit.entry_id}`, hit]));
}

/** A party that its own procedure compares costs as much as so many that keep their screening. */
const concernedCost = 10;
const minuteMs = 60_000;

/** How long a page may take at least, so that a run leaves the house its breath. */
export function pageMs(
  { seen, concerned }: { seen: number; concerned: number },
  partiesPerMinute: number,
): number {
  return Math.ceil(((seen + concerned * concernedCost) * minuteMs) / partiesPerMinute);
}

export type Edition = Pick<ListVersion, 'list' | 'content_hash'>;

/** What a run is told at its beginning, and how it stands. */
export interface RescreeningStart {
  run_id: string;
  kind: RescreeningKind;
  list_version_id: string | null;
}

export interface RescreeningInput extends RescreeningStart {
  /** The last party that was looked at; null at the beginning. */
  after: string | null;
}
