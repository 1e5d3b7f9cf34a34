import { describe, expect, it } from '@jest/globals';
import { caseStates } from './case-rules.js';
import { awake, canSnooze, isSnoozed, longestSnoozeDays, maySnoozeUntil } from './case-snooze.js';

const now = new Date('2026-11-29T12:00:00Z');
const in_ = (ms: number) => new Date(now.getTime() + ms);
const dayMs = 86_400_000;

describe('putting a case aside', () => {
  it('is for what the desk has to do next, not for what others are asked for', () => {
    expect(caseStates.filter(canSnooze)).toEqual(['open', 'in_work']);
  });

  it('ends at its moment by the clock alone', () => {
    expect(isSnoozed(awake, now)).toBe(false);
    expect(isSnoozed({ snoozed_until: in_(1) }, now)).toBe(true);
    expect(isSnoozed({ snoozed_until: now }, now)).toBe(false);
    expect(isSnoozed({ snoozed_until: in_(-1) }, now)).toBe(false);
  });

  it('is bounded: into the future, and not for ever', () => {
    const longest = longestSnoozeDays * dayMs;
    expect([-1, 0, 1, longest, longest + 1].map((ms) => maySnoozeUntil(in_(ms), now))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
