import { minJoinedSimilarity, unitSimilarity, type Unit } from './names/alignment.js';
import { relativesOf } from './names/families.js';
import type { NameToken } from './names/token.js';
import { minTokenSimilarity, viewCeilings, type TokenSimilarity } from './names/token-similarity.js';
import { makeView, scanView, type WordView } from './word-view.js';

/** A word of the lists that is like a word of the query. */
export interface LikeWord extends TokenSimilarity {
  id: number;
}

/** Every distinct word of a set of names, single or written together, findable by every likeness that scores. */
export interface Vocabulary {
  tokens: NameToken[];
  /** 1 for a single word, 2 for words written together. */
  lengths: Uint8Array;
  views: Views;
}

interface Views {
  singleText: WordView;
  singleSound: WordView;
  singleSkeleton: WordView;
  abjadSkeleton: WordView;
  joinedText: WordView;
  joinedSound: WordView;
  byText: ReadonlyMap<string, readonly number[]>;
  byCoarse: ReadonlyMap<string, readonly number[]>;
  bySkeleton: ReadonlyMap<string, readonly number[]>;
  byScript: ReadonlyMap<string, readonly number[]>;
}

/** The largest share of letters that may differ before each likeness falls below what counts. */
const shares = {
  text: 1 - minTokenSimilarity,
  sound: 1 - minTokenSimilarity / viewCeilings.sound,
  alternative: 1 - minTokenSimilarity / viewCeilings.same,
  skeleton: 1 - minTokenSimilarity / viewCeilings.skeleton,
  joinedText: 1 - minJoinedSimilarity,
  joinedSound: 1 - minJoinedSimilarity / viewCeilings.sound,
} as const;

export function makeVocabulary(tokens: NameToken[], lengths: Uint8Array): Vocabulary {
  const ids = tokens.map((_, id) => id);
  const [single, joined] = [ids.filter((id) => lengths[id] === 1), ids.filter((id) => lengths[id] === 2)];
  const of = (id: number, pick: (token: NameToken) => string) => pick(tokenAt(tokens, id));
  const words = (some: number[], pick: (token: NameToken) => string) => some.map((id): [string, number] => [of(id, pick), id]);
  const spellings = single.flatMap((id): [string, number][] => {
    const { text, alternatives } = tokenAt(tokens, id);
    return [text, ...alternatives].map((spelling) => [spelling, id]);
  });
  const abjad = single.filter((id) => tokenAt(tokens, id).isAbjad);
  return {
    tokens,
    lengths,
    views: {
      singleText: makeView(spellings),
      singleSound: makeView(words(single, (token) => token.sound)),
      singleSkeleton: makeView(words(single, (token) => token.skeleton)),
      abjadSkeleton: makeView(words(abjad, (token) => token.skeleton)),
      joinedText: makeView(words(joined, (token) => token.text)),
      joinedSound: makeView(words(joined, (token) => token.sound)),
      byText: grouped([...spellings, ...words(joined, (token) => token.text)]),
      byCoarse: grouped(words(single, (token) => token.coarse)),
      bySkeleton: grouped(words(ids, (token) => token.skeleton)),
      byScript: grouped(words(single.filter((id) => of(id, (token) => token.native) !== ''), (token) => token.script)),
    },
  };
}

/**
 * All words that `unitSimilarity` finds like the unit, the likest first. The views leave out only words that cannot
 * reach the least likeness, so nothing is missed.
 */
export function likeWords(vocabulary: Vocabulary, unit: Unit): LikeWord[] {
  const candidates = new Set<number>();
  const add = (ids: readonly number[] | undefined) => ids?.forEach((id) => candidates.add(id));
  const { token } = unit;
  const { views } = vocabulary;
  add(views.byText.get(token.text));
  for (const spelling of token.alternatives) add(views.byText.get(spelling));
  for (const relative of relativesOf(token.text)) add(views.byText.get(relative));
  add(views.bySkeleton.get(token.skeleton));
  if (unit.length === 1) addLikeSingles(views, token, add);
  addLikeJoined(views, unit, add);
  const like: LikeWord[] = [];
  for (const id of candidates) {
    const { similarity, relation } = unitSimilarity(unit, { token: tokenAt(vocabulary.tokens, id), start: 0, length: vocabulary.lengths[id] ?? 1 });
    if (similarity > 0) like.push({ id, similarity, relation });
  }
  return like.sort((left, right) => right.similarity - left.similarity || left.id - right.id);
}

function addLikeSingles(views: Views, token: NameToken, add: (ids: readonly number[] | undefined) => void): void {
  add(views.byCoarse.get(token.coarse));
  if (token.native) add(views.byScript.get(token.script));
  add(scanView(token.isAbjad ? views.singleSkeleton : views.abjadSkeleton, token.skeleton, shares.skeleton));
  if (token.isAbjad || token.script === 'zzzz') return;
  add(scanView(views.singleText, token.text, shares.text));
  add(scanView(views.singleSound, token.sound, shares.sound));
  for (const spelling of token.alternatives) add(scanView(views.singleText, spelling, shares.alternative));
}

/** Joined words of either side must agree nearly to the letter, so little is looked at. */
function addLikeJoined(views: Views, { token, length }: Unit, add: (ids: readonly number[] | undefined) => void): void {
  if (token.isAbjad || token.script === 'zzzz') return;
  add(scanView(views.joinedText, token.text, shares.joinedText));
  add(scanView(views.joinedSound, token.sound, shares.joinedSound));
  if (length === 1) return;
  add(scanView(views.singleText, token.text, shares.joinedText));
  add(scanView(views.singleSound, token.sound, shares.joinedSound));
}

function grouped(words: readonly [string, number][]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [word, id] of words) {
    const group = groups.get(word);
    if (group) group.push(id);
    else groups.set(word, [id]);
  }
  return groups;
}

function tokenAt(tokens: readonly NameToken[], id: number): NameToken {
  const token = tokens[id];
  if (!token) throw new RangeError(`No word ${id} in the vocabulary`);
  return token;
}
