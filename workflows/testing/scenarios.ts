import type { WorkflowHandle } from '@temporalio/client';
import { idFromKey } from '../../lib/ids.js';
import type { SandboxBehaviour } from '../../domain/onboarding/facts.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import * as messages from '../onboarding/messages.js';
import { openApplicant } from './applicant.js';
import { decision, nextReview, provider } from './waiting.js';
import type { ProcedureRoom } from './procedure-room.js';

/** Plays a story to its end and says which workflows it was, each with the name of its file. */
export type Scenario = (room: ProcedureRoom) => Promise<Record<string, WorkflowHandle>>;

/** Lives of clients whose days are skipped. */
export const clientScenarios: Scenario[] = [
  async function lowRiskByRule(room) {
    const client = openApplicant(room, 'low-risk-by-rule', { may_pass_by_rule: true });
    await client.start();
    await client.submit();
    await client.waitsFor(nextReview);
    await client.leave();
    return { 'low-risk-by-rule': client.handle };
  },

  async function identityProvider(room) {
    const client = openApplicant(room, 'identity-provider', {
      identity_checks: ['liveness', 'face_match'],
      may_pass_by_rule: true,
    });
    await client.start();
    await client.submit();
    await client.waitsFor(provider);
    await client.report('liveness-1', 'passed');
    await room.until(() => room.book.calls.includes('liveness passed'));
    await room.sleep('2 hours');
    await client.waitsFor(nextReview);
    await client.leave();
    return { 'identity-provider': client.handle };
  },

  async function lateAnswers(room) {
    const client = openApplicant(room, 'late-answers', { identity_checks: ['liveness', 'face_match'] });
    await client.start();
    await client.submit();
    await client.waitsFor(provider);
    await room.sleep('2 hours');
    await client.waitsFor(decision);
    await client.report('face_match-1', 'passed');
    await client.waitsFor(decision);
    await client.decide('approve', 'onboarding/1');
    await client.waitsFor(nextReview);
    await client.report('liveness-1', 'failed');
    await client.waitsFor(provider);
    await room.sleep('2 hours');
    await client.waitsFor(decision);
    await client.decide('approve', 'check_failed/2');
    await client.waitsFor(nextReview);
    await client.leave();
    return { 'late-answers': client.handle };
  },

  async function approvalWithInformationRound(room) {
    const client = openApplicant(room, 'approval-with-information-round');
    await client.start();
    await client.submit();
    await client.waitsFor(decision);
    await client.ask('onboarding/1');
    await client.waitsFor('the client to answer');
    await room.sleep('5 days');
    await client.answer('onboarding/1');
    await client.waitsFor(decision);
    await client.decide('approve', 'onboarding/1');
    await client.waitsFor(nextReview);
    await client.leave();
    return { 'approval-with-information-round': client.handle };
  },

  async function screenedOnTheWay(room) {
    const client = openApplicant(room, 'screened-on-the-way', { new_hits: 1 });
    await client.start();
    await client.submit();
    await client.waitsFor(decision);
    await client.listChanges('edition-1');
    await client.waitsFor(decision);
    await client.ask('onboarding/1');
    await room.sleep('4 days');
    await client.waitsFor('the client to answer');
    await client.handle.signal(messages.screeningRequested, client.nextAct());
    await client.waitsFor('the client to answer');
    await client.answer('onboarding/1');
    await client.waitsFor(decision);
    await client.decide('approve', 'onboarding/1');
    await client.waitsFor(nextReview);
    await client.leave();
    return { 'screened-on-the-way': client.handle };
  },

  async function confirmedAgain(room) {
    const facts = { may_pass_by_rule: true, expires_on: '2020-01-01', refused_confirmations: 1 };
    const client = openApplicant(room, 'confirmed-again', facts);
    await client.start();
    await client.submit();
    await client.waitsFor(nextReview);
    await client.askForReview();
    await client.waitsFor(decision);
    await client.decide('approve', 'manual/2');
    await room.until(() => room.book.calls.includes('open case manual/3'));
    await client.waitsFor(decision);
    await client.decide('approve', 'manual/3');
    await client.waitsFor(nextReview);
    await client.leave();
    return { 'confirmed-again': client.handle };
  },

  async function companyWithOwners(room) {
    const owners = ['first', 'second'].map((name) =>
      openApplicant(room, `company/${name}`, { state: 'submitted' }),
    );
    const [first, second] = owners;
    if (!first || !second) throw new Error('A company of this story has two owners');
    const company = openApplicant(room, 'company-with-owners', {
      kind: 'legal_entity',
      owners: owners.map((owner) => owner.id),
      may_pass_by_rule: true,
    });
    await company.start();
    await company.submit();
    await company.waitsFor('2 of 2 owners and directors to be decided');
    for (const owner of owners) await owner.waitsFor(decision);
    await first.decide('approve', 'onboarding/1');
    await company.waitsFor('1 of 2 owners and directors to be decided');
    await first.waitsFor(nextReview);
    await second.decide('approve', 'onboarding/1');
    await company.waitsFor(nextReview);
    await second.waitsFor(nextReview);
    for (const each of [company, first, second]) await each.leave();
    return { 'company-with-owners': company.handle, 'company-with-owners.owner': first.handle };
  },

  async function rejection(room) {
    const client = openApplicant(room, 'rejection');
    await client.start();
    await client.submit();
    await client.waitsFor(decision);
    await room.sleep('3 days');
    await client.decide('reject', 'onboarding/1');
    await client.handle.result();
    return { rejection: client.handle };
  },

  async function expiryAfterReminders(room) {
    const client = openApplicant(room, 'expiry-after-reminders');
    await client.start();
    await client.handle.result();
    return { 'expiry-after-reminders': client.handle };
  },

  async function withdrawal(room) {
    const client = openApplicant(room, 'withdrawal');
    await client.start();
    await client.withdraw();
    await client.handle.result();
    return { withdrawal: client.handle };
  },

  async function periodicReview(room) {
    const client = openApplicant(room, 'periodic-review', { may_pass_by_rule: true });
    await client.start();
    await client.submit();
    await client.waitsFor(nextReview);
    // Half a day after the review fell due: the clock of its case has not warned yet.
    await room.sleep('8772 hours');
    await client.waitsFor(decision);
    await client.decide('suspend', 'periodic_review/2');
    await client.waitsFor('a decision about the suspension');
    // The review is still due: a client who comes back is looked at first.
    await client.reinstate();
    await client.waitsFor(decision);
    await client.decide('approve', 'periodic_review/3');
    await client.waitsFor(nextReview);
    await client.leave();
    return { 'periodic-review': client.handle };
  },
];

/** What concerns all clients, and the sandbox provider. */
export const houseScenarios: Scenario[] = [
  async function refreshLists(room) {
    const handle = await room.workflows.start('refreshLists', {
      taskQueue: room.taskQueue,
      workflowId: 'refresh-lists',
    });
    await handle.result();
    return { 'refresh-lists': handle };
  },

  async function rescreen(room) {
    const client = openApplicant(room, 'rescreen.client', { may_pass_by_rule: true });
    await client.start();
    await client.submit();
    await client.waitsFor(nextReview);
    client.record.new_hits = 2;
    // One who is under care, one who left, and more pages than one run turns.
    const gone = idFromKey('specimen/gone');
    room.lists.pages.push([client.id, gone], ...Array.from({ length: 50 }, () => []));
    const handle = await room.workflows.start('rescreenParties', {
      taskQueue: room.taskQueue,
      workflowId: 'rescreen',
      args: [
        {
          run_id: idFromKey('specimen/list-version'),
          kind: 'delta',
          list_version_id: idFromKey('specimen/list-version'),
          after: null,
          told: 0,
        },
      ],
    });
    await handle.result();
    await client.waitsFor(decision);
    await client.decide('approve', 'list_changed/2');
    await client.waitsFor(nextReview);
    await client.leave();
    return { rescreen: room.workflows.getHandle('rescreen'), 'rescreen.client': client.handle };
  },

  async function riskModelChanged(room) {
    const client = openApplicant(room, 'risk-model-changed.client', { may_pass_by_rule: true });
    await client.start();
    await client.submit();
    await client.waitsFor(nextReview);
    // One who is under care, one who left, and more pages than one run turns.
    const gone = idFromKey('specimen/gone');
    room.lists.movedUp.push([client.id, gone], ...Array.from({ length: 20 }, () => []));
    const handle = await room.workflows.start('reviewMovedClients', {
      taskQueue: room.taskQueue,
      workflowId: 'risk-model-changed',
      args: [{ risk_model_id: idFromKey('specimen/risk-model'), after: null, told: 0 }],
    });
    await handle.result();
    await client.waitsFor(decision);
    await client.decide('approve', 'risk_model_changed/2');
    await client.waitsFor(nextReview);
    await client.leave();
    return {
      'risk-model-changed': room.workflows.getHandle('risk-model-changed'),
      'risk-model-changed.client': client.handle,
    };
  },

  async function answerLate(room) {
    return { 'answer-identity-check.late': await answeredCheck(room, 'late') };
  },

  async function answerTwice(room) {
    return { 'answer-identity-check.twice': await answeredCheck(room, 'twice') };
  },
];

/** In a room where reviews are due at once and a run of some fifty events is long: the client continues as new. */
export async function reviewContinuedAsNew(room: ProcedureRoom): Promise<Record<string, WorkflowHandle>> {
  const client = openApplicant(room, 'review-continued-as-new', { may_pass_by_rule: true });
  await client.start();
  await client.submit();
  for (const round of [2, 3]) {
    await client.waitsFor(decision);
    await client.decide('approve', `periodic_review/${round}`);
    await room.until(() => room.book.calls.filter((call) => call === 'confirm').length === round - 1);
    await room.until(() => room.book.calls.includes(`open case periodic_review/${round + 1}`));
  }
  await client.waitsFor(decision);
  await client.leave();
  return { 'review-continued-as-new': room.workflows.getHandle(onboardingWorkflowId(client.id)) };
}

async function answeredCheck(room: ProcedureRoom, behaviour: SandboxBehaviour): Promise<WorkflowHandle> {
  const handle = await room.workflows.start('answerIdentityCheck', {
    taskQueue: room.taskQueue,
    workflowId: `identity-check/${behaviour}`,
    args: [{ reference: `specimen-${behaviour}`, kind: 'liveness', behaviour }],
  });
  await handle.result();
  return handle;
}
