import { describe, expect, it } from '@jest/globals';
import { dayOf, momentOf } from './filter-days.js';

describe('days as filters', () => {
  it('come back as they were chosen, at both ends', () => {
    for (const edge of ['from', 'to'] as const)
      expect(dayOf(momentOf('2026-02-28', edge), edge)).toBe('2026-02-28');
  });

  it('begin with their day and end with the next', () => {
    expect(momentOf('2026-02-28', 'from')).toBe('2026-02-28T00:00:00.000Z');
    expect(momentOf('2026-02-28', 'to')).toBe('2026-03-01T00:00:00.000Z');
  });

  it('are nothing when no day is chosen', () => {
    expect(momentOf('', 'from')).toBe('');
    expect(dayOf('', 'to')).toBe('');
  });
});
