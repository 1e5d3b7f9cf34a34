import { describe, expect, it } from '@jest/globals';
import { volumeWeights } from './volume-profile.js';

const at = (text: string) => Date.parse(`2026-03-31T${text}Z`);
const minute = (text: string) => (at(text) - at('00:00')) / 60_000;

describe('volumeWeights', () => {
  it('gives each slice what is usually traded at its time of day', () => {
    const volumes = new Map([
      [minute('10:00'), 5],
      [minute('10:09'), 1],
      [minute('10:10'), 2],
      [minute('11:00'), 100],
    ]);
    const schedule = { startMs: at('10:00'), endMs: at('10:20'), slices: 2 };
    expect(volumeWeights(volumes, schedule)).toEqual([6_000, 2_000]);
  });

  it('divides a minute over the slices that cut it', () => {
    const volumes = new Map([[minute('10:00'), 8]]);
    const schedule = { startMs: at('10:00:15'), endMs: at('10:01:15'), slices: 4 };
    expect(volumeWeights(volumes, schedule)).toEqual([2_000, 2_000, 2_000, 0]);
  });

  it('goes on over midnight, and over more days than one', () => {
    const volumes = new Map([[minute('00:05'), 3]]);
    const schedule = { startMs: at('23:00'), endMs: at('23:00') + 2 * 86_400_000, slices: 2 };
    expect(volumeWeights(volumes, schedule)).toEqual([3_000, 3_000]);
  });

  it('knows nothing of a time at which nothing was ever traded', () => {
    const schedule = { startMs: at('10:00'), endMs: at('11:00'), slices: 3 };
    expect(volumeWeights(new Map([[minute('12:00'), 9]]), schedule)).toBeNull();
  });
});
