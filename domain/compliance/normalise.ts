import type { EntryKind } from './lists.js';
import { cleanText, type TextFinding } from './names/clean-text.js';
import { readAsLatin } from './names/confusables.js';
import { readWords, type NameReading } from './names/reading.js';
import { lettersTable } from './scripts/letters.js';
import { romanise, scriptOf, type RomanWord } from './scripts/romanise.js';

/** A name made comparable: its readings (most have one), each a list of weighted words in Latin letters. */
export interface NormalisedName {
  /** As it was given, without hidden characters. */
  text: string;
  /** Nothing that can be compared is left; such a name goes to a person. */
  empty: boolean;
  findings: TextFinding[];
  readings: NameReading[];
}

/** More readings than this are not compared; the likeliest come first. */
const maxReadings = 4;
/** Longer names are cut: no person or firm has more words, and the alignment grows with their square. */
const maxWords = 24;

/**
 * Brings a name of any script to weighted words: NFKC, hidden characters and look-alikes (`cleanText`), order of list
 * names, transliteration, titles, legal forms, particles. Pure and total: whatever the text, an answer comes.
 */
export function normaliseName(raw: string, kind: EntryKind): NormalisedName {
  const clean = cleanText(raw);
  const findings = new Set(clean.findings);
  // An ampersand alone would be read as a word.
  const variants = clean.empty ? [] : variantsOf(clean.text, kind, findings);
  const readings = variants
    .flatMap((variant) => romanisedWords(variant, kind, findings))
    .slice(0, maxReadings)
    .map((words) => readWords(words, kind))
    .filter((reading) => reading.tokens.length > 0);
  const empty = readings.length === 0;
  if (empty) findings.add('no_letters');
  return { text: clean.text, empty, findings: [...findings], readings };
}

/** The text itself first, then what else it may stand for. */
function variantsOf(text: string, kind: EntryKind, findings: ReadonlySet<TextFinding>): string[] {
  const variants = [text];
  const latin = readAsLatin(text);
  if (latin) variants.push(latin);
  if (findings.has('direction_override')) variants.push([...text].reverse().join(''));
  if (kind !== 'person') variants.push(...slashParts(text));
  return variants;
}

/** `Al-Qa'ida/Islamic Army` is two names of one organisation. */
function slashParts(text: string): string[] {
  const parts = text.split('/').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part.length > 4) ? parts : [];
}

function romanisedWords(text: string, kind: EntryKind, findings: Set<TextFinding>): RomanWord[][] {
  const words = splitWords(text, kind, findings).slice(0, maxWords);
  if (words.some((word) => [...word].some((letter) => /\p{L}/u.test(letter) && scriptOf(letter) === 'zzzz')))
    findings.add('script_not_supported');
  const ideographic = words.filter((word) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word)).length;
  const use = kind !== 'person' ? 'plain' : ideographic === 1 ? 'whole_name' : 'name_part';
  return words.reduce<RomanWord[][]>(
    (readings, word) => {
      const options = romanise(word, use);
      return readings
        .flatMap((reading) => options.map((option) => [...reading, ...option]))
        .slice(0, maxReadings);
    },
    [[]],
  );
}

function splitWords(text: string, kind: EntryKind, findings: Set<TextFinding>): string[] {
  const isPerson = kind === 'person';
  const ordered = isPerson
    ? givenNameFirst(withoutBrackets(text))
    : nativeFormsAsWords(withoutOwnAcronym(text));
  const words = ordered
    .replace(/(\p{Ll}{2,})(?=\p{Lu}\p{L})/gu, '$1 ')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(isPerson ? /(?!)/u : /['’]s\b/gu, '')
    .replace(/['’‘`´ʼʿʾʻ‛′"“”«»]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}@$]+/u)
    .map((word) => (isPerson ? lettersForFigures(word, findings) : word.replace(/[@$]/g, '')))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return isPerson ? words : joinSingleLetters(words);
}

/** List names put the family name first: `PUTIN, Vladimir` and `LAVILLA, Ruben Pestano, Jr.` */
function givenNameFirst(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  const [family, given, ...rest] = parts.filter((part) => part !== '');
  return family && given ? [given, family, ...rest].join(' ') : text;
}

/** A note in brackets is no part of the name, unless nothing else is there. */
function withoutBrackets(text: string): string {
  const rest = text.replace(/[([][^)\]]*[)\]]?/gu, ' ').replace(/[)\]]/g, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

/** `BUTEMBO AIRLINES (BAL)`: the abbreviation of the name itself in brackets is left out; `(UK)` is not. */
function withoutOwnAcronym(text: string): string {
  return text.replace(/\(([\p{Lu}\d]{2,10})\)/gu, (bracket, acronym: string, at: number) =>
    isAbbreviationOf(acronym, text.slice(0, at)) ? ' ' : bracket,
  );
}

function isAbbreviationOf(acronym: string, name: string): boolean {
  const letters = name.replace(/[^\p{L}\d]/gu, '').toUpperCase();
  if (letters[0] !== acronym[0]) return false;
  let from = 0;
  for (const letter of acronym) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function nativeFormsAsWords(text: string): string {
  return text
    .replace(/股份有限公司|株式会社|㈱|주식회사/gu, ' jsc ')
    .replace(/有限责任公司|有限公司|有限会社|유한회사/gu, ' ltd ');
}

/** `Ig0r Sech1n`, `$ergei`: figures and signs that stand for letters inside a word. */
function lettersForFigures(word: string, findings: Set<TextFinding>): string {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const figures = word.length - letters;
  if (letters < 2 || figures === 0 || figures > 3 || !/[\d@$]/.test(word)) return word.replace(/[@$]/g, '');
  findings.add('figures_as_letters');
  return word.replace(/[0134578@$]/g, (sign) => letterOfFigure.get(sign) ?? sign);
}

const letterOfFigure = lettersTable('0 o, 1 i, 3 e, 4 a, 5 s, 7 t, 8 b, @ a, $ s');

/** `L. L. C.` and `U.S.` become one word. */
function joinSingleLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of [...words, '']) {
    if (/^[a-z]$/.test(word)) {
      run += word;
      continue;
    }
    if (run) joined.push(run);
    run = '';
    if (word) joined.push(word);
  }
  return joined;
}
