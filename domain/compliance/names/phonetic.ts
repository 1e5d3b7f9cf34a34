/**
 * Three views of one Latin word, from close to far. All work letter by letter or on short digraphs, so that a typing
 * error stays a typing error in each view.
 */

/** Spelling habits of transliteration made one: Qaddafi and Gaddafi differ, Mohammad and Mohamad, Usama and Osama do not. */
export function foldSound(text: string): string {
  let word = text;
  for (const [pattern, sound] of sounds) word = word.replace(pattern, sound);
  return word.replace(/(.)\1+/g, '$1');
}

/** Voiced and voiceless letters are one, all vowels are one: Dmitri and Tmetry, Bachar and Bashar. */
export function foldCoarse(sound: string): string {
  let word = '';
  for (const letter of sound) word += coarse.get(letter) ?? letter;
  return word.replace(/(.)\1+/g, '$1');
}

/** The consonants that a script without vowels would write; v, w and y can be vowels there, p is written as b. */
export function skeletonOf(sound: string): string {
  return sound
    .replace(/h$/, '')
    .replace(/[aeiouyvw]/g, '')
    .replace(/p/g, 'b')
    .replace(/(.)\1+/g, '$1');
}

/** Applied in this order. Capitals are sounds: S sh, C ch, X kh. */
const sounds: readonly [RegExp, string][] = [
  [/(.)\1+/g, '$1'],
  [/shch|sch|sh/g, 'S'],
  [/tsch|tch|ch/g, 'C'],
  [/dzh|dj|zh|jh/g, 'j'],
  [/kh/g, 'X'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/ts|tz/g, 'z'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/^x/, 'S'],
  [/x/g, 'ks'],
  [/^y(?=e)/, ''],
  [/aw|au|ao/g, 'o'],
  [/[ae][iy]|ae/g, 'e'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ie|ee|ij|iy|yi/g, 'i'],
  [/y/g, 'i'],
  [/o/g, 'u'],
  [/e/g, 'i'],
  [/(?<=[aiu])h$/, ''],
];

const coarse = new Map(
  Object.entries({ b: 'p', v: 'f', d: 't', g: 'k', X: 'k', z: 's', S: 's', C: 's', j: 's', m: 'n', i: 'a', u: 'a', e: 'a', o: 'a', h: '' }),
);
