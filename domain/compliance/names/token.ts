import type { ScriptCode } from '../scripts/romanise.js';
import { soundViews } from './phonetic.js';

/** What a word does in a name; it decides how much the word weighs. */
export type TokenRole = 'word' | 'initial' | 'number' | 'particle' | 'soft_title' | 'generic';

/** One word of a name with the views that it is compared by. */
export interface NameToken {
  /** Lower-case Latin letters and figures, or native letters when the script has no table. */
  text: string;
  sound: string;
  coarse: string;
  /** Consonants only: how words of scripts without vowels are compared. */
  skeleton: string;
  role: TokenRole;
  /** How much the word tells of who is meant; 1 is an ordinary word of four letters or more. */
  weight: number;
  script: ScriptCode;
  isAbjad: boolean;
  native: string;
  alternatives: readonly string[];
}

export interface TokenSource {
  text: string;
  role: TokenRole;
  weight: number;
  script: ScriptCode;
  isAbjad: boolean;
  native: string;
  alternatives: readonly string[];
}

export function makeToken(source: TokenSource): NameToken {
  const { text, role, weight, script, isAbjad, native, alternatives } = source;
  const { sound, coarse, skeleton } = script === 'zzzz' ? unspoken(text) : soundViews(text);
  return { text, sound, coarse, skeleton, role, weight, script, isAbjad, native, alternatives };
}

/** A script without a table has no sound that we know. */
function unspoken(text: string) {
  return { sound: text, coarse: text, skeleton: '' };
}

/** True for a word of plain Latin letters with one spelling: nearly all words of lists are. */
export function isPlain(token: NameToken): boolean {
  return !token.isAbjad && token.native === '' && token.alternatives.length === 0 && token.script !== 'zzzz';
}

/** Two or three neighbours written as one word: `van der bilt` and `vanderbilt`. */
export function joinTokens(tokens: readonly NameToken[]): NameToken {
  return makeToken({
    text: tokens.map((token) => token.text).join(''),
    role: 'word',
    weight: tokens.reduce((sum, token) => sum + token.weight, 0),
    script: tokens[0]?.script ?? 'latn',
    isAbjad: tokens.some((token) => token.isAbjad),
    native: tokens.map((token) => token.native).join(''),
    alternatives: [],
  });
}
