import { compare, isZero, minus, one, over, times, zero, type Fraction } from './fraction.js';

/**
 * Solves x = b + Mx exactly by elimination; null when I - M is singular. For shares M has no negative entry and no
 * circle that owns itself whole, so its spectral radius is below one: then (I - M)^-1 is the Neumann series
 * I + M + M² + …, every turn of the circle counted, and x is its limit (Brioschi, Buzzacchi, Colombo, "Risk capital
 * financing and the separation of ownership and control in business groups", Journal of Banking & Finance 13, 1989).
 */
export function solveShares(
  matrix: readonly (readonly Fraction[])[],
  b: readonly Fraction[],
): Fraction[] | null {
  const rows = matrix.map((row, i) => [
    ...row.map((value, j) => minus(i === j ? one : zero, value)),
    b[i] ?? zero,
  ]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= column && !isZero(row[column] ?? zero));
    const pivotRow = rows[pivot];
    const here = rows[column];
    if (!pivotRow || !here) return null;
    rows[pivot] = here;
    const scale = pivotRow[column] ?? one;
    const scaled = pivotRow.map((value) => over(value, scale));
    rows[column] = scaled;
    eliminate(rows, column, scaled);
  }
  return rows.map((row) => row[rows.length] ?? zero);
}

export function areShares(values: readonly Fraction[]): boolean {
  return values.every((value) => compare(value, zero) >= 0 && compare(value, one) <= 0);
}

function eliminate(rows: Fraction[][], column: number, scaled: readonly Fraction[]): void {
  rows.forEach((row, index) => {
    const factor = row[column] ?? zero;
    if (index === column || isZero(factor)) return;
    rows[index] = row.map((value, j) => minus(value, times(factor, scaled[j] ?? zero)));
  });
}
