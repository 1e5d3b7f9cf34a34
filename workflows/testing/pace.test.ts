import { describe, expect, it } from '@jest/globals';
import { inSeconds } from './pace.js';

const hour = 3_600_000;
const day = 24 * hour;

describe('inSeconds', () => {
  it('keeps the order of times, leaves an hour for others to act, and makes a year half a minute', () => {
    const times = [
      0,
      hour,
      2 * hour,
      day,
      2 * day,
      3 * day,
      7 * day,
      10 * day,
      30 * day,
      365 * day,
      366 * day,
    ];
    const lasting = times.map(inSeconds);
    expect(lasting).toEqual([...lasting].sort((a, b) => a - b));
    expect(new Set(lasting).size).toBe(times.length);
    expect(inSeconds(0)).toBe(0);
    expect(inSeconds(hour)).toBeGreaterThan(1_000);
    expect(inSeconds(366 * day)).toBeLessThan(31_000);
  });
});
