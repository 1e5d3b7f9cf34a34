import { describe, expect, it } from '@jest/globals';
import { compareIdentifiers, identifierKey } from './identifiers.js';
import type { Identifier } from './lists.js';

const passport = (value: string, country?: string): Identifier => ({ type: 'passport', value, country });

describe('identifierKey', () => {
  it('sets blanks, strokes and case aside, but not where case tells addresses apart', () => {
    expect(identifierKey({ type: 'passport', value: ' a-012 345\u200b' })).toBe('A012345');
    expect(identifierKey({ type: 'crypto_address', value: '1DbShx4r8i2X' })).toBe('1DbShx4r8i2X');
    expect(identifierKey({ type: 'crypto_address', value: '0xABCDEF' })).toBe('0xabcdef');
    expect(identifierKey({ type: 'website', value: 'https://www.Example.org/' })).toBe('example.org');
  });
});

describe('compareIdentifiers', () => {
  const codeOf = (mine: Identifier[], theirs: Identifier[]) => compareIdentifiers(mine, theirs)?.code ?? null;

  it('agrees only within a type and a country', () => {
    expect(codeOf([passport('A0123456', 'IR')], [passport('A 0123456', 'IR')])).toBe('same');
    expect(codeOf([passport('A0123456')], [passport('A0123456', 'IR')])).toBe('same');
    expect(codeOf([passport('A0123456', 'DE')], [passport('A0123456', 'IR')])).toBe(
      'same_value_other_country',
    );
    expect(codeOf([passport('A0123456')], [{ type: 'national_id', value: 'A0123456' }])).toBe(
      'same_value_other_type',
    );
  });

  it('takes another number for a contradiction only where one holder has one number', () => {
    expect(codeOf([passport('A0123456', 'IR')], [passport('B9999999', 'IR')])).toBeNull();
    const id = (value: string): Identifier => ({ type: 'national_id', value, country: 'CO' });
    expect(codeOf([id('16891223')], [id('84077765')])).toBe('different');
  });

  it('does not let a shared e-mail or a short number prove anything', () => {
    expect(codeOf([{ type: 'email', value: 'a@b.org' }], [{ type: 'email', value: 'A@B.ORG' }])).toBe(
      'shared_contact',
    );
    expect(codeOf([passport('123')], [passport('123')])).toBeNull();
  });

  it('reports the most telling pair', () => {
    const mine = [{ type: 'email', value: 'a@b.org' } as const, passport('A0123456')];
    expect(codeOf(mine, [{ type: 'email', value: 'a@b.org' }, passport('A0123456')])).toBe('same');
  });
});
