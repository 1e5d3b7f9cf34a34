import { z } from 'zod';
import { longText } from '../fields.js';
import type { CaseState } from './case-rules.js';

/** For longer nobody puts a case aside: what can wait so long is a decision, not a pause. */
export const longestSnoozeDays = 90;

export const snoozeInput = z.strictObject({ until: z.iso.datetime(), reason: longText(2_000) });

export interface Snooze {
  snoozed_until: Date | null;
  snoozed_at: Date | null;
  snoozed_by: string | null;
  snooze_reason: string | null;
}

/** How a case stands that nobody has put aside. */
export const awake: Snooze = {
  snoozed_until: null,
  snoozed_at: null,
  snoozed_by: null,
  snooze_reason: null,
};

const dayMs = 86_400_000;

/** Only what the desk itself has to do next can be put aside: not what the client or an officer is asked for. */
export function canSnooze(state: CaseState): boolean {
  return state === 'open' || state === 'in_work';
}

/** True while the case is put aside; from the moment on it stands in the queue again by itself. */
export function isSnoozed({ snoozed_until }: Pick<Snooze, 'snoozed_until'>, now: Date): boolean {
  return snoozed_until !== null && snoozed_until > now;
}

/** A moment that is still to come and not beyond the longest pause. */
export function maySnoozeUntil(until: Date, now: Date): boolean {
  const waitMs = until.getTime() - now.getTime();
  return waitMs > 0 && waitMs <= longestSnoozeDays * dayMs;
}
