/** Alphabets that have letters in common shapes or stand alone; a word belongs to one of them. */
const scripts: Record<string, RegExp> = {
  Latin: /\p{sc=Latin}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  Greek: /\p{sc=Greek}/u,
  Armenian: /\p{sc=Armenian}/u,
  Georgian: /\p{sc=Georgian}/u,
  Hebrew: /\p{sc=Hebrew}/u,
  Arabic: /\p{sc=Arabic}/u,
  Devanagari: /\p{sc=Devanagari}/u,
  Thai: /\p{sc=Thai}/u,
  Cherokee: /\p{sc=Cherokee}/u,
  // Japanese and Korean write these together.
  'East Asian': /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/u,
};

const MAX_REPORTED_WORDS = 5;

/** Words whose letters come from more than one alphabet, as `Рaul` with a Cyrillic first letter does. */
export function mixedWords(value: string): { word: string; scripts: string[] }[] {
  return value
    .split(/[\s\p{P}]+/u)
    .map((word) => ({ word, scripts: scriptsOf(word) }))
    .filter((one) => one.scripts.length > 1)
    .slice(0, MAX_REPORTED_WORDS);
}

/** The alphabets of a text; letters of others (Ethiopic, Tamil …) count together as one. */
export function scriptsOf(value: string): string[] {
  const letters = [...value].filter((character) => /\p{L}/u.test(character));
  const names = letters.map(
    (letter) => Object.keys(scripts).find((name) => scripts[name]?.test(letter)) ?? 'Other',
  );
  return [...new Set(names)];
}
