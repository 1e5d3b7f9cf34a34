import { z } from 'zod';
import { uuid } from '../fields.js';
import { listVersion } from './case-schema.js';
import { entryKinds, type ListEntry } from './lists.js';

/** What became of an entry between two versions of a list. */
export const changedEntry = z.strictObject({
  entry_id: z.string(),
  kind: z.enum(entryKinds),
  name: z.string(),
});

export const changesQuery = z.strictObject({
  /** The version to compare with; the one before unless said. */
  since: uuid.optional(),
});

const editionOf = listVersion.pick({
  id: true,
  as_of: true,
  entry_count: true,
  loaded_at: true,
  state: true,
});

export const listChanges = z.strictObject({
  version: editionOf,
  /** Null for the first version of a list. */
  since: editionOf.nullable(),
  added_count: z.int(),
  changed_count: z.int(),
  removed_count: z.int(),
  /** At most `shownChanges` of each, by name. */
  added: z.array(changedEntry),
  changed: z.array(changedEntry.extend({ fields: z.array(z.string()) })),
  removed: z.array(changedEntry),
  /** Versions of the list, the newest first, to compare with. */
  versions: z.array(editionOf),
});
export type ListChanges = z.infer<typeof listChanges>;

/** As many entries as a page shows of each kind of change. */
export const shownChanges = 500;

export interface EntryChanges {
  added: ListEntry[];
  changed: { entry: ListEntry; fields: string[] }[];
  removed: ListEntry[];
}

/** Compares two versions of a list by the numbers of their entries and everything that they say. */
export function compareEntries(
  before: ReadonlyMap<string, ListEntry>,
  after: ReadonlyMap<string, ListEntry>,
): EntryChanges {
  const added = [...after.values()].filter(({ entry_id }) => !before.has(entry_id));
  const removed = [...before.values()].filter(({ entry_id }) => !after.has(entry_id));
  const changed = [...after.values()].flatMap((entry) => {
    const old = before.get(entry.entry_id);
    const fields = old ? fieldsChanged(old, entry) : [];
    return fields.length > 0 ? [{ entry, fields }] : [];
  });
  return { added, changed, removed };
}

function fieldsChanged(before: ListEntry, after: ListEntry): string[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .sort();
}

function textsOf(entry: ListEntry): Map<string, string> {
  return new Map(Object.entries(entry).map(([field, value]) => [field, JSON.stringify(value)]));
}
