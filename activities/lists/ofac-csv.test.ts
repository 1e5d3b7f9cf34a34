import { describe, expect, it } from '@jest/globals';
import { ListFileError } from './list-file-error.js';
import { parseOfacCsv, type OfacFiles } from './ofac-csv.js';
import { ofacFile, sdnRow } from './testing/list-files.js';

const person = sdnRow({
  id: 10278,
  name: 'LOGAN MOREY, Elvis Angus',
  kind: 'individual',
  programmes: 'SDNT',
  title: 'Consul',
  remarks: "DOB 28 Jul 1963; POB Toledo District, Belize; Passport P0017003 (Belize); a.k.a. 'BURTON'.",
});
const vessel = sdnRow({
  id: 15001,
  name: 'SAND SWAN',
  kind: 'vessel',
  programmes: 'IRAN] [SDGT',
  callSign: '9HEG9',
  flag: 'Malta',
  remarks: "Vessel Registration Identification IMO 9187629; f.k.a. 'ANA I'.",
});
const files = (change: Partial<OfacFiles> = {}): OfacFiles => ({
  sdn: ofacFile([person, vessel]),
  alt: ofacFile([
    [10278, 1, 'aka', 'MOREY, E.', null],
    [10278, 2, 'fka', 'OLDNAME, Elvis', null],
  ]),
  add: ofacFile([
    [10278, 1, 'Bliss Parade', 'Belmopan', 'Belize', null],
    [15001, 2, null, null, null, null],
  ]),
  comments: ofacFile([[10278, '; Gender Male.']]),
  ...change,
});
const refusal = (change: Partial<OfacFiles>): ListFileError => {
  try {
    parseOfacCsv(files(change));
  } catch (error) {
    if (error instanceof ListFileError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
};

describe('parseOfacCsv', () => {
  it('reads a person with names of every quality, dates, papers and addresses', () => {
    const [entry] = parseOfacCsv(files()).entries;
    expect(entry).toEqual({
      list: 'ofac_sdn',
      entry_id: '10278',
      kind: 'person',
      names: [
        { text: 'LOGAN MOREY, Elvis Angus', quality: 'primary' },
        { text: 'MOREY, E.', quality: 'strong' },
        { text: 'OLDNAME, Elvis', quality: 'former' },
        { text: 'BURTON', quality: 'weak' },
      ],
      dates_of_birth: [{ precision: 'day', from: '1963-07-28', to: '1963-07-28', circa: false }],
      nationalities: [],
      places_of_birth: ['Toledo District, Belize'],
      programmes: ['SDNT'],
      identifiers: [{ type: 'passport', value: 'P0017003', country: 'BZ' }],
      addresses: [{ text: 'Bliss Parade, Belmopan', country: 'BZ' }],
      remarks:
        "Title: Consul; DOB 28 Jul 1963; POB Toledo District, Belize; Passport P0017003 (Belize); a.k.a. 'BURTON'.; Gender Male.",
      listed_on: null,
    });
  });

  it('reads a vessel with its flag, call sign, number and former name', () => {
    const [, entry] = parseOfacCsv(files()).entries;
    expect(entry).toMatchObject({
      kind: 'vessel',
      programmes: ['IRAN', 'SDGT'],
      nationalities: ['MT'],
      addresses: [],
      identifiers: [
        { type: 'call_sign', value: '9HEG9' },
        { type: 'imo', value: '9187629' },
      ],
      names: [
        { text: 'SAND SWAN', quality: 'primary' },
        { text: 'ANA I', quality: 'former' },
      ],
    });
  });

  it('counts what it read', () => {
    expect(parseOfacCsv(files()).counts).toEqual({
      entries: 2,
      aliases: 2,
      addresses: 2,
      comments: 1,
      weak_aliases: 1,
      identifiers: 3,
      orphans: 0,
    });
  });

  it('continues remarks in the comments in the middle of a word', () => {
    const cut = sdnRow({ id: 1, name: 'SUEX', remarks: 'Digital Currency Addres' });
    const { entries } = parseOfacCsv(
      files({
        sdn: ofacFile([cut, person, vessel]),
        comments: ofacFile([[1, 's - XBT 12HQDsicffSBaYdJ6BhnE22sfjTESmmzKx; Website suex.io.']]),
      }),
    );
    expect(entries[0]?.identifiers).toEqual([
      { type: 'crypto_address', currency: 'XBT', value: '12HQDsicffSBaYdJ6BhnE22sfjTESmmzKx' },
      { type: 'website', value: 'suex.io' },
    ]);
  });

  it('reads a file in Latin-1 as well as one in UTF-8', () => {
    const latin = Buffer.from('5,"MUÑOZ, José","individual"'.concat(',-0- '.repeat(9), '\r\n'), 'latin1');
    expect(
      parseOfacCsv(files({ sdn: Buffer.concat([latin, ofacFile([person, vessel])]) })).entries[0]?.names[0]
        ?.text,
    ).toBe('MUÑOZ, José');
  });

  it('leaves a few rows without an entry out and counts them, but not many', () => {
    const strays = (count: number) =>
      ofacFile(Array.from({ length: count }, (_, at) => [90_000 + at, at, 'aka', 'X', null]));
    expect(parseOfacCsv(files({ alt: strays(5) })).counts.orphans).toBe(5);
    expect(refusal({ alt: strays(21) }).message).toBe(
      'alt.csv, line 1: 21 rows belong to no entry of sdn.csv: the files are of different editions',
    );
  });

  it.each([
    [
      'a record that is cut off',
      { sdn: ofacFile([person, [2, 'SHORT']]) },
      'sdn.csv, line 2: 2 fields instead of 12',
    ],
    ['a quote that never ends', { sdn: new TextEncoder().encode('1,"ABC,-0- \r\n2,"X') }, 'sdn.csv, line'],
    [
      'a page of the web instead of the list',
      { sdn: new TextEncoder().encode('<html>,1,2,3,4,5,6,7,8,9,10,11\n') },
      'sdn.csv, line 1: the entry number is not a number',
    ],
    [
      'the same entry twice',
      { sdn: ofacFile([person, person]) },
      'sdn.csv, line 2: entry 10278 appears twice',
    ],
    [
      'an entry without a name',
      { sdn: ofacFile([sdnRow({ id: 3, name: ' ' })]) },
      'sdn.csv, line 1: entry 3 has no name',
    ],
    ['an empty list', { sdn: new Uint8Array() }, 'sdn.csv: there is no entry'],
  ])('refuses %s and says where', (_, change, message) => {
    expect(refusal(change).message).toContain(message);
  });

  it('refuses a file that is larger than any list', () => {
    expect(refusal({ add: new Uint8Array(81 * 1024 * 1024) }).code).toBe('compliance.list_too_large');
  });
});
