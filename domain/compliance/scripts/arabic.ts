import { arabicNames } from './arabic-names.js';
import { lettersTable, replaceByTable } from './letters.js';

/** Letters of Arabic, Persian, Urdu, Pashto and Kurdish; short vowels are mostly not written. */
const table = lettersTable(
  'ا a, أ a, إ i, آ a, ٱ a, ب b, ت t, ث th, ج j, ح h, خ kh, د d, ذ dh, ر r, ز z, س s, ش sh, ص s, ض d, ط t, ظ z, ع , غ gh, ف f, ق q, ' +
    'ك k, ل l, م m, ن n, ه h, و w, ي y, ى a, ة a, ء , ئ y, ؤ w, پ p, چ ch, ژ zh, گ g, ک k, ی y, ے e, ہ h, ھ h, ۀ h, ۃ a, ٹ t, ڈ d, ڑ r, ں n, ' +
    'ټ t, ډ d, ړ r, ږ zh, ښ sh, ځ dz, څ ts, ڼ n, ګ g, ۍ y, ې e, ڤ v, ێ e, ۆ o, ڵ l, ڕ r, ە a, َ a, ُ u, ِ i',
);

/**
 * One Arabic-script word as Latin words: the article stands alone, names of the table get their vowels, everything else
 * keeps its consonants and is compared by them.
 */
export function romaniseArabic(word: string): { text: string; isAbjad: boolean }[] {
  const letters = normaliseLetters(word);
  const known = arabicNames.get(letters);
  if (known) return known.split(' ').map((text) => ({ text, isAbjad: false }));
  if (letters.length > 4 && letters.startsWith('ال'))
    return [{ text: 'al', isAbjad: false }, ...romaniseArabic(letters.slice(2))];
  const text = replaceByTable(letters, table);
  return text ? [{ text, isAbjad: true }] : [];
}

/** Spellings that differ only by keyboard or habit become one: Persian and Arabic yeh and kaf, hamza seats, tatweel. */
function normaliseLetters(word: string): string {
  return word
    .replace(/[\u064b-\u064d\u0651-\u0655\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[یى]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ہھۀ]/g, 'ه');
}
