import { compare, isZero, minus, one, percentText, plus, times, zero, type Fraction } from './fraction.js';

/**
 * What is known of a share: it lies between two fractions of one. An open end is not reached itself, as registers say
 * it: "more than 25 % but not more than 50 %".
 */
export interface Range {
  readonly min: Fraction;
  readonly max: Fraction;
  readonly isMinOpen: boolean;
  readonly isMaxOpen: boolean;
}

export const nothing = exactly(zero);
export const everything = exactly(one);
export const anything: Range = { min: zero, max: one, isMinOpen: false, isMaxOpen: false };

export function exactly(share: Fraction): Range {
  return { min: share, max: share, isMinOpen: false, isMaxOpen: false };
}

export function sumOf(a: Range, b: Range): Range {
  return capped({
    min: plus(a.min, b.min),
    max: plus(a.max, b.max),
    isMinOpen: a.isMinOpen || b.isMinOpen,
    isMaxOpen: a.isMaxOpen || b.isMaxOpen,
  });
}

/** A share of a share. Zero swallows: a product reaches it as soon as one factor does. */
export function productOf(a: Range, b: Range): Range {
  return {
    min: times(a.min, b.min),
    max: times(a.max, b.max),
    isMinOpen: isProductOpen([a.min, a.isMinOpen], [b.min, b.isMinOpen]),
    isMaxOpen: isProductOpen([a.max, a.isMaxOpen], [b.max, b.isMaxOpen]),
  };
}

/** The greater of two claims on the same thing, which do not add up. */
export function greaterOf(a: Range, b: Range): Range {
  const min = compare(a.min, b.min);
  const max = compare(a.max, b.max);
  return {
    min: min >= 0 ? a.min : b.min,
    isMinOpen: min === 0 ? a.isMinOpen && b.isMinOpen : (min > 0 ? a : b).isMinOpen,
    max: max >= 0 ? a.max : b.max,
    isMaxOpen: max === 0 ? a.isMaxOpen && b.isMaxOpen : (max > 0 ? a : b).isMaxOpen,
  };
}

/** Where both hold at once; null where they contradict each other. */
export function common(a: Range, b: Range): Range | null {
  const min = compare(a.min, b.min);
  const max = compare(a.max, b.max);
  const both = {
    min: min >= 0 ? a.min : b.min,
    isMinOpen: min === 0 ? a.isMinOpen || b.isMinOpen : (min > 0 ? a : b).isMinOpen,
    max: max <= 0 ? a.max : b.max,
    isMaxOpen: max === 0 ? a.isMaxOpen || b.isMaxOpen : (max < 0 ? a : b).isMaxOpen,
  };
  const order = compare(both.min, both.max);
  return order < 0 || (order === 0 && !both.isMinOpen && !both.isMaxOpen) ? both : null;
}

/** From the smaller beginning to the greater end. */
export function hullOf(a: Range, b: Range): Range {
  const greater = greaterOf(a, b);
  const min = compare(a.min, b.min);
  return {
    ...greater,
    min: min <= 0 ? a.min : b.min,
    isMinOpen: min === 0 ? a.isMinOpen && b.isMinOpen : (min < 0 ? a : b).isMinOpen,
  };
}

/** What is left for one when the others have at least their part: nobody can hold what others hold. */
export function leftBeside(share: Range, others: readonly Range[]): Range {
  const taken = others.reduce((sum, { min }) => plus(sum, min), zero);
  const left = minus(one, taken);
  const order = compare(share.max, left);
  if (order < 0 || compare(left, share.min) < 0) return share;
  const isLeftOpen = others.some(({ isMinOpen }) => isMinOpen);
  return { ...share, max: left, isMaxOpen: order === 0 ? share.isMaxOpen || isLeftOpen : isLeftOpen };
}

/** Whether a share is above a limit (or at it, where the rule counts that): surely, possibly or not. */
export function standsAbove(share: Range, limit: Fraction, isInclusive: boolean): 'yes' | 'possible' | 'no' {
  const least = compare(share.min, limit);
  if (least > 0 || (least === 0 && (isInclusive || share.isMinOpen))) return 'yes';
  const most = compare(share.max, limit);
  return most > 0 || (most === 0 && isInclusive && !share.isMaxOpen) ? 'possible' : 'no';
}

export function isNothing({ max }: Range): boolean {
  return isZero(max);
}

export function isSame(a: Range, b: Range): boolean {
  return (
    compare(a.min, b.min) === 0 &&
    compare(a.max, b.max) === 0 &&
    a.isMinOpen === b.isMinOpen &&
    a.isMaxOpen === b.isMaxOpen
  );
}

export interface RangeView {
  /** Per cent, at most four decimals. */
  min: string;
  max: string;
  is_min_open: boolean;
  is_max_open: boolean;
}

export function rangeView({ min, max, isMinOpen, isMaxOpen }: Range): RangeView {
  return { min: percentText(min), max: percentText(max), is_min_open: isMinOpen, is_max_open: isMaxOpen };
}

/** No part is more than the whole, whatever contradicting statements add up to. */
export function capped(share: Range): Range {
  const isMaxAbove = compare(share.max, one) > 0;
  const isMinAbove = compare(share.min, one) > 0;
  return {
    min: isMinAbove ? one : share.min,
    isMinOpen: share.isMinOpen && compare(share.min, one) < 0,
    max: isMaxAbove ? one : share.max,
    isMaxOpen: share.isMaxOpen && !isMaxAbove && compare(share.min, one) < 0,
  };
}

type End = readonly [value: Fraction, isOpen: boolean];

function isProductOpen([a, isAOpen]: End, [b, isBOpen]: End): boolean {
  const isReached = (isZero(a) && !isAOpen) || (isZero(b) && !isBOpen);
  return !isReached && (isAOpen || isBOpen);
}
