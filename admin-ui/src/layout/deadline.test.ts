import { describe, expect, it } from '@jest/globals';
import { deadlineOf, type Clock } from './deadline.js';

const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
const now = (hour: number) => Date.parse(at(hour));
const clock: Clock = {
  opened_at: at(8),
  due_at: at(16),
  clock_stopped_at: null,
  warned_at: null,
  breached_at: null,
};

describe('deadlineOf', () => {
  it('runs until three quarters are used, then is near, then has passed', () => {
    expect(deadlineOf(clock, now(10))).toEqual({
      used: 0.25,
      leftMs: 6 * 3_600_000,
      kind: 'running',
      tone: 'done',
    });
    expect(deadlineOf(clock, now(14)).kind).toBe('due_soon');
    expect(deadlineOf(clock, now(17))).toEqual({
      used: 1,
      leftMs: -3_600_000,
      kind: 'overdue',
      tone: 'refused',
    });
  });

  it('believes the warning of the server before its own share', () => {
    expect(deadlineOf({ ...clock, warned_at: at(9) }, now(9)).kind).toBe('due_soon');
  });

  it('stands still while the client is asked', () => {
    const stopped = deadlineOf({ ...clock, clock_stopped_at: at(10) }, now(20));
    expect(stopped).toEqual({ used: 0.25, leftMs: 6 * 3_600_000, kind: 'stopped', tone: 'closed' });
  });

  it('stays passed when the clock is stopped after the deadline', () => {
    expect(deadlineOf({ ...clock, clock_stopped_at: at(18) }, now(20)).kind).toBe('overdue');
  });

  it('remembers of finished work only whether it was late', () => {
    expect(deadlineOf({ ...clock, ended_at: at(12) }, now(20))).toMatchObject({
      kind: 'ended',
      tone: 'closed',
    });
    expect(deadlineOf({ ...clock, ended_at: at(18) }, now(20))).toMatchObject({
      kind: 'ended',
      tone: 'refused',
    });
  });

  it('has nothing to say without a deadline', () => {
    expect(deadlineOf({ ...clock, due_at: null }, now(10)).kind).toBe('none');
  });
});
