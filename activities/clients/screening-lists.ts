import { gunzipSync } from 'node:zlib';
import type { ListEntry, ListVersion, Party } from '../../domain/compliance/lists.js';
import { listEntry } from '../../domain/compliance/schema.js';
import { buildIndex, searchIndex, type NameIndex } from '../../domain/compliance/name-index.js';
import { modelVersion } from '../../domain/compliance/score.js';
import type { Hit } from '../../domain/compliance/schema.js';
import { bodyOf, type PurserApi } from '../../sdk/client.js';

/** The active lists, indexed in memory; a new version is loaded when the api has one. */
export interface ScreeningLists {
  screen(party: Party, threshold: number): Promise<Screened>;
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
  versions: ListVersion[];
  index: NameIndex;
}

const maxHits = 50;
const checkEveryMs = 10_000;

/** Loads each active version once through the api and keeps the index until another version is active. */
export function createScreeningLists(api: PurserApi): ScreeningLists {
  let loaded: Promise<Loaded> | null = null;
  let checkedAt = 0;

  const current = async (): Promise<Loaded> => {
    if (loaded && Date.now() - checkedAt < checkEveryMs) return loaded;
    const active = (await bodyOf(api.GET('/api/v1/compliance/lists'))).filter(
      (list) => list.state === 'active',
    );
    const ids = active
      .map((list) => list.id)
      .sort()
      .join();
    checkedAt = Date.now();
    if (loaded && (await loaded).ids === ids) return loaded;
    loaded = load(ids, active);
    loaded.catch(() => (loaded = null));
    return loaded;
  };

  const load = async (ids: string, active: (ListVersion & { id: string })[]): Promise<Loaded> => {
    const entries: ListEntry[] = [];
    for (const { id } of active) entries.push(...(await contentOf(api, id)));
    const versions = active.map(({ list, as_of, content_hash, entry_count }) => ({
      list,
      as_of,
      content_hash,
      entry_count,
    }));
    return { ids, versions, index: buildIndex(entries) };
  };

  return {
    async screen(party, threshold) {
      const { index, versions } = await current();
      const { hits, needs_review } = searchIndex(index, party, { threshold, limit: maxHits });
      return { model_version: modelVersion, list_versions: versions, needs_review, party, hits };
    },
  };
}

async function contentOf(api: PurserApi, id: string): Promise<ListEntry[]> {
  const path = '/api/v1/compliance/lists/{id}/content' as const;
  const { data } = await api.GET(path, { params: { path: { id } }, parseAs: 'arrayBuffer' });
  if (!data) throw new Error(`List version ${id} has no content`);
  const lines = gunzipSync(Buffer.from(data)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => listEntry.parse(JSON.parse(line)));
}
