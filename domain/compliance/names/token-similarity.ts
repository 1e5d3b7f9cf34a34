import { maxBitLength, Pattern, tableDistance } from './distance.js';
import { kinship } from './families.js';
import type { NameToken } from './token.js';

/** Below this two words count as different; the index relies on it when it leaves words out. */
export const minTokenSimilarity = 0.65;

/** How much each view of a word may prove at most. Identity of letters is 1. */
export const viewCeilings = {
  sound: 0.96,
  coarse: 0.88,
  skeleton: 0.93,
  same: 0.97,
  national: 0.86,
  everyday: 0.88,
} as const;

/** Why two words were taken for one, for the explanation. */
export type TokenRelation =
  'exact' | 'spelling' | 'sound' | 'coarse' | 'consonants' | 'family' | 'native' | 'initial' | 'joined';

export interface TokenSimilarity {
  similarity: number;
  relation: TokenRelation;
}

const none: TokenSimilarity = { similarity: 0, relation: 'spelling' };
const exact: TokenSimilarity = { similarity: 1, relation: 'exact' };

/** How alike two words are, 0 to 1; less than `minTokenSimilarity` is 0. Symmetric. */
export function tokenSimilarity(left: NameToken, right: NameToken): TokenSimilarity {
  if (left.text === right.text && left.native === right.native) return exact;
  if (left.native && left.script === right.script) return nativeSimilarity(left, right);
  if (left.script === 'zzzz' || right.script === 'zzzz') return none;
  if (left.text === right.text) return exact;
  if (left.isAbjad || right.isAbjad) return best(skeletonSimilarity(left, right));
  return best(latinSimilarity(left, right), ...alternativeSimilarities(left, right));
}

/** Words of one script whose characters are syllables or more: one other character is another name. */
function nativeSimilarity(left: NameToken, right: NameToken): TokenSimilarity {
  const [a, b] = [[...left.native], [...right.native]];
  const similarity = ratio(tableDistance(a, b), Math.max(a.length, b.length));
  return best({ similarity, relation: 'native' });
}

function latinSimilarity(left: NameToken, right: NameToken): TokenSimilarity {
  const kin = kinship(left.text, right.text);
  const views: TokenSimilarity[] = [
    { similarity: spelling(left.text, right.text), relation: 'spelling' },
    { similarity: viewCeilings.sound * spelling(left.sound, right.sound), relation: 'sound' },
    { similarity: viewCeilings.coarse * coarseSimilarity(left, right), relation: 'coarse' },
    { similarity: kin ? viewCeilings[kin] : 0, relation: 'family' },
  ];
  return views.reduce((winner, view) => (view.similarity > winner.similarity ? view : winner));
}

/** Names that are spelled by habit: each habit is compared by letters. */
function alternativeSimilarities(left: NameToken, right: NameToken): TokenSimilarity[] {
  const mine = left.alternatives.map((text) => spelling(text, right.text));
  const theirs = right.alternatives.map((text) => spelling(left.text, text));
  return [...mine, ...theirs].map((similarity) => ({
    similarity: viewCeilings.same * similarity,
    relation: 'family',
  }));
}

/** Words of a script without vowels: the fewer consonants, the less their agreement says. */
export function skeletonSimilarity(left: NameToken, right: NameToken): TokenSimilarity {
  return {
    similarity: skeletonScore(
      spelling(left.skeleton, right.skeleton),
      Math.max(left.skeleton.length, right.skeleton.length),
    ),
    relation: 'consonants',
  };
}

/** Ceiling by the number of consonants: one is nothing, four are nearly a word. */
export function skeletonScore(ratioOfLetters: number, length: number): number {
  const ceiling = [0, 0, 0.84, 0.91][length] ?? viewCeilings.skeleton;
  return ceiling * ratioOfLetters;
}

/**
 * All vowels alike and voice ignored: with so much forgiven, words of three such letters or more must agree in full.
 * Romanised syllables of Chinese and Korean are so few that this would make most of them one.
 */
export function coarseSimilarity(left: NameToken, right: NameToken): number {
  return left.coarse === right.coarse && left.coarse.length >= 3 && !left.native && !right.native ? 1 : 0;
}

const pattern = new Pattern();

/**
 * Share of letters that stay when one word is turned into the other; words of one or two letters must be equal. Both are
 * ASCII, as every romanised word is. The left word is the one that stays the same from call to call, where there is one.
 */
export function spelling(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const [short, long] =
    left.length <= right.length ? [left.length, right.length] : [right.length, left.length];
  if (short < 3 || ratio(long - short, long) < minTokenSimilarity) return 0;
  if (left.length <= maxBitLength) return ratio(pattern.set(left).distance(right), long);
  return ratio(tableDistance([...left], [...right]), long);
}

function ratio(distance: number, length: number): number {
  return length === 0 ? 0 : 1 - distance / length;
}

function best(...views: TokenSimilarity[]): TokenSimilarity {
  const winner = views.reduce((left, right) => (right.similarity > left.similarity ? right : left), none);
  return winner.similarity >= minTokenSimilarity ? winner : none;
}
