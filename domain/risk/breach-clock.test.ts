import { describe, expect, it } from '@jest/globals';
import { latestDue, nextBreachAlarm, noAlarms, type BreachWork } from './breach-clock.js';

const openedMs = Date.parse('2026-05-20T10:00:00Z');
const minuteMs = 60_000;
const at = (minutes: number): string => new Date(openedMs + minutes * minuteMs).toISOString();
const work: BreachWork = {
  breach_id: 'breach',
  account_id: null,
  opened_at: at(0),
  acknowledged_at: null,
  closed_at: null,
  acknowledge_by: at(15),
  close_by: at(240),
  escalate_minutes: 30,
};
const minutesOf = (all: BreachWork, past = noAlarms): number | null => {
  const alarm = nextBreachAlarm(all, past);
  return alarm && (alarm.atMs - openedMs) / minuteMs;
};

describe('the clock of a breach', () => {
  it('reminds at the deadline, then escalates after a time that doubles', () => {
    const gone = [0, 1, 2, 3, 12].map((number) => minutesOf(work, { ...noAlarms, unacknowledged: number }));
    expect(gone).toEqual([15, 45, 75, 135, 15 + 30 * 2 ** 11]);
  });

  it('ends after twelve escalations, and with the breach', () => {
    expect(nextBreachAlarm(work, { ...noAlarms, unacknowledged: 13 })).toBeNull();
    expect(nextBreachAlarm({ ...work, closed_at: at(20) }, noAlarms)).toBeNull();
  });

  it('goes on to the closing when somebody has acknowledged, from its first alarm', () => {
    const acknowledged = { ...work, acknowledged_at: at(50) };
    expect(nextBreachAlarm(acknowledged, { ...noAlarms, unacknowledged: 2 })).toMatchObject({
      about: 'unclosed',
      number: 0,
      atMs: Date.parse(at(240)),
    });
  });

  it('gives one alarm for all that fell due while nobody worked', () => {
    const first = nextBreachAlarm(work, noAlarms);
    const due = (minutes: number) => first && latestDue(work, first, Date.parse(at(minutes))).number;
    expect([15, 44, 45, 100, 200, 1e9].map(due)).toEqual([0, 0, 1, 2, 3, 12]);
  });
});
