import type { ListDelta } from '../../domain/compliance/rescreening.js';
import type { Party } from '../../domain/compliance/lists.js';
import { defaultLimit } from '../../domain/compliance/score.js';
import { openNameSearch, type NameSearch } from '../../lib/name-search/name-search.js';
import { bodyOf, type PurserApi } from '../../sdk/client.js';

/** What changed in a list between two of its editions, indexed so that parties are compared with nothing else. */
export interface IndexedDelta extends ListDelta {
  /** Numbers of the changed entries that the party may be. */
  find(party: Party, threshold: number): Promise<string[]>;
}

export interface ListDeltas {
  /**
   * Loaded once for both editions; a party that was compared with the edition itself needs none. Since null: everything is
   * new, for parties that were never compared with the list.
   */
  between(versionId: string, sinceHash: string | null): Promise<IndexedDelta>;
}

/** Parties stand at one or two editions of before; more of them are loaded anew. */
const keptDeltas = 4;

export function createListDeltas(api: PurserApi): ListDeltas {
  const kept = new Map<string, Promise<Opened>>();

  const forget = (key: string) => {
    const lost = kept.get(key);
    kept.delete(key);
    // Whoever asks it at this moment is answered first.
    void lost?.then(({ names }) => names?.close()).catch(() => undefined);
  };

  return {
    between(versionId, sinceHash) {
      const key = `${versionId}/${sinceHash ?? 'all'}`;
      const known = kept.get(key);
      const opened = known ?? open(api, { versionId, sinceHash, onLost: () => kept.delete(key) });
      if (!known) opened.catch(() => kept.delete(key));
      kept.delete(key);
      kept.set(key, opened);
      const [oldest] = kept.keys();
      if (kept.size > keptDeltas && oldest !== undefined) forget(oldest);
      return opened;
    },
  };
}

interface Opened extends IndexedDelta {
  names: NameSearch | null;
}

interface Asked {
  versionId: string;
  sinceHash: string | null;
  onLost: () => void;
}

async function open(api: PurserApi, { versionId, sinceHash, onLost }: Asked): Promise<Opened> {
  const path = '/api/v1/compliance/lists/{id}/delta' as const;
  const params = { path: { id: versionId }, query: sinceHash === null ? {} : { since: sinceHash } };
  const { entries, changed, gone } = await bodyOf(api.GET(path, { params }));
  const names = changed.length === 0 ? null : openNameSearch([bytesOf(entries)], { onLost });
  await names?.ready();
  return {
    names,
    changed: new Set(changed),
    gone: new Set(gone),
    async find(party, threshold) {
      if (!names) return [];
      const { hits } = await names.search(party, { threshold, limit: defaultLimit });
      return hits.map(({ entry_id }) => entry_id);
    },
  };
}

/** Bytes of their own, because their memory goes over to the thread. */
function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
}
