import type { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel, lockCase } from '../../db/models/cases.js';
import { nextCaseState, type CaseEvent } from '../../domain/compliance/case-rules.js';
import { awake } from '../../domain/compliance/case-snooze.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { problem } from '../../lib/problem.js';
import type { Principal } from '../context.js';
import type { Work } from '../work.js';
import { emitCase } from './compliance-events.js';
import { lockedApplication } from './onboarding-moves.js';

/** A case and its application, both locked: the application first, as everywhere. */
export interface LockedCase {
  found: CaseModel;
  application: ApplicationModel;
}

export async function lockedCase(work: Work, id: string): Promise<LockedCase> {
  const seen = await CaseModel.query(work.trx).findById(id);
  if (!seen) throw problem('compliance.case_not_found');
  const application = await lockedApplication(work, seen.application_id);
  const found = await lockCase(work.trx, id);
  if (!found) throw problem('compliance.case_not_found');
  return { found, application };
}

/** The state that follows, or a refusal that says how the case stands. */
export function caseStateAfter({ found, application }: LockedCase, event: CaseEvent): Case['state'] {
  if (found.merged_into) throw problem('compliance.case_merged');
  const state = nextCaseState(found.state, event);
  if (!state) throw caseRefused(found, event, application);
  return state;
}

interface CaseChange {
  kind: string;
  action: string;
  changes: Partial<Case>;
}

/** Writes what changed in a locked case, audits both sides of it and tells it. */
export async function changeCase(
  work: Work,
  { found, application }: LockedCase,
  change: CaseChange,
): Promise<CaseModel> {
  // Whatever moves a case on wakes it.
  const isWoken = found.snoozed_until !== null && isMove(found, change.changes);
  const changed = await CaseModel.query(work.trx).patchAndFetchById(found.id, {
    ...(isWoken ? awake : {}),
    ...change.changes,
    version: found.version + 1,
    updated_at: work.now,
  });
  const before = new Map(Object.entries(found));
  work.audit({
    action: change.action,
    noun: 'compliance',
    record_id: found.id,
    before: Object.fromEntries(Object.keys(change.changes).map((name) => [name, before.get(name) ?? null])),
    after: change.changes,
  });
  emitCase(work, changed, application, change.kind, { previous_state: found.state });
  return changed;
}

function isMove(found: Case, { state, assignee_id }: Partial<Case>): boolean {
  const isGiven = assignee_id !== undefined && assignee_id !== found.assignee_id;
  return isGiven || (state !== undefined && state !== found.state);
}

/** Refuses whoever does not work this case. */
export function assertMine({ assignee_id }: Case, { id }: Principal): void {
  if (assignee_id !== id) throw problem('compliance.case_not_yours');
}

export function caseRefused(
  { id, state, version, assignee_id }: Case,
  event: string,
  application: Application,
) {
  return problem('compliance.transition_refused', undefined, {
    current: { id, state, version, assignee_id, application_state: application.state },
    params: { event, state },
  });
}
