import type { ListVersion, Party } from '../../domain/compliance/lists.js';
import { defaultLimit, modelVersion } from '../../domain/compliance/score.js';
import type { Hit } from '../../domain/compliance/schema.js';
import { openNameSearch, type NameSearch } from '../../lib/name-search/name-search.js';
import { bodyOf, type PurserApi } from '../../sdk/client.js';

/** The active lists, indexed in memory; a new version is loaded when the api has one. */
export interface ScreeningLists {
  /** Loads the lists before the first screening asks for them. */
  prepare(): Promise<void>;
  /** `isTold`: the caller was told of a change, so the api is asked for the editions in force at once. */
  screen(party: Party, threshold: number, how?: { isTold: boolean }): Promise<Screened>;
}

export interface Screened {
  model_version: string;
  list_versions: ListVersion[];
  needs_review: boolean;
  party: Party;
  hits: Hit[];
}

interface Loaded {
  ids: string;
  content: Promise<{ versions: ListVersion[]; names: NameSearch }>;
}

type ActiveList = ListVersion & { id: string };

const checkEveryMs = 10_000;

/**
 * Loads each active version once through the api. While another version is indexed, whoever was not told of it is answered
 * by the one before, so that nobody waits for a list to load; the index is swapped when it stands.
 */
export function createScreeningLists(api: PurserApi): ScreeningLists {
  let inForce: Loaded | null = null;
  let coming: Loaded | null = null;
  let checkedAt = 0;

  const current = async (isTold = false): Promise<Loaded> => {
    if (!isTold && inForce && Date.now() - checkedAt < checkEveryMs) return inForce;
    const active = await activeLists(api);
    const ids = idsOf(active);
    checkedAt = Date.now();
    if (inForce?.ids === ids) return inForce;
    const next = coming?.ids === ids ? coming : begin(active, ids);
    return isTold || !inForce ? next : inForce;
  };

  const begin = (active: ActiveList[], ids: string): Loaded => {
    const overtaken = coming;
    const next: Loaded = { ids, content: load(active, () => forget(next)) };
    coming = next;
    next.content.then(
      () => swap(next, overtaken),
      () => forget(next),
    );
    return next;
  };

  const swap = (next: Loaded, overtaken: Loaded | null) => {
    if (coming !== next) return;
    const previous = inForce;
    inForce = next;
    coming = null;
    // Whoever was given the index of before is about to ask it: it ends when they have.
    for (const each of [previous, overtaken])
      setImmediate(() => void each?.content.then(({ names }) => names.close()).catch(() => undefined));
  };

  const forget = (lost: Loaded) => {
    if (inForce === lost) inForce = null;
    if (coming === lost) coming = null;
  };

  const load = async (active: ActiveList[], onLost: () => void) => {
    const contents: ArrayBuffer[] = [];
    for (const { id } of active) contents.push(await contentOf(api, id));
    const versions = active.map(({ list, as_of, content_hash, entry_count }) => ({
      list,
      as_of,
      content_hash,
      entry_count,
    }));
    const names = openNameSearch(contents, { onLost });
    await names.ready();
    return { versions, names };
  };

  return {
    async prepare() {
      await (
        await current()
      ).content;
    },
    async screen(party, threshold, how) {
      const { names, versions } = await (await current(how?.isTold)).content;
      const { hits, needs_review } = await names.search(party, { threshold, limit: defaultLimit });
      return { model_version: modelVersion, list_versions: versions, needs_review, party, hits };
    },
  };
}

async function activeLists(api: PurserApi): Promise<ActiveList[]> {
  const lists = await bodyOf(api.GET('/api/v1/compliance/lists'));
  return lists.filter((list) => list.state === 'active');
}

const idsOf = (lists: ActiveList[]): string =>
  lists
    .map((list) => list.id)
    .sort()
    .join();

async function contentOf(api: PurserApi, id: string): Promise<ArrayBuffer> {
  const path = '/api/v1/compliance/lists/{id}/content' as const;
  const { data } = await api.GET(path, { params: { path: { id } }, parseAs: 'arrayBuffer' });
  if (!data) throw new Error(`List version ${id} has no content`);
  return data;
}
