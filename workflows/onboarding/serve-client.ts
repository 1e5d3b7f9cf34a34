import { patched } from '@temporalio/workflow';
import { isEnded } from '../../domain/onboarding/rules.js';
import type { CaseReason } from '../../domain/compliance/case-rules.js';
import { awaitCase } from './await-case.js';
import type { Desk } from './desk.js';
import { gatherEvidence } from './gather-evidence.js';
import { recordLateAnswer, withLateAnswers } from './late-answers.js';
import { nextDocumentReminder } from './reminders.js';
import { asksForScreening, screenAgain, withScreenings } from './screen-again.js';
import { move, records } from './steps.js';

/**
 * One stretch of a client's life: it ends with whatever brings the case back. A review gathers evidence anew and asks
 * two people whether the client is kept, suspended or leaves.
 */
export async function serveClient(desk: Desk, round: number): Promise<number> {
  const { application_id } = desk.input;
  const life = await records.nextEvents({ application_id });
  desk.state = life.state;
  if (isEnded(desk.state)) return round;
  const { next_event: code, next_event_at: at } = life;
  const reminder = nextDocumentReminder(life);
  const due = code && at ? { code, atMs: Date.parse(at) } : null;
  const next = reminder ? { code: 'reminder' as const, atMs: reminder.atMs } : due;
  desk.waits(desk.state === 'suspended' ? 'suspension' : 'next_review', { next });

  const fact = await desk.take(
    withScreenings(
      withLateAnswers([
        'list_changed',
        'suspended',
        'reinstated',
        'exited',
        'review_requested',
        'risk_model_changed',
      ]),
    ),
    next ? next.atMs - Date.now() : undefined,
  );
  if (!fact && reminder) {
    await records.remindOfDocuments({ application_id, expires_on: reminder.expires_on });
    return round;
  }
  if (!fact)
    return review(
      desk,
      life.next_event === 'document_expired' ? 'document_expired' : 'periodic_review',
      round + 1,
    );
  if (fact.kind === 'review_requested') return review(desk, 'manual', round + 1);
  if (fact.kind === 'risk_model_changed') return review(desk, 'risk_model_changed', round + 1);
  if (asksForScreening(fact)) {
    const newHits = await screenAgain(desk, round + 1, fact);
    return newHits > 0 ? review(desk, 'list_changed', round + 1) : round + 1;
  }
  if (fact.kind === 'provider_reported' && (await recordLateAnswer(desk, fact)))
    return review(desk, 'check_failed', round + 1);
  return round;
}

async function review(desk: Desk, reason: CaseReason, firstRound: number): Promise<number> {
  let round = firstRound;
  let caseRound = firstRound;
  const { application_id } = desk.input;
  if (!(await move(desk, 'begin_review', { reason }))) return round;
  await gatherEvidence(desk, round);
  for (;;) {
    const outcome = await awaitCase(desk, { reason, round: caseRound });
    if (outcome === 'approve') {
      const { next_review_at } = await records.scheduleReview({ application_id });
      const isConfirmed = await move(desk, 'confirm', { next_review_at });
      if (isConfirmed || isEnded(desk.state) || !patched('onboarding-2026-11-confirm-again')) return round;
      // Lists that changed after the decision refuse it: evidence is gathered anew and people decide again.
      caseRound = round + 1;
    }
    if (outcome === 'exit' || outcome === 'withdrawn') {
      await move(desk, 'exit', { reason });
      return round;
    }
    if (outcome === 'suspend' || outcome === 'reject' || outcome === 'expired') {
      await move(desk, 'suspend', { reason });
      return round;
    }
    round += 1;
    await gatherEvidence(desk, round);
  }
}
