/** The service clock of a hard breach: when people are reminded of it. No zod here: its workflow imports this file. */

/** A breach as its workflow works by it; times as ISO 8601. */
export interface BreachWork {
  breach_id: string;
  /** The trading account; null for a breach of the house or of an instrument. */
  account_id: string | null;
  opened_at: string;
  acknowledged_at: string | null;
  closed_at: string | null;
  /** When somebody should have acknowledged it, and when somebody should have closed it. */
  acknowledge_by: string;
  close_by: string;
  /** After so long the first reminder becomes an escalation, then ever later again. */
  escalate_minutes: number;
}

/** What the breach waits for: somebody who looks at it, then another person who closes it. */
export const breachWaits = ['unacknowledged', 'unclosed'] as const;
export type BreachWait = (typeof breachWaits)[number];

export interface BreachAlarm {
  about: BreachWait;
  /** 0 is the reminder at the deadline; from 1 on they are escalations. */
  number: number;
  atMs: number;
}

/** How many alarms of each kind the workflow is past. */
export type BreachAlarms = Record<BreachWait, number>;

export const noAlarms: BreachAlarms = { unacknowledged: 0, unclosed: 0 };

/** Twelve that double from half an hour reach over six weeks; a breach that stays longer is known to everybody. */
const maxEscalations = 12;
const minuteMs = 60_000;

export const breachWait = ({ acknowledged_at }: BreachWork): BreachWait =>
  acknowledged_at === null ? 'unacknowledged' : 'unclosed';

/** The next alarm of what the breach waits for now; null when it is closed, or when all were given. */
export function nextBreachAlarm(work: BreachWork, past: BreachAlarms): BreachAlarm | null {
  if (work.closed_at !== null) return null;
  const about = breachWait(work);
  const number = past[about];
  return number > maxEscalations ? null : { about, number, atMs: alarmAtMs(work, about, number) };
}

/** The latest alarm that is due, of several that fell due while nobody worked; never one before `alarm`. */
export function latestDue(work: BreachWork, alarm: BreachAlarm, nowMs: number): BreachAlarm {
  let due = alarm;
  for (let number = alarm.number + 1; number <= maxEscalations; number += 1) {
    const atMs = alarmAtMs(work, alarm.about, number);
    if (atMs > nowMs) break;
    due = { ...alarm, number, atMs };
  }
  return due;
}

function alarmAtMs(work: BreachWork, about: BreachWait, number: number): number {
  const dueMs = Date.parse(about === 'unacknowledged' ? work.acknowledge_by : work.close_by);
  return number === 0 ? dueMs : dueMs + work.escalate_minutes * minuteMs * 2 ** (number - 1);
}

/** What became of a breach, for the note at its end. */
export interface BreachSummary {
  reminders: number;
  escalations: number;
  /** False when the clock was broken off before the end. */
  is_closed: boolean;
}
