/** A square matrix, row by row: the element of row i and column j is at i × size + j. */
export interface SquareMatrix {
  size: number;
  values: Float64Array;
}

export function squareMatrix(rows: readonly (readonly number[])[]): SquareMatrix {
  const size = rows.length;
  if (rows.some((row) => row.length !== size))
    throw new RangeError('A square matrix has as many columns as rows');
  return { size, values: Float64Array.from(rows.flat()) };
}

/** Matrix times column, `size` numbers. */
export function times({ size, values }: SquareMatrix, column: Float64Array): Float64Array {
  if (column.length !== size) throw new RangeError(`A matrix of ${size} columns takes ${size} numbers`);
  return Float64Array.from({ length: size }, (_, row) =>
    dot(values.subarray(row * size, (row + 1) * size), column),
  );
}

/** Sum of products. */
export function dot(one: Float64Array, other: Float64Array): number {
  if (one.length !== other.length) throw new RangeError('Only columns of one length can be multiplied');
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}

/** x'Mx: the variance of x when M is a covariance. */
export function quadraticForm(matrix: SquareMatrix, column: Float64Array): number {
  return dot(column, times(matrix, column));
}

/** The rows and columns that are named, in that order. */
export function submatrix(matrix: SquareMatrix, rows: readonly number[]): SquareMatrix {
  return squareMatrix(rows.map((row) => rows.map((column) => matrix.values[row * matrix.size + column]!)));
}
