import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explanationCodes } from './explanation-codes.js';
import { buildIndex, scanIndex, searchIndex } from './name-index.js';
import { lowestThreshold } from './score.js';
import { makeEntry, makeParty } from './testing/list-entries.js';

const given = fc.constantFrom(
  'Muhammad',
  'Mohamed',
  'Abd al-Rahman',
  'Sergei',
  'Сергей',
  'Jose Luis',
  'Ali',
  'V.',
  'Kim',
  'Yusuf',
  'Ahmad',
  'Chol',
  'Anna Maria',
  'Osama bin',
);
const family = fc.constantFrom(
  'Ivanov',
  'Ivanova',
  'al-Tikriti',
  'Hassan',
  'Husayn',
  'Garcia Lopez',
  'Jong Un',
  'Petrovich',
  'Van der Bilt',
  'Vanderbilt',
  'Laden',
  'Ladin',
  'صدام',
  'Kov',
);
const person = fc.tuple(given, family).map(([first, last]) => `${last}, ${first}`);
const typed = fc
  .tuple(given, family, fc.nat(20), fc.constantFrom('', 'x', 'h'))
  .map(([first, last, at, letter]) => {
    const whole = `${first} ${last}`;
    return whole.slice(0, at) + letter + whole.slice(at);
  });
const year = fc.option(fc.constantFrom('1958', '1960-02-03', '1958-03-04', '1990'), { nil: undefined });
const entry = fc.record({
  name: person,
  born: year,
  weak: fc.boolean(),
  country: fc.constantFrom('IR', 'RU', 'KP'),
});

describe('searchIndex', () => {
  it('finds what comparing with every entry finds, hit for hit', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 25 }),
        typed,
        year,
        fc.boolean(),
        (entries, name, born, withCountry) => {
          const list = entries.map(({ name: text, born: date, weak, country }, at) =>
            makeEntry({
              entry_id: String(at),
              names: [{ text, quality: weak ? 'weak' : 'primary' }],
              born: date,
              nationalities: [country],
            }),
          );
          const index = buildIndex(list);
          const party = makeParty(name, { born, ...(withCountry ? { countries: ['IR'] } : {}) });
          const options = { threshold: lowestThreshold, limit: 1_000 };
          const found = searchIndex(index, party, options);
          expect(found).toEqual(scanIndex(index, party, options));
          const codes = found.hits.flatMap(({ evidence }) =>
            evidence.map(({ explanation_code }) => explanation_code),
          );
          expect(codes.filter((code) => !explanationCodes.includes(code))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds an entry by an identifier alone, with its own kind only', () => {
    const wallet = {
      type: 'crypto_address',
      value: '1DbShx4r8i2XesthoDBf5EkYWz5dsKEusV',
      currency: 'XBT',
    } as const;
    const index = buildIndex([makeEntry({ identifiers: [wallet] })]);
    expect(
      searchIndex(index, makeParty('Nobody Known', { identifiers: [wallet] })).hits.map(
        ({ entry_id }) => entry_id,
      ),
    ).toEqual(['QUATERMAIN, Zebedee']);
    expect(
      searchIndex(index, makeParty('Nobody Known', { kind: 'entity', identifiers: [wallet] })).hits,
    ).toEqual([]);
    expect(
      searchIndex(index, makeParty('Nobody Known', { kind: 'entity', identifiers: [wallet] }), {
        kinds: ['entity', 'person'],
      }).total,
    ).toBe(1);
  });

  it('orders by score, then by list and entry, and cuts at the limit', () => {
    const entries = ['b', 'a', 'c'].map((entry_id) => makeEntry({ entry_id }));
    const { hits, total } = searchIndex(
      buildIndex([...entries, makeEntry({ entry_id: 'd', born: '1958' })]),
      makeParty('Zebedee Quatermain', { born: '1958' }),
      { limit: 3 },
    );
    expect(hits.map(({ entry_id }) => entry_id)).toEqual(['d', 'a', 'b']);
    expect(total).toBe(4);
  });

  it('answers the same when asked again', () => {
    const index = buildIndex([makeEntry(), makeEntry({ entry_id: 'x', name: 'QUATERMAIN, Zeb' })]);
    const ask = () => JSON.stringify(searchIndex(index, makeParty('Zebedee Quatremain')));
    expect(ask()).toBe(ask());
  });

  it('has no hit but asks for a person when the name holds nothing to compare', () => {
    const result = searchIndex(buildIndex([makeEntry()]), makeParty('\u0301\u0302'));
    expect(result).toEqual({ hits: [], total: 0, needs_review: true, findings: ['no_letters'] });
  });

  it('does not go below the lowest threshold', () => {
    const index = buildIndex([makeEntry({ born: '1958' })]);
    expect(
      searchIndex(index, makeParty('Zebedee Quatermain', { born: '1999' }), { threshold: 0 }).hits,
    ).toEqual([]);
  });
});
