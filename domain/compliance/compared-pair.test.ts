import { describe, expect, it } from '@jest/globals';
import { changedFields, comparedFields, comparedPair, textsOf, type ComparedField } from './compared-pair.js';
import type { ListEntry, Party } from './lists.js';
import { makeEntry, makeParty } from './testing/list-entries.js';

const party = makeParty('Ana Petrović', {
  born: '1980-05-01',
  countries: ['RS', 'BA'],
  identifiers: [{ type: 'passport', value: '012345678', country: 'RS' }],
});
const entry = makeEntry({
  name: 'PETROVIC, Ana',
  born: '1980-05-01',
  nationalities: ['RS', 'ME'],
  identifiers: [{ type: 'passport', value: '999', country: 'RS' }],
  addresses: [{ text: 'Belgrade', country: 'RS' }],
});
const changed = (left: Partial<Party>, right: Partial<ListEntry> = {}) =>
  changedFields(comparedPair(party, entry), comparedPair({ ...party, ...left }, { ...entry, ...right }));

describe('the compared fields of a pair', () => {
  it('are named that are others, on either side', () => {
    const changes: [ComparedField, Partial<Party>, Partial<ListEntry>?][] = [
      ['party.kind', { kind: 'entity' }],
      ['party.names', { names: ['Ana Petrović-Marić'] }],
      ['party.dates_of_birth', { dates_of_birth: [] }],
      ['party.countries', { countries: ['RS'] }],
      ['party.identifiers', { identifiers: [] }],
      ['entry.kind', {}, { kind: 'entity' }],
      ['entry.names', {}, { names: [...entry.names, { text: 'PETROVA, Ana', quality: 'weak' }] }],
      ['entry.names', {}, { names: entry.names.map((name) => ({ ...name, quality: 'weak' as const })) }],
      ['entry.dates_of_birth', {}, { dates_of_birth: [] }],
      ['entry.countries', {}, { nationalities: ['RS'] }],
      ['entry.address_countries', {}, { addresses: [{ text: 'Vienna', country: 'AT' }] }],
      ['entry.identifiers', {}, { identifiers: [{ type: 'passport', value: '998', country: 'RS' }] }],
      ['entry.topics', {}, { topics: ['pep'] }],
    ];
    for (const [field, left, right] of changes) expect(changed(left, right)).toEqual([field]);
    expect([...new Set(changes.map(([field]) => field))]).toEqual(comparedFields);
    expect([...textsOf(comparedPair(party, entry)).keys()]).toEqual(comparedFields);
    expect(changed({ countries: [] }, { topics: ['pep'] })).toEqual(['party.countries', 'entry.topics']);
  });

  it('are the same whatever the publisher says besides, and in whatever order', () => {
    expect(changed({}, { remarks: 'See the notice', programmes: ['X'], listed_on: '2020-01-01' })).toEqual(
      [],
    );
    expect(changed({}, { addresses: [{ text: 'Novi Sad', country: 'RS' }] })).toEqual([]);
    expect(changed({ countries: ['BA', 'RS'] }, { nationalities: ['ME', 'RS'] })).toEqual([]);
    expect(changed({ identifiers: [{ country: 'RS', value: '012345678', type: 'passport' }] })).toEqual([]);
    expect(changed({}, { topics: ['sanction'] })).toEqual([]);
  });
});
