import { unitsOf } from './transliteration.js';

const APOSTROPHES = /['’‘ʼʹʻ`´′"“”.·]/gu;
const SEPARATORS = /[\s,<\p{Pd}]+/u;

/** The words of a name in capitals as a form has them: apostrophes and points dropped, hyphens and commas separating. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .replace(APOSTROPHES, '')
    .split(SEPARATORS)
    .filter((word) => word !== '');
}

/**
 * A name as the machine-readable zone spells it, words separated by one filler: `Müller-Ödön` is `MUELLER<OEDOEN`.
 * Letters without a spelling are left out; `unspellable` tells which those are.
 */
export function toMrzName(name: string): string {
  return nameWords(name)
    .map((word) =>
      unitsOf(word)
        .map((unit) => unit.spellings[0] ?? '')
        .join(''),
    )
    .filter((word) => word !== '')
    .join('<');
}

/** Letters of a name that have no spelling in the zone: scripts other than Latin and Cyrillic. */
export function unspellable(name: string): string[] {
  const letters = nameWords(name)
    .flatMap(unitsOf)
    .filter((unit) => unit.spellings.length === 0);
  return [...new Set(letters.map((unit) => unit.letter))];
}
