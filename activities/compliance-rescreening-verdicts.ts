import type { KeptPage, KeptParty } from '../domain/compliance/rescreening-schema.js';
import {
  concernOfDelta,
  hitDifferences,
  type ConcernReason,
  type Edition,
  type HitDifference,
} from '../domain/compliance/rescreening.js';
import type { Party } from '../domain/compliance/lists.js';
import { isScreenedAgainst } from '../domain/compliance/rules.js';
import { modelVersion } from '../domain/compliance/score.js';
import { hashOfJson } from '../lib/crypto/hash.js';
import { bodyOf, type PurserApi } from '../sdk/client.js';
import type { ListDeltas } from './clients/list-deltas.js';
import type { Screened, ScreeningLists } from './clients/screening-lists.js';

export type Page = KeptPage;

/** Why a party goes back to its procedure. */
export interface Verdict {
  reason: ConcernReason;
  differences?: HitDifference[];
}

export interface Comparison {
  /** Null when what is kept of the party holds. */
  verdict(party: KeptParty): Promise<Verdict | null>;
  /** What it was that parties were compared with. */
  editions(): Edition[];
}

/** What cannot be carried anywhere: a screening against unsound lists, by another model or from another likeness on. */
export function unsoundness(
  { lists_ok, model_version, threshold }: KeptParty,
  inForce: number,
): Verdict | null {
  if (!lists_ok) return { reason: 'lists_not_ok' };
  const isOfToday = model_version === modelVersion && threshold === inForce.toFixed(4);
  return isOfToday ? null : { reason: 'model_changed' };
}

/** By what changed in one list, whichever of its editions a party was compared with before. */
export async function compareWithChanges(
  { api, deltas }: { api: PurserApi; deltas: ListDeltas },
  { list_version_id, threshold }: { list_version_id: string; threshold: number },
): Promise<Comparison> {
  const lists = await bodyOf(api.GET('/api/v1/compliance/lists'));
  const version = lists.find(({ id, state }) => id === list_version_id && state === 'active');
  return {
    async verdict({ party, hits, editions }) {
      if (!version) return { reason: 'lists_behind' };
      // Of a list that the party was never compared with, such as one that is in force for the first time, all is new.
      const before = editions.find(({ list }) => list === version.list)?.content_hash ?? null;
      if (before === version.content_hash) return null;
      const delta = await deltas.between(list_version_id, before);
      const kept = hits.filter(({ list }) => list === version.list);
      const reason = concernOfDelta(kept, await delta.find(party, threshold), delta);
      return reason && { reason };
    },
    editions: () => (version ? [{ list: version.list, content_hash: version.content_hash }] : []),
  };
}

/** By every entry in force: what is found must be what is kept. */
export function compareWithAll(lists: ScreeningLists, threshold: number): Comparison {
  let editions: Edition[] | null = null;
  let first: Promise<Screened> | null = null;
  // The first asks for the lists in force; whoever comes with it waits until they stand.
  const screen = async (party: Party): Promise<Screened> => {
    if (!first) return (first = lists.screen(party, threshold, { isTold: true }));
    await first;
    return lists.screen(party, threshold);
  };
  return {
    async verdict({ party, hits, editions: compared }) {
      const screened = await screen(party);
      const inForce = screened.list_versions;
      // A list that was swapped in the middle of a page: the page is done once more.
      if (editions && !isScreenedAgainst(editions, inForce)) throw new Error('The lists changed meanwhile');
      editions = inForce.map(({ list, content_hash }) => ({ list, content_hash }));
      const found = screened.hits.map(({ list, entry_id, score, entry }) => ({
        list,
        entry_id,
        score: score.toFixed(4),
        entry_hash: hashOfJson(JSON.parse(JSON.stringify(entry))),
      }));
      const differences = hitDifferences(hits, found);
      if (differences.length === 0) return null;
      // Whom a run by changes has not reached yet is no miss of it.
      if (!isScreenedAgainst(compared, inForce)) return { reason: 'lists_behind' };
      return { reason: 'differs', differences };
    },
    editions: () => editions ?? [],
  };
}
