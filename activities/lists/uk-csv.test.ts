import { describe, expect, it } from '@jest/globals';
import { parseUkCsv } from './uk-csv.js';

// Written by hand in both forms that the United Kingdom has published; nobody in it is listed.
const ofsiColumns =
  'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID'.split(
    ',',
  );
const fcdoColumns =
  'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)'.split(
    ',',
  );
type Row = Record<string, string>;
const csv = (first: string, columns: string[], rows: Row[]) =>
  new TextEncoder().encode(
    [
      first,
      columns.join(','),
      ...rows.map((row) => columns.map((name) => `"${row[name] ?? ''}"`).join(',')),
    ].join('\r\n'),
  );
const doe: Row = {
  'Name 6': 'DOE',
  'Name 1': 'Jane',
  'Name 2': 'Ann',
  DOB: '00/00/1965',
  'Town of Birth': 'Shiraz',
  'Country of Birth': 'Iran',
  Nationality: '(1) Iran. (2) Syria',
  'Passport Number': '(1) A123 (2) B456',
  'Address 1': 'Main street 1',
  Country: 'Iran',
  'Group Type': 'Individual',
  'Alias Type': 'Primary name',
  Regime: 'Iran',
  'Listed On': '10/02/2020',
  'Group ID': '777',
};
const roe: Row = {
  ...doe,
  'Name 6': 'ROE',
  'Alias Type': 'AKA',
  'Alias Quality': 'Low',
  'Address 1': 'Other street 2',
};
const ofsi = (rows: Row[]) => csv('Last Updated,10/02/2026', ofsiColumns, rows);
const ship: Row = {
  'Unique ID': 'RUS0001',
  'Name 6': 'SAND SWAN',
  'Name type': 'Primary Name',
  'Designation Type': 'Ship',
  'Regime Name': 'Russia',
  'Date Designated': '24/02/2022',
  'IMO number': '9187629',
  'Current believed flag of ship': 'Malta',
};

describe('parseUkCsv', () => {
  it('makes one entry of the rows of a group of OFSI', () => {
    const { entries, as_of, counts } = parseUkCsv(ofsi([doe, roe]));
    expect([as_of, counts]).toEqual(['2026-02-10', { rows: 2, entries: 1, persons: 1, ships: 0 }]);
    expect(entries).toEqual([
      {
        list: 'uk_ofsi',
        entry_id: '777',
        kind: 'person',
        names: [
          { text: 'DOE, Jane Ann', quality: 'primary' },
          { text: 'ROE, Jane Ann', quality: 'weak' },
        ],
        dates_of_birth: [{ precision: 'year', from: '1965-01-01', to: '1965-12-31', circa: false }],
        nationalities: ['IR', 'SY'],
        places_of_birth: ['Shiraz, Iran'],
        programmes: ['Iran'],
        identifiers: [
          { type: 'passport', value: 'A123' },
          { type: 'passport', value: 'B456' },
        ],
        addresses: [
          { text: 'Main street 1', country: 'IR' },
          { text: 'Other street 2', country: 'IR' },
        ],
        remarks: '',
        listed_on: '2020-02-10',
      },
    ]);
  });

  it('reads the list that took its place, a ship with its number and flag, and original letters', () => {
    const person = {
      ...ship,
      'Unique ID': 'RUS0002',
      'Name 6': 'ИВАНОВ',
      'Name 1': '',
      'Name non-latin script': 'Иван Иванов',
      'Designation Type': 'Individual',
      'D.O.B': 'dd/mm/1960',
      'IMO number': '',
    };
    const { entries, as_of } = parseUkCsv(csv('Report Date: 13-Feb-2026', fcdoColumns, [ship, person]));
    expect(as_of).toBe('2026-02-13');
    expect(entries[0]).toMatchObject({
      entry_id: 'RUS0001',
      kind: 'vessel',
      nationalities: ['MT'],
      identifiers: [{ type: 'imo', value: '9187629' }],
      listed_on: '2022-02-24',
    });
    expect(entries[1]).toMatchObject({
      names: [{ text: 'ИВАНОВ' }, { text: 'Иван Иванов', quality: 'primary', script: 'cyrl' }],
      dates_of_birth: [{ precision: 'year', from: '1960-01-01' }],
    });
  });

  it.each([
    [
      'a row that is cut off',
      new TextEncoder().encode(`${new TextDecoder().decode(ofsi([doe]))}\r\n"DOE","J`),
      /UK list, line 4: /,
    ],
    [
      'a file of another form',
      new TextEncoder().encode('a,b\n1,2'),
      /there is no header with a column Name 6/,
    ],
    [
      'a header without a column',
      csv('x', ['Name 6', 'Group ID'], []),
      /there is no column Designation Type or Group Type/,
    ],
    ['a row without a number', ofsi([{ ...doe, 'Group ID': '' }]), /line 3: it has no number/],
    ['an entry without a primary name', ofsi([roe]), /line 3: entry 777 has no primary name/],
    [
      'a kind that nobody knows',
      ofsi([{ ...doe, 'Group Type': 'Planet' }]),
      /entry 777 is of an unknown kind/,
    ],
    ['no rows', ofsi([]), /there is no entry/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => parseUkCsv(bytes)).toThrow(message);
  });
});
