import { romaniseArabic } from './arabic.js';
import { romaniseArmenian } from './armenian.js';
import { romaniseCyrillic } from './cyrillic.js';
import { romaniseDevanagari } from './devanagari.js';
import { romaniseGeorgian } from './georgian.js';
import { romaniseGreek } from './greek.js';
import { romaniseHan } from './han.js';
import { romaniseHangul } from './hangul.js';
import { romaniseHebrew } from './hebrew.js';
import { romaniseKana } from './kana.js';
import { lettersTable } from './letters.js';

/** ISO 15924 codes, in lower case, of the scripts that can be compared across; every other letter is `zzzz`. */
export type ScriptCode =
  'latn' | 'cyrl' | 'grek' | 'armn' | 'geor' | 'deva' | 'arab' | 'hebr' | 'hang' | 'kana' | 'hani' | 'zzzz';

/** One word in Latin letters. `isAbjad`: only its consonants are certain. `native` is set where a character is a syllable or more. */
export interface RomanWord {
  text: string;
  script: ScriptCode;
  isAbjad: boolean;
  native: string;
  /** Other spellings of the same word, for names that are spelled by habit rather than by rule. */
  alternatives: readonly string[];
}

/**
 * What a word of Chinese, Japanese or Korean characters is: the whole name of a person (family name first, written
 * together), a part of one that is written apart, or no name of a person.
 */
export type WordUse = 'whole_name' | 'name_part' | 'plain';

/** Readings of one word (no blanks inside, lower case): each reading is a list of words; the first is the likeliest. */
export function romanise(word: string, use: WordUse): RomanWord[][] {
  if (/^[a-z0-9]+$/.test(word)) return [[plain(word, 'latn')]];
  return runsOf(word).reduce<RomanWord[][]>(
    (readings, run) => {
      const options = readRun(run, use);
      return readings
        .flatMap((words) => options.map((option) => joinRuns(words, option)))
        .slice(0, maxReadings);
    },
    [[]],
  );
}

/** A name of several ambiguous words would multiply; beyond this the rarer readings are left out. */
const maxReadings = 4;

interface Run {
  script: ScriptCode;
  text: string;
}

function readRun({ script, text }: Run, use: WordUse): RomanWord[][] {
  switch (script) {
    case 'latn':
      return [[plain(latinLetters(text), script)]];
    case 'cyrl':
      return [[plain(romaniseCyrillic(text), script)]];
    case 'grek':
      return [[plain(romaniseGreek(withoutMarks(text)), script)]];
    case 'armn':
      return [[plain(romaniseArmenian(text), script)]];
    case 'geor':
      return [[plain(romaniseGeorgian(text), script)]];
    case 'deva':
      return [[plain(romaniseDevanagari(text.normalize('NFD')), script)]];
    case 'arab':
      return [romaniseArabic(text).map((word) => ({ ...plain(word.text, script), isAbjad: word.isAbjad }))];
    case 'hebr': {
      const { text: latin, isAbjad } = romaniseHebrew(withoutMarks(text));
      return [[{ ...plain(latin, script), isAbjad }]];
    }
    case 'hang':
      return [
        romaniseHangul(text, use).map((word) => ({
          ...plain(word.text, script),
          native: word.native,
          alternatives: word.alternatives,
        })),
      ];
    case 'kana':
      return [[{ ...plain(romaniseKana(text), script), native: text }]];
    case 'hani':
      return romaniseHan(text, use).map((words) =>
        words.map((word) => ({ ...plain(word.text, script), native: word.native })),
      );
    case 'zzzz':
      return [[{ ...plain(text, script), native: text }]];
    default:
      return assertNever(script);
  }
}

/** Latin and figures of one word stay together; every other change of script begins a new word. */
function joinRuns(words: readonly RomanWord[], next: readonly RomanWord[]): RomanWord[] {
  return [...words, ...next].filter((word) => word.text !== '');
}

function plain(text: string, script: ScriptCode): RomanWord {
  return { text, script, isAbjad: false, native: '', alternatives: [] };
}

const scriptTests: readonly [ScriptCode, RegExp][] = [
  ['latn', /[\p{Script=Latin}\p{Nd}]/u],
  ['cyrl', /\p{Script=Cyrillic}/u],
  ['grek', /\p{Script=Greek}/u],
  ['arab', /\p{Script=Arabic}/u],
  ['hebr', /\p{Script=Hebrew}/u],
  ['hani', /\p{Script=Han}/u],
  ['hang', /\p{Script=Hangul}/u],
  ['kana', /[\p{Script=Katakana}\p{Script=Hiragana}ー]/u],
  ['deva', /\p{Script=Devanagari}/u],
  ['armn', /\p{Script=Armenian}/u],
  ['geor', /\p{Script=Georgian}/u],
];

function runsOf(word: string): Run[] {
  const runs: Run[] = [];
  for (const letter of word) {
    const last = runs.at(-1);
    const isMark = /\p{M}/u.test(letter);
    const script: ScriptCode = isMark && last ? last.script : scriptOf(letter);
    if (last && last.script === script) last.text += letter;
    else if (!isMark) runs.push({ script, text: letter });
  }
  return runs;
}

/** The script of a letter or figure; letters without a table here are `zzzz`. */
export function scriptOf(letter: string): ScriptCode {
  return scriptTests.find(([, test]) => test.test(letter))?.[0] ?? 'zzzz';
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

const latinSpecials = lettersTable(
  'ß ss, æ ae, œ oe, ø o, đ d, ð d, þ th, ł l, ı i, ə a, ħ h, ŋ ng, ŧ t, ɛ e, ɔ o, ƒ f',
);

/** Accents fall away; letters that are no accented letter are spelled out; figures of other scripts become ASCII. */
function latinLetters(text: string): string {
  const bare = withoutMarks(text);
  return [...bare]
    .map((letter) => latinSpecials.get(letter) ?? (/\p{Nd}/u.test(letter) ? figureOf(letter) : letter))
    .join('');
}

/** The value of a decimal figure: figures stand in runs of ten that begin with zero (Unicode 4.6). */
function figureOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function assertNever(script: never): never {
  throw new Error(`Unknown script ${String(script)}`);
}
