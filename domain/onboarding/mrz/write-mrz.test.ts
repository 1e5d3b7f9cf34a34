import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMrz } from './read-mrz.js';
import { layouts } from './layout.js';
import { mrzFormats, type MrzFormat } from './schema.js';
import { isoAlpha3Codes } from './states.js';
import { writeMrz, type MrzDocument } from './write-mrz.js';

const today = '2026-08-20';
const base: MrzDocument = {
  format: 'TD3',
  document_code: 'P',
  issuing_state: 'SRB',
  nationality: 'SRB',
  document_number: '012345678',
  family_name: 'PETROVIC',
  given_names: 'MILICA',
  birth_date: '1988-02-29',
  sex: 'female',
  expiry_date: '2031-01-31',
  optional_data: '',
  optional_data_2: '',
};

const upper = (max: number) => fc.stringMatching(new RegExp(`^[A-Z]{1,${max}}$`));
const alphanumeric = (min: number, max: number) => fc.stringMatching(new RegExp(`^[A-Z0-9]{${min},${max}}$`));
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

/** Documents that a format can hold without truncation; today decides which centuries two digits can mean. */
function documents(format: MrzFormat): fc.Arbitrary<MrzDocument> {
  const { longNumbers, optional, optional2 } = layouts[format];
  const room = optional.to - optional.from;
  return fc
    .record({
      document_code: fc.constant({ TD1: 'I', TD2: 'I', TD3: 'P', 'MRV-A': 'V', 'MRV-B': 'V' }[format]),
      issuing_state: fc.constantFrom(...isoAlpha3Codes(), 'D', 'UTO'),
      nationality: fc.constantFrom(...isoAlpha3Codes(), 'D', 'XXB', 'GBN'),
      document_number: longNumbers ? alphanumeric(1, 13) : alphanumeric(1, 9),
      family_name: upper(12),
      given_names: fc.array(upper(4), { maxLength: 3 }).map((names) => names.join(' ')),
      birth_date: fc.oneof(day('1928-01-01', '2026-08-20'), fc.constantFrom('1974', '1974-08', null)),
      sex: fc.constantFrom('female', 'male', 'unspecified'),
      expiry_date: fc.oneof(day('1977-01-01', '2075-12-31'), fc.constant(null)),
      optional: fc.option(alphanumeric(1, room), { nil: '' }),
      optional_data_2: optional2 ? fc.option(alphanumeric(1, 11), { nil: '' }) : fc.constant(''),
    })
    .map(({ optional: data, ...rest }) => {
      const taken = rest.document_number.length > 9 ? rest.document_number.length - 9 + 2 : 0;
      return { ...rest, format, optional_data: data.slice(0, Math.max(0, room - taken)) };
    })
    .filter((document) => !['1999-12-31', '1999-01-01'].includes(document.expiry_date ?? ''));
}

describe('writeMrz', () => {
  it.each(mrzFormats)('writes a %s that reads back as the same document', (format) => {
    fc.assert(
      fc.property(documents(format), (document) => {
        const reading = readMrz(writeMrz(document), { today, birthDate: document.birth_date ?? undefined });
        expect({ format: reading.format, ...reading.fields }).toEqual({
          ...document,
          names_truncated: false,
        });
        expect(reading.checks.filter((check) => !check.ok || !check.ok_as_read)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('writes the specimen of Doc 9303 to the letter', () => {
    const utopia = {
      ...base,
      issuing_state: 'UTO',
      nationality: 'UTO',
      document_number: 'L898902C3',
      family_name: 'Eriksson',
    };
    const person = {
      given_names: 'Anna Maria',
      birth_date: '1974-08-12',
      expiry_date: '2012-04-15',
      optional_data: 'ZE184226B',
    };
    expect(writeMrz({ ...utopia, ...person })).toBe(
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    );
  });

  it('transliterates names', () => {
    expect(writeMrz({ ...base, family_name: 'Müller-Ødegård', given_names: 'Щербина' })).toContain(
      'MUELLER<OEDEGAARD<<SHCHERBINA<',
    );
  });

  it('truncates so that the last position holds a letter and the given names keep an initial', () => {
    const given = { ...base, given_names: 'Maria Antonia Josefa Johanna Theresia K' };
    const family = { ...base, family_name: 'Wolfeschlegelsteinhausenbergerdorff von und zu Hohenheim' };
    for (const document of [given, family]) {
      const text = writeMrz(document);
      expect(text.split('\n').map((line) => line.length)).toEqual([44, 44]);
      expect(text.charAt(43)).toMatch(/[A-Z]/);
      expect(readMrz(text, { today }).fields).toMatchObject({ names_truncated: true });
    }
    expect(readMrz(writeMrz(family), { today }).fields?.given_names).toBe('M');
  });

  it.each([
    ['a number too long for a passport', { document_number: '0123456789' }],
    ['foreign characters in a number', { document_number: '12-34' }],
    ['optional data too long', { optional_data: 'X'.repeat(15) }],
    ['no sex', { sex: null }],
  ])('refuses %s', (_, change) => {
    expect(() => writeMrz({ ...base, ...change })).toThrow(RangeError);
  });
});
