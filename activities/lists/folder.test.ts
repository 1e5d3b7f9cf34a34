import { mkdir, mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFolder } from './folder.js';
import { knownSources, readSource } from './sources.js';
import { ofacFile, sdnRow, unFile } from './testing/list-files.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lists-'));
});
afterEach(() => rm(folder, { recursive: true }));

const laid = new Date('2026-11-20T08:00:00Z');
const individual =
  '<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ABD</FIRST_NAME><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER></INDIVIDUAL>';

async function lay(name: string, content: Uint8Array | string, at = laid): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), content);
  await utimes(join(folder, name), at, at);
}

async function layOfac(prefix: string, people: string[], at = laid): Promise<void> {
  const rows = people.map((name, index) => sdnRow({ id: index + 1, name, kind: 'individual' }));
  await lay(`${prefix}SDN.CSV`, ofacFile(rows), at);
  await lay(`${prefix}ALT.CSV`, ofacFile([]), at);
  await lay(`${prefix}ADD.CSV`, ofacFile([]), at);
}

const sources = async () => knownSources({ folder: await readFolder(folder), addresses: new Map() });
const names = async () =>
  (await readSource({ list: 'ofac_sdn', source: 'folder' }, folder)).entries.map(
    ({ names: [name] }) => name?.text,
  );

describe('a folder of lists', () => {
  it('is read by the names of the publishers in any case, without the comments too', async () => {
    await layOfac('', ['PETROV, Ivan']);
    await lay('UN_Consolidated.XML', unFile(individual));
    expect(await sources()).toEqual([
      { list: 'ofac_sdn', source: 'shipped' },
      { list: 'ofac_sdn', source: 'folder' },
      { list: 'un_consolidated', source: 'folder' },
      { list: 'own', source: 'house' },
    ]);
    const ofac = await readSource({ list: 'ofac_sdn', source: 'folder' }, folder);
    expect(ofac).toMatchObject({ as_of: '2026-11-20', checked_at: laid, entries: [{ entry_id: '1' }] });
    const un = await readSource({ list: 'un_consolidated', source: 'folder' }, folder);
    expect(un).toMatchObject({ as_of: '2026-02-27', checked_at: laid, entries: [{ entry_id: 'QDi.001' }] });
  });

  it('may hold each list in a folder of its own, and says what it does not use', async () => {
    await layOfac('ofac_bench/', ['PETROV, Ivan', 'PETROVA, Anna']);
    await lay('un/consolidated.xml', unFile(individual));
    await lay('us_other/dpl.txt', 'other');
    await lay('us_other/us_tel.json', '[]');
    await lay('README.md', 'notes');
    await lay('deep/er/SDN.CSV', 'not looked at');
    const { lists, unused } = await readFolder(folder);
    expect(lists.map(({ list }) => list)).toEqual(['ofac_sdn', 'un_consolidated', 'bis_denied_persons']);
    expect(unused).toEqual(['README.md', 'us_other/us_tel.json']);
    expect(await names()).toEqual(['PETROV, Ivan', 'PETROVA, Anna']);
  });

  it('takes the youngest of several editions, and of the same day the greater one', async () => {
    await layOfac('mini/', ['SAMPLE, Only']);
    await layOfac('whole/', ['PETROV, Ivan', 'PETROVA, Anna']);
    expect(await names()).toHaveLength(2);
    expect((await readFolder(folder)).unused).toContain('mini/SDN.CSV');
    await lay('mini/as-of.txt', '2026-11-25\n');
    expect(await names()).toEqual(['SAMPLE, Only']);
    expect((await readSource({ list: 'ofac_sdn', source: 'folder' }, folder)).as_of).toBe('2026-11-25');
  });

  it('does not take a part of a list for the list', async () => {
    await layOfac('', ['PETROV, Ivan']);
    await rm(join(folder, 'ALT.CSV'));
    expect(await readFolder(folder)).toMatchObject({ lists: [], unused: ['ADD.CSV', 'SDN.CSV'] });
    expect(await sources()).toEqual([
      { list: 'ofac_sdn', source: 'shipped' },
      { list: 'own', source: 'house' },
    ]);
  });

  it('does not read a file that no publisher would send', async () => {
    await layOfac('', ['PETROV, Ivan']);
    await truncate(join(folder, 'SDN.CSV'), 81 * 1024 * 1024);
    await expect(names()).rejects.toMatchObject({ code: 'compliance.list_too_large' });
  });

  it('that is gone is told without its path', async () => {
    const gone = join(folder, 'gone');
    const reading = readSource({ list: 'ofac_sdn', source: 'folder' }, gone);
    await expect(reading).rejects.toThrow('The folder of lists cannot be read: ENOENT');
  });
});
