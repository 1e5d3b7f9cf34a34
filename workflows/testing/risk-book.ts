import type { RiskActivities } from '../../activities/risk.js';
import type { BreachWork } from '../../domain/risk/breach-clock.js';

export interface BookedBreach extends Omit<BreachWork, 'breach_id'> {
  calls: string[];
}

const minuteMs = 60_000;

/** Breaches in memory, for tests of their clock alone: a quarter of an hour to acknowledge, four hours to close. */
export function openRiskBook() {
  const breaches = new Map<string, BookedBreach>();
  const find = (id: string): BookedBreach => {
    const found = breaches.get(id);
    if (!found) throw new Error(`${id} is not in the book`);
    return found;
  };
  const add = (id: string, openedMs: number, more: Partial<BookedBreach> = {}): BookedBreach => {
    const after = (minutes: number) => new Date(openedMs + minutes * minuteMs).toISOString();
    const breach: BookedBreach = {
      account_id: 'account',
      opened_at: after(0),
      acknowledged_at: null,
      closed_at: null,
      acknowledge_by: after(15),
      close_by: after(240),
      escalate_minutes: 30,
      calls: [],
      ...more,
    };
    breaches.set(id, breach);
    return breach;
  };
  const tell = (id: string, call: string) => {
    find(id).calls.push(call);
    return { told: 2 };
  };
  const activities: RiskActivities = {
    async loadBreach({ breach_id }) {
      const { calls: _calls, ...work } = find(breach_id);
      return { breach_id, ...work };
    },
    async remindOfBreach({ breach_id, about }) {
      return tell(breach_id, `remind ${about}`);
    },
    async escalateBreach({ breach_id, about, number }) {
      return tell(breach_id, `escalate ${about} ${number}`);
    },
    async summariseBreach({ breach_id, reminders, escalations, is_closed }) {
      tell(breach_id, `${is_closed ? 'closed' : 'abandoned'} after ${reminders} + ${escalations}`);
    },
  };
  return { activities, add, find };
}
