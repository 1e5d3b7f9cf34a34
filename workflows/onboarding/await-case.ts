import type { CaseDecision, CaseReason, CaseState } from '../../domain/compliance/case-rules.js';
import type { NextTimer } from '../../domain/onboarding/progress.js';
import type { Desk } from './desk.js';
import { recordLateAnswer, withLateAnswers } from './late-answers.js';
import { nextReminder, reminderKey } from './reminders.js';
import { asksForScreening, screenOnTheWay, withScreenings } from './screen-again.js';
import { records } from './steps.js';

export type CaseOutcome = CaseDecision | 'answered' | 'withdrawn' | 'expired';

const dayMs = 86_400_000;

/**
 * Opens the case, or finds it open, and waits for what people do with it, under the clock of the desk: a warning and a
 * breach in business time; while the client is asked, that clock stands and the days to answer run.
 */
export async function awaitCase(
  desk: Desk,
  about: { reason: CaseReason; round: number },
): Promise<CaseOutcome> {
  const { application_id } = desk.input;
  const reminded = new Set<string>();
  let clock = await records.openCase({ application_id, ...about });
  for (;;) {
    const next = nextAlarm(clock, Date.now(), reminded);
    desk.waits(clock.is_stopped ? 'answer' : 'decision', { next: next && timerOf(next) });
    const fact = await desk.take(
      withScreenings(
        withLateAnswers([
          'decided',
          'information_requested',
          'answered',
          'withdrawn',
          'exited',
          'risk_model_changed',
        ]),
      ),
      next ? next.at - Date.now() : undefined,
    );
    if (fact?.kind === 'decided') return fact.decision;
    if (fact?.kind === 'withdrawn' || fact?.kind === 'exited') return 'withdrawn';
    if (fact?.kind === 'answered') return 'answered';
    if (fact?.kind === 'provider_reported') await recordLateAnswer(desk, fact);
    if (fact?.kind === 'risk_model_changed')
      await records.assessRisk({ application_id, round: about.round, occasion: fact.risk_model_id });
    if (asksForScreening(fact)) await screenOnTheWay(desk, about.round, fact);
    if (!fact && next?.alarm === 'expired') return 'expired';
    if (!fact && next?.alarm === 'reminder') {
      await records.remindClient({ application_id, day: next.day });
      reminded.add(reminderKey(clock, next.day));
    }
    if (!fact && (next?.alarm === 'warned' || next?.alarm === 'breached'))
      await records.markCaseClock({ case_id: clock.case_id, mark: next.alarm });
    clock = await records.readCaseClock({ case_id: clock.case_id });
  }
}

export interface CaseClock {
  case_id: string;
  state: CaseState;
  opened_at: string;
  warn_at: string | null;
  due_at: string | null;
  is_warned: boolean;
  is_breached: boolean;
  /** While the client is asked: since when, and how many days they have. */
  is_stopped: boolean;
  stopped_at: string | null;
  answer_days: number;
  /** Days after the question on which the client is reminded, rising; histories of before November 2026 do not tell. */
  reminder_days?: number[];
}

type Alarm =
  { alarm: 'warned' | 'breached' | 'expired'; at: number } | { alarm: 'reminder'; day: number; at: number };

function timerOf({ alarm, at }: Alarm): NextTimer {
  return { code: alarm === 'expired' ? 'answer_expiry' : alarm, atMs: at };
}

function nextAlarm(clock: CaseClock, now: number, reminded: ReadonlySet<string>): Alarm | null {
  if (clock.is_stopped) {
    const at = Date.parse(clock.stopped_at ?? '') + clock.answer_days * dayMs || now;
    const reminder = nextReminder(clock, reminded);
    return reminder && reminder.at < at ? { alarm: 'reminder', ...reminder } : { alarm: 'expired', at };
  }
  if (clock.warn_at && !clock.is_warned) return { alarm: 'warned', at: Date.parse(clock.warn_at) };
  if (clock.due_at && !clock.is_breached) return { alarm: 'breached', at: Date.parse(clock.due_at) };
  return null;
}
