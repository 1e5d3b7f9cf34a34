import type { Clock } from '../layout/deadline.js';
import type { Case } from './types.js';

/** The service level of a case as the deadline bar reads it. */
export function clockOf(one: Case): Clock {
  return {
    opened_at: one.opened_at,
    due_at: one.due_at,
    clock_stopped_at: one.clock_stopped_at,
    warned_at: one.warned_at,
    breached_at: one.breached_at,
    ended_at: one.decided_at ?? one.closed_at,
  };
}
