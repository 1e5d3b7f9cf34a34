import { describe, expect, it, jest } from '@jest/globals';
import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { createProgress } from './progress.mjs';

describe('createProgress away from a terminal', () => {
  it('says at the end of a step how long it took, and passes on its result', async () => {
    const { progress, lines } = plain();
    expect(await progress.step('Counting', async () => 3)).toBe(3);
    expect(lines()).toEqual([expect.stringMatching(/^Counting: done, 0\.\d s$/)]);
  });

  it('shows a step that takes longer than a second, with its detail', async () => {
    jest.useFakeTimers();
    const { progress, lines } = plain();
    const step = progress.step('Building', (tell) => {
      tell('7 modules');
      return new Promise((resolve) => setTimeout(resolve, 20_000));
    });
    await jest.advanceTimersByTimeAsync(20_000);
    await step;
    expect(lines()).toEqual([
      'Building … 1.0 s 7 modules',
      'Building … 15 s 7 modules',
      'Building: done, 20 s',
    ]);
    jest.useRealTimers();
  });

  it('says that a step failed and passes on the error', async () => {
    const { progress, lines } = plain();
    await expect(progress.step('Trying', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(lines()).toEqual([expect.stringMatching(/^Trying: failed/)]);
  });
});

function plain() {
  const stream = new PassThrough();
  const written: string[] = [];
  stream.on('data', (chunk) => written.push(String(chunk)));
  const progress = createProgress(Object.create(stream, { isTTY: { value: false } }) satisfies WriteStream);
  return { progress, lines: () => written.join('').trimEnd().split('\n') };
}
