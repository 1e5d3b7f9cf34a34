import type { Finding } from '../finding.js';
import { nameFinding } from './findings.js';
import { nameWords, unspellable } from './mrz-name.js';
import { partialFindings } from './partial-names.js';
import { compareWord } from './spelling.js';
import { isTruncation } from './truncation.js';

/** A name as a person entered it, in any spelling. */
export interface FormName {
  given: string;
  family: string;
}

/** The names of a zone; `fields` of a reading fit. */
export interface MrzNames {
  given_names: string;
  family_name: string;
  names_truncated: boolean;
}

export type NameVerdict = 'match' | 'transliterated' | 'truncated' | 'partial' | 'mismatch';

export interface NameComparison {
  verdict: NameVerdict;
  findings: Finding[];
}

/** Both names as words in capitals. */
export interface NamePair {
  form: { family: string[]; given: string[] };
  mrz: { family: string[]; given: string[] };
}

/**
 * Compares the name of a form with the name in a machine-readable zone. Capitals, hyphens, apostrophes and the joining
 * of words never matter; transliteration follows ICAO Doc 9303 part 3, section 6, truncation section 4.6. What is left
 * is `partial` (a middle name less, names swapped, an initial) or a `mismatch`, and both want a person.
 */
export function compareNames(form: FormName, mrz: MrzNames): NameComparison {
  const pair: NamePair = {
    form: { family: nameWords(form.family), given: nameWords(form.given) },
    mrz: { family: nameWords(mrz.family_name), given: nameWords(mrz.given_names) },
  };
  const letters = unspellable(`${form.family} ${form.given}`);
  if (letters.length > 0)
    return mismatch(
      nameFinding('names.script_not_comparable', 'names', { letters: letters.slice(0, 10).join('') }),
    );
  if (isEmpty(pair.form) || isEmpty(pair.mrz)) return mismatch(nameFinding('names.missing', 'names'));

  const whole = wholeAgreement(pair);
  if (whole) return whole;
  if (mrz.names_truncated && isTruncation(pair)) return truncated(pair);
  const partial = partialFindings(pair);
  if (partial) return { verdict: 'partial', findings: partial };
  return { verdict: 'mismatch', findings: differences(pair) };
}

/** Both parts agree to the last letter, whatever the spaces between their words. */
function wholeAgreement({ form, mrz }: NamePair): NameComparison | null {
  const family = joined(form.family, mrz.family);
  const given = joined(form.given, mrz.given);
  if (family === 'different' || given === 'different') return null;
  const isPlain = family === 'same' && given === 'same';
  const hasSameSpacing = form.family.length === mrz.family.length && form.given.length === mrz.given.length;
  return {
    verdict: isPlain ? 'match' : 'transliterated',
    findings: [
      ...(isPlain ? [] : [nameFinding('names.transliterated', 'names')]),
      ...(hasSameSpacing ? [] : [nameFinding('names.spacing_differs', 'names')]),
    ],
  };
}

function joined(words: string[], target: string[]): 'same' | 'spelled' | 'different' {
  const agreement = compareWord(words.join(''), target.join(''));
  return agreement === 'shortened' ? 'different' : agreement;
}

function truncated({ mrz }: NamePair): NameComparison {
  const params = { family: mrz.family.join(' '), given: mrz.given.join(' ') };
  return { verdict: 'truncated', findings: [nameFinding('names.truncated', 'names', params)] };
}

function differences({ form, mrz }: NamePair): Finding[] {
  const params = (part: 'family' | 'given') => ({ form: form[part].join(' '), mrz: mrz[part].join(' ') });
  return [
    ...(joined(form.family, mrz.family) === 'different'
      ? [nameFinding('names.family_differs', 'family_name', params('family'))]
      : []),
    ...(joined(form.given, mrz.given) === 'different'
      ? [nameFinding('names.given_differs', 'given_names', params('given'))]
      : []),
  ];
}

function mismatch(finding: Finding): NameComparison {
  return { verdict: 'mismatch', findings: [finding] };
}

function isEmpty(name: { family: string[]; given: string[] }): boolean {
  return name.family.length === 0 && name.given.length === 0;
}
