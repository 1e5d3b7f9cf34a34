import { minJoinedSimilarity, unitSimilarity, type Unit } from './names/alignment.js';
import { kinship, relativesOf } from './names/families.js';
import { isPlain, type NameToken } from './names/token.js';
import {
  minTokenSimilarity,
  viewCeilings,
  type TokenRelation,
  type TokenSimilarity,
} from './names/token-similarity.js';
import { makeNearView, makeView, scanNear, scanView, type NearView, type WordView } from './word-view.js';

/** A word of the lists that is like a word of the query. */
export interface LikeWord extends TokenSimilarity {
  id: number;
}

/** Every distinct word of a set of names, single or written together, findable by every likeness that scores. */
export interface Vocabulary {
  tokens: readonly NameToken[];
  /** 1 for a single word, 2 for words written together. */
  lengths: Uint8Array;
  single: WordViews;
  joined: WordViews;
  /** Words that are compared otherwise than by their letters: scripts without vowels, syllables, several spellings. */
  special: SpecialViews;
  /** Answers to the last queries: names of clients repeat. */
  remembered: Map<string, readonly LikeWord[]>;
}

const maxRemembered = 5_000;

interface WordViews {
  text: NearView;
  sound: NearView;
  byText: Groups;
  byCoarse: Groups;
}

interface SpecialViews {
  text: WordView;
  sound: WordView;
  abjad: WordView;
  allSkeletons: WordView;
  bySkeleton: Groups;
  byScript: Groups;
  byText: Groups;
  byCoarse: Groups;
}

type Groups = ReadonlyMap<string, readonly number[]>;
type Visit = (id: number) => void;

/** The largest share of letters that may differ before each likeness falls below what counts. */
const shares = {
  text: 1 - minTokenSimilarity,
  sound: 1 - minTokenSimilarity / viewCeilings.sound,
  skeleton: 1 - minTokenSimilarity / viewCeilings.skeleton,
  joinedText: 1 - minJoinedSimilarity,
  joinedSound: 1 - minJoinedSimilarity / viewCeilings.sound,
} as const;

const shortestCompared = 3;

export function makeVocabulary(tokens: readonly NameToken[], lengths: Uint8Array): Vocabulary {
  const numbered = tokens.map((token, id): Numbered => ({ token, id, length: lengths[id] ?? 1 }));
  const plain = numbered.filter(({ token }) => isPlain(token));
  return {
    tokens,
    lengths,
    single: viewsOf(plain.filter(({ length }) => length === 1)),
    joined: viewsOf(plain.filter(({ length }) => length > 1)),
    special: specialViews(numbered),
    remembered: new Map(),
  };
}

/** All words that `unitSimilarity` finds like the unit, with what it finds, the likest first. Property-tested against it. */
export function likeWords(vocabulary: Vocabulary, unit: Unit): readonly LikeWord[] {
  const { remembered } = vocabulary;
  const key = keyOf(unit);
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= maxRemembered) remembered.clear();
  const like = findLikeWords(vocabulary, unit);
  remembered.set(key, like);
  return like;
}

function keyOf({ token, length }: Unit): string {
  return `${Math.min(length, 2)}|${token.role}|${token.script}|${token.isAbjad}|${token.text}|${token.native}`;
}

function findLikeWords(vocabulary: Vocabulary, unit: Unit): LikeWord[] {
  const found = new Map<number, LikeWord>();
  if (isPlain(unit.token)) {
    plainWords(vocabulary, unit, found);
    specialWords(vocabulary, unit, (id) => compareWhole(vocabulary, unit, id, found));
  } else {
    everyView(vocabulary, unit, (id) => compareWhole(vocabulary, unit, id, found));
  }
  return [...found.values()].sort((left, right) => right.similarity - left.similarity || left.id - right.id);
}

function plainWords(vocabulary: Vocabulary, unit: Unit, found: Map<number, LikeWord>): void {
  const { token, length } = unit;
  if (length === 1) {
    const take = taker(found, minTokenSimilarity);
    // In the order of `tokenSimilarity`: of equals the first is the explanation.
    if (token.role === 'initial') {
      for (const id of vocabulary.single.byText.get(token.text) ?? [])
        if (isInitialWord(vocabulary, id)) take(id, 1, 'exact');
    } else singleWords(vocabulary, token, take);
  }
  const takeJoined = taker(found, minJoinedSimilarity);
  joinedWords(vocabulary.joined, token, takeJoined);
  if (length > 1) joinedWords(vocabulary.single, token, takeJoined);
}

type Take = (id: number, similarity: number, relation: TokenRelation) => void;

function taker(found: Map<number, LikeWord>, least: number): Take {
  return (id, similarity, relation) => {
    if (similarity >= least && similarity > (found.get(id)?.similarity ?? 0))
      found.set(id, { id, similarity, relation });
  };
}

function singleWords(vocabulary: Vocabulary, token: NameToken, take: Take): void {
  const { single } = vocabulary;
  const isLong = (word: string) => word.length >= shortestCompared;
  for (const id of single.byText.get(token.text) ?? [])
    if (!isInitialWord(vocabulary, id)) take(id, 1, 'exact');
  if (isLong(token.text)) {
    scanView(
      single.text,
      token.text,
      shares.text,
      (id, similarity) => isLong(textOf(vocabulary, id)) && take(id, similarity, 'spelling'),
    );
  }
  scanView(single.sound, token.sound, shares.sound, (id, similarity) => {
    const isWhole = similarity === 1;
    if (isWhole ? !isInitialWord(vocabulary, id) : isLong(token.sound) && isLong(soundOf(vocabulary, id)))
      take(id, viewCeilings.sound * similarity, 'sound');
  });
  if (isLong(token.coarse))
    for (const id of single.byCoarse.get(token.coarse) ?? []) take(id, viewCeilings.coarse, 'coarse');
  for (const relative of relativesOf(token.text)) {
    const kin = kinship(token.text, relative);
    for (const id of single.byText.get(relative) ?? [])
      if (kin && !isInitialWord(vocabulary, id)) take(id, viewCeilings[kin], 'family');
  }
}

/** Words written together agree nearly to the letter or not at all, so little is looked at. */
function joinedWords(views: WordViews, token: NameToken, take: Take): void {
  scanNear(views.text, token.text, shares.joinedText, (id, similarity) => take(id, similarity, 'joined'));
  scanNear(views.sound, token.sound, shares.joinedSound, (id, similarity) =>
    take(id, viewCeilings.sound * similarity, 'joined'),
  );
  for (const relative of relativesOf(token.text))
    for (const id of views.byText.get(relative) ?? []) take(id, viewCeilings.same, 'joined');
}

/** Special words that a unit may be like: written together they agree in sound, spelling or all consonants. */
function specialWords({ special }: Vocabulary, { token }: Unit, visit: Visit): void {
  const group = (groups: Groups, key: string) => groups.get(key)?.forEach(visit);
  scanView(special.text, token.text, shares.text, visit);
  scanView(special.sound, token.sound, shares.sound, visit);
  scanView(special.abjad, token.skeleton, shares.skeleton, visit);
  group(special.bySkeleton, token.skeleton);
  group(special.byCoarse, token.coarse);
  for (const relative of relativesOf(token.text)) group(special.byText, relative);
}

/** Words that a special unit may be like: by every view there is. */
function everyView(vocabulary: Vocabulary, unit: Unit, visit: Visit): void {
  const { single, joined, special } = vocabulary;
  const { token } = unit;
  scanView(special.allSkeletons, token.skeleton, shares.skeleton, visit);
  special.byScript.get(token.script)?.forEach(visit);
  single.byCoarse.get(token.coarse)?.forEach(visit);
  for (const views of [single, joined]) {
    const isNear = views === joined || unit.length > 1;
    const scan = isNear ? scanNear : scanView;
    for (const text of [token.text, ...token.alternatives]) {
      for (const relative of [text, ...relativesOf(text)]) views.byText.get(relative)?.forEach(visit);
      if (!token.isAbjad) scan(views.text, text, isNear ? shares.joinedText : shares.text, visit);
    }
    if (!token.isAbjad) scan(views.sound, token.sound, isNear ? shares.joinedSound : shares.sound, visit);
  }
  specialWords(vocabulary, unit, visit);
}

function compareWhole(
  { tokens, lengths }: Vocabulary,
  unit: Unit,
  id: number,
  found: Map<number, LikeWord>,
): void {
  const token = tokens[id];
  if (!token || found.has(id)) return;
  const { similarity, relation } = unitSimilarity(unit, { token, start: 0, length: lengths[id] ?? 1 });
  if (similarity > 0) found.set(id, { id, similarity, relation });
}

interface Numbered {
  token: NameToken;
  id: number;
  length: number;
}

function viewsOf(words: readonly Numbered[]): WordViews {
  return {
    text: makeNearView(words.map(({ token, id }) => [token.text, id])),
    sound: makeNearView(words.map(({ token, id }) => [token.sound, id])),
    byText: grouped(words.map(({ token, id }) => [token.text, id])),
    byCoarse: grouped(words.map(({ token, id }) => [token.coarse, id])),
  };
}

function specialViews(words: readonly Numbered[]): SpecialViews {
  const special = words.filter(({ token }) => !isPlain(token));
  const single = special.filter(({ length }) => length === 1);
  const spellings = special.flatMap(({ token, id }) =>
    [token.text, ...token.alternatives].map((text): [string, number] => [text, id]),
  );
  const skeletons = (some: readonly Numbered[]) =>
    some.map(({ token, id }): [string, number] => [token.skeleton, id]);
  return {
    text: makeView(spellings),
    sound: makeView(special.map(({ token, id }) => [token.sound, id])),
    abjad: makeView(skeletons(single.filter(({ token }) => token.isAbjad))),
    allSkeletons: makeView(skeletons(words)),
    bySkeleton: grouped(skeletons(special)),
    byScript: grouped(
      special.filter(({ token }) => token.native !== '').map(({ token, id }) => [token.script, id]),
    ),
    byText: grouped(spellings),
    byCoarse: grouped(special.map(({ token, id }) => [token.coarse, id])),
  };
}

function grouped(words: readonly (readonly [string, number])[]): Groups {
  const groups = new Map<string, number[]>();
  for (const [word, id] of words) {
    const group = groups.get(word);
    if (group) group.push(id);
    else groups.set(word, [id]);
  }
  return groups;
}

function isInitialWord({ tokens }: Vocabulary, id: number): boolean {
  return tokens[id]?.role === 'initial';
}

function textOf({ tokens }: Vocabulary, id: number): string {
  return tokens[id]?.text ?? '';
}

function soundOf({ tokens }: Vocabulary, id: number): string {
  return tokens[id]?.sound ?? '';
}
