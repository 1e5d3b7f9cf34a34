import { ListVersionModel } from '../../db/models/list-versions.js';
import { compareEntries, shownChanges, type ListChanges } from '../../domain/compliance/list-changes.js';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read } from '../work.js';
import { entriesOf } from './compliance-list-content.js';

const shownVersions = 50;
/** Ids rise with the time at which they are made, also within one moment. */
const newestFirst = [
  { column: 'loaded_at', order: 'desc' as const },
  { column: 'id', order: 'desc' as const },
];

/**
 * What a version of a list has that another has not: the one named, or the one that was loaded before it. Errors:
 * `compliance.list_not_found`, also for a version of another list.
 */
export async function getListChanges(
  context: Context,
  { id, since }: { id: string; since?: string | undefined },
): Promise<ListChanges> {
  const { version, versions, older } = await read(context, async (trx) => {
    const found = await ListVersionModel.query(trx).findById(id);
    if (!found) throw problem('compliance.list_not_found');
    const ofList = () => ListVersionModel.query(trx).where({ list: found.list });
    const before = since
      ? await ofList().findById(since)
      : await ofList()
          .whereRaw('(loaded_at, id) < (?, ?)', [found.loaded_at, found.id])
          .orderBy(newestFirst)
          .first();
    if (since && !before) throw problem('compliance.list_not_found');
    const all = await ofList().orderBy(newestFirst).limit(shownVersions);
    return { version: found, versions: all, older: before ?? null };
  });
  const none = new Map<string, ListEntry>();
  const [before, after] = await Promise.all([
    older ? entriesOf(context, older.object_hash) : none,
    entriesOf(context, version.object_hash),
  ]);
  const { added, changed, removed } = compareEntries(before, after);
  return {
    version: edition(version),
    since: older && edition(older),
    added_count: added.length,
    changed_count: changed.length,
    removed_count: removed.length,
    added: byName(added.map(shown)),
    changed: byName(changed.map(({ entry, fields }) => ({ ...shown(entry), fields }))),
    removed: byName(removed.map(shown)),
    versions: versions.map(edition),
  };
}

function edition({ id, as_of, entry_count, loaded_at, state }: ListVersionModel) {
  return { id, as_of, entry_count, loaded_at, state };
}

function shown({ entry_id, kind, names }: ListEntry) {
  const name = names.find(({ quality }) => quality === 'primary') ?? names[0];
  return { entry_id, kind, name: name?.text ?? entry_id };
}

function byName<T extends { name: string }>(entries: T[]): T[] {
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1)).slice(0, shownChanges);
}
