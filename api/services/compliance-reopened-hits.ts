import type { ApplicationModel } from '../../db/models/applications.js';
import { lockLiveCase } from '../../db/models/cases.js';
import type { ScreeningHitModel } from '../../db/models/screening-hits.js';
import type { ScreeningModel } from '../../db/models/screenings.js';
import type { ScreeningHit } from '../../domain/compliance/case-schema.js';
import { changedFields, comparedPair, type ComparedField } from '../../domain/compliance/compared-pair.js';
import type { Party } from '../../domain/compliance/lists.js';
import type { Work } from '../work.js';
import { leadingCase } from './compliance-duplicates.js';
import { emitHit } from './compliance-events.js';
import type { Evidence } from './compliance-evidence.js';
import { notifyOfReopening } from './compliance-notices.js';

type Review = Pick<ScreeningHit, 'state' | 'reviewed_by' | 'reviewed_at' | 'review_reason'>;
type Found = Pick<ScreeningHit, 'list' | 'entry_id' | 'entry'>;

/** The review of the same entry, when nothing that is compared has changed on either side; else the hit is open. */
export function reviewBefore(before: Evidence, found: Found, party: Party): Review {
  const verdict = verdictBefore(before, found, party);
  if (!verdict || verdict.changed.length > 0)
    return { state: 'open', reviewed_by: null, reviewed_at: null, review_reason: null };
  const { state, reviewed_by, reviewed_at, review_reason } = verdict.hit;
  return { state, reviewed_by, reviewed_at, review_reason };
}

interface Screened {
  screening: ScreeningModel;
  hits: readonly ScreeningHitModel[];
  before: Evidence;
}

/** Puts on record, and tells, that hits wait for a verdict again because of what changed since the one they had. */
export async function tellOfReopened(
  work: Work,
  application: ApplicationModel,
  { screening, hits, before }: Screened,
): Promise<void> {
  const reopened = hits.flatMap((hit) => {
    const verdict = verdictBefore(before, hit, screening.party);
    return verdict && verdict.changed.length > 0 ? [{ hit, verdict }] : [];
  });
  if (reopened.length === 0) return;
  const live = await lockLiveCase(work.trx, application.id);
  const record = live
    ? ({ noun: 'compliance', record_id: live.id } as const)
    : ({ noun: 'onboarding', record_id: application.id } as const);
  for (const { hit, verdict } of reopened) {
    const { list, entry_id } = hit;
    const { changed } = verdict;
    work.audit({
      ...record,
      action: 'compliance.reopen_hit',
      before: { hit_id: verdict.hit.id, hit_state: verdict.hit.state },
      after: { hit_id: hit.id, hit_state: hit.state, list, entry_id, changed },
    });
    emitHit(work, hit, 'compliance.hit_reopened', {
      state: hit.state,
      case_id: live?.id,
      previous_state: verdict.hit.state,
      changed,
    });
  }
  await notifyOfReopening(work, application, {
    screening_id: screening.id,
    led_by: await leadingCase(work.trx, live),
    count: reopened.length,
  });
}

/** The verdict that the same entry had, and what of the pair is another since. */
function verdictBefore(
  { current, screenings }: Evidence,
  { list, entry_id, entry }: Found,
  party: Party,
): { hit: ScreeningHitModel; changed: ComparedField[] } | null {
  const hit = current.find((each) => each.list === list && each.entry_id === entry_id);
  const partyThen = screenings.find(({ id }) => id === hit?.screening_id)?.party;
  if (!hit || !partyThen || (hit.state !== 'cleared' && hit.state !== 'confirmed')) return null;
  return { hit, changed: changedFields(comparedPair(partyThen, hit.entry), comparedPair(party, entry)) };
}
