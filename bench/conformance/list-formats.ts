import { readFile } from 'node:fs/promises';
import { parseDeniedPersons } from '../../activities/lists/bis-denied.js';
import { parseFollowTheMoney } from '../../activities/lists/follow-the-money.js';
import { parseScreeningList } from '../../activities/lists/us-csl.js';
import { checkShapes, comparing } from './list-checks.js';
import { countLines, countText } from './list-counts.js';
import type { Tally } from './tally.js';

/** A file of a list that is one file, told by its name. */
export interface ListFile {
  matches(name: string): boolean;
  check(tally: Tally, path: string, id: string): Promise<void>;
}

/** Denied persons, the screening list of the US, entities of FollowTheMoney. */
export const listFiles: readonly ListFile[] = [
  { matches: (name) => name === 'dpl.txt', check: checkDenied },
  { matches: (name) => name === 'csl.csv' || name === 'consolidated.csv', check: checkScreeningList },
  { matches: (name) => name.endsWith('.json'), check: checkEntities },
];

async function checkDenied(tally: Tally, path: string, id: string): Promise<void> {
  const bytes = await readFile(path);
  const { entries, counts } = parseDeniedPersons(bytes);
  const is = comparing(tally, id);
  const lines = bytes
    .toString('latin1')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  const partyOf = (line: string) => {
    const cells = line.split('\t').map((cell) => cell.replace(/^"|"\s*$/g, '').trim());
    return `${cells[0]?.toUpperCase().replace(/\s+/g, ' ')} ${cells[6]}`;
  };
  is('rows', counts.rows, lines.length);
  is('parties', counts.parties, new Set(lines.map(partyOf)).size);
  checkShapes(tally, id, entries);
  tally.figure('bis_rows', counts.rows);
  tally.figure('bis_parties', counts.parties);
}

async function checkScreeningList(tally: Tally, path: string, id: string): Promise<void> {
  const bytes = await readFile(path);
  const { entries, counts } = parseScreeningList(bytes);
  const is = comparing(tally, id);
  is('rows', counts.rows, countLines(bytes.toString()) - 1);
  const individuals = countText(bytes, /,\d+,Individual,/g);
  is(
    'persons by their type',
    entries.filter(({ entry_id, kind }) => /-\d+$/.test(entry_id) && kind === 'person').length,
    individuals,
  );
  checkShapes(tally, id, entries);
  tally.figure('csl_rows', counts.rows);
}

async function checkEntities(tally: Tally, path: string, id: string): Promise<void> {
  const bytes = await readFile(path);
  const { entries, counts } = await parseFollowTheMoney(bytes);
  const is = comparing(tally, id);
  is('entities', counts.entities, countText(bytes, /"schema"\s*:/g));
  is('targets', counts.targets, countText(bytes, /"topics"\s*:\s*\[\s*"/g));
  checkShapes(tally, id, entries);
  tally.figure('ftm_targets', counts.targets);
}
