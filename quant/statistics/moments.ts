/**
 * Moments of a series. NaN values are periods without an observation and are left out everywhere, as numpy's `nan…`
 * functions do. All are taken about the first value, so that a constant series has exactly no deviation.
 */
export interface Moments {
  /** How many values are numbers. */
  count: number;
  mean: number;
  /** Sums of powers of the deviations from the mean. */
  second: number;
  third: number;
  fourth: number;
}

export function moments(values: Float64Array): Moments {
  const { count, mean } = meanOf(values);
  let [second, third, fourth] = [0, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const deviation = value - mean;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  return { count, mean, second, third, fourth };
}

/** NaN when there is no number. */
export function mean(values: Float64Array): number {
  return meanOf(values).mean;
}

/** Divided by n - 1; NaN for fewer than 2 numbers. */
export function variance(values: Float64Array): number {
  const { count, second } = moments(values);
  return count < 2 ? NaN : second / (count - 1);
}

/** The root of the variance (n - 1). */
export function standardDeviation(values: Float64Array): number {
  return Math.sqrt(variance(values));
}

/** Third standardised moment of the population (scipy's `skew`); NaN where nothing deviates. */
export function skewness(values: Float64Array): number {
  const { count, second, third } = moments(values);
  return second > 0 ? third / count / (second / count) ** 1.5 : NaN;
}

/** Fourth standardised moment of the population less 3, 0 for a normal one (scipy's `kurtosis`); NaN where nothing deviates. */
export function excessKurtosis(values: Float64Array): number {
  const { count, second, fourth } = moments(values);
  return second > 0 ? fourth / count / (second / count) ** 2 - 3 : NaN;
}

/** The numbers among the values, in their order. */
export function observed(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  // Not by `filter`, which calls a function a value: windows of back-tests ask for millions of them.
  for (const value of values) if (!Number.isNaN(value)) kept[count++] = value;
  return kept.subarray(0, count);
}

function meanOf(values: Float64Array): { count: number; mean: number } {
  const origin = values.find((value) => !Number.isNaN(value)) ?? NaN;
  let [count, sum] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value - origin;
  }
  return { count, mean: origin + sum / count };
}
