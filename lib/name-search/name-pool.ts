import { openNameSearch, type NameSearch } from './name-search.js';

interface PoolOptions {
  threads: number;
  /** Told once when a thread is lost; the pool is not to be asked again. */
  onLost: () => void;
}

/** The same index on several threads: a question goes to the one with the fewest that wait. */
export function openNamePool(lists: readonly ArrayBuffer[], { threads, onLost }: PoolOptions): NameSearch {
  let isLost = false;
  const lose = () => {
    if (isLost) return;
    isLost = true;
    onLost();
  };
  const searches = Array.from({ length: threads }, () => ({
    // The memory goes over to the thread, so each gets a copy.
    names: openNameSearch(
      lists.map((list) => list.slice(0)),
      { onLost: lose },
    ),
    waiting: 0,
  }));
  return {
    search: async (party, options) => {
      const [first, ...others] = searches;
      if (!first) throw new Error('A pool without threads');
      const idlest = others.reduce((best, each) => (each.waiting < best.waiting ? each : best), first);
      idlest.waiting += 1;
      try {
        return await idlest.names.search(party, options);
      } finally {
        idlest.waiting -= 1;
      }
    },
    ready: async () => void (await Promise.all(searches.map(({ names }) => names.ready()))),
    close: async () => void (await Promise.all(searches.map(({ names }) => names.close()))),
  };
}
