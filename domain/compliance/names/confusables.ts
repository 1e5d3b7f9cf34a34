import { lettersTable } from '../scripts/letters.js';

/**
 * Letters of Cyrillic and Greek that look like Latin ones, in lower case. Only letters that a reader takes for the other are
 * here (Unicode TR 39 lists more), so that true Cyrillic and Greek words stay what they are.
 */
const latinLookAlikes = lettersTable(
  'а a, в b, е e, ё e, і i, ї i, ј j, к k, м m, н h, о o, р p, с c, т t, у y, х x, ѕ s, һ h, ԁ d, ԛ q, ԝ w, ѵ v, ӏ l, ' +
    'α a, β b, γ y, ε e, η n, ι i, κ k, μ u, ν v, ο o, ρ p, ς s, τ t, υ u, χ x, ω w, ϲ c, ϳ j',
);

const cyrillicLookAlikes = invert('аеіјкморстухѕһв');
const greekLookAlikes = invert('αβεικνορτυχ');

/** Folds look-alikes inside words that mix scripts into the script that the word is really in. */
export function foldConfusables(text: string): { text: string; changed: boolean } {
  const hasLatinWord = text.split(' ').some((word) => scriptsOf(word) === latin);
  const folded = text
    .split(/([\s,.;:/()-]+)/u)
    .map((word) => foldWord(word, hasLatinWord))
    .join('');
  return { text: folded, changed: folded !== text };
}

/** The same text when every word of it can be read as Latin letters, else null: a name typed in look-alikes throughout. */
export function readAsLatin(text: string): string | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 3 || letters.some((letter) => !latinLookAlikes.has(letter.toLowerCase()))) return null;
  return toLatin(text);
}

function foldWord(word: string, hasLatinWord: boolean): string {
  const scripts = scriptsOf(word);
  if (isPure(scripts)) return hasLatinWord && scripts !== latin ? (readAsLatin(word) ?? word) : word;
  if (!(scripts & latin)) return word;
  const latinLetters = word.match(/\p{Script=Latin}/gu) ?? [];
  const isLatin =
    latinLetters.some((letter) => !cyrillicLookAlikes.has(letter.toLowerCase())) ||
    latinLetters.length * 2 >= countLetters(word);
  if (isLatin) return toLatin(word);
  return replaceLetters(word, scripts & cyrillic ? cyrillicLookAlikes : greekLookAlikes);
}

const latin = 1;
const cyrillic = 2;
const greek = 4;

function scriptsOf(word: string): number {
  return (
    (/\p{Script=Latin}/u.test(word) ? latin : 0) |
    (/\p{Script=Cyrillic}/u.test(word) ? cyrillic : 0) |
    (/\p{Script=Greek}/u.test(word) ? greek : 0)
  );
}

function isPure(scripts: number): boolean {
  return scripts === 0 || scripts === latin || scripts === cyrillic || scripts === greek;
}

function countLetters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

function toLatin(word: string): string {
  return replaceLetters(word, latinLookAlikes);
}

function replaceLetters(word: string, table: ReadonlyMap<string, string>): string {
  return word.replace(/\p{L}/gu, (letter) => {
    const lower = letter.toLowerCase();
    const other = table.get(lower);
    if (other === undefined) return letter;
    return lower === letter ? other : other.toUpperCase();
  });
}

function invert(letters: string): Map<string, string> {
  return new Map([...letters].map((letter) => [latinLookAlikes.get(letter) ?? letter, letter]));
}
