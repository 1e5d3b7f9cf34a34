import type { CaseDecision, CaseReason, CaseState } from '../../domain/compliance/case-rules.js';
import type { Desk } from './desk.js';
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
  let clock = await records.openCase({ application_id, ...about });
  for (;;) {
    desk.waits(clock.is_stopped ? 'the client to answer' : 'a decision by two people');
    const next = nextAlarm(clock, Date.now());
    const fact = await desk.take(
      ['decided', 'information_requested', 'answered', 'withdrawn', 'exited'],
      next ? next.at - Date.now() : undefined,
    );
    if (fact?.kind === 'decided') return fact.decision;
    if (fact?.kind === 'withdrawn' || fact?.kind === 'exited') return 'withdrawn';
    if (fact?.kind === 'answered') return 'answered';
    if (!fact && next?.alarm === 'expired') return 'expired';
    if (!fact && next && next.alarm !== 'expired')
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
}

interface Alarm {
  alarm: 'warned' | 'breached' | 'expired';
  at: number;
}

function nextAlarm(clock: CaseClock, now: number): Alarm | null {
  if (clock.is_stopped)
    return { alarm: 'expired', at: Date.parse(clock.stopped_at ?? '') + clock.answer_days * dayMs || now };
  if (clock.warn_at && !clock.is_warned) return { alarm: 'warned', at: Date.parse(clock.warn_at) };
  if (clock.due_at && !clock.is_breached) return { alarm: 'breached', at: Date.parse(clock.due_at) };
  return null;
}
