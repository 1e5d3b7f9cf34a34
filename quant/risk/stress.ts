import { cholesky, solveCholesky } from '../linear/cholesky.js';
import { dot, submatrix, type SquareMatrix } from '../linear/matrix.js';

/** Simple returns that every asset suffers at once, in the order of the exposures: -0.3 is a fall by 30 %. */
export interface Scenario {
  name: string;
  shocks: Float64Array;
}

export interface StressResult {
  name: string;
  /** In the exposures' unit, negative for a loss. */
  profit: number;
  /** What each asset adds to it. */
  contributions: Float64Array;
}

/** What each scenario does to exposures that are linear in the assets (negative when short), the worst first. */
export function stressExposures(exposures: Float64Array, scenarios: readonly Scenario[]): StressResult[] {
  return scenarios
    .map(({ name, shocks }) => ({
      name,
      profit: dot(exposures, shocks),
      contributions: exposures.map((each, asset) => each * shocks[asset]!),
    }))
    .sort((one, other) => one.profit - other.profit);
}

/**
 * Shocks of all assets that go with given shocks of some: the others move as they are expected to in a normal world with this
 * covariance (Kupiec 1998, "Stress testing in a value at risk framework"). Null when the given assets depend on each other.
 */
export function conditionalShocks(
  covariance: SquareMatrix,
  given: readonly { asset: number; shock: number }[],
): Float64Array | null {
  const assets = given.map(({ asset }) => asset);
  const lower = cholesky(submatrix(covariance, assets));
  if (!lower) return null;
  const weights = solveCholesky(
    lower,
    Float64Array.from(given, ({ shock }) => shock),
  );
  const shocks = Float64Array.from({ length: covariance.size }, (_, asset) =>
    assets.reduce(
      (sum, each, at) => sum + covariance.values[asset * covariance.size + each]! * weights[at]!,
      0,
    ),
  );
  for (const { asset, shock } of given) shocks[asset] = shock;
  return shocks;
}
