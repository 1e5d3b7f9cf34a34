import { describe, expect, it } from '@jest/globals';
import { eachOf } from './side-by-side.js';

describe('eachOf', () => {
  it('does each once, never more at a time than allowed', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    const run = async (index: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      done.push(index);
    };
    await eachOf({ count: 7, sideBySide: 3, run });
    expect(done.sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(3);
  });

  it('fails with the first that fails', async () => {
    const run = async (index: number) => (index === 1 ? Promise.reject(new Error('second')) : undefined);
    await expect(eachOf({ count: 3, sideBySide: 1, run })).rejects.toThrow('second');
  });
});
