import type { IdentifierType, ListEntry } from '../../domain/compliance/lists.js';
import { listEntry } from '../../domain/compliance/schema.js';
import type { Tally } from './tally.js';

/** Compares what was loaded with what was counted by other means. */
export function comparing(tally: Tally, id: string): (what: string, loaded: number, counted: number) => void {
  return (what, loaded, counted) =>
    tally.check(`${id}: ${what}`, loaded === counted, `loaded ${loaded}, counted ${counted}`);
}

/** Every entry has the shape that is stored and sent, and a number of its own. */
export function checkShapes(tally: Tally, id: string, entries: readonly ListEntry[]): void {
  const wrong = entries
    .map((entry) => ({ entry, read: listEntry.safeParse(entry) }))
    .filter(({ read }) => !read.success);
  const first = wrong[0];
  const why = first
    ? `${wrong.length} entries, the first ${first.entry.entry_id}: ${first.read.error?.issues[0]?.message ?? ''}`
    : '';
  tally.check(`${id}: shape of every entry`, wrong.length === 0, why);
  const ids = new Set(entries.map(({ entry_id }) => entry_id));
  tally.check(`${id}: a number for every entry`, ids.size === entries.length, 'some appear twice');
}

export function identifiersOf(entries: readonly ListEntry[], type: IdentifierType): number {
  return entries.reduce(
    (sum, entry) => sum + entry.identifiers.filter((identifier) => identifier.type === type).length,
    0,
  );
}
