export type TrafficLight = 'green' | 'yellow' | 'red';

/**
 * The zone of a back-test by the number of its breaches (Basel Committee 1996, "Supervisory framework for the use of
 * backtesting"): yellow from where so many or fewer come with 95 % probability under a right model, red from 99.99 %. With 250
 * days at 99 % that is 5 and 10.
 */
export function trafficLight({
  breaches,
  observations,
  level,
}: {
  breaches: number;
  observations: number;
  level: number;
}): TrafficLight {
  const probability = binomialAtMost(breaches, observations, 1 - level);
  if (probability < 0.95) return 'green';
  return probability < 0.9999 ? 'yellow' : 'red';
}

/** Probability of so many successes or fewer, by logarithms: powers of small numbers would vanish. */
export function binomialAtMost(successes: number, trials: number, probability: number): number {
  let term = trials * Math.log1p(-probability);
  let total = Math.exp(term);
  for (let count = 1; count <= Math.min(successes, trials); count++) {
    term += Math.log((trials - count + 1) / count) + Math.log(probability) - Math.log1p(-probability);
    total += Math.exp(term);
  }
  return Math.min(1, total);
}
