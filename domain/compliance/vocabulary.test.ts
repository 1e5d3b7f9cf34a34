import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unitsOf, unitSimilarity, type Unit } from './names/alignment.js';
import type { NameToken } from './names/token.js';
import { normaliseName } from './normalise.js';
import { likeWords, makeVocabulary } from './vocabulary.js';

const syllable = fc.constantFrom(
  'mo',
  'ham',
  'med',
  'kha',
  'lid',
  'ali',
  'ya',
  'shu',
  'kov',
  'ski',
  'van',
  'der',
  'al',
  'ou',
  'sse',
  'q',
  'tch',
  'ij',
  'w',
);
const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const special = fc.constantFrom(
  'محمود',
  'قذافي',
  'حسین',
  'كاظمي',
  '김정은',
  '박',
  '近平',
  'נתניהו',
  'ชวน',
  'j',
  'm',
  'mohammed',
  'usama',
  'ivan',
  'bill',
);
const name = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: special }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

const unitsIn = (text: string): Unit[] =>
  normaliseName(text, 'person').readings.flatMap(({ tokens }) => unitsOf(tokens));

describe('likeWords', () => {
  it('finds exactly the words that comparing with every word finds, with the same likeness', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), name, (names, query) => {
        const units = names.flatMap(unitsIn);
        const tokens: NameToken[] = units.map(({ token }) => token);
        const vocabulary = makeVocabulary(
          tokens,
          Uint8Array.from(units, ({ length }) => Math.min(length, 2)),
        );
        for (const unit of unitsIn(query)) {
          const found = likeWords(vocabulary, unit).map(({ id, similarity, relation }) => ({
            id,
            similarity,
            relation,
          }));
          const truth = units.flatMap((other, id) => {
            const like = unitSimilarity(unit, { ...other, length: Math.min(other.length, 2) });
            return like.similarity > 0 ? [{ id, similarity: like.similarity, relation: like.relation }] : [];
          });
          expect([...found].sort((left, right) => left.id - right.id)).toEqual(truth);
        }
      }),
      { numRuns: 300 },
    );
  });
});
