import { lettersTable } from '../scripts/letters.js';

/**
 * Three views of one Latin word, from close to far. Each goes letter by letter or by short letter groups, so that a typing
 * error stays a typing error in each view.
 */
export interface SoundViews {
  /** Spelling habits of transliteration made one: Usama and Osama do not differ, Qaddafi and Gaddafi in one letter. */
  sound: string;
  /** Voiced and voiceless letters are one, all vowels are one: Bessi and Pessy. */
  coarse: string;
  /** The consonants that a script without vowels would write; v, w and y can be vowels there, p is written as b. */
  skeleton: string;
}

/** The views of a word; words of lists and queries repeat, so the last ones are kept. */
export function soundViews(text: string): SoundViews {
  const known = remembered.get(text);
  if (known) return known;
  const sound = foldSound(text);
  const views = { sound, coarse: foldCoarse(sound), skeleton: skeletonOf(sound) };
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(text, views);
  return views;
}

const remembered = new Map<string, SoundViews>();
const maxRemembered = 20_000;

/** Letter groups by the sound that they stand for; capitals are sounds without a letter: S sh, C ch, X kh. */
const groups = lettersTable(
  'shch S, sch S, sh S, tsch C, tch C, ch C, dzh j, dj j, zh j, jh j, kh X, gh g, ph f, th t, dh d, bh b, ts z, tz z, ck k, ' +
    'aw u, au u, ao u, ai i, ay i, ei i, ey i, ae i, ou u, oo u, ie i, ee i, iy i, yi i, ij i',
);
const letters = lettersTable('q k, w v, y i, o u, e i');
const longestGroup = 4;

function foldSound(text: string): string {
  const word = withoutDoubles(text);
  let sound = '';
  for (let at = 0; at < word.length;) {
    const group = groupAt(word, at);
    const next = group ? (groups.get(group) ?? '') : letterSound(word, at);
    if (next !== sound.at(-1)) sound += next;
    at += group ? group.length : 1;
  }
  if (/[aiu]h$/.test(sound)) return sound.slice(0, -1);
  // The final e of French and English is not heard: Stripe, Philippe.
  return text.length > 4 && /[^aeiou]e$/.test(text) ? sound.slice(0, -1) : sound;
}

function groupAt(word: string, at: number): string | null {
  for (let length = longestGroup; length > 1; length -= 1) {
    const group = word.slice(at, at + length);
    if (group.length === length && groups.has(group) && !isConsonantJ(group, word[at + 2])) return group;
  }
  return null;
}

/** `ij` is one vowel in Dutch and Slavic endings, but not in Nijad. */
function isConsonantJ(group: string, next: string | undefined): boolean {
  return group === 'ij' && next !== undefined && 'aeiou'.includes(next);
}

function letterSound(word: string, at: number): string {
  const letter = word[at] ?? '';
  if (letter === 'c') return /[eiy]/.test(word[at + 1] ?? '') ? 's' : 'k';
  if (letter === 'x') return at === 0 ? 'S' : 'ks';
  if (letter === 'y' && at === 0 && word[1] === 'e') return '';
  return letters.get(letter) ?? letter;
}

const coarseLetters = lettersTable('b p, v f, d t, g k, X k, z s, S s, C s, j s, m n, i a, u a, h ');

function foldCoarse(sound: string): string {
  let word = '';
  for (const letter of sound) {
    const coarse = coarseLetters.get(letter) ?? letter;
    if (coarse !== word.at(-1)) word += coarse;
  }
  return word;
}

function skeletonOf(sound: string): string {
  return withoutDoubles(
    sound
      .replace(/h$/, '')
      .replace(/[aiuv]/g, '')
      .replace(/p/g, 'b'),
  );
}

function withoutDoubles(text: string): string {
  let word = '';
  for (const letter of text) if (letter !== word.at(-1)) word += letter;
  return word;
}
