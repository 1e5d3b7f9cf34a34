import { ApplicationModel, descendantsOf, lineageOf, lockApplication } from '../../db/models/applications.js';
import { CaseModel, lockLiveCase } from '../../db/models/cases.js';
import { awake } from '../../domain/compliance/case-snooze.js';
import { isEnded, nextStateOf, type ApplicationEvent } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { problem } from '../../lib/problem.js';
import type { Work } from '../work.js';
import { releaseDuplicates } from './compliance-duplicates.js';
import { emitCase } from './compliance-events.js';

export interface Move {
  event: ApplicationEvent;
  /** In words, for the audit alone. */
  reason?: string;
  /** As a code, for whoever follows. */
  cause?: string;
  changes?: Partial<Application>;
  /** Another kind of event than the usual one. */
  kind?: string;
  payload?: Record<string, unknown>;
}

/** What each step is called when it has happened. */
const kinds: Record<ApplicationEvent, string> = {
  submit: 'onboarding.submitted',
  start_checks: 'onboarding.checks_started',
  open_review: 'onboarding.review_opened',
  request_information: 'onboarding.information_requested',
  answer: 'onboarding.answered',
  resume_review: 'onboarding.answered',
  approve: 'onboarding.approved',
  reject: 'onboarding.rejected',
  activate: 'onboarding.activated',
  withdraw: 'onboarding.withdrawn',
  expire: 'onboarding.expired',
  begin_review: 'onboarding.review_begun',
  confirm: 'onboarding.confirmed',
  suspend: 'onboarding.suspended',
  reinstate: 'onboarding.reinstated',
  exit: 'onboarding.exited',
  end_with_company: 'onboarding.withdrawn',
};

/** Moves a locked application: the state follows the rules or the step is refused; written, audited and told. */
export async function move(work: Work, application: ApplicationModel, step: Move): Promise<ApplicationModel> {
  const state = nextStateOf(application, step.event);
  if (!state) throw transitionRefused(application, step.event);
  const moved = await ApplicationModel.query(work.trx).patchAndFetchById(application.id, {
    ...step.changes,
    state,
    version: application.version + 1,
    updated_at: work.now,
  });
  work.audit({
    action: `onboarding.${step.event}`,
    noun: 'onboarding',
    record_id: moved.id,
    before: { state: application.state, version: application.version },
    after: { state, version: moved.version, reason: step.reason ?? step.cause ?? null },
  });
  emitApplication(work, moved, step.kind ?? kinds[step.event], {
    event: step.event,
    previous_state: application.state,
    ...(step.cause ? { reason: step.cause } : {}),
    ...step.payload,
  });
  return moved;
}

/** Ends an application with everything that lives by it: its case is closed, its owners and directors end with it. */
export async function end(work: Work, application: ApplicationModel, step: Move): Promise<ApplicationModel> {
  const ended = await move(work, application, step);
  await closeLiveCase(work, ended);
  const parties = await descendantsOf(work.trx, ended.id);
  for (const { id } of parties.sort((left, right) => (left.id < right.id ? -1 : 1))) {
    const party = await lockedApplication(work, id);
    if (isEnded(party.state)) continue;
    const event = nextStateOf(party, 'exit') ? 'exit' : 'end_with_company';
    const moved = await move(work, party, { event, cause: 'company_ended' });
    await closeLiveCase(work, moved);
  }
  return ended;
}

/** Closes the case that people work on, when there is one: what it asked is settled otherwise. */
export async function closeLiveCase(work: Work, application: ApplicationModel): Promise<void> {
  const live = await lockLiveCase(work.trx, application.id);
  if (!live) return;
  const closed = await CaseModel.query(work.trx).patchAndFetchById(live.id, {
    state: 'closed',
    ...awake,
    closed_at: work.now,
    clock_stopped_at: null,
    version: live.version + 1,
    updated_at: work.now,
  });
  work.audit({
    action: 'compliance.close_case',
    noun: 'compliance',
    record_id: live.id,
    before: { state: live.state },
    after: { state: 'closed', application_state: application.state },
  });
  emitCase(work, closed, application, 'compliance.case_closed', { previous_state: live.state });
  await releaseDuplicates(work, live.id);
}

/** The application, locked; another client's answers as an unknown one. */
export async function lockedApplication(work: Work, id: string): Promise<ApplicationModel> {
  const application = await lockApplication(work.trx, id);
  if (!application) throw problem('onboarding.application_not_found');
  return application;
}

/**
 * The application, locked behind the company that applies: everything that changes a tree of owners goes one after
 * the other. `depth` counts levels below that company.
 */
export async function lockedInTree(work: Work, id: string) {
  const lineage = await lineageOf(work.trx, id);
  const root = lineage.at(-1);
  if (!root) throw problem('onboarding.application_not_found');
  if (root.id !== id) await lockedApplication(work, root.id);
  const application = await lockedApplication(work, id);
  return {
    application,
    rootId: root.id,
    depth: root.distance,
    ancestorIds: lineage.slice(1).map((each) => each.id),
  };
}

export function transitionRefused(application: Application, event: string) {
  return problem('onboarding.transition_refused', undefined, {
    current: standingOf(application),
    params: { event, state: application.state },
  });
}

/** Where an application stands, for answers and refusals. */
export function standingOf({ id, state, version, decided_at, next_review_at }: Application) {
  return { id, state, version, decided_at, next_review_at };
}

/** Tells what happened to an application: ids, codes and states, no personal data. */
export function emitApplication(
  work: Work,
  application: Application,
  kind: string,
  payload: Record<string, unknown> = {},
): void {
  work.emit({
    kind,
    noun: 'onboarding',
    record_id: application.id,
    payload: { ...factsOf(application), ...payload },
  });
}

function factsOf({ id, parent_id, kind, state, country, risk_level, next_review_at }: Application) {
  return {
    application_id: id,
    parent_id,
    application_kind: kind,
    state,
    country,
    risk_level,
    next_review_at: next_review_at?.toISOString() ?? null,
  };
}
