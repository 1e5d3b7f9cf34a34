import { isAllowed } from '../../domain/accounts/permissions.js';
import { nextCaseState } from '../../domain/compliance/case-rules.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseAllowed } from '../../domain/compliance/case-views.js';
import { nextStateOf } from '../../domain/onboarding/rules.js';
import type { Principal } from '../context.js';
import type { Obstacle } from './compliance-approval.js';
import { canBeScreened } from './compliance-rescreening.js';
import { decidableStates, decisionsFor, isOwnWork } from './compliance-decisions.js';
import type { Evidence } from './compliance-evidence.js';

interface Seen {
  found: Case;
  evidence: Evidence;
  obstacles: readonly Obstacle[];
  principal: Principal;
}

/** What this person may do with the case now; the server asks the same again when they do it. */
export function allowedOn({ found, evidence, obstacles, principal }: Seen): CaseAllowed {
  const { role } = principal;
  const works = role !== 'anonymous' && isAllowed(role, 'compliance:work_cases');
  const decides = role !== 'anonymous' && isAllowed(role, 'compliance:decide');
  const isMine = works && found.assignee_id === principal.id;
  const { application } = evidence;
  const isDecidable =
    decides &&
    nextCaseState(found.state, 'decide') !== null &&
    decidableStates(found).includes(application.state) &&
    !isOwnWork(found, principal.id);
  return {
    claim: works && nextCaseState(found.state, 'claim') !== null,
    release: (isMine || decides) && nextCaseState(found.state, 'release') !== null,
    note: works,
    request_information:
      isMine &&
      nextCaseState(found.state, 'request_information') !== null &&
      nextStateOf(application, 'request_information') !== null,
    recommend: isMine && nextCaseState(found.state, 'recommend') !== null,
    screen_again: works && canBeScreened(found, application),
    send_back: decides && nextCaseState(found.state, 'send_back') !== null,
    decide: isDecidable
      ? decisionsFor(evidence, found).filter((each) => each !== 'approve' || obstacles.length === 0)
      : [],
  };
}
