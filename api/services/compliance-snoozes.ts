import { CaseModel, lockLiveCase } from '../../db/models/cases.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import { awake, canSnooze, isSnoozed, maySnoozeUntil } from '../../domain/compliance/case-snooze.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseView } from '../../domain/compliance/case-views.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import { transact, type Work } from '../work.js';
import { caseRefused, changeCase, lockedCase } from './compliance-case-changes.js';
import { emitCase } from './compliance-events.js';
import { notifyOfWaking } from './compliance-notices.js';
import { caseViewOf } from './compliance-views.js';

interface SnoozeCase {
  id: string;
  until: string;
  reason: string;
}

/**
 * Puts a case aside until a moment, out of the queue of the day. Its clock runs on: only the client's answer is a time
 * that the desk does not have.
 */
export function snoozeCase(context: Context, input: SnoozeCase): Promise<CaseView> {
  return transact(context, async (work) => {
    const locked = await lockedCase(work, input.id);
    const until = new Date(input.until);
    if (locked.found.merged_into) throw problem('compliance.case_merged');
    assertMayPutAside(locked.found, work.principal);
    if (!canSnooze(locked.found.state)) throw caseRefused(locked.found, 'snooze', locked.application);
    if (!maySnoozeUntil(until, work.now)) throw problem('compliance.snooze_out_of_bounds');
    const changed = await changeCase(work, locked, {
      kind: 'compliance.case_snoozed',
      action: 'compliance.snooze',
      changes: {
        snoozed_until: until,
        snoozed_at: work.now,
        snoozed_by: work.principal.id,
        snooze_reason: input.reason,
      },
    });
    return caseViewOf(work.trx, changed);
  });
}

/** Takes a case up again before its moment. */
export function wakeCase(context: Context, id: string): Promise<CaseView> {
  return transact(context, async (work) => {
    const locked = await lockedCase(work, id);
    assertMayPutAside(locked.found, work.principal);
    if (locked.found.snoozed_until === null) throw caseRefused(locked.found, 'wake', locked.application);
    const woken = await changeCase(work, locked, {
      kind: 'compliance.case_woken',
      action: 'compliance.wake',
      changes: awake,
    });
    return caseViewOf(work.trx, woken);
  });
}

/** What makes a case worth looking at before its moment. */
export type News = 'new_hit' | 'client_wrote';

/** Wakes the live case of an application that is put aside, because there is news, and tells whoever works it. */
export async function wakeForNews(work: Work, application: Application, news: News): Promise<void> {
  const live = await lockLiveCase(work.trx, application.id);
  if (!live?.snoozed_until) return;
  const woken = await CaseModel.query(work.trx).patchAndFetchById(live.id, {
    ...awake,
    version: live.version + 1,
    updated_at: work.now,
  });
  work.audit({
    action: 'compliance.wake',
    noun: 'compliance',
    record_id: live.id,
    before: { snoozed_until: live.snoozed_until },
    after: { snoozed_until: null, news },
  });
  emitCase(work, woken, application, 'compliance.case_woken', { news });
  if (isSnoozed(live, work.now)) await notifyOfWaking(work, woken);
}

/** Whoever works the case; of one that nobody has, everybody of the desk; an officer of any. */
function assertMayPutAside({ assignee_id }: Case, { id, role }: Principal): void {
  const isOfficer = role !== 'anonymous' && isAllowed(role, 'compliance:decide');
  if (assignee_id !== null && assignee_id !== id && !isOfficer) throw problem('compliance.case_not_yours');
}
