import { partialDate } from '../dates.js';
import type { ListEntry, Party } from '../lists.js';

/** An entry of a list for tests: a person with the given name unless said otherwise. */
export function makeEntry(facts: Partial<ListEntry> & { name?: string; born?: string } = {}): ListEntry {
  const { name = 'QUATERMAIN, Zebedee', born, ...rest } = facts;
  const date = born === undefined ? null : partialDate(born);
  return {
    list: 'ofac_sdn',
    entry_id: name,
    kind: 'person',
    names: [{ text: name, quality: 'primary' }],
    dates_of_birth: date ? [date] : [],
    nationalities: [],
    places_of_birth: [],
    programmes: [],
    identifiers: [],
    addresses: [],
    remarks: '',
    listed_on: null,
    ...rest,
  };
}

/** A party for tests. */
export function makeParty(name: string, facts: Partial<Party> & { born?: string } = {}): Party {
  const { born, ...rest } = facts;
  const date = born === undefined ? null : partialDate(born);
  return { kind: 'person', names: [name], ...(date ? { dates_of_birth: [date] } : {}), ...rest };
}
