import { describe, expect, it } from '@jest/globals';
import { missingParts, type CompletenessFacts } from './completeness.js';

const relationship = { source_of_funds: ['salary'], purpose: 'trading', expected_volume: 'up_to_10k' };
const address = { street: 'Main Street 1', city: 'Novi Sad', postcode: '21000', country: 'RS' };
const tax_residences = [{ country: 'RS', tax_number: '1' }];
const person = {
  given_names: 'Ana',
  family_name: 'Petrović',
  date_of_birth: '1985-03-04',
  nationality: 'RS',
  address,
  tax_residences,
  occupation: 'employed',
  is_politically_exposed: false,
  ...relationship,
};
const company = {
  legal_name: 'Adriatic',
  legal_form: 'd.o.o.',
  registration_number: '1',
  registration_country: 'RS',
  incorporated_on: '2015-06-01',
  industry: 'wholesale_trade',
  address,
  tax_residences,
  ...relationship,
};
type Shown = CompletenessFacts['documents'][number];
const shown = (
  kind: Shown['kind'],
  side: Shown['side'] = 'front',
  state: Shown['state'] = 'received',
): Shown => ({ kind, side, state });
const party = (id: string, ownership_percent: string | null, more: object = {}) => ({
  id,
  party_roles: [ownership_percent === null ? ('director' as const) : ('owner' as const)],
  ownership_percent,
  is_complete: true,
  ...more,
});
const missing = (facts: Partial<CompletenessFacts>) =>
  missingParts({
    kind: 'natural_person',
    data: person,
    documents: [shown('passport'), shown('proof_of_address')],
    parties: [],
    today: '2026-11-21',
    ...facts,
  }).map(({ pointer, code }) => `${pointer} ${code}`);
const missingOfCompany = (facts: Partial<CompletenessFacts>) =>
  missing({ kind: 'legal_entity', data: company, documents: [shown('company_extract')], ...facts });

describe('missingParts', () => {
  it('finds nothing in a whole application', () => {
    expect(missing({})).toEqual([]);
    expect(missingOfCompany({ parties: [party('a', '80'), party('b', null)] })).toEqual([]);
  });

  it('tells a field that is missing from one that is wrong, through all levels', () => {
    const { city: _city, ...rest } = address;
    expect(
      missing({ data: { ...person, given_names: undefined, address: rest, occupation: 'wizard' } }),
    ).toEqual([
      '/data/given_names required',
      '/data/address/city required',
      '/data/occupation invalid_value',
    ]);
  });

  it.each([
    ['today is the eighteenth birthday', '2008-11-21', []],
    ['it is tomorrow', '2008-11-22', ['/data/date_of_birth under_age']],
    ['the birth lies ahead', '2026-11-22', ['/data/date_of_birth in_future']],
    ['nobody is that old', '1900-01-01', ['/data/date_of_birth implausible']],
  ])('judges the age on the day: %s', (_what, date_of_birth, expected) => {
    expect(missing({ data: { ...person, date_of_birth } })).toEqual(expected);
  });

  it.each([
    ['nothing', [], ['/documents/identity document_required']],
    ['one side of a card', [shown('identity_card')], ['/documents/identity_card/back document_required']],
    [
      'the other side',
      [shown('driving_licence', 'back')],
      ['/documents/driving_licence/front document_required'],
    ],
    [
      'two cards, one side each',
      [shown('identity_card'), shown('residence_permit', 'back')],
      ['/documents/identity_card/back document_required'],
    ],
    ['both sides', [shown('residence_permit'), shown('residence_permit', 'back')], []],
    ['a passport', [shown('passport')], []],
    [
      'a passport that was refused',
      [shown('passport', 'front', 'refused')],
      ['/documents/identity document_required'],
    ],
    [
      'a passport that was taken back',
      [shown('passport', 'front', 'superseded')],
      ['/documents/identity document_required'],
    ],
    ['a verified passport', [shown('passport', 'front', 'verified')], []],
  ])('asks for an identity document: %s', (_what, documents, expected) => {
    expect(missing({ documents: [...documents, shown('proof_of_address')] })).toEqual(expected);
  });

  it.each([
    ['nobody', [], ['/owners director_required', '/owners ownership_not_accounted_for']],
    [
      'shares that leave a quarter',
      [party('a', '75'), party('b', null)],
      ['/owners ownership_not_accounted_for'],
    ],
    ['shares that leave less', [party('a', '75.0001'), party('b', null)], []],
    [
      'three shares with no rounding',
      [party('a', '33.3333'), party('b', '33.3333'), party('c', '33.3334'), party('d', null)],
      [],
    ],
    [
      'more than the whole',
      [party('a', '60'), party('b', '40.0001'), party('c', null)],
      ['/owners ownership_above_100'],
    ],
    [
      'an owner who is not ready',
      [party('a', '80', { is_complete: false }), party('b', null)],
      ['/owners/a party_incomplete'],
    ],
  ])('asks who owns and leads a company: %s', (_what, parties, expected) => {
    expect(missingOfCompany({ parties })).toEqual(expected);
  });

  it('believes a company that nobody else holds a quarter', () => {
    expect(
      missingOfCompany({ data: { ...company, is_widely_held: true }, parties: [party('b', null)] }),
    ).toEqual([]);
  });
});
