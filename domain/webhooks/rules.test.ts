import { describe, expect, it } from '@jest/globals';
import { settingDefaults } from '../settings/defaults.js';
import { isHopeless, nextStep } from './rules.js';

const pauses = settingDefaults['webhooks.retry_minutes'];
const answered = (status: number | null) => ({ status });

describe('nextStep', () => {
  it.each([200, 201, 204, 299])('takes %i for delivered', (status) => {
    expect(nextStep(answered(status), 1, pauses)).toEqual({ state: 'delivered', wait_seconds: null });
  });

  it.each([null, 100, 301, 302, 400, 401, 404, 429, 500, 503])('tries again after %p', (status) => {
    expect(nextStep(answered(status), 1, pauses)).toEqual({ state: 'pending', wait_seconds: 60 });
  });

  it('gives up at once when the receiver is gone', () => {
    expect(nextStep(answered(410), 1, pauses)).toEqual({ state: 'failed', wait_seconds: null });
  });

  it('waits longer each time, three days in all, and then no more', () => {
    const steps = pauses.map((_pause, index) => nextStep(answered(500), index + 1, pauses));
    const waits = steps.map(({ wait_seconds }) => wait_seconds ?? 0);
    expect([...waits].sort((one, other) => one - other)).toEqual(waits);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(3 * 24 * 3600);
    expect(nextStep(answered(500), pauses.length + 1, pauses)).toEqual({
      state: 'failed',
      wait_seconds: null,
    });
  });
});

describe('isHopeless', () => {
  it('counts the days since the first failure, when there was one', () => {
    const now = new Date('2026-11-20T00:00:00Z');
    expect(isHopeless(null, now, 5)).toBe(false);
    expect(isHopeless(new Date('2026-11-15T00:00:01Z'), now, 5)).toBe(false);
    expect(isHopeless(new Date('2026-11-15T00:00:00Z'), now, 5)).toBe(true);
  });
});
