import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit } from './check-digit.js';
import { readMrz } from './read-mrz.js';

const today = '2026-08-20';
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F3204159ZE184226B<<<<<14',
].join('\n');
const codes = (text: string, options = { today }) =>
  readMrz(text, options).findings.map((finding) => finding.code);

/** The passport with another birth and expiry date, its check digits made right. */
function passportOf(birth: string, expiry: string): string {
  const head = `L898902C36UTO`;
  const dates = `${birth}${checkDigit(birth)}F${expiry}${checkDigit(expiry)}`;
  const tail = 'ZE184226B<<<<<1';
  const composite = checkDigit(`L898902C36${birth}${checkDigit(birth)}${expiry}${checkDigit(expiry)}${tail}`);
  return `P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n${head}${dates}${tail}${composite}`;
}

describe('readMrz', () => {
  it('reads a passport and says that Utopia is a specimen, not an error', () => {
    const reading = readMrz(passportOf('740812', '320415'), { today });
    expect(reading).toMatchObject({ format: 'TD3', valid: true });
    expect(reading.fields).toEqual({
      document_code: 'P',
      issuing_state: 'UTO',
      nationality: 'UTO',
      document_number: 'L898902C3',
      family_name: 'ERIKSSON',
      given_names: 'ANNA MARIA',
      names_truncated: false,
      birth_date: '1974-08-12',
      sex: 'female',
      expiry_date: '2032-04-15',
      optional_data: 'ZE184226B',
      optional_data_2: '',
    });
    expect(reading.checks.map(({ field, ok }) => [field, ok])).toEqual([
      ['document_number', true],
      ['birth_date', true],
      ['expiry_date', true],
      ['optional_data', true],
      ['composite', true],
    ]);
    expect(reading.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['mrz.specimen', 'review'],
      ['mrz.specimen', 'review'],
    ]);
  });

  it('refuses a wrong check digit with what it should be', () => {
    const reading = readMrz(passport.replace('L898902C36', 'L898902C35'), { today });
    expect(reading.valid).toBe(false);
    expect(reading.findings).toContainEqual({
      code: 'mrz.check_digit_wrong',
      severity: 'refuse',
      field: 'document_number',
      params: { expected: '6', found: '5' },
    });
  });

  it.each([
    ['31 February', '740231'],
    ['29 February of a common year', '750229'],
    ['month 13', '741301'],
    ['day 0 that is a fifth of a filler', '7408<1'],
    ['letters that are no look-alikes', '74AX12'],
  ])('refuses a birth date that is no day of the calendar: %s', (_, birth) => {
    const reading = readMrz(passportOf(birth, '320415'), { today });
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'mrz.not_a_date', field: 'birth_date' }),
    );
    expect(reading.valid).toBe(false);
  });

  it.each([
    ['a leap day', '960229', '1996-02-29', []],
    ['a leap day of a year that only one century has', '000229', '2000-02-29', []],
    ['an unknown day', '7408<<', '1974-08', ['mrz.birth_date_partial']],
    ['an unknown month and day', '74<<<<', '1974', ['mrz.birth_date_partial']],
    ['zeros for the unknown', '740000', '1974', ['mrz.birth_date_partial']],
    ['nothing known', '<<<<<<', null, ['mrz.birth_date_unknown']],
    ['tomorrow, which must be a century ago', '260821', '1926-08-21', []],
    ['today', '260820', '2026-08-20', ['mrz.birth_century_assumed']],
    ['a child or somebody of 110', '160101', '2016-01-01', ['mrz.birth_century_assumed']],
  ])('understands %s', (_, birth, date, expected) => {
    const reading = readMrz(passportOf(birth, '320415'), { today });
    expect(reading.fields?.birth_date).toBe(date);
    expect(reading.findings.map((finding) => finding.code).filter((code) => code !== 'mrz.specimen')).toEqual(
      expected,
    );
    expect(reading.valid).toBe(true);
  });

  it('takes the century from the form when the digits leave it open', () => {
    const reading = readMrz(passportOf('160101', '320415'), { today, birthDate: '1916-01-01' });
    expect(reading.fields?.birth_date).toBe('1916-01-01');
    expect(reading.findings.map((finding) => finding.code)).not.toContain('mrz.birth_century_assumed');
  });

  it.each([
    ['expired yesterday', '260819', '2026-08-19', ['mrz.expired'], false],
    ['good until tonight', '260820', '2026-08-20', ['mrz.expires_soon'], true],
    ['good for years', '320415', '2032-04-15', [], true],
    ['a year of the last century', '990415', '1999-04-15', ['mrz.expired'], false],
    ['no expiry printed', '<<<<<<', null, ['mrz.no_expiry'], true],
    ['issued for life', '991231', null, ['mrz.no_expiry'], true],
    ['31 April', '320431', null, ['mrz.not_a_date'], false],
    ['an unknown day', '3204<<', null, ['mrz.not_a_date'], false],
  ])('judges the expiry: %s', (_, expiry, date, expected, valid) => {
    const reading = readMrz(passportOf('740812', expiry), { today });
    expect(reading.fields?.expiry_date).toBe(date);
    expect(reading.findings.map((finding) => finding.code).filter((code) => code !== 'mrz.specimen')).toEqual(
      expected,
    );
    expect(reading.valid).toBe(valid);
  });

  it.each([
    ['lower case', (text: string) => text.toLowerCase()],
    ['spaces between groups', (text: string) => text.replace(/(.{5})/g, '$1 ')],
    ['angle quotes for pairs of fillers', (text: string) => text.replaceAll('<<', '«')],
    ['single angle quotes', (text: string) => text.replaceAll('<', '‹')],
    ['escaped HTML', (text: string) => text.replaceAll('<', '&lt;')],
    [
      'full-width letters',
      (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    [
      'a byte order mark, Windows line ends, blank lines',
      (text: string) => `\ufeff\r\n${text.replace('\n', '\r\n\r\n')}\r\n `,
    ],
    ['one line', (text: string) => text.replace('\n', '')],
    ['zero-width spaces', (text: string) => text.replace(/(.{7})/g, '$1\u200b')],
  ])('is not put off by %s', (_, soil) => {
    const clean = readMrz(passportOf('740812', '320415'), { today });
    expect(readMrz(soil(passportOf('740812', '320415')), { today })).toEqual(clean);
  });

  it.each([
    ['a line with fillers', 'L898902C36UTO7408122F3204159ZE184226B<<<<<14'],
    ['a line without any', 'G622925996CHN8310291F3204159LCOCMKNENBPJB984'],
  ])('takes spaces for fillers where the zone has lost them, above %s', (_, line) => {
    const text = `P<UTOERIKSSON<<ANNA<MARIA\n${line}`.replaceAll('<', ' ');
    expect(readMrz(text, { today }).fields).toMatchObject({
      family_name: 'ERIKSSON',
      given_names: 'ANNA MARIA',
    });
  });

  it('puts back the fillers that an editor cut off, and says so', () => {
    const text = passportOf('740812', '320415').replace(/<+\n/, '\n');
    expect(readMrz(text, { today }).fields?.given_names).toBe('ANNA MARIA');
    expect(codes(text)).toContain('mrz.padded');
  });

  it('repairs look-alikes where only digits or only letters can stand, and never silently', () => {
    const text =
      'IDCHEA1234567<6<<<<<<<<<<<<<<<\n7SIOZSGMZOO90IBCHE<<<<<<<<<<<B\n5M1TH<<J0HN<AL8ERT<<<<<<<<<<<<';
    const reading = readMrz(text, { today: '2015-01-01' });
    expect(reading.fields).toMatchObject({
      birth_date: '1975-10-25',
      family_name: 'SMITH',
      given_names: 'JOHN ALBERT',
    });
    expect(reading.checks.map(({ field, ok, ok_as_read }) => [field, ok, ok_as_read])).toEqual([
      ['document_number', true, true],
      ['birth_date', true, false],
      ['expiry_date', true, false],
      ['composite', true, false],
    ]);
    expect(reading.findings).toContainEqual({
      code: 'mrz.repaired',
      severity: 'note',
      field: 'birth_date',
      params: { from: '7SIOZS', to: '751025' },
    });
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'mrz.repaired_unproven', severity: 'review', field: 'names' }),
    );
  });

  it('only suggests another document number, because it may hold letters and digits', () => {
    const reading = readMrz(passportOf('740812', '320415').replace('L898902C36', 'L8989O2C36'), { today });
    expect(reading.fields?.document_number).toBe('L8989O2C3');
    expect(reading.valid).toBe(false);
    const suggestion = reading.findings.find((finding) => finding.code === 'mrz.document_number_suggestion');
    expect(String(suggestion?.params.candidates).split(' ')).toContain('L898902C3');
  });

  it.each([
    [
      'Portugal leaves the filler out',
      'I<PRT007777779<ZZ92<<<<<<<<<<<\n8303143M3405282PRT<<<<<<<<<<<2\nCACADOR<DE<ARAUJO<<ANDRE<ESTEV',
      '007777779ZZ9',
    ],
    [
      'Belgium counts it',
      'IDBEL000590240<6013<<<<<<<<<<<\n8512017F1311048BEL851201002007\nREINARTZ<<ULRIKE<KATIA<E<<<<<<',
      '000590240601',
    ],
  ])('reads a long number that goes on in the optional data: %s', (_, text, number) => {
    const reading = readMrz(text, { today });
    expect(reading.fields).toMatchObject({ document_number: number, optional_data: '' });
    expect(reading.checks.every((check) => check.ok)).toBe(true);
  });

  it('notes a full name field', () => {
    const text =
      'I<PRT007777779<ZZ92<<<<<<<<<<<\n8303143M3405282PRT<<<<<<<<<<<2\nCACADOR<DE<ARAUJO<<ANDRE<ESTEV';
    expect(readMrz(text, { today }).fields).toMatchObject({
      family_name: 'CACADOR DE ARAUJO',
      given_names: 'ANDRE ESTEV',
      names_truncated: true,
    });
    expect(codes(text)).toContain('mrz.names_truncated');
  });

  it('refuses states that do not exist and issuers that cannot issue', () => {
    expect(codes(passport.replace('P<UTO', 'P<XQX'))).toContain('mrz.state_unknown');
    expect(codes(passport.replace('P<UTO', 'P<XXA'))).toContain('mrz.state_unknown');
    expect(codes(passport.replace('36UTO', '36XXA'))).toContain('mrz.nationality_special');
    expect(codes(passport.replace('36UTO', '36D<<'))).not.toContain('mrz.state_unknown');
  });

  it.each([
    ['', 'mrz.empty'],
    [' \n\t\u200b ', 'mrz.empty'],
    ['hello', 'mrz.not_recognised'],
    ['<'.repeat(5000), 'mrz.too_long'],
    ['IDFRATEST<NAME<<<<<<<<<<<<<<<<0CHE02\n1710GVA123451ROBERTA<<<<<<<9112311F2', 'mrz.french_national_id'],
    [
      'AAA001D<<\nFACHE305142128097<<800126<<<<<\nMARCHAND<<FABIENNE<<<<<<<<<<<<',
      'mrz.swiss_driving_licence',
    ],
    [`${passport}\n${passport}`, 'mrz.not_recognised'],
    ['Ä'.repeat(44) + '\n' + 'ß'.repeat(44), 'mrz.not_recognised'],
    ['\ud800'.repeat(44) + '\n' + '\u{1f600}'.repeat(22), 'mrz.not_recognised'],
  ])('answers unknown with a reason for what is no such zone (%#)', (text, code) => {
    expect(readMrz(text, { today })).toMatchObject({
      format: 'unknown',
      fields: null,
      checks: [],
      valid: false,
    });
    expect(codes(text)).toEqual([code]);
  });

  it('points at a character that cannot stand in a zone', () => {
    const reading = readMrz(passport.replace('ANNA', 'ÅNNA'), { today });
    expect(reading.valid).toBe(false);
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'mrz.invalid_character', params: { line: 1, position: 16 } }),
    );
  });

  it('never throws, whatever it is given, and never calls noise valid', () => {
    const zoneLike = fc.array(fc.stringMatching(/^[A-Z0-9<«ÄŁ ]{9,46}$/), { minLength: 1, maxLength: 4 });
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      zoneLike.map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const reading = readMrz(value, { today });
        const refused = reading.findings.some((finding) => finding.severity === 'refuse');
        expect(reading.valid).toBe(reading.format !== 'unknown' && !refused);
      }),
      { numRuns: 3000 },
    );
  });

  it('notices any single digit that is exchanged in a date or a number', () => {
    const text = passportOf('740812', '320415');
    const positions = [...Array(9).keys(), 13, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 26].map(
      (index) => 45 + index,
    );
    fc.assert(
      fc.property(fc.constantFrom(...positions), fc.integer({ min: 0, max: 9 }), (position, digit) => {
        const old = text.charAt(position);
        if (!/\d/.test(old) || old === String(digit)) return;
        const forged = text.slice(0, position) + digit + text.slice(position + 1);
        expect(readMrz(forged, { today }).valid).toBe(false);
      }),
    );
  });
});
