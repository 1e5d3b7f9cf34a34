import { ListVersionModel } from '../../db/models/list-versions.js';
import type { LoadList } from '../../domain/compliance/case-inputs.js';
import type { ListVersionRow } from '../../domain/compliance/case-schema.js';
import type { ListsStateView, ListStatus } from '../../domain/compliance/case-views.js';
import type { ListCode } from '../../domain/compliance/lists.js';
import { currentOn, listAgeDays } from '../../domain/compliance/rules.js';
import { sha256Hex } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { readEntries, unpack } from './compliance-list-content.js';
import { listsNow } from './compliance-list-state.js';
import { endRunOf } from './compliance-rescreening-runs.js';
import { plain } from './onboarding-views.js';
import { readSetting } from './settings.js';

/** A new edition that lost more of its entries than this is not believed until an officer has looked. */
const greatestLossShare = 0.2;

/** The lists in force, and editions that wait for somebody to look at them. */
export function listLists(context: Context): Promise<ListStatus[]> {
  return read(context, async (trx) => {
    const now = context.clock.now();
    const { rule, state } = await listsNow(trx, now);
    const versions = await ListVersionModel.query(trx)
      .whereIn('state', ['active', 'held'])
      .orderBy(['list', 'loaded_at']);
    const faulty = new Set(state.problems.map(({ list }) => list));
    return versions.map((version) => ({
      ...plain(version),
      age_days: version.list === 'own' ? 0 : listAgeDays(currentOn(version), now),
      max_age_days: rule.maxAgeDays,
      is_fresh: version.state === 'active' && !faulty.has(version.list),
    }));
  });
}

/** Whether the lists carry approvals now, and if not, why not. */
export function getListsState(context: Context): Promise<ListsStateView> {
  return read(context, async (trx) => {
    const { state } = await listsNow(trx, context.clock.now());
    return { ...state, is_demonstration: await readSetting(trx, 'platform.demonstration') };
  });
}

/** The entries of an edition as they are stored: gzip of one JSON object a line. */
export async function readListContent(context: Context, id: string): Promise<Buffer> {
  const version = await read(context, async (trx) => ListVersionModel.query(trx).findById(id));
  if (!version) throw problem('compliance.list_not_found');
  const { bytes } = await context.objectStore.get(version.object_hash);
  return Buffer.from(bytes);
}

export interface LoadedList extends ListVersionRow {
  is_new: boolean;
}

/**
 * Takes a new edition of a list: every entry is read, hash and count must be what was said. It comes into force at once
 * and whole, unless it is older than the one in force or has lost a fifth of its entries: that one is held. The edition
 * that is in force already was found current once more.
 */
export async function loadList(context: Context, input: LoadList): Promise<LoadedList> {
  // The own list is made here, of what two people decided; nobody brings it.
  if (input.list === 'own') throw problem('compliance.list_not_found');
  const { hash } = await storeList(context, input);
  return transact(context, async (work) => {
    await lockList(work, input.list);
    const { list, content_hash } = input;
    const known = await ListVersionModel.query(work.trx).findOne({ list, content_hash });
    if (known) return { ...plain(await foundCurrent(work, known, input)), is_new: false };
    const active = await ListVersionModel.query(work.trx).findOne({ list, state: 'active' });
    const state = stateOfNew(input, active);
    if (state === 'active') await supersede(work, active);
    const version = await insertVersion(work, input, { object_hash: hash, state });
    return { ...plain(version), is_new: true };
  });
}

/** An officer has looked at an edition that was held: it is right, and comes into force. */
export function releaseList(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<ListVersionRow> {
  return transact(context, async (work) => {
    const seen = await ListVersionModel.query(work.trx).findById(id);
    if (!seen) throw problem('compliance.list_not_found');
    await lockList(work, seen.list);
    const held = await ListVersionModel.query(work.trx).findById(id).forUpdate().throwIfNotFound();
    if (held.state !== 'held')
      throw problem('compliance.list_held', undefined, { current: { id, state: held.state } });
    await supersede(
      work,
      await ListVersionModel.query(work.trx).findOne({ list: held.list, state: 'active' }),
    );
    const released = await ListVersionModel.query(work.trx).patchAndFetchById(id, { state: 'active' });
    work.audit({
      action: 'compliance.release_list',
      noun: 'compliance',
      record_id: id,
      before: { state: 'held' },
      after: { state: 'active', reason },
    });
    emitLoaded(work, released);
    return plain(released);
  });
}

/** Versions of one list come one after the other. */
export async function lockList({ trx }: Work, list: ListCode): Promise<void> {
  await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`compliance/lists/${list}`]);
}

async function storeList({ objectStore }: Context, { content, content_hash, entry_count, list }: LoadList) {
  const packed = Buffer.from(content, 'base64');
  const ndjson = await unpack(packed);
  if (sha256Hex(ndjson) !== content_hash) throw corrupt('content_hash');
  const entries = await readEntries(ndjson);
  if (entries.length !== entry_count) throw corrupt('entry_count');
  if (entries.some((entry) => entry.list !== list)) throw corrupt('list');
  if (new Set(entries.map((entry) => entry.entry_id)).size !== entries.length) throw corrupt('entry_id');
  return objectStore.put(packed, { contentType: 'application/gzip' });
}

function corrupt(field: string) {
  return problem('compliance.list_corrupt', undefined, {
    errors: [{ pointer: `/${field}`, code: 'mismatch', detail: 'The content is not what is said of it' }],
  });
}

/** Notes when the edition in force was seen to be the publisher's newest; the same look, or an earlier one, is no news. */
async function foundCurrent(work: Work, known: ListVersionModel, input: LoadList): Promise<ListVersionModel> {
  const checked_at = checkedAt(work, input);
  const isNews = checked_at !== null && (known.checked_at === null || checked_at > known.checked_at);
  if (known.state !== 'active' || !isNews) return known;
  const checked = await ListVersionModel.query(work.trx).patchAndFetchById(known.id, { checked_at });
  work.audit({
    action: 'compliance.check_list',
    noun: 'compliance',
    record_id: known.id,
    before: { checked_at: known.checked_at },
    after: { list: known.list, checked_at },
  });
  return checked;
}

/** A worker's clock, or the date of a file, may be ahead of ours; nothing was seen in the future. */
function checkedAt({ now }: Work, { checked_at }: Pick<LoadList, 'checked_at'>): Date | null {
  if (!checked_at) return null;
  const at = new Date(checked_at);
  return at < now ? at : now;
}

function stateOfNew(
  { as_of, entry_count }: LoadList,
  active: ListVersionModel | undefined,
): ListVersionRow['state'] {
  if (entry_count === 0) return 'held';
  if (!active) return 'active';
  if (as_of < active.as_of) return 'superseded';
  return entry_count < active.entry_count * (1 - greatestLossShare) ? 'held' : 'active';
}

export async function supersede(work: Work, active: ListVersionModel | undefined): Promise<void> {
  if (!active) return;
  await ListVersionModel.query(work.trx).findById(active.id).patch({ state: 'superseded' });
  await endRunOf(work, active.id);
}

export async function insertVersion(
  work: Work,
  input: Omit<LoadList, 'content'>,
  more: Pick<ListVersionRow, 'object_hash' | 'state'>,
): Promise<ListVersionModel> {
  const { list, publisher, source, as_of, content_hash, entry_count } = input;
  const version = await ListVersionModel.query(work.trx).insertAndFetch({
    ...more,
    id: newId(),
    list,
    publisher,
    source,
    as_of,
    content_hash,
    entry_count,
    loaded_at: work.now,
    checked_at: checkedAt(work, input),
  });
  work.audit({
    action: 'compliance.load_list',
    noun: 'compliance',
    record_id: version.id,
    after: { list, publisher, as_of, content_hash, entry_count, state: version.state },
  });
  emitLoaded(work, version);
  return version;
}

function emitLoaded(work: Work, { id, list, state, as_of, entry_count }: ListVersionRow): void {
  work.emit({
    kind: 'compliance.list_loaded',
    noun: 'compliance',
    record_id: id,
    payload: { list, state, as_of, entry_count },
  });
}
