import { incompleteGamma } from './gamma.js';

/** P(X <= x) for X of the chi-square distribution with so many degrees of freedom (NIST handbook 1.3.6.6.6). */
export function chiSquareCdf(x: number, degrees: number): number {
  return incompleteGamma(degrees / 2, Math.max(x, 0) / 2).lower;
}

/** P(X > x): the p-value of a test whose statistic is x. */
export function chiSquareTail(x: number, degrees: number): number {
  return incompleteGamma(degrees / 2, Math.max(x, 0) / 2).upper;
}
