import { describe, expect, it } from '@jest/globals';
import { unfilledTexts } from './unfilled-text.js';
import { unfilledReason, unfilledReasons, type Undone } from './unfilled.js';

const undone: Undone = {
  endReason: 'ended',
  isSwept: true,
  hasShare: false,
  limit: '64000',
  lastTry: { bestPrice: '64100', outcome: 'rest' },
};

describe('why something of a worked order stayed undone', () => {
  it.each([
    ['paused', { endReason: 'ended_paused' }],
    ['no_last_try', { isSwept: false, lastTry: null }],
    ['share_of_volume', { hasShare: true, lastTry: { bestPrice: '64100', outcome: 'filled' } }],
    ['too_small', { lastTry: null }],
    ['book_empty', { lastTry: { bestPrice: null, outcome: 'refused' } }],
    ['part_refused', { lastTry: { bestPrice: '64100', outcome: 'refused' } }],
    ['nothing_within_limit', {}],
    ['beyond_protection', { limit: null }],
  ] as const)('is %s', (why, more) => {
    expect(unfilledReason({ ...undone, ...more })).toBe(why);
  });

  it('is said in both languages', () => {
    for (const texts of Object.values(unfilledTexts))
      expect(Object.keys(texts).sort()).toEqual([...unfilledReasons].sort());
  });
});
