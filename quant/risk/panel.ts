import { dot } from '../linear/matrix.js';

/** Simple returns of several assets, row by row: the return of period t and asset a is at t × assets + a, NaN where unknown. */
export interface ReturnPanel {
  assets: number;
  values: Float64Array;
}

/** From one series an asset; they are of equal length and belong to the same periods. */
export function panelOf(series: readonly Float64Array[]): ReturnPanel {
  const assets = series.length;
  const periods = series[0]?.length ?? 0;
  if (series.some(({ length }) => length !== periods))
    throw new RangeError('Assets have returns of different periods');
  const values = new Float64Array(assets * periods);
  series.forEach((column, asset) =>
    column.forEach((each, period) => (values[period * assets + asset] = each)),
  );
  return { assets, values };
}

/** The rows of the panel, views into it; throws a RangeError when the last one is not whole. */
export function rowsOf({ assets, values }: ReturnPanel): Float64Array[] {
  const periods = values.length / assets;
  if (!Number.isInteger(periods)) throw new RangeError(`A panel of ${assets} assets has whole rows`);
  return Array.from({ length: periods }, (_, period) =>
    values.subarray(period * assets, (period + 1) * assets),
  );
}

/** The periods in which every asset has a return: what goes together must have been seen together. */
export function completeRows(panel: ReturnPanel): Float64Array[] {
  return rowsOf(panel).filter((row) => !row.some(Number.isNaN));
}

/**
 * Return of a portfolio that is brought back to its weights every period, one number a period; NaN where an asset with a
 * weight has none. Weights are fractions of the value; what they lack to 1 is cash, more than 1 is borrowed.
 */
export function portfolioReturns(panel: ReturnPanel, weights: Float64Array): Float64Array {
  return Float64Array.from(rowsOf(panel), (row) => weighted(row, weights));
}

/** Profit of exposures (in currency, negative when short) that are kept constant, one number a period. */
export function exposureProfits(panel: ReturnPanel, exposures: Float64Array): Float64Array {
  return portfolioReturns(panel, exposures);
}

/** Return of a portfolio that is bought at these weights and left alone, its cash too. */
export function heldReturns(panel: ReturnPanel, weights: Float64Array): Float64Array {
  let held = weights;
  const cash = 1 - weights.reduce((sum, each) => sum + each, 0);
  let value = 1;
  return Float64Array.from(rowsOf(panel), (row) => {
    held = held.map((each, asset) => (each === 0 ? 0 : each * (1 + row[asset]!)));
    const before = value;
    value = held.reduce((sum, each) => sum + each, cash);
    return value / before - 1;
  });
}

function weighted(row: Float64Array, weights: Float64Array): number {
  return dot(
    weights,
    row.map((each, asset) => (weights[asset] === 0 ? 0 : each)),
  );
}
