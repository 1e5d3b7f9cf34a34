import { describe, expect, it } from '@jest/globals';
import { comparedPair } from './compared-pair.js';
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
const other = (left: Partial<Party>, right: Partial<ListEntry> = {}) =>
  JSON.stringify(comparedPair({ ...party, ...left }, { ...entry, ...right }));
const same = JSON.stringify(comparedPair(party, entry));

describe('the compared fields of a pair', () => {
  it('are others as soon as one that is compared is another, on either side', () => {
    const changes: [Partial<Party>, Partial<ListEntry>?][] = [
      [{ names: ['Ana Petrović-Marić'] }],
      [{ dates_of_birth: [] }],
      [{ countries: ['RS'] }],
      [{ identifiers: [] }],
      [{ kind: 'entity' }],
      [{}, { names: [...entry.names, { text: 'PETROVA, Ana', quality: 'weak' }] }],
      [{}, { names: entry.names.map((name) => ({ ...name, quality: 'weak' as const })) }],
      [{}, { dates_of_birth: [] }],
      [{}, { nationalities: ['RS'] }],
      [{}, { addresses: [{ text: 'Vienna', country: 'AT' }] }],
      [{}, { identifiers: [{ type: 'passport', value: '998', country: 'RS' }] }],
      [{}, { topics: ['pep'] }],
    ];
    for (const [left, right] of changes) expect(other(left, right)).not.toBe(same);
  });

  it('are the same whatever the publisher says besides, and in whatever order', () => {
    expect(other({}, { remarks: 'See the notice', programmes: ['X'], listed_on: '2020-01-01' })).toBe(same);
    expect(other({}, { addresses: [{ text: 'Novi Sad', country: 'RS' }] })).toBe(same);
    expect(other({ countries: ['BA', 'RS'] }, { nationalities: ['ME', 'RS'] })).toBe(same);
    expect(other({ identifiers: [{ country: 'RS', value: '012345678', type: 'passport' }] })).toBe(same);
    expect(other({}, { topics: ['sanction'] })).toBe(same);
  });
});
