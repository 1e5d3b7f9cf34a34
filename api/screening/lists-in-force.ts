import type { ListVersionRow } from '../../domain/compliance/case-schema.js';
import type { ListVersion, Party } from '../../domain/compliance/lists.js';
import type { SearchOptions, SearchResult } from '../../domain/compliance/name-index.js';
import type { Log } from '../../lib/log.js';
import { openNamePool } from '../../lib/name-search/name-pool.js';
import type { NameSearch } from '../../lib/name-search/name-search.js';
import type { ObjectStore } from '../../lib/object-store/object-store.js';

/** The lists in force, indexed on threads of their own. */
export interface ListsInForce {
  /**
   * An index of these editions. While a newer one is built, that of the editions before answers: it says which they are. The
   * first index is waited for.
   */
  of(editions: readonly ListVersionRow[]): Promise<IndexedLists>;
  close(): Promise<void>;
}

export interface IndexedLists {
  versions: ListVersion[];
  search(party: Party, options: SearchOptions): Promise<SearchResult>;
}

interface Options {
  objectStore: ObjectStore;
  log: Log;
  threads: number;
}

interface Index {
  ids: string;
  versions: ListVersion[];
  names: NameSearch;
}

/** Loads an edition once, swaps the index when it stands, and loses no question: who asked of the old one gets its answer. */
export function openListsInForce({ objectStore, log, threads }: Options): ListsInForce {
  let current: Index | null = null;
  let building: { ids: string; index: Promise<Index> } | null = null;

  const build = async (editions: readonly ListVersionRow[], ids: string): Promise<Index> => {
    const started = performance.now();
    const contents: ArrayBuffer[] = [];
    for (const { object_hash } of editions)
      contents.push(ownMemory((await objectStore.get(object_hash)).bytes));
    const index: Index = {
      ids,
      versions: editions.map(factsOf),
      names: openNamePool(contents, { threads, onLost: () => forget(index) }),
    };
    await index.names.ready();
    log.info({ ms: Math.round(performance.now() - started), lists: editions.length }, 'lists_indexed');
    return index;
  };
  const forget = (lost: Index) => {
    if (current === lost) current = null;
    log.error({ lists: lost.versions.length }, 'name_search_lost');
  };
  const begin = (editions: readonly ListVersionRow[], ids: string): Promise<Index> => {
    const index = build(editions, ids);
    building = { ids, index };
    index.then(
      (built) => {
        if (building?.index !== index) return void built.names.close();
        building = null;
        const previous = current;
        current = built;
        void previous?.names.close();
      },
      (error: unknown) => {
        if (building?.index === index) building = null;
        log.error({ error: String(error) }, 'lists_not_indexed');
      },
    );
    return index;
  };

  return {
    async of(editions) {
      const ids = editions
        .map(({ id }) => id)
        .sort()
        .join();
      if (current?.ids === ids) return shown(current);
      const next = building?.ids === ids ? building.index : begin(editions, ids);
      return shown(current ?? (await next));
    },
    async close() {
      const unfinished = await building?.index.catch(() => null);
      await unfinished?.names.close();
      await current?.names.close();
    },
  };
}

const shown = ({ versions, names }: Index): IndexedLists => ({
  versions,
  search: (party, options) => names.search(party, options),
});

function factsOf({ list, as_of, content_hash, entry_count }: ListVersionRow): ListVersion {
  return { list, as_of, content_hash, entry_count };
}

/** A copy that nobody else has a view of: its memory may go to a thread. */
function ownMemory(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
