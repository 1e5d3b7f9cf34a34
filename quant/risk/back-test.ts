import { chiSquareTail } from '../distributions/chi-square.js';

/** Small p-values speak against the model. */
export interface LikelihoodTest {
  likelihoodRatio: number;
  degrees: number;
  pValue: number;
}

export interface CoverageTest extends LikelihoodTest {
  observations: number;
  breaches: number;
  /** As many as the level promises. */
  expected: number;
}

/**
 * Which returns lost more than was forecast for their period: 1 for a breach, 0 for none. `valuesAtRisk` are losses as
 * positive numbers, each forecast before its return. Periods in which either is NaN are left out.
 */
export function breachesOf(about: { returns: Float64Array; valuesAtRisk: Float64Array }): Uint8Array {
  const { returns, valuesAtRisk } = about;
  if (returns.length !== valuesAtRisk.length) throw new RangeError('Every return needs its forecast');
  const margins = returns
    .map((each, index) => each + valuesAtRisk[index]!)
    .filter((each) => !Number.isNaN(each));
  return Uint8Array.from(margins, (margin) => (margin < 0 ? 1 : 0));
}

/** Whether there are as many breaches as the level promises: the proportion of failures of Kupiec (1995), one degree. */
export function kupiecTest(breaches: Uint8Array, level: number): CoverageTest {
  const observations = breaches.length;
  const count = breaches.reduce((sum, each) => sum + each, 0);
  const promised = 1 - level;
  const likelihoodRatio =
    2 *
    (logLikelihood(observations - count, count, count / observations) -
      logLikelihood(observations - count, count, promised));
  return { ...tested(likelihoodRatio, 1), observations, breaches: count, expected: promised * observations };
}

/** Whether a breach makes another one the next period more likely: the independence test of Christoffersen (1998), one degree. */
export function independenceTest(breaches: Uint8Array): LikelihoodTest {
  const counts = [0, 0, 0, 0];
  for (let index = 1; index < breaches.length; index++)
    counts[2 * breaches[index - 1]! + breaches[index]!]! += 1;
  const [calmCalm = 0, calmBreach = 0, breachCalm = 0, breachBreach = 0] = counts;
  const after = (calm: number, breach: number) => logLikelihood(calm, breach, breach / (calm + breach));
  const dependent = after(calmCalm, calmBreach) + after(breachCalm, breachBreach);
  const independent = after(calmCalm + breachCalm, calmBreach + breachBreach);
  return tested(2 * (dependent - independent), 1);
}

/** Both at once: the conditional coverage of Christoffersen (1998), two degrees. */
export function conditionalCoverageTest(breaches: Uint8Array, level: number): LikelihoodTest {
  const count = kupiecTest(breaches, level).likelihoodRatio;
  return tested(count + independenceTest(breaches).likelihoodRatio, 2);
}

/** Of so many misses and hits at a probability of a hit; what never happened adds nothing, whatever its probability. */
function logLikelihood(misses: number, hits: number, probability: number): number {
  const ofMisses = misses === 0 ? 0 : misses * Math.log1p(-probability);
  return ofMisses + (hits === 0 ? 0 : hits * Math.log(probability));
}

/** Rounding may leave a ratio just below 0 where both likelihoods are the same. */
function tested(ratio: number, degrees: number): LikelihoodTest {
  const likelihoodRatio = Math.max(ratio, 0);
  return { likelihoodRatio, degrees, pValue: chiSquareTail(likelihoodRatio, degrees) };
}
