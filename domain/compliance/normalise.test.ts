import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntryKind } from './lists.js';
import { normaliseName } from './normalise.js';

const words = (name: string, kind: EntryKind = 'person') =>
  normaliseName(name, kind)
    .readings[0]?.tokens.map(({ text }) => text)
    .join(' ');
const readings = (name: string, kind: EntryKind) =>
  normaliseName(name, kind).readings.map(({ tokens }) => tokens.map(({ text }) => text).join(' '));

describe('normaliseName of persons', () => {
  it('puts the given name first and leaves titles and notes out', () => {
    expect(words('PUTIN, Vladimir Vladimirovich')).toBe('vladimir vladimirovich putin');
    expect(words('LAVILLA, Ruben Pestano, Jr.')).toBe('ruben pestano lavilla jr');
    expect(words('Mr. Recep Tayyip Erdoğan')).toBe('recep tayyip erdogan');
    expect(words('Hilarion Santos (third)')).toBe('hilarion santos');
  });

  it('keeps a name that is made of titles only', () => {
    expect(words('Sir Lord')).toBe('sir lord');
  });

  it('divides words that were written together and reads figures as letters', () => {
    expect(words('SergeiLavrov')).toBe('sergei lavrov');
    expect(words('Ig0r Sech1n')).toBe('igor sechin');
  });

  it('weighs particles, initials and frequent names less than a rare word', () => {
    const weights = new Map(
      normaliseName('Muhammad al-Jolani B.', 'person').readings[0]?.tokens.map(({ text, weight }) => [
        text,
        weight,
      ]),
    );
    expect(weights.get('jolani')).toBe(1);
    expect(weights.get('al')).toBeLessThan(0.2);
    expect(weights.get('b')).toBeLessThan(0.4);
    expect(weights.get('muhammad')).toBeLessThan(0.7);
  });
});

describe('normaliseName of organisations', () => {
  it.each([
    ['Siemens Aktiengesellschaft', 'siemens', 'stock'],
    ['L.X.C. Aviation, L.L.C.', 'lxc airlines', 'limited'],
    ['FABERLIC EUROPE Sp. z o.o.', 'faberlic europe', 'limited'],
    ['Общество с ограниченной ответственностью "Байкал"', 'baykal', 'limited'],
    ['华为技术有限公司', 'hua wei ji shu', 'limited'],
    ['Oboronnye Initsiativy OOO', 'oboronnye initsiativy', 'limited'],
  ])('reads %s as %s', (name, expected, legalForm) => {
    expect(words(name, 'entity')).toBe(expected);
    expect(normaliseName(name, 'entity').readings[0]?.legalForm).toBe(legalForm);
  });

  it('leaves out the abbreviation of its own name but not a place', () => {
    expect(words('BUTEMBO FREIGHT LINES (BFL)', 'entity')).toBe('butembo freight line');
    expect(words('Yamahdi (UK) Limited', 'entity')).toBe('yamahdi uk');
  });

  it('reads two names divided by a stroke as each of them too', () => {
    expect(readings("Al-Qa'ida/Islamic Army", 'entity')).toContain('al qaida');
  });
});

describe('normaliseName of any text', () => {
  it('calls empty what cannot be compared, and finds scripts without a table', () => {
    for (const raw of ['\u0301\u0301', '&', '\ufe60'])
      expect(normaliseName(raw, 'person')).toMatchObject({
        empty: true,
        readings: [],
        findings: ['no_letters'],
      });
    expect(normaliseName('ชวน หลีกภัย', 'person').findings).toEqual(['script_not_supported']);
  });

  it('reads an overridden direction both ways', () => {
    expect(readings('\u202enituP rimidalV', 'person')).toEqual(['nitup rimidalv', 'vladimir putin']);
  });

  it('never throws, never runs away, and gives only weights above zero', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom<EntryKind>('person', 'entity', 'vessel'),
        (raw, kind) => {
          const { readings: all, empty } = normaliseName(raw, kind);
          expect(all.length).toBeLessThanOrEqual(4);
          expect(empty).toBe(all.length === 0);
          for (const { tokens } of all) for (const token of tokens) expect(token.weight).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
