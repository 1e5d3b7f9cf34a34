import { join } from 'node:path';
import { leastSquares } from '../../quant/linear/least-squares.js';
import { dot } from '../../quant/linear/matrix.js';
import { alpha, beta } from '../../quant/statistics/benchmark.js';
import { filesIn, readColumns } from './quant-files.js';
import type { Meter } from './quant-meter.js';

/** Returns and factors without a recorded answer: what is computed in two ways must agree. */
export async function checkFactors(meter: Meter, folder: string): Promise<void> {
  const names = await filesIn(folder, '.csv');
  if (!names.includes('returns.csv') || !names.includes('factor_returns.csv')) return;
  const returns = (await readColumns(join(folder, 'returns.csv'))).get('1') ?? new Float64Array();
  const [, ...factors] = await readColumns(join(folder, 'factor_returns.csv'));
  const group = 'factors';
  for (const [factor, benchmark] of factors) {
    const line = leastSquares(returns, [benchmark]);
    const [slope = NaN] = line?.slopes ?? [];
    meter.near({ id: `beta ${factor}`, group, ours: beta({ returns, benchmark }), recorded: slope });
    const ours = alpha({ returns, benchmark, periodsPerYear: 1 });
    meter.near({ id: `alpha ${factor}`, group, ours, recorded: line?.intercept ?? NaN });
  }
  const plane = leastSquares(
    returns,
    factors.map(([, values]) => values),
  );
  for (const [factor, values] of factors) {
    const ours = plane ? dot(plane.residuals, values) / values.length : NaN;
    meter.near({ id: `residuals beside ${factor}`, group, ours, recorded: 0 });
  }
}
