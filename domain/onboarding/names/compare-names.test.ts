import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareNames } from './compare-names.js';
import { toMrzName } from './mrz-name.js';

const zone = (family_name: string, given_names: string, names_truncated = false) => ({
  family_name,
  given_names,
  names_truncated,
});
const form = (family: string, given: string) => ({ family, given });

describe('compareNames', () => {
  it.each([
    ['the same name', form('Eriksson', 'Anna Maria'), zone('ERIKSSON', 'ANNA MARIA')],
    ['hyphens', form('Smith-Jones', 'Anne-Marie'), zone('SMITH JONES', 'ANNE MARIE')],
    [
      'apostrophes',
      form("O’Connor d'Arc", 'Siân'.normalize('NFC').replace('â', 'a')),
      zone('OCONNOR DARC', 'SIAN'),
    ],
    ['joined words', form('van der Berg', 'Maria Elena'), zone('VANDERBERG', 'MARIAELENA')],
    ['full-width letters', form('Ｅｒｉｋｓｓｏｎ', 'Ａｎｎａ'), zone('ERIKSSON', 'ANNA')],
  ])('matches %s', (_, entered, read) => {
    expect(compareNames(entered, read).verdict).toBe('match');
  });

  it.each([
    ['Ä as AE', 'Jäger', 'JAEGER'],
    ['Ä as A', 'Jäger', 'JAGER'],
    ['Å as AA', 'Ågård', 'AAGAARD'],
    ['Ü as UXX', 'Müller', 'MUXXLLER'],
    ['Ü as U', 'Müller', 'MULLER'],
    ['Ö and ß', 'Großmögel', 'GROSSMOEGEL'],
    ['Ñ as N', 'Núñez', 'NUNEZ'],
    ['Ñ as NXX', 'Núñez', 'NUNXXEZ'],
    ['Þ and Ð', 'Þórðarson', 'THORDARSON'],
    ['Ø', 'Sørensen', 'SOERENSEN'],
    ['Ł, ą, ż', 'Łążny', 'LAZNY'],
    ['đ of Serbia', 'Đorđević', 'DORDEVIC'],
    ['đ as DJ', 'Đorđević', 'DJORDJEVIC'],
    ['dotless ı and ş', 'Işık', 'ISIK'],
    ['Vietnamese', 'Nguyễn', 'NGUYEN'],
    ['Russian', 'Щербаков', 'SHCHERBAKOV'],
    ['Bulgarian Щ', 'Щерев', 'SHTEREV'],
    ['Ю and Я as ICAO', 'Юлия', 'IULIIA'],
    ['Ю and Я of older passports', 'Юлия', 'YULIYA'],
    ['endings in ИЙ', 'Дмитрий', 'DMITRY'],
    ['КС', 'Александр', 'ALEXANDR'],
    ['ь left out', 'Ольга', 'OLGA'],
    ['Ukrainian', 'Євгенія Ґалаґан', 'YEVHENIIA GALAGAN'],
    ['Serbian Cyrillic', 'Ђорђевић Љиљана Џ', 'DORDEVIC LJILJANA DZ'],
    ['Macedonian', 'Ѓорѓиевска', 'GJORGJIEVSKA'],
  ])('accepts the transliteration %s', (_, entered, read) => {
    expect(compareNames(form(entered, 'Anna'), zone(read, 'ANNA'))).toMatchObject({
      verdict: 'transliterated',
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'names.transliterated', severity: 'note' }),
      ]),
    });
  });

  it.each([
    [
      'cut at the end',
      form('Caçador de Araújo', 'André Esteves'),
      zone('CACADOR DE ARAUJO', 'ANDRE ESTEV', true),
    ],
    [
      'down to initials',
      form('Bennelong Wooloomooloo Warrandyte Warnambool', 'Dingo Potoroo'),
      zone('BENNELONG WOOLOOMOOLOO WARRANDYTE W', 'D P', true),
    ],
    [
      'given names fallen away',
      form('Papandropoulous', 'Jonathon Alec Wilberforce'),
      zone('PAPANDROPOULOUS', 'JONATHON ALEC', true),
    ],
    [
      'inside a letter of two',
      form('Nilavadhanananda', 'Chayapa Щ'),
      zone('NILAVADHANANANDA', 'CHAYAPA SH', true),
    ],
  ])('accepts a truncated name: %s', (_, entered, read) => {
    expect(compareNames(entered, read).verdict).toBe('truncated');
  });

  it.each([
    ['the field is not full', form('Eriksson', 'Anna Maria'), zone('ERIKS', 'ANNA MARIA'), 'mismatch'],
    ['a short stump of a family name', form('Eriksson', 'Anna'), zone('ERIK', 'ANNA', true), 'mismatch'],
    ['another order', form('Eriksson', 'Anna Maria'), zone('ERIKSSON', 'MARIA A', true), 'partial'],
    [
      'another letter',
      form('Papandropoulous', 'Jonathon Alec'),
      zone('PAPANDROPOULOUS', 'JONATHAN A', true),
      'mismatch',
    ],
  ])('does not take it for truncation when %s', (_, entered, read, verdict) => {
    expect(compareNames(entered, read).verdict).toBe(verdict);
  });

  it.each([
    [
      'a middle name only in the document',
      form('Eriksson', 'Anna'),
      zone('ERIKSSON', 'ANNA MARIA'),
      'names.given_partial',
    ],
    [
      'a middle name only on the form',
      form('Eriksson', 'Anna Maria'),
      zone('ERIKSSON', 'ANNA'),
      'names.given_partial',
    ],
    [
      'given names in another order',
      form('Eriksson', 'Maria Anna'),
      zone('ERIKSSON', 'ANNA MARIA'),
      'names.order_differs',
    ],
    ['an initial', form('Smith', 'John A.'), zone('SMITH', 'JOHN ALBERT'), 'names.initial'],
    ['one of two family names', form('García', 'Ana'), zone('GARCIA LOPEZ', 'ANA'), 'names.family_partial'],
    ['both parts swapped', form('Anna Maria', 'Eriksson'), zone('ERIKSSON', 'ANNA MARIA'), 'names.swapped'],
    [
      'a particle on the other side',
      form('Berg', 'Jan van der'),
      zone('VAN DER BERG', 'JAN'),
      'names.order_differs',
    ],
    ['one name only in the document', form('Sukarno', 'Achmed'), zone('SUKARNO', ''), 'names.words_missing'],
  ])('calls it partial: %s', (_, entered, read, code) => {
    const { verdict, findings } = compareNames(entered, read);
    expect(verdict).toBe('partial');
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.some((finding) => finding.severity === 'review')).toBe(true);
  });

  it.each([
    ['another family name', form('Svensson', 'Anna'), zone('ERIKSSON', 'ANNA'), ['names.family_differs']],
    ['another given name', form('Eriksson', 'Sara'), zone('ERIKSSON', 'ANNA'), ['names.given_differs']],
    ['a letter less', form('Erikson', 'Anna'), zone('ERIKSSON', 'ANNA'), ['names.family_differs']],
    [
      'another person',
      form('Svensson', 'Sara'),
      zone('ERIKSSON', 'ANNA'),
      ['names.family_differs', 'names.given_differs'],
    ],
    [
      'a homoglyph that spells another letter',
      form('Ѕmith', 'Anna'),
      zone('SMITH', 'ANNA'),
      ['names.family_differs'],
    ],
    [
      'a script without a table',
      form('佐藤', '花子'),
      zone('SATO', 'HANAKO'),
      ['names.script_not_comparable'],
    ],
    ['nothing on the form', form(' ', '-'), zone('ERIKSSON', 'ANNA'), ['names.missing']],
    ['nothing in the zone', form('Eriksson', 'Anna'), zone('', ''), ['names.missing']],
    [
      'only marks',
      form('\u0301\u0301', '\u0308'),
      zone('ERIKSSON', 'ANNA'),
      ['names.family_differs', 'names.given_differs'],
    ],
  ])('calls it a mismatch: %s', (_, entered, read, codes) => {
    const { verdict, findings } = compareNames(entered, read);
    expect(verdict).toBe('mismatch');
    expect(findings.map((finding) => finding.code)).toEqual(codes);
  });

  it('recognises every Latin or Cyrillic name in its own ICAO spelling', () => {
    const letters = fc.constantFrom(
      ...'aäåæbcçćčdđeéêfghiíjklłmnñoöøpqrsšßtuüvwxyýzžабвгдеёжзийклмнопрстуфхцчшщъыьэюяђјљњћџіїєґ',
    );
    const word = fc
      .string({ unit: letters, minLength: 1, maxLength: 12 })
      .filter((text) => /[^ьъ]/.test(text));
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 3 }), (family, given) => {
        const read = zone(
          toMrzName(family).replaceAll('<', ' '),
          toMrzName(given.join(' ')).replaceAll('<', ' '),
        );
        expect(['match', 'transliterated']).toContain(
          compareNames({ family, given: given.join(' ') }, read).verdict,
        );
      }),
    );
  });

  it('never throws and never calls strangers the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, text, (family, given) => {
        const { verdict } = compareNames({ family, given }, zone('XQZWERTYUIOP', 'QWXYZASDFGHJ'));
        expect(verdict).toBe('mismatch');
      }),
      { numRuns: 1000 },
    );
  });

  it('answers fast for a name made to have many spellings', () => {
    const family = 'Щ'.repeat(100);
    const start = performance.now();
    compareNames({ family, given: family }, zone('SHCH'.repeat(100), 'SHT'.repeat(99) + 'X', true));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
