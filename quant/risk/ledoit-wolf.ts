import type { SquareMatrix } from '../linear/matrix.js';
import { centred, weightedProducts } from './covariance.js';
import { completeRows, type ReturnPanel } from './panel.js';

export interface ShrunkCovariance {
  covariance: SquareMatrix;
  /** 0: the sample alone; 1: every asset alike and none related to another. */
  shrinkage: number;
}

/**
 * Covariance per period drawn towards a multiple of the identity, as far as minimises the expected squared error (Ledoit and
 * Wolf 2004, "A well-conditioned estimator for large-dimensional covariance matrices"; scikit-learn's `LedoitWolf`). It can be
 * inverted also when there are more assets than periods. The sample covariance in it is divided by n. All NaN without a
 * complete period.
 */
export function ledoitWolfCovariance(panel: ReturnPanel): ShrunkCovariance {
  const size = panel.assets;
  const rows = centred(completeRows(panel), size);
  const share = rows.length === 0 ? NaN : 1 / rows.length;
  const sample = weightedProducts(rows, { size, weightOf: () => share });
  const level = trace(sample) / size;
  const samplesNorm = sample.values.reduce((sum, each) => sum + each ** 2, 0);
  const distance = samplesNorm - size * level ** 2;
  const fourth = rows.reduce((sum, row) => sum + row.reduce((length, each) => length + each ** 2, 0) ** 2, 0);
  const noise = Math.max((fourth * share - samplesNorm) * share, 0);
  const shrinkage = distance > 0 ? Math.min(noise / distance, 1) : 0;
  const values = sample.values.map((each, place) => {
    const target = place % (size + 1) === 0 ? level : 0;
    return (1 - shrinkage) * each + shrinkage * target;
  });
  return { covariance: { size, values }, shrinkage };
}

function trace({ size, values }: SquareMatrix): number {
  return Array.from({ length: size }, (_, row) => values[row * (size + 1)]!).reduce(
    (sum, each) => sum + each,
    0,
  );
}
