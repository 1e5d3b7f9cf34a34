import { describe, expect, it } from '@jest/globals';
import { hasPassed, resultsText, runParts } from './run-parts.js';
import { createTally } from './tally.js';

const part = (
  name: string,
  run: () => Promise<never> | Promise<ReturnType<ReturnType<typeof createTally>['result']>>,
) => ({ name, run });

describe('runParts', () => {
  it('goes on after a part that breaks off and calls that part failed', async () => {
    const tally = createTally();
    tally.check('a', true, '');
    tally.figure('share', 0.123456);
    const announced: string[] = [];
    const parts = [
      part('broken', () => Promise.reject(new Error('no such file'))),
      part('good', async () => tally.result()),
    ];
    const results = await runParts(parts, '.', (name) => announced.push(name));
    expect(results.broken).toEqual({
      run: 1,
      passed: 0,
      failed: [{ id: 'broken', why: 'no such file' }],
      figures: {},
    });
    expect(results.good).toEqual({ run: 1, passed: 1, failed: [], figures: { share: 0.1235 } });
    expect(announced).toEqual(['broken', 'good']);
    expect(Object.values(results).map(hasPassed)).toEqual([false, true]);
  });
});

describe('hasPassed', () => {
  it('does not let a part pass that ran nothing', () => {
    expect(hasPassed({ run: 0, passed: 0, failed: [], figures: {} })).toBe(false);
  });
});

describe('resultsText', () => {
  it('names what failed and says when nothing was run', () => {
    const text = resultsText({
      lists: {
        run: 2,
        passed: 1,
        failed: [{ id: 'entries', why: 'loaded 1, counted 2' }],
        figures: { entries: 1 },
      },
      matching: { run: 0, passed: 0, failed: [], figures: {} },
    });
    expect(text).toMatch(/lists +2 +1 +1 +FAILED/);
    expect(text).toMatch(/matching +0 +0 +0 +NOTHING RUN/);
    expect(text).toContain('failed: entries: loaded 1, counted 2');
    expect(text).toMatch(/entries +1/);
  });
});
