import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listEntry } from '../../domain/compliance/schema.js';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { rootDir } from '../../lib/root.js';
import { parseDeniedPersons } from './bis-denied.js';
import { parseFollowTheMoney } from './follow-the-money.js';
import { parseOfacCsv } from './ofac-csv.js';
import { parseScreeningList } from './us-csl.js';

// The publishers' own files, which lie beside the project where it is developed.
const folder = join(rootDir, '..', 'shared', 'data', 'kyc', 'sanctions', 'us_other');
const read = (name: string) => readFileSync(join(folder, name));
const whereFiles = existsSync(folder) ? describe : describe.skip;
const named = (entries: readonly ListEntry[], name: string) =>
  entries.filter(({ names }) => names.some(({ text }) => text === name));

whereFiles('lists of the US as they are published', () => {
  it('OFAC non-SDN: 442 parties with their papers', () => {
    const { entries, counts } = parseOfacCsv(
      {
        sdn: read('cons_prim.csv'),
        alt: read('cons_alt.csv'),
        add: read('cons_add.csv'),
        comments: read('cons_comments.csv'),
      },
      'ofac_non_sdn',
    );
    expect(counts).toMatchObject({ entries: 442, aliases: 1_073, addresses: 574, comments: 10, orphans: 0 });
    expect(
      entries.every((entry) => entry.list === 'ofac_non_sdn' && listEntry.safeParse(entry).success),
    ).toBe(true);
    expect(named(entries, 'HANIYA, Ismail Abdul Salah')[0]).toMatchObject({
      entry_id: '9639',
      kind: 'person',
    });
  });

  it('BIS denied persons: a party once though it has several addresses', () => {
    const { entries, counts } = parseDeniedPersons(read('dpl.txt'));
    expect(counts.rows).toBe(581);
    expect(entries.every((entry) => listEntry.safeParse(entry).success)).toBe(true);
    expect(new Set(entries.map(({ entry_id }) => entry_id)).size).toBe(entries.length);
    const [person] = named(entries, 'ABDULAH AL NASSER');
    expect(person?.addresses).toHaveLength(2);
    expect(person).toMatchObject({
      listed_on: '2002-03-04',
      remarks: expect.stringContaining('67 F.R. 10890'),
    });
  });

  it('the consolidated screening list: 115 parties of nine lists', () => {
    const { entries, counts } = parseScreeningList(read('csl.csv'));
    expect(counts.rows).toBe(115);
    expect(entries.every((entry) => listEntry.safeParse(entry).success)).toBe(true);
    expect(named(entries, 'CARIBE SOL')[0]).toMatchObject({
      entry_id: 'CSL-8124',
      kind: 'entity',
      addresses: [{ text: '818 rue Sherbrooke East, Montreal, Quebec, H2L 1K3', country: 'CA' }],
    });
  });

  it('entities of FollowTheMoney in one list', async () => {
    const { entries, counts } = await parseFollowTheMoney(read('us_tel.json'));
    expect(counts.targets).toBe(10);
    expect(entries.every((entry) => listEntry.safeParse(entry).success)).toBe(true);
    expect(named(entries, 'Crimson Dawn Network')).toMatchObject([
      { kind: 'entity', entry_id: 'NK-TST001aBcDeFgHiJkLmN' },
    ]);
  });
});
