import type { ApplicationModel } from '../../db/models/applications.js';
import { casesOf } from '../../db/models/cases.js';
import { DocumentModel } from '../../db/models/documents.js';
import { TradingAccountModel } from '../../db/models/trading-accounts.js';
import type { CaseDecision } from '../../domain/compliance/case-rules.js';
import type { MoveApplication } from '../../domain/onboarding/inputs.js';
import { isEnded, stateAfter, type ApplicationEvent } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { ApplicationMoved } from '../../domain/onboarding/views.js';
import type { ProblemCode } from '../../domain/problems.js';
import { isoDay } from '../../lib/clock.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { assertApprovable, mayPass } from './compliance-approval.js';
import { loadEvidence } from './compliance-evidence.js';
import { setAccountStatus, setKycStatus } from './onboarding-accounts.js';
import { restartClock } from './onboarding-messages.js';
import {
  closeLiveCase,
  end,
  lockedApplication,
  move,
  standingOf,
  transitionRefused,
} from './onboarding-moves.js';
import { notifyClient } from './onboarding-notices.js';

/** The steps that the procedure takes; the others are acts of people. */
const procedureEvents: readonly ApplicationEvent[] = [
  'start_checks',
  'open_review',
  'approve',
  'reject',
  'activate',
  'expire',
  'begin_review',
  'resume_review',
  'confirm',
  'suspend',
  'exit',
];

/**
 * A step of the procedure. What people decided is asked again in the same transaction; a step whose state is reached
 * already is answered as done. A refusal names the present state, from which the procedure goes on.
 */
export function takeStep(
  context: Context,
  input: MoveApplication & { id: string },
): Promise<ApplicationMoved> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    if (!procedureEvents.includes(input.event)) throw transitionRefused(application, input.event);
    if (application.state === stateAfter(input.event)) return standingOf(application);
    await gates[input.event]?.(work, application);
    const step = { event: input.event, cause: input.reason, changes: changesOf(input, work.now) };
    const moved = await (isEnded(stateAfter(input.event))
      ? end(work, application, step)
      : move(work, application, step));
    await consequences[input.event]?.(work, moved, input);
    return standingOf(moved);
  });
}

type Gate = (work: Work, application: ApplicationModel) => Promise<void>;

/** What has to hold before a step, beside the states. */
const gates: Partial<Record<ApplicationEvent, Gate>> = {
  approve: async (work, application) => {
    const evidence = await loadEvidence(work.trx, application, 'held');
    await assertApprovable(work.trx, evidence, work.now);
    if (application.state !== 'checking') return assertDecided(work, application, 'approve');
    if (!(await mayPass(work.trx, evidence, work.now)))
      throw refused('onboarding.decision_missing', application);
  },
  confirm: async (work, application) => {
    await assertApprovable(work.trx, await loadEvidence(work.trx, application, 'held'), work.now);
    await assertDecided(work, application, 'approve');
  },
  reject: (work, application) => assertDecided(work, application, 'reject'),
  exit: (work, application) => assertDecided(work, application, 'exit'),
  suspend: async (work, application) => {
    const isUnanswered = application.state === 'waiting_for_client';
    if (!isUnanswered) await assertDecided(work, application, 'suspend');
  },
  activate: async ({ trx }, application) => {
    if (application.parent_id) return;
    const account = await TradingAccountModel.query(trx).findOne({ application_id: application.id });
    if (!account) throw refused('onboarding.account_missing', application);
  },
};

type Consequence = (work: Work, application: ApplicationModel, input: MoveApplication) => Promise<void>;

/** What a step does to everything around the application. */
const consequences: Partial<Record<ApplicationEvent, Consequence>> = {
  approve: acceptUnread,
  activate: (work, application) => notifyClient(work, application, 'application_approved'),
  reject: async (work, application) => {
    await setKycStatus(work, application, 'rejected');
    await notifyClient(work, application, 'application_rejected');
  },
  expire: (work, application) => notifyClient(work, application, 'application_expired'),
  confirm: async (work, application) => {
    await acceptUnread(work, application);
    await setAccountStatus(work, application.id, 'active');
  },
  resume_review: async (work, application) => void (await restartClock(work, application)),
  suspend: async (work, application) => {
    await closeLiveCase(work, application);
    await setAccountStatus(work, application.id, 'suspended');
    await notifyClient(work, application, 'client_suspended');
  },
  exit: async (work, application) => {
    await setAccountStatus(work, application.id, 'closed');
    await setKycStatus(work, application, 'pending');
    await notifyClient(work, application, 'client_exited');
  },
  begin_review: async (work, application, { reason }) => {
    if (reason === 'document_expired') await expireDocuments(work, application);
  },
};

function changesOf({ event, next_review_at }: MoveApplication, now: Date): Partial<Application> {
  const isDecision = event === 'approve' || event === 'reject';
  const hasReview = (event === 'activate' || event === 'confirm') && next_review_at !== undefined;
  return {
    ...(isDecision ? { decided_at: now } : {}),
    ...(hasReview ? { next_review_at: new Date(next_review_at) } : {}),
  };
}

/** The newest case must have been decided this way; one that people still work on decides nothing. */
async function assertDecided(work: Work, application: Application, decision: CaseDecision): Promise<void> {
  if (!(await isDecided(work, application, decision)))
    throw refused('onboarding.decision_missing', application);
}

async function isDecided({ trx }: Work, { id }: Application, decision: CaseDecision): Promise<boolean> {
  const [newest] = await casesOf(trx, id);
  return newest?.state === 'decided' && newest.decision === decision;
}

/** What no machine could read was before the eyes of the people who approved; a rule has none. */
async function acceptUnread(work: Work, application: Application): Promise<void> {
  if (!(await isDecided(work, application, 'approve'))) return;
  const accepted = await DocumentModel.query(work.trx)
    .where({ application_id: application.id, state: 'unread' })
    .patch({ state: 'verified', updated_at: work.now })
    .returning('id');
  for (const { id } of accepted) {
    work.audit({
      action: 'onboarding.accept_document',
      noun: 'onboarding',
      record_id: application.id,
      before: { document_id: id, state: 'unread' },
      after: { document_id: id, state: 'verified' },
    });
  }
}

async function expireDocuments({ trx, now }: Work, { id }: Application): Promise<void> {
  await DocumentModel.query(trx)
    .where({ application_id: id })
    .whereIn('state', ['verified', 'unread'])
    .where('expires_on', '<=', isoDay(now))
    .patch({ state: 'expired', updated_at: now });
}

function refused(code: ProblemCode, application: Application) {
  return problem(code, undefined, { current: standingOf(application) });
}
