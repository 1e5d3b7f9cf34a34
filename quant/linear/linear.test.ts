import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cholesky, solveCholesky } from './cholesky.js';
import { leastSquares } from './least-squares.js';
import { dot, quadraticForm, squareMatrix, submatrix, times } from './matrix.js';

const of = (...values: number[]) => Float64Array.from(values);
const matrix = squareMatrix([
  [4, 2, 2],
  [2, 5, 3],
  [2, 3, 6],
]);

describe('matrices', () => {
  it('multiply columns row by row', () => {
    expect(times(matrix, of(1, 2, 3))).toEqual(of(14, 21, 26));
    expect(quadraticForm(matrix, of(1, 2, 3))).toBe(134);
    expect(submatrix(matrix, [2, 0]).values).toEqual(of(6, 2, 2, 4));
  });

  it('refuse what does not fit', () => {
    expect(() => squareMatrix([[1, 2]])).toThrow(RangeError);
    expect(() => times(matrix, of(1))).toThrow(RangeError);
    expect(() => dot(of(1), of(1, 2))).toThrow(RangeError);
  });
});

describe('Cholesky', () => {
  it('finds the root that the textbook finds', () => {
    expect(cholesky(matrix)?.values).toEqual(of(2, 0, 0, 1, 2, 0, 1, 1, 2));
  });

  it('refuses what is not positive definite', () => {
    expect(
      cholesky(
        squareMatrix([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      cholesky(
        squareMatrix([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toBeNull();
    expect(cholesky(squareMatrix([[0]]))).toBeNull();
    expect(cholesky(squareMatrix([[NaN]]))).toBeNull();
  });

  it('solves what it was multiplied from', () => {
    const cell = fc.double({ min: -1, max: 1, noNaN: true });
    const square = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(square, fc.array(cell, { minLength: 4, maxLength: 4 }), (rows, solution) => {
        const product = rows.map((one, at) =>
          rows.map((other, place) => dot(of(...one), of(...other)) + (at === place ? 1 : 0)),
        );
        const positive = squareMatrix(product);
        const lower = cholesky(positive);
        const found = lower && solveCholesky(lower, times(positive, of(...solution)));
        found?.forEach((each, index) => expect(each).toBeCloseTo(solution[index]!, 10));
        expect(found).not.toBeNull();
      }),
    );
  });
});

describe('leastSquares', () => {
  it('finds a plane', () => {
    const [one, two] = [of(1, 2, 3, 5), of(0, 1, 0, 2)];
    const plane = leastSquares(
      one.map((each, row) => 3 + 2 * each - two[row]!),
      [one, two],
    );
    expect(plane?.intercept).toBeCloseTo(3, 12);
    expect(plane?.slopes[0]).toBeCloseTo(2, 12);
    expect(plane?.slopes[1]).toBeCloseTo(-1, 12);
    expect(plane?.rSquared).toBeCloseTo(1, 12);
  });

  it('says that columns depend on each other or that there are too few rows', () => {
    expect(leastSquares(of(1, 2, 3), [of(1, 2, 3), of(2, 4, 6)])).toBeNull();
    expect(leastSquares(of(1), [of(1)])).toBeNull();
    expect(leastSquares(of(5, 5, 5), [of(1, 2, 4)])?.rSquared).toBeNaN();
  });
});
