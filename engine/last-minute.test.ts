import { describe, expect, it } from '@jest/globals';
import { LastMinute } from './last-minute.js';

describe('the last minute', () => {
  it('knows the middle, the far end and the highest, within five percent', () => {
    const window = new LastMinute();
    for (let value = 1; value <= 1_000; value++) window.add(value / 100, value);
    const spread = window.spread(1_000);
    expect(spread).toMatchObject({ max: 10, count: 1_000 });
    expect(Math.abs((spread?.p50 ?? 0) / 5 - 1)).toBeLessThan(0.05);
    expect(Math.abs((spread?.p99 ?? 0) / 9.9 - 1)).toBeLessThan(0.05);
  });

  it('forgets what is older than a minute, also of slots that are used again', () => {
    const window = new LastMinute();
    window.add(500, 0);
    window.add(2, 59_000);
    expect(window.spread(59_000)).toMatchObject({ max: 500, count: 2 });
    expect(window.spread(61_000)).toMatchObject({ max: 2, count: 1 });
    window.add(3, 120_000);
    expect(window.spread(120_000)).toMatchObject({ max: 3, count: 1 });
    expect(window.spread(200_000)).toBeNull();
  });

  it('takes nothing and too much', () => {
    const window = new LastMinute();
    window.add(0, 0);
    expect(window.spread(0)).toEqual({ p50: 0, p99: 0, max: 0, count: 1 });
    window.add(1e12, 0);
    expect(window.spread(0)?.max).toBe(1e12);
  });
});
