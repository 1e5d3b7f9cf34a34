import type { ScriptCode } from '../scripts/romanise.js';
import { foldCoarse, foldSound, skeletonOf } from './phonetic.js';

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
  const sound = source.script === 'zzzz' ? source.text : foldSound(source.text);
  return { ...source, sound, coarse: foldCoarse(sound), skeleton: skeletonOf(sound) };
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
