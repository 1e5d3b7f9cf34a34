import { lockLiveCase } from '../../db/models/cases.js';
import { ScreeningHitModel } from '../../db/models/screening-hits.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import type { Case, ScreeningHit } from '../../domain/compliance/case-schema.js';
import { nextHitState, type HitEvent } from '../../domain/compliance/rules.js';
import { problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import { transact } from '../work.js';
import { leadingCase } from './compliance-duplicates.js';
import { emitHit } from './compliance-events.js';
import { lockedApplication } from './onboarding-moves.js';
import { plain } from './onboarding-views.js';

interface ReviewHit {
  id: string;
  state: 'confirmed' | 'cleared' | 'escalated';
  reason: string;
}

const eventOf = { confirmed: 'confirm', cleared: 'clear', escalated: 'escalate' } as const satisfies Record<
  ReviewHit['state'],
  HitEvent
>;

/**
 * The verdict of a person on one hit: the same person as on the list, or not, or one for an officer to judge. Whoever
 * works the case reviews its hits; what was escalated is an officer's.
 */
export function reviewHit(context: Context, input: ReviewHit): Promise<ScreeningHit> {
  return transact(context, async (work) => {
    const seen = await ScreeningHitModel.query(work.trx).findById(input.id);
    if (!seen) throw problem('compliance.hit_not_found');
    const application = await lockedApplication(work, seen.application_id);
    const live = await lockLiveCase(work.trx, application.id);
    const hit = await ScreeningHitModel.query(work.trx).findById(input.id).forUpdate().throwIfNotFound();
    // The hits of a duplicate are reviewed by whoever works the case that leads it.
    assertReviewer(await leadingCase(work.trx, live), hit, work.principal);
    // A verdict may be corrected: it is asked for again and given anew.
    const state = nextHitState(nextHitState(hit.state, 'reopen') ?? hit.state, eventOf[input.state]);
    if (!state || state === hit.state) {
      const current = { id: hit.id, state: hit.state, reviewed_by: hit.reviewed_by };
      throw problem('compliance.hit_transition_refused', undefined, { current });
    }
    const reviewed = await ScreeningHitModel.query(work.trx).patchAndFetchById(hit.id, {
      state,
      reviewed_by: work.principal.id,
      reviewed_at: work.now,
      review_reason: input.reason,
    });
    const { list, entry_id } = hit;
    work.audit({
      action: 'compliance.review_hit',
      noun: 'compliance',
      record_id: live?.id ?? application.id,
      before: { hit_id: hit.id, hit_state: hit.state },
      after: { hit_id: hit.id, hit_state: state, list, entry_id, reason: input.reason },
    });
    emitHit(work, reviewed, 'compliance.hit_reviewed', {
      state,
      case_id: live?.id,
      previous_state: hit.state,
    });
    return plain(reviewed);
  });
}

function assertReviewer(live: Case | undefined, hit: ScreeningHit, { id, role }: Principal): void {
  const isOfficer = role !== 'anonymous' && isAllowed(role, 'compliance:decide');
  if (!live)
    throw problem('compliance.hit_transition_refused', 'No case is open in which this could be reviewed');
  if (isOfficer) return;
  const isMine = live.assignee_id === id && live.state === 'in_work';
  const isOfOthers = hit.state === 'escalated' || (hit.reviewed_by !== null && hit.reviewed_by !== id);
  if (!isMine || isOfOthers) throw problem('compliance.case_not_yours');
}
