import { isEnded } from '../../domain/onboarding/rules.js';
import type { CaseReason } from '../../domain/compliance/case-rules.js';
import { awaitCase } from './await-case.js';
import type { Desk } from './desk.js';
import { gatherEvidence } from './gather-evidence.js';
import { inquiries, move, records } from './steps.js';

/**
 * One stretch of a client's life: it ends with whatever brings the case back. A review gathers evidence anew and asks
 * two people whether the client is kept, suspended or leaves.
 */
export async function serveClient(desk: Desk, round: number): Promise<number> {
  const { application_id } = desk.input;
  const life = await records.nextEvents({ application_id });
  desk.state = life.state;
  if (isEnded(desk.state)) return round;
  desk.waits(desk.state === 'suspended' ? 'a decision about the suspension' : 'the next review');

  const dueMs = life.next_event_at ? Date.parse(life.next_event_at) - Date.now() : undefined;
  const fact = await desk.take(
    ['list_changed', 'suspended', 'reinstated', 'exited', 'review_requested'],
    dueMs,
  );
  if (!fact)
    return review(
      desk,
      life.next_event === 'document_expired' ? 'document_expired' : 'periodic_review',
      round + 1,
    );
  if (fact.kind === 'review_requested') return review(desk, 'manual', round + 1);
  if (fact.kind === 'list_changed') return rescreen(desk, round + 1);
  return round;
}

/** New hits bring the case back; a client who is on no list goes on undisturbed. */
async function rescreen(desk: Desk, round: number): Promise<number> {
  const { new_hits } = await inquiries.screenParty({ application_id: desk.input.application_id, round });
  return new_hits > 0 ? review(desk, 'list_changed', round) : round;
}

async function review(desk: Desk, reason: CaseReason, firstRound: number): Promise<number> {
  let round = firstRound;
  const { application_id } = desk.input;
  if (!(await move(desk, 'begin_review', { reason }))) return round;
  await gatherEvidence(desk, round);
  for (;;) {
    const outcome = await awaitCase(desk, { reason, round: firstRound });
    if (outcome === 'approve') {
      const { next_review_at } = await records.scheduleReview({ application_id });
      await move(desk, 'confirm', { next_review_at });
      return round;
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
