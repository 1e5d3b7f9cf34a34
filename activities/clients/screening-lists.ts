import type { ListVersion, Party } from '../../domain/compliance/lists.js';
import { modelVersion } from '../../domain/compliance/score.js';
import type { Hit } from '../../domain/compliance/schema.js';
import { bodyOf, type PurserApi } from '../../sdk/client.js';
import { openNameSearch, type NameSearch } from './name-search.js';

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

const maxHits = 50;
const checkEveryMs = 10_000;

/** Loads each active version once through the api and keeps the index until another version is active. */
export function createScreeningLists(api: PurserApi, threadFile?: URL): ScreeningLists {
  let loaded: Loaded | null = null;
  let checkedAt = 0;

  const current = async (isTold = false): Promise<Loaded> => {
    if (!isTold && loaded && Date.now() - checkedAt < checkEveryMs) return loaded;
    const active = await activeLists(api);
    const ids = idsOf(active);
    checkedAt = Date.now();
    if (loaded?.ids === ids) return loaded;
    const previous = loaded;
    const next: Loaded = { ids, content: load(active, () => forget(next)) };
    loaded = next;
    next.content.catch(() => forget(next));
    // Whoever asked before still gets an answer of the lists that were active then.
    previous?.content.then(({ names }) => names.close()).catch(() => undefined);
    return next;
  };

  const forget = (lost: Loaded) => {
    if (loaded === lost) loaded = null;
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
    return { versions, names: openNameSearch(contents, { onLost, threadFile }) };
  };

  return {
    async prepare() {
      await (
        await current()
      ).content;
    },
    async screen(party, threshold, how) {
      const { names, versions } = await (await current(how?.isTold)).content;
      const { hits, needs_review } = await names.search(party, { threshold, limit: maxHits });
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
