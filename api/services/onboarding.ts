import { ApplicationModel } from '../../db/models/applications.js';
import { isEditable, isEnded } from '../../domain/onboarding/rules.js';
import type { StartApplication } from '../../domain/onboarding/inputs.js';
import type { ApplicationView } from '../../domain/onboarding/views.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { assertComplete, insertApplication, submitDraftParties } from './onboarding-drafts.js';
import { mergedForm } from './onboarding-forms.js';
import { emitApplication, end, lockedInTree, move, transitionRefused } from './onboarding-moves.js';
import { notifyClient } from './onboarding-notices.js';
import { assertNoCycle } from './onboarding-owners.js';
import { applicationViewOf } from './onboarding-views.js';

/** Begins an application; a client has one at a time. */
export function startApplication(context: Context, input: StartApplication): Promise<ApplicationView> {
  return transact(context, async (work) => {
    await assertNoLiveApplication(work);
    const application = await insertApplication(work, {
      ...input,
      // Only clients apply, themselves, in the portal or as its program.
      channel: 'online',
      parent_id: null,
      display_name: '',
      party_roles: [],
      ownership_percent: null,
    });
    return applicationViewOf(work.trx, application, work.now);
  });
}

/** The client's own applications, newest first, without the owners of companies. */
export function listOwnApplications(context: Context): Promise<ApplicationView[]> {
  return read(context, async (trx) => {
    const rows = await ApplicationModel.query(trx)
      .where({ user_id: context.principal.id })
      .whereNull('parent_id')
      .orderBy('created_at', 'desc');
    const views: ApplicationView[] = [];
    for (const row of rows) views.push(await applicationViewOf(trx, row, context.clock.now()));
    return views;
  });
}

export function getOwnApplication(context: Context, id: string): Promise<ApplicationView> {
  return read(context, async (trx) => {
    const application = await ApplicationModel.query(trx).findById(id);
    if (!application) throw problem('onboarding.application_not_found');
    return applicationViewOf(trx, application, context.clock.now());
  });
}

interface ChangeApplication {
  id: string;
  version: number;
  data: Record<string, unknown>;
}

/** Adds to the form, or changes it while a question is open. What is there is right; what is missing is told. */
export function changeApplication(
  context: Context,
  { id, version, data }: ChangeApplication,
): Promise<ApplicationView> {
  return transact(context, async (work) => {
    const { application, rootId } = await lockedInTree(work, id);
    if (application.version !== version) {
      throw problem('onboarding.stale', undefined, {
        current: await applicationViewOf(work.trx, application, work.now),
      });
    }
    if (!isEditable(application.state)) throw transitionRefused(application, 'change');
    const form = mergedForm(application, data, work.now);
    const changed = await ApplicationModel.query(work.trx).patchAndFetchById(id, {
      ...form,
      version: version + 1,
      updated_at: work.now,
    });
    await assertNoCycle(work.trx, rootId);
    const fields = Object.keys(data);
    work.audit({
      action: 'onboarding.change',
      noun: 'onboarding',
      record_id: id,
      before: { version, data: pick(application.data, fields) },
      after: { version: changed.version, data: pick(form.data, fields) },
    });
    emitApplication(work, changed, 'onboarding.changed');
    return applicationViewOf(work.trx, changed, work.now);
  });
}

interface SubmitApplication {
  id: string;
  data_hash?: string;
}

/** Hands the application in; a company takes its owners and directors along. */
export function submitApplication(
  context: Context,
  { id, data_hash }: SubmitApplication,
): Promise<ApplicationView> {
  return transact(context, async (work) => {
    const { application } = await lockedInTree(work, id);
    if (application.parent_id) throw problem('onboarding.party_goes_with_company');
    if (data_hash !== undefined && data_hash !== hashOfJson(application.data)) {
      throw problem('onboarding.stale', undefined, {
        current: await applicationViewOf(work.trx, application, work.now),
      });
    }
    const changes = { submitted_at: work.now };
    await assertComplete(work, application);
    const submitted = await move(work, application, { event: 'submit', changes });
    await submitDraftParties(work, submitted);
    await notifyClient(work, submitted, 'application_received');
    return applicationViewOf(work.trx, submitted, work.now);
  });
}

/** The client steps back; their owners and directors, and an open case, end with it. */
export function withdrawApplication(
  context: Context,
  input: { id: string; reason?: string },
): Promise<ApplicationView> {
  return transact(context, async (work) => {
    const { application } = await lockedInTree(work, input.id);
    if (application.parent_id) throw problem('onboarding.party_goes_with_company');
    const ended = await end(work, application, { event: 'withdraw', reason: input.reason, cause: 'client' });
    return applicationViewOf(work.trx, ended, work.now);
  });
}

// The client's own row is the lock: two first applications at once are one too many.
async function assertNoLiveApplication({ trx, principal }: Work): Promise<void> {
  await trx('global_users').where({ id: principal.id }).forUpdate().select('id');
  const rows = await ApplicationModel.query(trx).where({ user_id: principal.id }).whereNull('parent_id');
  const live = rows.find(({ state }) => !isEnded(state));
  if (live)
    throw problem('onboarding.live_application_exists', undefined, {
      current: { id: live.id, state: live.state },
    });
}

function pick(data: Record<string, unknown>, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, data[field] ?? null]));
}
