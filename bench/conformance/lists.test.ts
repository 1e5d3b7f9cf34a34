import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lists } from './lists.js';

const blank = Array.from({ length: 7 }, () => '-0- ').join(',');
const sdn = `7,"DOE, Jane","individual","SDGT",${blank},"DOB 01 Feb 1970; Digital Currency Address - XBT 1abc."\r\n\u001a`;
let dir = '';
let folder = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'purser-lists-'));
  folder = join(dir, 'kyc', 'sanctions', 'ofac');
  await mkdir(folder, { recursive: true });
  await write({
    'sdn.csv': sdn,
    'alt.csv': '7,1,"aka","ROE, Jane",-0- \r\n',
    'add.csv': '7,1,-0- ,-0- ,"Chile",-0- \r\n',
    'sdn_comments.csv': '',
  });
});
afterEach(() => rm(dir, { recursive: true }));

const write = async (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
};

describe('the conformance part lists', () => {
  it('loads a folder and finds its counts in the text', async () => {
    const result = await lists.run(dir);
    expect(result.failed).toEqual([]);
    expect(result.passed).toBe(result.run);
    expect(result.figures).toMatchObject({
      ofac_entries: 1,
      ofac_aliases: 1,
      ofac_addresses: 1,
      ofac_crypto_addresses: 1,
    });
  });

  it('fails when something in the text was not loaded', async () => {
    await write({ 'sdn.csv': sdn.replace('DOB 01 Feb 1970', 'DOB 01 Foo 1970') });
    const { failed } = await lists.run(dir);
    expect(failed).toEqual([{ id: 'ofac: dates of birth', why: 'loaded 0, counted 1' }]);
  });

  it('counts lists of one file and the other list of OFAC', async () => {
    const dpl =
      '"Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t"Effective_Date"\t"Expiration_Date"\t"FR_Citation"';
    const row = '"JANE DOE"\t"Main 1"\t"X"\t""\t"US"\t"1"\t"08/24/2022"\t""\t"87 F.R."';
    const entity = { id: 'Q1', schema: 'Person', properties: { name: ['Jane'], topics: ['sanction'] } };
    await write({
      'dpl.txt': [dpl, row, row.replace('Main 1', 'Other 2')].join('\n'),
      'entities.ftm.json': JSON.stringify(entity),
      'cons_prim.csv': sdn,
      'cons_alt.csv': '',
      'cons_add.csv': '',
      'cons_comments.csv': '',
    });
    const { failed, figures } = await lists.run(dir);
    expect(failed).toEqual([]);
    expect(figures).toMatchObject({ bis_rows: 2, bis_parties: 1, ftm_targets: 1, ofac_non_sdn_entries: 1 });
  });

  it('runs nothing where there is no list', async () => {
    await rm(folder, { recursive: true });
    expect(await lists.run(dir)).toMatchObject({ run: 0, passed: 0 });
  });
});
