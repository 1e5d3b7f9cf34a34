import { kinship } from './families.js';
import { joinTokens, type NameToken } from './token.js';
import {
  minTokenSimilarity,
  spelling,
  tokenSimilarity,
  viewCeilings,
  type TokenRelation,
  type TokenSimilarity,
} from './token-similarity.js';

/** A stretch of a name that is compared as one word: a token, or neighbours written together. */
export interface Unit {
  token: NameToken;
  start: number;
  length: number;
}

export interface AlignedPair {
  left: Unit;
  right: Unit;
  similarity: number;
  relation: TokenRelation;
}

export interface Alignment {
  pairs: AlignedPair[];
  leftOver: NameToken[];
  rightOver: NameToken[];
  /** How many pairs stand in another order than their neighbours. */
  inversions: number;
}

/** How alike two units are; the index knows it without computing it again. */
export type UnitSimilarity<L extends Unit = Unit, R extends Unit = Unit> = (
  left: L,
  right: R,
) => TokenSimilarity;

/** Joined words must agree nearly to the letter: joining makes chance agreements easy. */
export const minJoinedSimilarity = 0.85;
const maxJoinedLetters = 24;

/** Every token, then neighbours in twos, then in threes when one of the three is short. */
export function unitsOf(
  tokens: readonly NameToken[],
  join: (parts: readonly NameToken[]) => NameToken = joinTokens,
): Unit[] {
  const singles = tokens.map((token, start): Unit => ({ token, start, length: 1 }));
  return [...singles, ...joinedUnits(tokens, 2, join), ...joinedUnits(tokens, 3, join)];
}

/**
 * Pairs the words of two names one to one, best first. Deterministic: equal similarities fall to the shorter join, then to
 * the order of the words.
 */
export function align<L extends Unit, R extends Unit>(
  left: readonly L[],
  right: readonly R[],
  similarityOf: UnitSimilarity<L, R>,
): Alignment {
  const candidates: AlignedPair[] = [];
  for (const one of left) {
    for (const other of right) {
      const { similarity, relation } = similarityOf(one, other);
      if (similarity > 0) candidates.push({ left: one, right: other, similarity, relation });
    }
  }
  candidates.sort(betterFirst);
  const [leftTaken, rightTaken] = [new Set<number>(), new Set<number>()];
  const pairs = candidates.filter((pair) => takes(pair.left, leftTaken, pair.right, rightTaken));
  pairs.push(...initialPairs(left, leftTaken, right, rightTaken));
  return {
    pairs,
    leftOver: restOf(left, leftTaken),
    rightOver: restOf(right, rightTaken),
    inversions: inversionsOf(pairs),
  };
}

export function unitSimilarity(left: Unit, right: Unit): TokenSimilarity {
  if (left.length === 1 && right.length === 1) {
    if (isInitial(left) !== isInitial(right)) return { similarity: 0, relation: 'initial' };
    // Letters alone have no sound in common: C. is not Q.
    if (isInitial(left) && left.token.text !== right.token.text)
      return { similarity: 0, relation: 'initial' };
    return tokenSimilarity(left.token, right.token);
  }
  return { similarity: joinedSimilarity(left.token, right.token), relation: 'joined' };
}

/** Letters, or the sound at its ceiling; nothing below `minJoinedSimilarity`. */
export function joinedSimilarity(left: NameToken, right: NameToken): number {
  if (left.script === 'zzzz' || right.script === 'zzzz') return 0;
  if (left.isAbjad || right.isAbjad) {
    return left.skeleton.length > 3 && left.skeleton === right.skeleton ? minJoinedSimilarity : 0;
  }
  const kin = kinship(left.text, right.text) ? viewCeilings.same : 0;
  const habits = [
    ...left.alternatives.map((text) => spelling(text, right.text)),
    ...right.alternatives.map((text) => spelling(left.text, text)),
  ];
  const bySound = viewCeilings.sound * spelling(left.sound, right.sound);
  const similarity = Math.max(
    spelling(left.text, right.text),
    bySound,
    kin,
    ...habits.map((habit) => viewCeilings.same * habit),
  );
  return similarity >= minJoinedSimilarity ? similarity : 0;
}

function joinedUnits(
  tokens: readonly NameToken[],
  length: number,
  join: (parts: readonly NameToken[]) => NameToken,
): Unit[] {
  const units: Unit[] = [];
  for (let start = 0; start + length <= tokens.length; start += 1) {
    const parts = tokens.slice(start, start + length);
    const letters = parts.reduce((sum, part) => sum + part.text.length, 0);
    const isSmall = letters > 3 && letters <= maxJoinedLetters;
    if (isSmall && (length === 2 || parts.some((part) => part.text.length <= 3)))
      units.push({ token: join(parts), start, length });
  }
  return units;
}

function betterFirst(one: AlignedPair, other: AlignedPair): number {
  return (
    other.similarity - one.similarity ||
    one.left.length + one.right.length - (other.left.length + other.right.length) ||
    Math.abs(one.left.start - one.right.start) - Math.abs(other.left.start - other.right.start) ||
    one.left.start - other.left.start
  );
}

function takes(left: Unit, leftTaken: Set<number>, right: Unit, rightTaken: Set<number>): boolean {
  if (overlaps(left, leftTaken) || overlaps(right, rightTaken)) return false;
  mark(left, leftTaken);
  mark(right, rightTaken);
  return true;
}

/** `V.` stands for `Vladimir` when nothing better claims either. */
function initialPairs(
  left: readonly Unit[],
  leftTaken: Set<number>,
  right: readonly Unit[],
  rightTaken: Set<number>,
): AlignedPair[] {
  const pairs: AlignedPair[] = [];
  if (!left.some(isInitial) && !right.some(isInitial)) return pairs;
  for (const one of left) {
    for (const other of right) {
      if (one.length !== 1 || other.length !== 1 || isInitial(one) === isInitial(other)) continue;
      if (
        one.token.text[0] !== other.token.text[0] ||
        one.token.role === 'particle' ||
        other.token.role === 'particle'
      )
        continue;
      if (takes(one, leftTaken, other, rightTaken))
        pairs.push({ left: one, right: other, similarity: initialSimilarity, relation: 'initial' });
    }
  }
  return pairs;
}

const initialSimilarity = Math.max(0.9, minTokenSimilarity);

function isInitial({ token }: Unit): boolean {
  return token.role === 'initial';
}

function overlaps({ start, length }: Unit, taken: ReadonlySet<number>): boolean {
  for (let at = start; at < start + length; at += 1) if (taken.has(at)) return true;
  return false;
}

function mark({ start, length }: Unit, taken: Set<number>): void {
  for (let at = start; at < start + length; at += 1) taken.add(at);
}

function restOf(units: readonly Unit[], taken: ReadonlySet<number>): NameToken[] {
  return units.filter((unit) => unit.length === 1 && !taken.has(unit.start)).map((unit) => unit.token);
}

function inversionsOf(pairs: readonly AlignedPair[]): number {
  const telling = pairs
    .filter((pair) => pair.left.token.weight > 0.3)
    .sort((one, other) => one.left.start - other.left.start);
  return telling.filter((pair, at) => at > 0 && pair.right.start < (telling[at - 1]?.right.start ?? 0))
    .length;
}
