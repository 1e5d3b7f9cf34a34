import { describe, expect, it } from '@jest/globals';
import { median, openLoop, quantile } from './latency.js';

describe('quantile', () => {
  it('takes the nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 0.99, 1].map((share) => quantile(values, share))).toEqual([50, 95, 99, 100]);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('has no answer without values', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('openLoop', () => {
  it('charges a stall to all who were meant to be sent meanwhile', async () => {
    let busy: Promise<void> = Promise.resolve();
    const send = (index: number) => {
      const stallMs = index === 0 ? 200 : 0;
      busy = busy.then(() => new Promise((resolve) => setTimeout(resolve, stallMs)));
      return busy;
    };
    const waits = await openLoop({ perSecond: 50, count: 5, send });
    expect(waits[0]).toBeGreaterThanOrEqual(195);
    expect(waits[4]).toBeGreaterThanOrEqual(100);
  });

  it('keeps a rate that is finer than timers are', async () => {
    const sentMs: number[] = [];
    const send = async () => void sentMs.push(performance.now());
    await openLoop({ perSecond: 5_000, count: 1_000, send });
    expect((sentMs.at(-1) ?? 0) - (sentMs[0] ?? 0)).toBeLessThan(900);
  });

  it('fails when a request fails', async () => {
    const send = async () => Promise.reject(new Error('refused'));
    await expect(openLoop({ perSecond: 100, count: 1, send })).rejects.toThrow('refused');
  });
});
