import { cholesky, solveCholesky } from './cholesky.js';
import { dot } from './matrix.js';

export interface Regression {
  intercept: number;
  /** One a column, in their order. */
  slopes: Float64Array;
  /** What the line leaves unexplained of each observation. */
  residuals: Float64Array;
  /** Share of the variance that is explained; NaN when there is none. */
  rSquared: number;
}

/**
 * Ordinary least squares of `target` on the columns and an intercept, by the normal equations of centred columns. Null when
 * the columns depend on each other or there are too few observations. All columns are as long as the target, without NaN.
 */
export function leastSquares(target: Float64Array, columns: readonly Float64Array[]): Regression | null {
  const size = columns.length;
  if (target.length <= size) return null;
  const centred = columns.map((column) => centre(column));
  const goal = centre(target);
  const values = Float64Array.from(
    centred.flatMap((one) => centred.map((other) => dot(one.values, other.values))),
  );
  const lower = cholesky({ size, values });
  if (!lower) return null;
  const slopes = solveCholesky(
    lower,
    Float64Array.from(centred, (each) => dot(each.values, goal.values)),
  );
  const residuals = goal.values.map((value, index) =>
    centred.reduce((rest, column, at) => rest - slopes[at]! * column.values[index]!, value),
  );
  const all = dot(goal.values, goal.values);
  return {
    intercept:
      goal.mean -
      dot(
        slopes,
        Float64Array.from(centred, (each) => each.mean),
      ),
    slopes,
    residuals,
    rSquared: all > 0 ? 1 - dot(residuals, residuals) / all : NaN,
  };
}

function centre(column: Float64Array): { mean: number; values: Float64Array } {
  const mean = column.reduce((sum, each) => sum + each, 0) / column.length;
  return { mean, values: column.map((each) => each - mean) };
}
