import { describe, expect, it } from '@jest/globals';
import { shareOf } from './case-metrics.js';

describe('a share with its interval', () => {
  it('is wide for few and narrow for many', () => {
    // Values of Wilson's interval as the R function prop.test(..., correct = FALSE) gives them.
    expect(shareOf(1, 2)).toEqual({
      share: 0.5,
      low: expect.closeTo(0.0945, 4),
      high: expect.closeTo(0.9055, 4),
    });
    const many = shareOf(500, 1000);
    expect(many).toMatchObject({ low: expect.closeTo(0.4691, 4), high: expect.closeTo(0.5309, 4) });
  });

  it('never leaves nought to one, and is nothing where nothing was decided', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(0, 3)).toMatchObject({ share: 0, low: 0, high: expect.closeTo(0.5615, 4) });
    expect(shareOf(3, 3)).toMatchObject({ share: 1, low: expect.closeTo(0.4385, 4), high: 1 });
  });
});
