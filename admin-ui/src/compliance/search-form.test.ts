import { describe, expect, it } from '@jest/globals';
import { partyOf, questionOf, searchForm } from './search-form.js';

describe('the form of a search', () => {
  it('takes a name a line and leaves out what was not said', () => {
    const form = searchForm.parse({ names: ' Ana Petrović \n\n Ана Петровић\n', kind: 'person' });
    expect(questionOf(form)).toEqual({
      kind: 'person',
      names: ['Ana Petrović', 'Ана Петровић'],
      explain: true,
    });
  });

  it('asks about a date and a country when they are said', () => {
    const form = searchForm.parse({ names: 'Ana', kind: 'person', date_of_birth: '1990-05', country: 'RS' });
    expect(questionOf(form)).toMatchObject({ dates_of_birth: ['1990-05'], countries: ['RS'] });
    expect(partyOf(questionOf(form)).dates_of_birth).toMatchObject([
      { precision: 'month', from: '1990-05-01' },
    ]);
  });

  it('refuses more names than a search takes', () => {
    expect(searchForm.safeParse({ names: 'Ana\n'.repeat(21), kind: 'person' }).success).toBe(false);
    expect(searchForm.safeParse({ names: ' \n ', kind: 'person' }).success).toBe(false);
  });
});
