import { describe, expect, it } from '@jest/globals';
import { makeEntry } from '../../../domain/compliance/testing/list-entries.js';
import { listedFor, listedForAll } from './listed-for.js';

const pep = makeEntry({ topics: ['pep'], programmes: ['Parliament'] });

describe('listedFor', () => {
  it('says sanctions with their programmes where a publisher says nothing else', () => {
    const programmes = ['SDGT', 'IRAN', 'NPWMD', 'SYRIA', 'IFSR'];
    expect(listedFor('ofac_sdn', makeEntry({ programmes }))).toEqual([
      { topic: 'sanction', programmes: ['SDGT', 'IRAN', 'NPWMD', '+2'] },
    ]);
  });

  it('tells an office, a crime and a report apart from sanctions, and the house’s own list from all', () => {
    expect(listedFor('opensanctions', pep)).toEqual([{ topic: 'pep', programmes: [] }]);
    const both = makeEntry({ topics: ['adverse', 'sanction'] });
    expect(listedFor('opensanctions', both).map(({ topic }) => topic)).toEqual(['sanction', 'adverse']);
    expect(listedFor('own', makeEntry())).toEqual([{ topic: 'own', programmes: [] }]);
  });
});

describe('listedForAll', () => {
  it('has each reason once, the gravest first, and none of what a verdict has cleared', () => {
    const hits = [
      { list: 'opensanctions' as const, entry: pep, state: 'open' as const },
      { list: 'opensanctions' as const, entry: pep, state: 'confirmed' as const },
      { list: 'own' as const, entry: makeEntry(), state: 'escalated' as const },
      { list: 'ofac_sdn' as const, entry: makeEntry(), state: 'cleared' as const },
    ];
    expect(listedForAll(hits).map(({ topic }) => topic)).toEqual(['own', 'pep']);
    expect(listedForAll([])).toEqual([]);
  });
});
