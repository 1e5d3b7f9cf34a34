import { patched } from '@temporalio/workflow';
import type { NextEvents } from '../../activities/onboarding.js';
import type { CaseClock } from './await-case.js';

const dayMs = 86_400_000;

export interface Reminder {
  day: number;
  at: number;
}

/**
 * The next day on which a client who is asked is reminded, of those that were not `sent` since this question went out.
 * Before November 2026 only drafts were reminded of.
 */
export function nextReminder(clock: CaseClock, sent: ReadonlySet<string>): Reminder | null {
  const since = Date.parse(clock.stopped_at ?? '');
  const day = clock.reminder_days?.find((each) => !sent.has(reminderKey(clock, each)));
  if (day === undefined || Number.isNaN(since)) return null;
  return patched('onboarding-2026-11-reminders-while-asked') ? { day, at: since + day * dayMs } : null;
}

/** A question of its own has reminders of its own. */
export function reminderKey({ stopped_at }: CaseClock, day: number): string {
  return `${stopped_at}/${day}`;
}

export interface DocumentReminder {
  expires_on: string;
  atMs: number;
}

/** The reminder of a document that expires, when nothing else brings the client back before. */
export function nextDocumentReminder({
  document_reminder: due,
  next_event_at,
}: NextEvents): DocumentReminder | null {
  if (!due || (next_event_at && next_event_at <= due.at)) return null;
  if (!patched('onboarding-2026-11-document-reminders')) return null;
  return { expires_on: due.expires_on, atMs: Date.parse(due.at) };
}
