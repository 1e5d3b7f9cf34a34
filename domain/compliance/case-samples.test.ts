import { describe, expect, it } from '@jest/globals';
import { isDrawn, mayReviewSample } from './case-samples.js';

describe('the draw of closed cases', () => {
  it('takes none, all, or the share by the hash alone', () => {
    expect([isDrawn('00000000ff', 0), isDrawn('ffffffff00', 1)]).toEqual([false, true]);
    expect([isDrawn('0ccccccc', 0.05), isDrawn('0ccccccd', 0.05)]).toEqual([true, false]);
    const hashes = Array.from({ length: 1000 }, (_, at) =>
      Math.ceil((at / 1000) * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    );
    expect(hashes.filter((hash) => isDrawn(hash, 0.2))).toHaveLength(200);
  });

  it('is reviewed by somebody who had no part in the case', () => {
    const parts = { worked_by: 'a', recommended_by: 'b', decided_by: 'c' };
    expect(['a', 'b', 'c', 'd'].filter((id) => mayReviewSample(parts, id))).toEqual(['d']);
    expect(mayReviewSample({ ...parts, worked_by: null }, 'a')).toBe(true);
  });
});
