import { unitsOf } from './transliteration.js';

/** How far a word of the zone agrees with a word of the form. */
export type Agreement = 'same' | 'spelled' | 'shortened' | 'different';

/**
 * Compares a word in capitals (any spelling of the form) with one of A to Z: `same` letter by letter, `spelled` by one
 * of the transliterations, `shortened` when the zone stops before the word does.
 */
export function compareWord(word: string, target: string): Agreement {
  if (word === target) return 'same';
  if (target === '' || word === '') return 'different';
  const ends = spellingEnds(word, target);
  if (ends.isWhole) return 'spelled';
  return ends.isPrefix ? 'shortened' : 'different';
}

/** Follows all spellings of the word along the target at once; a set of positions instead of a list of candidates. */
function spellingEnds(word: string, target: string): { isWhole: boolean; isPrefix: boolean } {
  let positions = new Set([0]);
  let isPrefix = false;
  for (const { spellings } of unitsOf(word)) {
    const next = new Set<number>();
    for (const position of positions) {
      const rest = target.slice(position);
      for (const spelling of spellings) {
        if (rest.startsWith(spelling)) next.add(position + spelling.length);
        if (rest !== '' && rest.length < spelling.length && spelling.startsWith(rest)) isPrefix = true;
      }
      if (rest === '') isPrefix = true;
    }
    positions = next;
  }
  return { isWhole: positions.has(target.length), isPrefix };
}
