import { normalCdf, normalDensity, normalQuantile } from '../distributions/normal.js';
import { excessKurtosis, mean, skewness, standardDeviation } from '../statistics/moments.js';
import { checkedTail, type Tail, type TailRisk } from './value-at-risk.js';

export interface CornishFisherRisk extends TailRisk {
  /**
   * Whether a worse level always means a greater loss with this skew and kurtosis (Maillard 2012). Outside the expansion
   * describes no distribution: use the historical figure.
   */
  isInDomain: boolean;
}

/** Population skew and excess kurtosis of returns over the horizon. */
interface Shape {
  skew: number;
  kurtosis: number;
}

/**
 * Value at risk of returns that are nearly normal: the normal quantile bent by their skew and kurtosis (Cornish and Fisher
 * 1937, third order; Zangari 1996), and the mean of what lies beyond it in closed form (Maillard 2012). Over h independent
 * periods the skew shrinks by root h and the excess kurtosis by h. Constant returns have no shape and count as normal; NaN for
 * fewer than 2 returns.
 */
export function cornishFisherRisk(about: Tail & { returns: Float64Array }): CornishFisherRisk {
  const { level, horizonPeriods } = checkedTail(about);
  const deviation = standardDeviation(about.returns) * Math.sqrt(horizonPeriods);
  const middle = mean(about.returns) * horizonPeriods;
  const shape = {
    skew: (skewness(about.returns) || 0) / Math.sqrt(horizonPeriods),
    kurtosis: (excessKurtosis(about.returns) || 0) / horizonPeriods,
  };
  const reach = normalQuantile(1 - level);
  const valueAtRisk = -(middle + bent(reach, shape) * deviation);
  const beyond = -(middle + meanBeyond(reach, shape) * deviation);
  return { valueAtRisk, expectedShortfall: Math.max(beyond, valueAtRisk), isInDomain: isMonotone(shape) };
}

function bent(z: number, { skew, kurtosis }: Shape): number {
  return (
    z +
    ((z ** 2 - 1) * skew) / 6 +
    ((z ** 3 - 3 * z) * kurtosis) / 24 -
    ((2 * z ** 3 - 5 * z) * skew ** 2) / 36
  );
}

/** Mean of the bent quantiles below z: each Hermite polynomial integrates to the one before it times the density. */
function meanBeyond(z: number, { skew, kurtosis }: Shape): number {
  const correction =
    1 + (z * skew) / 6 + ((z ** 2 - 1) * kurtosis) / 24 - ((2 * z ** 2 - 1) * skew ** 2) / 36;
  return (-normalDensity(z) / normalCdf(z)) * correction;
}

function isMonotone({ skew, kurtosis }: Shape): boolean {
  const square = kurtosis / 8 - skew ** 2 / 6;
  const line = skew / 3;
  const constant = 1 - kurtosis / 8 + (5 * skew ** 2) / 36;
  if (square === 0 && line === 0) return constant > 0;
  return square > 0 && line ** 2 < 4 * square * constant;
}
