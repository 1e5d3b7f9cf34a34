import { isAllowed } from '../../domain/accounts/permissions.js';
import { nextCaseState } from '../../domain/compliance/case-rules.js';
import { canSnooze } from '../../domain/compliance/case-snooze.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseAllowed } from '../../domain/compliance/case-views.js';
import { nextStateOf } from '../../domain/onboarding/rules.js';
import type { Principal } from '../context.js';
import type { Obstacle } from './compliance-approval.js';
import { canBeScreened } from './compliance-rescreening.js';
import { decidableStates, decisionsFor, isOwnWork } from './compliance-decisions.js';
import type { Evidence } from './compliance-evidence.js';
import { canEnterOwners } from './onboarding-ownership-views.js';

interface Seen {
  found: Case;
  /** The cases that it leads. */
  duplicates: readonly Pick<Case, 'merged_by'>[];
  evidence: Evidence;
  obstacles: readonly Obstacle[];
  principal: Principal;
}

/** What this person may do with the case now; the server asks the same again when they do it. */
export function allowedOn({ found, duplicates, evidence, obstacles, principal }: Seen): CaseAllowed {
  const { role } = principal;
  if (found.merged_into) return nothing;
  const works = role !== 'anonymous' && isAllowed(role, 'compliance:work_cases');
  const decides = role !== 'anonymous' && isAllowed(role, 'compliance:decide');
  const isMine = works && found.assignee_id === principal.id;
  const maySnooze = works && (found.assignee_id === null || isMine || decides);
  const { application } = evidence;
  const isDecidable =
    decides &&
    nextCaseState(found.state, 'decide') !== null &&
    decidableStates(found).includes(application.state) &&
    !isOwnWork(found, principal.id, duplicates);
  return {
    claim: works && nextCaseState(found.state, 'claim') !== null,
    release: (isMine || decides) && nextCaseState(found.state, 'release') !== null,
    link: works,
    merge: (isMine || decides) && canSnooze(found.state),
    snooze: maySnooze && canSnooze(found.state),
    wake: maySnooze && found.snoozed_until !== null,
    note: works,
    request_information:
      isMine &&
      nextCaseState(found.state, 'request_information') !== null &&
      nextStateOf(application, 'request_information') !== null,
    recommend: isMine && nextCaseState(found.state, 'recommend') !== null,
    screen_again: works && canBeScreened(found, application),
    enter_owners:
      works &&
      canEnterOwners(application.state) &&
      obstacles.some(({ code }) => code === 'compliance.owners_not_entered'),
    send_back: decides && nextCaseState(found.state, 'send_back') !== null,
    decide: isDecidable
      ? decisionsFor(evidence, found).filter((each) => each !== 'approve' || obstacles.length === 0)
      : [],
  };
}

/** A case that another leads is worked on there. */
const nothing: CaseAllowed = {
  claim: false,
  release: false,
  snooze: false,
  wake: false,
  link: false,
  merge: false,
  note: false,
  request_information: false,
  recommend: false,
  send_back: false,
  screen_again: false,
  enter_owners: false,
  decide: [],
};
