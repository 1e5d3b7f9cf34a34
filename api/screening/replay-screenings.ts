import type { Knex } from 'knex';
import { ListVersionModel } from '../../db/models/list-versions.js';
import { ScreeningHitModel } from '../../db/models/screening-hits.js';
import { ScreeningModel } from '../../db/models/screenings.js';
import type { ListVersion } from '../../domain/compliance/lists.js';
import { buildIndex, searchIndex, type NameIndex } from '../../domain/compliance/name-index.js';
import { defaultLimit, modelVersion } from '../../domain/compliance/score-model.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { ObjectStoreError, type ObjectStore } from '../../lib/object-store/object-store.js';
import { readEntries, unpack } from '../services/compliance-list-content.js';

/** `same`: byte for byte what was recorded. The others say why it could not be made again, or that it came out otherwise. */
export type ReplayOutcome = 'same' | 'differs' | 'other_model' | 'no_threshold' | 'list_missing';

export interface Replayed {
  id: string;
  outcome: ReplayOutcome;
  /** SHA-256 of the hits as recorded and as found now: list, entry, score, evidence; null where nothing was made again. */
  recorded: string;
  found: string | null;
}

interface ReplayOptions {
  trx: Knex;
  objectStore: ObjectStore;
  /** All screenings when none is named. */
  ids: readonly string[];
}

const pageSize = 200;

/**
 * Makes recorded screenings again from what was kept: the editions by their hash, the party, the threshold, the model of this
 * build. In the order in which they were made; indexes of editions are built once as long as they follow each other.
 */
export async function* replayScreenings({ trx, objectStore, ids }: ReplayOptions): AsyncGenerator<Replayed> {
  const indexOf = keptIndex((versions) => loadIndex(trx, objectStore, versions));
  for (let page = 0; ; page += 1) {
    const query = ScreeningModel.query(trx).orderBy(['created_at', 'id']);
    if (ids.length > 0) void query.whereIn('id', [...ids]);
    const rows = await query.limit(pageSize).offset(page * pageSize);
    for (const row of rows) yield await replay(trx, row, indexOf);
    if (rows.length < pageSize) return;
  }
}

type IndexOf = (versions: readonly ListVersion[]) => Promise<NameIndex | null>;

async function replay(trx: Knex, screening: ScreeningModel, indexOf: IndexOf): Promise<Replayed> {
  const { id, model_version, threshold, party, list_versions } = screening;
  const rows = await ScreeningHitModel.query(trx).where({ screening_id: id });
  const recorded = bytesOf(rows);
  const cannot = (outcome: ReplayOutcome): Replayed => ({ id, outcome, recorded, found: null });
  if (model_version !== modelVersion) return cannot('other_model');
  if (threshold === null) return cannot('no_threshold');
  const index = await indexOf(list_versions);
  if (!index) return cannot('list_missing');
  const { hits } = searchIndex(index, party, { threshold: Number(threshold), limit: defaultLimit });
  const found = bytesOf(hits);
  return { id, outcome: found === recorded ? 'same' : 'differs', recorded, found };
}

interface ReplayedHit {
  list: string;
  entry_id: string;
  score: number | string;
  evidence: readonly object[];
}

/** Canonical JSON of the hits by list and entry, as a hash. */
function bytesOf(hits: readonly ReplayedHit[]): string {
  const facts = hits.map(({ list, entry_id, score, evidence }) => ({
    list,
    entry_id,
    score: Number(score).toFixed(4),
    evidence,
  }));
  const key = ({ list, entry_id }: Pick<ReplayedHit, 'list' | 'entry_id'>) => `${list}/${entry_id}`;
  const sorted = facts.sort((one, other) => (key(one) < key(other) ? -1 : 1));
  // As the database gives it back: without what is undefined.
  return hashOfJson(JSON.parse(JSON.stringify(sorted)));
}

function keptIndex(load: IndexOf): IndexOf {
  let kept: { of: string; index: Promise<NameIndex | null> } | null = null;
  return (versions) => {
    const of = versions
      .map(({ list, content_hash }) => `${list}/${content_hash}`)
      .sort()
      .join();
    if (kept?.of !== of) kept = { of, index: load(versions) };
    return kept.index;
  };
}

async function loadIndex(
  trx: Knex,
  objectStore: ObjectStore,
  versions: readonly ListVersion[],
): Promise<NameIndex | null> {
  const entries = [];
  for (const { list, content_hash } of [...versions].sort((a, b) => (a.list < b.list ? -1 : 1))) {
    const row = await ListVersionModel.query(trx).findOne({ list, content_hash });
    const content = row && (await contentOf(objectStore, row.object_hash));
    if (!content) return null;
    entries.push(await readEntries(await unpack(content)));
  }
  return buildIndex(entries.flat());
}

async function contentOf(objectStore: ObjectStore, hash: string): Promise<Uint8Array | null> {
  try {
    return (await objectStore.get(hash)).bytes;
  } catch (error) {
    if (error instanceof ObjectStoreError && error.code === 'object_store.not_found') return null;
    throw error;
  }
}
