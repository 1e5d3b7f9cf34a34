import type { Finding } from '../finding.js';
import { textFinding } from './findings.js';
import { mixedWords } from './scripts.js';

const MAX_MARKS_IN_A_ROW = 3;

/** Left-to-right, right-to-left and Arabic marks, embeddings, overrides, isolates: they make text show what it isn't. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Characters that take no room or show nothing: spaces of no width, fillers, selectors, tags, soft hyphens. */
const ZERO_WIDTH =
  /(?![\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}|\u2800/u;
/** Persian, Urdu and Indic names need joiners between their letters; elsewhere they only hide. */
const JOINER = /[\u200c\u200d]/u;
const HIDDEN_JOINER =
  /(?<![\p{sc=Arabic}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*)[\u200c\u200d]/u;
const PICTURE = /\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}])*/gu;

export interface TextOptions {
  /** Under which name the findings come back. */
  field?: string;
  /** Line breaks and tabs are part of the text (a note, a message). */
  isMultiline?: boolean;
}

/**
 * What is wrong or strange in text that a person entered (a name, an address): control characters, direction overrides,
 * hidden characters, only combining marks, stacked marks, alphabets mixed inside a word, nothing left after folding.
 * An empty list says that the text is what it looks like. Lone surrogates are refused, never thrown on.
 */
export function inspectText(
  value: string,
  { field = 'text', isMultiline = false }: TextOptions = {},
): Finding[] {
  if (value.trim() === '') return [textFinding('text.empty', field)];
  const text = value.replace(PICTURE, (picture) => ' '.repeat(picture.length));
  const hidden = Math.max(text.search(ZERO_WIDTH), text.search(HIDDEN_JOINER));
  const control = isMultiline ? /[^\P{Cc}\n\r\t]/u : /[\p{Cc}\u2028\u2029]/u;
  return [
    ...found('text.control_character', field, text, text.search(control)),
    ...found('text.direction_control', field, text, text.search(DIRECTION)),
    ...found('text.zero_width', field, text, hidden),
    ...(hidden < 0 ? found('text.joiner', field, text, text.search(JOINER)) : []),
    ...found('text.not_a_character', field, text, text.search(/[\p{Cs}\p{Co}\p{Cn}]/u)),
    ...found('text.unusual_space', field, text, text.search(/[^\P{Zs} ]/u)),
    ...foldingFindings(value, field),
    ...mixedWords(value).map(({ word, scripts }) =>
      textFinding('text.mixed_scripts', field, { word, scripts: scripts.join(' ') }),
    ),
  ];
}

/** Text in its stored form: composed, trimmed, one plain space between words. */
export function tidyText(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
}

function foldingFindings(value: string, field: string): Finding[] {
  const visible = value.replace(/[\p{Z}\p{C}]/gu, '');
  const isOnlyMarks = visible !== '' && /^\p{M}+$/u.test(visible);
  const isEmptyFolded = !/[\p{L}\p{N}]/u.test(value.normalize('NFKC'));
  const stacked = value.normalize('NFC').search(new RegExp(`\\p{M}{${MAX_MARKS_IN_A_ROW + 1},}`, 'u'));
  const isCompatibility = value.normalize('NFKC') !== value.normalize('NFC').replace(/\p{Zs}/gu, ' ');
  return [
    ...(isOnlyMarks ? [textFinding('text.only_marks', field)] : []),
    ...(isEmptyFolded && !isOnlyMarks ? [textFinding('text.empty_when_folded', field)] : []),
    ...(stacked < 0 ? [] : [textFinding('text.too_many_marks', field, { position: stacked + 1 })]),
    ...(isCompatibility
      ? [textFinding('text.compatibility_forms', field, { plain: value.normalize('NFKC') })]
      : []),
  ];
}

function found(
  code: Parameters<typeof textFinding>[0],
  field: string,
  value: string,
  index: number,
): Finding[] {
  if (index < 0) return [];
  const codePoint = value.codePointAt(index) ?? 0;
  const character = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return [textFinding(code, field, { character, position: index + 1 })];
}
