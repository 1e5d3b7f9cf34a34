import { quadraticForm, type SquareMatrix } from '../linear/matrix.js';
import { completeRows, type ReturnPanel } from './panel.js';

/** RiskMetrics' decay for daily returns (1996). */
export const DAILY_DECAY = 0.94;

/**
 * Sample covariance (n - 1) of the assets per period, from the periods in which all of them have a return. All NaN for fewer
 * than 2 such periods.
 */
export function sampleCovariance(panel: ReturnPanel): SquareMatrix {
  const rows = centred(completeRows(panel), panel.assets);
  const share = rows.length < 2 ? NaN : 1 / (rows.length - 1);
  return weightedProducts(rows, { size: panel.assets, weightOf: () => share });
}

/**
 * Exponentially weighted covariance per period: the newest period counts most, each one before it `decay` times as much;
 * weights sum up to 1 and the mean is taken as 0 (RiskMetrics 1996). All NaN without a complete period.
 */
export function ewmaCovariance(panel: ReturnPanel, decay = DAILY_DECAY): SquareMatrix {
  if (!(decay > 0 && decay < 1)) throw new RangeError(`A decay is between 0 and 1, not ${decay}`);
  const rows = completeRows(panel);
  const newest = rows.length === 0 ? NaN : (1 - decay) / (1 - decay ** rows.length);
  const weightOf = (period: number) => newest * decay ** (rows.length - 1 - period);
  return weightedProducts(rows, { size: panel.assets, weightOf });
}

/** Correlations of a covariance; NaN where an asset doesn't vary. */
export function correlations({ size, values }: SquareMatrix): SquareMatrix {
  const deviations = Float64Array.from({ length: size }, (_, asset) =>
    Math.sqrt(values[asset * size + asset]!),
  );
  const scaled = values.map(
    (value, place) => value / (deviations[Math.floor(place / size)]! * deviations[place % size]!),
  );
  return { size, values: scaled };
}

/** Deviation per period of a portfolio with these weights or exposures, in their unit. */
export function portfolioDeviation(covariance: SquareMatrix, weights: Float64Array): number {
  return Math.sqrt(Math.max(quadraticForm(covariance, weights), 0));
}

/** The rows less the mean of each asset. */
export function centred(rows: readonly Float64Array[], assets: number): Float64Array[] {
  const means = new Float64Array(assets);
  for (const row of rows) row.forEach((each, asset) => (means[asset]! += each / rows.length));
  return rows.map((row) => row.map((each, asset) => each - means[asset]!));
}

/** Sum over the rows of weight × row × row'. */
export function weightedProducts(
  rows: readonly Float64Array[],
  { size, weightOf }: { size: number; weightOf: (period: number) => number },
): SquareMatrix {
  const values = new Float64Array(size * size).fill(Number.isNaN(weightOf(0)) ? NaN : 0);
  rows.forEach((row, period) => {
    const weight = weightOf(period);
    for (let one = 0; one < size; one++) {
      const scaled = weight * row[one]!;
      for (let other = 0; other < size; other++) values[one * size + other]! += scaled * row[other]!;
    }
  });
  return { size, values };
}
