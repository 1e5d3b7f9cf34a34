import { lettersTable } from './letters.js';

const consonants = lettersTable(
  'क k, ख kh, ग g, घ gh, ङ n, च ch, छ chh, ज j, झ jh, ञ n, ट t, ठ th, ड d, ढ dh, ण n, त t, थ th, द d, ध dh, न n, प p, फ ph, ब b, ' +
    'भ bh, म m, य y, र r, ल l, व v, श sh, ष sh, स s, ह h, ळ l',
);
const vowels = lettersTable('अ a, आ a, इ i, ई i, उ u, ऊ u, ए e, ऐ ai, ओ o, औ au, ऋ ri, ऑ o, ऍ e');
const signs = lettersTable('ा a, ि i, ी i, ु u, ू u, े e, ै ai, ो o, ौ au, ृ ri, ॉ o, ॅ e');
const marks = lettersTable('ं n, ँ n, ः h');
const dotted = lettersTable('क q, ख kh, ग gh, ज z, ड r, ढ rh, फ f');
const nukta = '\u093c';
const virama = '\u094d';

/** Devanagari in the letters of Indian passports: the inherent `a` is written, but not at the end of a word. */
export function romaniseDevanagari(word: string): string {
  const letters = [...word];
  let out = '';
  letters.forEach((letter, at) => {
    const consonant = letters[at + 1] === nukta ? dotted.get(letter) : consonants.get(letter);
    if (consonant === undefined) {
      out += vowels.get(letter) ?? signs.get(letter) ?? marks.get(letter) ?? '';
      return;
    }
    const next = letters[letters[at + 1] === nukta ? at + 2 : at + 1];
    const isBare = next === undefined || next === virama || signs.has(next);
    out += isBare ? consonant : `${consonant}a`;
  });
  return out;
}
