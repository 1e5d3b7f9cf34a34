import { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel, lockLiveCase } from '../../db/models/cases.js';
import { DocumentModel } from '../../db/models/documents.js';
import { MessageModel, messagesOf } from '../../db/models/messages.js';
import { nextCaseState } from '../../domain/compliance/case-rules.js';
import type { SendMessage } from '../../domain/onboarding/inputs.js';
import { applicationLimits, isEnded, nextStateOf } from '../../domain/onboarding/rules.js';
import type { OwnMessageView } from '../../domain/onboarding/views.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { dueAfterPause } from './compliance-clock.js';
import { emitCase } from './compliance-events.js';
import { notifyOfAnswer } from './compliance-notices.js';
import { wakeForNews } from './compliance-snoozes.js';
import { assertPartiesComplete, submitDraftParties } from './onboarding-drafts.js';
import { emitApplication, lockedInTree, move, transitionRefused } from './onboarding-moves.js';
import { ownMessageOf } from './onboarding-views.js';

/** The client's messages; reading them is what marks them as read. */
export function listOwnMessages(context: Context, id: string): Promise<OwnMessageView[]> {
  return transact(context, async ({ trx, now }) => {
    const application = await ApplicationModel.query(trx).findById(id);
    if (!application) throw problem('onboarding.application_not_found');
    const messages = await messagesOf(trx, id);
    await MessageModel.query(trx)
      .where({ application_id: id, direction: 'to_client' })
      .whereNull('read_at')
      .patch({ read_at: now });
    return messages.map(ownMessageOf);
  });
}

/** A message to the desk. While a question is open it is the answer: the procedure goes on and the clock runs again. */
export function sendMessage(context: Context, input: SendMessage & { id: string }): Promise<OwnMessageView> {
  return transact(context, async (work) => {
    const { application } = await lockedInTree(work, input.id);
    if (isEnded(application.state)) throw transitionRefused(application, 'send_message');
    await assertOwnDocuments(work, input);
    await assertFewMessages(work, application.id);
    const isAsked = application.state === 'waiting_for_client';
    if (isAsked) await assertPartiesComplete(work, application);
    const message = await MessageModel.query(work.trx).insertAndFetch({
      id: newId(),
      application_id: application.id,
      direction: 'from_client',
      author_id: work.principal.id,
      body: input.body,
      document_ids: input.document_ids,
      created_at: work.now,
      read_at: null,
    });
    work.audit({
      action: 'onboarding.send_message',
      noun: 'onboarding',
      record_id: application.id,
      after: { message_id: message.id, document_ids: message.document_ids },
    });
    await (isAsked ? answer : note)(work, application, message.id);
    return ownMessageOf(message);
  });
}

async function answer(work: Work, application: ApplicationModel, messageId: string): Promise<void> {
  const event = nextStateOf(application, 'answer') ? 'answer' : 'resume_review';
  await submitDraftParties(work, application);
  const answered = await move(work, application, { event, payload: { message_id: messageId } });
  await restartClock(work, answered);
}

/** A client who was suspended while a question was open answers the case all the same. */
async function note(work: Work, application: ApplicationModel, message_id: string): Promise<void> {
  const isAnswer = await restartClock(work, application);
  if (!isAnswer) await wakeForNews(work, application, 'client_wrote');
  const kind = isAnswer ? 'onboarding.answered' : 'onboarding.message_received';
  emitApplication(work, application, kind, { message_id });
}

/**
 * The case that asked goes back to its analyst, with the time to decide that was left when the question went out;
 * false when no case has asked.
 */
export async function restartClock(work: Work, application: ApplicationModel): Promise<boolean> {
  const asked = await lockLiveCase(work.trx, application.id);
  const state = asked && nextCaseState(asked.state, 'client_answered');
  if (!asked || !state) return false;
  const resumed = await CaseModel.query(work.trx).patchAndFetchById(asked.id, {
    state,
    due_at: await dueAfterPause(work.trx, asked, work.now),
    clock_stopped_at: null,
    version: asked.version + 1,
    updated_at: work.now,
  });
  work.audit({
    action: 'compliance.client_answered',
    noun: 'compliance',
    record_id: asked.id,
    before: { state: asked.state, due_at: asked.due_at },
    after: { state, due_at: resumed.due_at },
  });
  emitCase(work, resumed, application, 'compliance.case_answered', { previous_state: asked.state });
  await notifyOfAnswer(work, resumed);
  return true;
}

async function assertOwnDocuments(
  { trx, principal }: Work,
  { id, document_ids }: { id: string; document_ids: string[] },
) {
  const found = await DocumentModel.query(trx)
    .findByIds(document_ids)
    .where({ application_id: id, uploaded_by: principal.id });
  if (found.length === new Set(document_ids).size) return;
  const errors = [
    { pointer: '/document_ids', code: 'not_found', detail: 'Only documents of this application' },
  ];
  throw problem('request.invalid', undefined, { errors });
}

async function assertFewMessages({ trx }: Work, id: string): Promise<void> {
  const sent = await MessageModel.query(trx)
    .where({ application_id: id, direction: 'from_client' })
    .resultSize();
  if (sent < applicationLimits.messages) return;
  throw problem('onboarding.too_many_messages', undefined, { params: { limit: applicationLimits.messages } });
}
