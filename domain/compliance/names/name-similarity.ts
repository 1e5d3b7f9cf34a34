import {
  align,
  unitsOf,
  type AlignedPair,
  type Alignment,
  type UnitSimilarity,
  type Unit,
} from './alignment.js';
import type { NameReading } from './reading.js';
import type { NameToken } from './token.js';

/** How a name is judged from its alignment; set on the tuning half of the name pairs. */
export interface NameParameters {
  /** How much a difference inside a pair costs: 1 is in proportion. */
  unlikeness: number;
  /** Cost of words that stand against each other without being alike. */
  contradiction: number;
  /** Cost of words that only one side has, by kind of party. */
  surplusPerson: number;
  surplusOrganisation: number;
  inversion: number;
  /** Factor when a person's name rests on one word while a side has more. */
  singleWord: number;
  legalForm: number;
}

export const nameParameters: NameParameters = {
  unlikeness: 1.5,
  contradiction: 1.9,
  surplusPerson: 0.25,
  surplusOrganisation: 0.4,
  inversion: 0.02,
  singleWord: 0.75,
  legalForm: 0.92,
};

export interface PreparedReading<U extends Unit = Unit> extends NameReading {
  units: U[];
  /** Of all its words. */
  weight: number;
}

export interface NameComparison {
  /** 0 to 1; 1 only for the same words. */
  similarity: number;
  alignment: Alignment;
  legalForms: 'same' | 'different' | 'unknown';
}

export function prepareReading(reading: NameReading): PreparedReading {
  return { ...reading, units: unitsOf(reading.tokens), weight: weightOfTokens(reading.tokens) };
}

export function weightOfTokens(tokens: readonly NameToken[]): number {
  return tokens.reduce((sum, token) => sum + token.weight, 0);
}

export interface ComparisonOptions<L extends Unit, R extends Unit> {
  /** What surplus words and legal forms mean depends on it. */
  isPerson: boolean;
  similarityOf: UnitSimilarity<L, R>;
  parameters?: NameParameters;
}

/** Compares two readings of names, word by word. */
export function compareReadings<L extends Unit, R extends Unit>(
  left: PreparedReading<L>,
  right: PreparedReading<R>,
  { isPerson, similarityOf, parameters = nameParameters }: ComparisonOptions<L, R>,
): NameComparison {
  const alignment = align(left.units, right.units, similarityOf);
  const legalForms = compareForms(left, right);
  const base = similarityFrom(alignment, isPerson, parameters);
  const order = isPerson ? Math.max(0.9, 1 - parameters.inversion * alignment.inversions) : 1;
  const form = legalForms === 'different' ? parameters.legalForm : 1;
  return { similarity: base * order * form, alignment, legalForms };
}

/**
 * The highest similarity that two readings can reach when only so much of them is covered by like words: what the index
 * goes by. `quality` is the covered weight times how alike it is, averaged over both sides.
 */
export function similarityBound(
  quality: number,
  leftOver: number,
  rightOver: number,
  isPerson: boolean,
): number {
  if (quality <= 0) return 0;
  return quality / (quality + costOfRest(leftOver, rightOver, isPerson, nameParameters));
}

/** What is left of a pair's weight when its words are only so alike. */
export function qualityOf(similarity: number, { unlikeness }: NameParameters = nameParameters): number {
  return Math.max(0, 1 - unlikeness * (1 - similarity));
}

function costOfRest(
  leftOver: number,
  rightOver: number,
  isPerson: boolean,
  parameters: NameParameters,
): number {
  const surplus = isPerson ? parameters.surplusPerson : parameters.surplusOrganisation;
  return Math.min(leftOver, rightOver) * parameters.contradiction + Math.abs(leftOver - rightOver) * surplus;
}

function similarityFrom(alignment: Alignment, isPerson: boolean, parameters: NameParameters): number {
  const { pairs, leftOver, rightOver } = alignment;
  const matched = pairs.reduce((sum, pair) => sum + weightOf(pair), 0);
  if (!pairs.some(isProof)) return 0;
  const quality = pairs.reduce(
    (sum, pair) => sum + weightOf(pair) * qualityOf(pair.similarity, parameters),
    0,
  );
  const similarity =
    quality /
    (matched + costOfRest(weightOfTokens(leftOver), weightOfTokens(rightOver), isPerson, parameters));
  return isPerson && restsOnOneWord(alignment) ? similarity * parameters.singleWord : similarity;
}

/** Initials and particles alone fit thousands of names. */
function isProof({ relation, left, right }: AlignedPair): boolean {
  return relation !== 'initial' && left.token.role !== 'particle' && right.token.role !== 'particle';
}

/** One word in common says little of people who have two. */
function restsOnOneWord({ pairs, leftOver, rightOver }: Alignment): boolean {
  const telling = pairs.reduce(
    (sum, pair) => sum + Math.max(tellingWords(pair.left), tellingWords(pair.right)),
    0,
  );
  return telling < 2 && [...leftOver, ...rightOver].some(isTelling);
}

function tellingWords(unit: Unit): number {
  return isTelling(unit.token) ? unit.length : 0;
}

function isTelling(token: NameToken): boolean {
  return token.role === 'word' || token.role === 'initial';
}

function compareForms(left: NameReading, right: NameReading): NameComparison['legalForms'] {
  if (!left.legalForm || !right.legalForm) return 'unknown';
  return left.legalForm === right.legalForm ? 'same' : 'different';
}

function weightOf(pair: AlignedPair): number {
  return (pair.left.token.weight + pair.right.token.weight) / 2;
}
