import type { SquareMatrix } from './matrix.js';

/** A pivot below this share of its diagonal element is rounding and no variance. */
const NOTHING = 1e-13;

/**
 * The lower triangle L with LL' = M of a symmetric matrix (Golub and Van Loan, algorithm 4.2.1; only its lower triangle is
 * read), null when the matrix is not positive definite.
 */
export function cholesky({ size, values }: SquareMatrix): SquareMatrix | null {
  const lower = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const own = values[column * size + column]!;
    const pivot = own - rowProduct({ lower, size, row: column, other: column, count: column });
    if (!(pivot > NOTHING * own)) return null;
    const root = Math.sqrt(pivot);
    lower[column * size + column] = root;
    for (let row = column + 1; row < size; row++) {
      const rest =
        values[row * size + column]! - rowProduct({ lower, size, row, other: column, count: column });
      lower[row * size + column] = rest / root;
    }
  }
  return { size, values: lower };
}

/** x with LL'x = b, by substitution forwards and then backwards. */
export function solveCholesky({ size, values }: SquareMatrix, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      solution[row]! -= values[row * size + column]! * solution[column]!;
    }
    solution[row]! /= values[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let below = row + 1; below < size; below++) {
      solution[row]! -= values[below * size + row]! * solution[below]!;
    }
    solution[row]! /= values[row * size + row]!;
  }
  return solution;
}

function rowProduct(about: {
  lower: Float64Array;
  size: number;
  row: number;
  other: number;
  count: number;
}): number {
  const { lower, size, row, other, count } = about;
  let sum = 0;
  for (let index = 0; index < count; index++)
    sum += lower[row * size + index]! * lower[other * size + index]!;
  return sum;
}
