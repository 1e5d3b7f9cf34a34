import { CaseModel } from '../../db/models/cases.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import { awake } from '../../domain/compliance/case-snooze.js';
import { mergeRefusal } from '../../domain/compliance/case-links.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseView } from '../../domain/compliance/case-views.js';
import { problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import { transact, type Work } from '../work.js';
import { changeCase, lockedCase, type LockedCase } from './compliance-case-changes.js';
import { duplicatesOf, releaseDuplicate } from './compliance-duplicates.js';
import { caseViewOf } from './compliance-views.js';
import { lockedApplication } from './onboarding-moves.js';

/**
 * Puts the case of a duplicate application under the case that leads. Until that one is decided nothing is final: the
 * duplicate keeps its procedure and its clock, and a split gives it back. With the decision it is withdrawn.
 */
export function mergeCase(
  context: Context,
  input: { id: string; duplicate_id: string; reason: string },
): Promise<CaseView> {
  return transact(context, async (work) => {
    const [lead, duplicate] = await lockBoth(work, input.id, input.duplicate_id);
    assertLeads(lead.found, work.principal);
    assertFree(duplicate.found, work.principal);
    const refusal = mergeRefusal({
      lead: lead.found,
      duplicate: duplicate.found,
      leadClient: lead.application,
      duplicateClient: duplicate.application,
      duplicateLeads: (await duplicatesOf(work.trx, duplicate.found.id)).length > 0,
    });
    if (refusal) throw problem(refusal);
    await changeCase(work, duplicate, {
      kind: 'compliance.case_merged',
      action: 'compliance.merge',
      changes: {
        ...awake,
        merged_into: lead.found.id,
        merged_by: work.principal.id,
        merged_at: work.now,
        merge_reason: input.reason,
      },
    });
    noteLead(work, lead.found.id, { duplicate_id: duplicate.found.id, reason: input.reason });
    return caseViewOf(work.trx, lead.found);
  });
}

/** Takes a case out of another again, while that one is not decided. */
export function splitCase(context: Context, input: { id: string; reason: string }): Promise<CaseView> {
  return transact(context, async (work) => {
    const seen = await CaseModel.query(work.trx).findById(input.id);
    if (!seen) throw problem('compliance.case_not_found');
    if (!seen.merged_into) throw problem('compliance.not_merged');
    const [lead, duplicate] = await lockBoth(work, seen.merged_into, input.id);
    const isLive = duplicate.found.state === 'open' || duplicate.found.state === 'in_work';
    if (duplicate.found.merged_into !== lead.found.id || !isLive) throw problem('compliance.not_merged');
    assertLeads(lead.found, work.principal);
    const { found, application } = duplicate;
    const released = await releaseDuplicate(work, { duplicate: found, application, reason: input.reason });
    return caseViewOf(work.trx, released);
  });
}

/** Both cases with their applications, locked by application as everybody locks several. */
async function lockBoth(work: Work, one: string, other: string): Promise<[LockedCase, LockedCase]> {
  const seen = await CaseModel.query(work.trx).findByIds([one, other]);
  for (const id of seen.map(({ application_id }) => application_id).sort()) await lockedApplication(work, id);
  return [await lockedCase(work, one), await lockedCase(work, other)];
}

function noteLead(work: Work, id: string, facts: { duplicate_id: string; reason: string }): void {
  work.audit({ action: 'compliance.lead', noun: 'compliance', record_id: id, after: facts });
}

/** Whoever works the case that leads, or an officer. */
function assertLeads({ assignee_id }: Case, principal: Principal): void {
  if (assignee_id !== principal.id && !isOfficer(principal)) throw problem('compliance.case_not_yours');
}

/** Nobody's work is taken from them but by an officer. */
function assertFree({ assignee_id }: Case, principal: Principal): void {
  const isTaken = assignee_id !== null && assignee_id !== principal.id;
  if (isTaken && !isOfficer(principal)) throw problem('compliance.case_not_yours');
}

function isOfficer({ role }: Principal): boolean {
  return role !== 'anonymous' && isAllowed(role, 'compliance:decide');
}
