import { searchIndex, type NameIndex } from '../../domain/compliance/name-index.js';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { tableDistance } from '../../domain/compliance/names/distance.js';
import { partyOf, readPeople } from './matching-rows.js';
import type { Tally } from './tally.js';

/** A query whose nearest name differs in more than this share of its letters is of somebody who is not on the list any more. */
const farthest = 0.25;

/** True queries against the UN list, as published and with typing errors: is the entry that is meant among the hits? */
export async function checkUnQueries(
  tally: Tally,
  input: { folder: string; index: NameIndex; entries: readonly ListEntry[] },
): Promise<void> {
  const names = latinNames(input.entries);
  const untreated = await readPeople(input.folder, 'positives_un_untreated.csv');
  const treated = await readPeople(input.folder, 'positives_un_treated.csv');
  if (names.length === 0 || untreated.length + treated.length === 0) return;
  const verdicts = [...untreated, ...treated].flatMap((row) => {
    const meant = entriesMeant(row.full_name, names);
    if (meant.size === 0) return [];
    const isFound = (withFacts: boolean) => {
      const { hits } = searchIndex(input.index, partyOf(row, { withFacts }));
      return hits.some((hit) => hit.list === 'un_consolidated' && meant.has(hit.entry_id));
    };
    return [{ whole: isFound(true), nameOnly: isFound(false) }];
  });
  const share = (of: (verdict: { whole: boolean; nameOnly: boolean }) => boolean) =>
    verdicts.filter(of).length / verdicts.length;
  tally.figure('un_queries', verdicts.length);
  tally.figure('un_queries_not_listed', untreated.length + treated.length - verdicts.length);
  tally.figure(
    'un_recall',
    share(({ whole }) => whole),
  );
  tally.figure(
    'un_recall_name_only',
    share(({ nameOnly }) => nameOnly),
  );
}

interface PlainName {
  entryId: string;
  asWritten: string[];
  sorted: string[];
}

/** Found by plain edit distance over whole names, so that the truth does not come from what is tested. */
function entriesMeant(name: string, names: readonly PlainName[]): ReadonlySet<string> {
  const mine = plain(name);
  let nearest = Math.max(1, mine.asWritten.length) * farthest;
  let meant = new Set<string>();
  for (const { entryId, asWritten, sorted } of names) {
    if (Math.abs(asWritten.length - mine.asWritten.length) > nearest) continue;
    const distance = Math.min(tableDistance(mine.asWritten, asWritten), tableDistance(mine.sorted, sorted));
    if (distance > nearest) continue;
    if (distance < nearest) meant = new Set();
    nearest = distance;
    meant.add(entryId);
  }
  return meant;
}

function latinNames(entries: readonly ListEntry[]): PlainName[] {
  return entries
    .filter((entry) => entry.list === 'un_consolidated' && entry.kind === 'person')
    .flatMap((entry) =>
      entry.names
        .filter(({ script }) => !script)
        .map(({ text }) => ({ entryId: entry.entry_id, ...plain(text) })),
    );
}

function plain(name: string): { asWritten: string[]; sorted: string[] } {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '');
  return { asWritten: [...words.join(' ')], sorted: [...[...words].sort().join(' ')] };
}
