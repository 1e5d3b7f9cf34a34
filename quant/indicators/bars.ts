/** Bars of one instrument, oldest first: columns of equal length, prices in one currency, volume in the base asset. */
export interface Bars {
  high: Float64Array;
  low: Float64Array;
  close: Float64Array;
  volume: Float64Array;
}

/** A count of bars that a window or an average is made of; throws a RangeError for anything but a whole number from 1. */
export function checkedPeriod(period: number): number {
  if (Number.isSafeInteger(period) && period >= 1) return period;
  throw new RangeError(`A period is a whole number of bars from 1, not ${period}`);
}

/** Columns of one series belong together bar by bar; throws a RangeError when their lengths differ. */
export function checkColumns(...columns: readonly Float64Array[]): void {
  const lengths = [...new Set(columns.map(({ length }) => length))];
  if (lengths.length > 1)
    throw new RangeError(`Columns of bars have different lengths: ${lengths.join(', ')}`);
}
