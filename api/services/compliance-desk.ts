import { CaseNoteModel } from '../../db/models/case-notes.js';
import { CaseModel } from '../../db/models/cases.js';
import { DocumentModel } from '../../db/models/documents.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { MessageModel } from '../../db/models/messages.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import { isLiveCase } from '../../domain/compliance/case-rules.js';
import type { CaseView, NoteView } from '../../domain/compliance/case-views.js';
import { nextStateOf } from '../../domain/onboarding/rules.js';
import { newId } from '../../lib/ids.js';
import { Problem, problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import { transact, type Work } from '../work.js';
import {
  assertMine,
  caseRefused,
  caseStateAfter,
  changeCase,
  lockedCase,
  type LockedCase,
} from './compliance-case-changes.js';
import { notifyOfAssignment } from './compliance-notices.js';
import { caseViewOf } from './compliance-views.js';
import { notifyClient } from './onboarding-notices.js';
import { move, transitionRefused } from './onboarding-moves.js';

/** Takes an open case to work on it; of two who try at once the second is told who was faster. */
export function claimCase(context: Context, id: string): Promise<CaseView> {
  return transact(context, async (work) => {
    const locked = await lockedCase(work, id);
    const changes = { state: caseStateAfter(locked, 'claim'), assignee_id: work.principal.id };
    return caseViewOf(
      work.trx,
      await changeCase(work, locked, {
        kind: 'compliance.case_claimed',
        action: 'compliance.claim',
        changes,
      }),
    );
  });
}

/** Gives a case back to the queue: one's own, or, for an officer, anybody's. */
export function releaseCase(context: Context, id: string): Promise<CaseView> {
  return transact(context, async (work) => {
    const locked = await lockedCase(work, id);
    if (!isOfficer(work.principal)) assertMine(locked.found, work.principal);
    const changes = { state: caseStateAfter(locked, 'release'), assignee_id: null };
    return caseViewOf(
      work.trx,
      await changeCase(work, locked, {
        kind: 'compliance.case_released',
        action: 'compliance.release',
        changes,
      }),
    );
  });
}

export interface Assignment {
  assigned: string[];
  refused: { id: string; code: string }[];
}

/** Hands several cases to one person; what cannot be handed over is told one by one and changes nothing of the rest. */
export function assignCases(
  context: Context,
  input: { case_ids: string[]; assignee_id: string },
): Promise<Assignment> {
  return transact(context, async (work) => {
    await assertWorker(work, input.assignee_id);
    const result: Assignment = { assigned: [], refused: [] };
    for (const id of await inLockOrder(work, input.case_ids)) {
      const refusal = await assign(work, id, input.assignee_id);
      if (refusal) result.refused.push({ id, code: refusal });
      else result.assigned.push(id);
    }
    if (result.assigned.length > 0) await notifyOfAssignment(work, input.assignee_id, result.assigned);
    return result;
  });
}

interface AddNote {
  id: string;
  body: string;
  document_ids: string[];
}

export function addNote(context: Context, input: AddNote): Promise<NoteView> {
  return transact(context, async (work) => {
    const { found, application } = await lockedCase(work, input.id);
    const documents = await DocumentModel.query(work.trx)
      .findByIds(input.document_ids)
      .where({ application_id: application.id });
    if (documents.length !== new Set(input.document_ids).size) {
      const errors = [
        { pointer: '/document_ids', code: 'not_found', detail: 'Only documents of this client' },
      ];
      throw problem('request.invalid', undefined, { errors });
    }
    const note = await CaseNoteModel.query(work.trx).insertAndFetch({
      id: newId(),
      case_id: found.id,
      author_id: work.principal.id,
      body: input.body,
      document_ids: input.document_ids,
      created_at: work.now,
    });
    work.audit({
      action: 'compliance.note',
      noun: 'compliance',
      record_id: found.id,
      after: { note_id: note.id, body: note.body },
    });
    work.emit({
      kind: 'compliance.case_noted',
      noun: 'compliance',
      record_id: found.id,
      payload: { case_id: found.id, application_id: application.id, state: found.state },
    });
    const author = await GlobalUserModel.query(work.trx).findById(work.principal.id);
    return { ...note, author_name: author?.full_name ?? null };
  });
}

/** Asks the client: a message and a mail with a link; until the answer the clock of the case stands. */
export function requestInformation(context: Context, input: { id: string; body: string }): Promise<CaseView> {
  return transact(context, async (work) => {
    const locked = await lockedCase(work, input.id);
    assertMine(locked.found, work.principal);
    const state = caseStateAfter(locked, 'request_information');
    if (!nextStateOf(locked.application, 'request_information'))
      throw transitionRefused(locked.application, 'request_information');
    const message = await MessageModel.query(work.trx).insertAndFetch({
      id: newId(),
      application_id: locked.application.id,
      direction: 'to_client',
      author_id: work.principal.id,
      body: input.body,
      document_ids: [],
      created_at: work.now,
      read_at: null,
    });
    const application = await move(work, locked.application, {
      event: 'request_information',
      payload: { message_id: message.id },
    });
    const changed = await changeCase(
      work,
      { found: locked.found, application },
      {
        kind: 'compliance.information_requested',
        action: 'compliance.request_information',
        changes: { state, clock_stopped_at: work.now },
      },
    );
    await notifyClient(work, application, 'information_requested');
    return caseViewOf(work.trx, changed);
  });
}

/** By application: the order in which everybody locks several of them. */
async function inLockOrder({ trx }: Work, ids: string[]): Promise<string[]> {
  const found = await CaseModel.query(trx).findByIds(ids).orderBy('application_id');
  const known = found.map(({ id }) => id);
  return [...known, ...new Set(ids.filter((id) => !known.includes(id)))];
}

/** Hands one case to somebody; the code of why it could not be. */
export async function assign(work: Work, id: string, assigneeId: string): Promise<string | null> {
  const locked = await lockedCase(work, id).catch(asRefusal);
  if (locked instanceof Problem) return locked.code;
  const refusal = assignmentRefusal(locked, work.principal);
  if (refusal) return refusal;
  const { state } = locked.found;
  const changes = {
    state: state === 'open' ? caseStateAfter(locked, 'claim') : state,
    assignee_id: assigneeId,
  };
  await changeCase(work, locked, { kind: 'compliance.case_claimed', action: 'compliance.assign', changes });
  return null;
}

function assignmentRefusal({ found, application }: LockedCase, principal: Principal): string | null {
  if (found.merged_into) return 'compliance.case_merged';
  const isOpen = found.state === 'open';
  if (!isOpen && found.state !== 'in_work' && found.state !== 'waiting_for_client')
    return caseRefused(found, 'assign', application).code;
  const isTaken = found.assignee_id !== null && found.assignee_id !== principal.id;
  return isTaken && !isOfficer(principal) ? 'compliance.case_not_yours' : null;
}

async function assertWorker({ trx }: Work, userId: string): Promise<void> {
  const user = await GlobalUserModel.query(trx).findById(userId);
  if (user?.status === 'active' && isAllowed(user.role, 'compliance:work_cases')) return;
  const errors = [{ pointer: '/assignee_id', code: 'not_found', detail: 'Somebody active who works cases' }];
  throw problem('request.invalid', undefined, { errors });
}

function asRefusal(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

function isOfficer({ role }: Principal): boolean {
  return role !== 'anonymous' && isAllowed(role, 'compliance:decide');
}

/** True while notes and attachments still belong to the work on the case. */
export function isWorkable({ found }: LockedCase): boolean {
  return isLiveCase(found.state);
}
