import { isLiveCase } from '../../domain/compliance/case-rules.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseView } from '../../domain/compliance/case-views.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { caseRefused, lockedCase } from './compliance-case-changes.js';
import { emitCase } from './compliance-events.js';
import { caseViewOf } from './compliance-views.js';

/**
 * Somebody who works on the case wants the client compared with the lists as they are now. The procedure does it; a
 * list that changes asks for it by itself.
 */
export function requestScreening(context: Context, id: string): Promise<CaseView> {
  return transact(context, async (work) => {
    const { found, application } = await lockedCase(work, id);
    if (!canBeScreened(found, application)) throw caseRefused(found, 'screen_again', application);
    work.audit({
      action: 'compliance.request_screening',
      noun: 'compliance',
      record_id: found.id,
      after: { application_id: application.id },
    });
    emitCase(work, found, application, 'compliance.screening_requested');
    return caseViewOf(work.trx, found);
  });
}

/** True while the procedure waits at the desk: only then it takes such a request at once. */
export function canBeScreened({ state }: Case, application: Application): boolean {
  return isLiveCase(state) && deskStates.some((each) => each === application.state);
}

const deskStates = ['in_review', 'under_review', 'waiting_for_client', 'suspended'] as const;
