import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildIndex, scanIndex, searchIndex } from '../../domain/compliance/name-index.js';
import type { Party } from '../../domain/compliance/lists.js';
import { rootDir } from '../../lib/root.js';
import { loadShippedOfac } from './shipped.js';

const shipped = await loadShippedOfac();
const index = buildIndex(shipped.entries);
const bornOn = (from: string) => [{ precision: 'day', from, to: from, circa: false } as const];

describe('loadShippedOfac', () => {
  it('loads the whole list of the manifest', () => {
    expect(shipped.manifest).toMatchObject({
      list: 'ofac_sdn',
      licence: 'public domain',
      as_of: '2021-06-28',
      entries: 8_976,
    });
    expect(shipped.counts).toMatchObject({ entries: 8_976, aliases: 11_910, addresses: 13_837, orphans: 0 });
  });

  it('refuses a file that is not the one of the manifest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'purser-shipped-'));
    await cp(join(rootDir, 'activities', 'lists', 'ofac-sdn'), folder, { recursive: true });
    await writeFile(join(folder, 'alt.csv.gz'), 'changed');
    await expect(loadShippedOfac(folder)).rejects.toThrow(
      'alt.csv.gz: the file is not the one of the manifest',
    );
    await rm(folder, { recursive: true });
  });
});

describe('the index over the shipped list', () => {
  const search = (name: string, facts: Partial<Party> = {}) =>
    searchIndex(index, { kind: 'person', names: [name], ...facts });

  it('finds listed people by spellings that the list does not have', () => {
    for (const name of [
      'Ousmane Iliassou Djibo',
      'Усман Илиасу Джибо',
      'DJIBO OUSMANE',
      'Sergey Evgenievich Zubkov',
      'Зубков Сергей Евгеньевич',
    ]) {
      expect([name, search(name).hits[0]?.list_name]).toEqual([name, expect.stringMatching(/DJIBO|ZUBKOV/)]);
    }
  });

  it('lets a date of birth decide between people of one name', () => {
    const same = search('Sergei Yevgenevich Zubkov', { dates_of_birth: bornOn('1975-08-21') }).hits[0];
    expect(same).toMatchObject({ entry_id: '32211' });
    expect(same?.score).toBeGreaterThan(search('Sergei Yevgenevich Zubkov').hits[0]?.score ?? 1);
    expect(search('Sergei Yevgenevich Zubkov', { dates_of_birth: bornOn('2001-02-03') }).hits).toEqual([]);
  });

  it('finds what comparing with all 8,976 entries finds', () => {
    const names = ['Muhammad Abd al-Rahman Hasan', 'Хуан Q. Лопес'];
    for (const name of names) {
      const party: Party = { kind: 'person', names: [name] };
      const options = { threshold: 0.6, limit: 10_000 };
      expect([name, searchIndex(index, party, options)]).toEqual([name, scanIndex(index, party, options)]);
    }
  });
});
