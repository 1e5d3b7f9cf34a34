import { describe, expect, it } from '@jest/globals';
import { inputOfEntry, ownEntryForm } from './own-entry-form.js';

const filled = { kind: 'person', name: 'Jane Doe', reason: 'Threats', identifiers: [] };
const input = (more: object = {}) => inputOfEntry(ownEntryForm.parse({ ...filled, ...more }));

describe('inputOfEntry', () => {
  it('says nothing of what was left empty', () => {
    expect(input()).toEqual({
      ...filled,
      aliases: [],
      born: null,
      countries: [],
      identifiers: [],
      until: null,
    });
  });

  it('takes a line for a name, and a number without a kind for one of another kind', () => {
    const facts = {
      aliases: 'J. Roe\n\n La Jane ',
      country: 'IR',
      born: '1970-02',
      identifiers: [{ value: 'A1' }, { type: 'passport', value: 'B2', country: 'RS' }],
      until: '2030-01-01',
    };
    expect(input(facts)).toMatchObject({
      aliases: ['J. Roe', 'La Jane'],
      countries: ['IR'],
      born: '1970-02',
      identifiers: [
        { type: 'other', value: 'A1' },
        { type: 'passport', value: 'B2', country: 'RS' },
      ],
      until: '2030-01-01',
    });
  });

  it('says at its field which number is not there', () => {
    const identifiers = [{ value: 'A1' }, { type: 'passport' }];
    const { error } = ownEntryForm.safeParse({ ...filled, identifiers });
    expect(error?.issues.map(({ path }) => path)).toEqual([['identifiers', 1, 'value']]);
  });

  it('refuses a month that no calendar has', () => {
    expect(ownEntryForm.safeParse({ ...filled, born: '1970-13' }).success).toBe(false);
  });
});
