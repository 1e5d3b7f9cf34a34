import type { NamePair } from './compare-names.js';
import { compareWord } from './spelling.js';

/** A family name may be cut only when this much of it is left; initials are for the names after it. */
const LETTERS_OF_A_CUT_FAMILY_NAME = 10;

/**
 * Whether the zone is what is left of the form's name after truncation (Doc 9303 part 3, 4.6.1): words lose letters
 * from the right, down to an initial, or fall away at the end of a part; the order stays.
 */
export function isTruncation({ form, mrz }: NamePair): boolean {
  const [first = ''] = mrz.family;
  const agreement = compareWord(form.family[0] ?? '', first);
  const isFamilyKept =
    agreement === 'same' ||
    agreement === 'spelled' ||
    (agreement === 'shortened' && first.length >= LETTERS_OF_A_CUT_FAMILY_NAME);
  return isFamilyKept && isShortened(form.family, mrz.family) && isShortened(form.given, mrz.given);
}

function isShortened(words: string[], targets: string[]): boolean {
  return (
    targets.length <= words.length &&
    targets.every((target, index) => compareWord(words[index] ?? '', target) !== 'different')
  );
}
