import { ApplicationModel, descendantsOf } from '../../db/models/applications.js';
import type { Missing } from '../../domain/onboarding/completeness.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Work } from '../work.js';
import { emitApplication, move } from './onboarding-moves.js';
import { isParty, treeOf } from './onboarding-views.js';

/** A new row in draft, told to whoever follows. */
export async function insertApplication(
  work: Work,
  input: Pick<
    Application,
    'kind' | 'product' | 'channel' | 'parent_id' | 'display_name' | 'party_roles' | 'ownership_percent'
  > &
    Partial<Pick<Application, 'user_id' | 'data'>>,
): Promise<ApplicationModel> {
  const application = await ApplicationModel.query(work.trx).insertAndFetch({
    user_id: work.principal.id,
    data: {},
    ...input,
    id: newId(),
    state: 'draft',
    country: null,
    version: 1,
    created_at: work.now,
    updated_at: work.now,
  });
  const { id, kind, product, channel, parent_id } = application;
  work.audit({
    action: 'onboarding.start',
    noun: 'onboarding',
    record_id: id,
    after: { kind, product, channel, parent_id, state: 'draft' },
  });
  emitApplication(work, application, 'onboarding.started');
  return application;
}

/** Refuses an application that misses something, with a pointer for each part. */
export async function assertComplete(work: Work, application: ApplicationModel): Promise<void> {
  refuseMissing((await treeOf(work.trx, application)).missingOf(application, work.now));
}

/**
 * Refuses a company whose parties are not in order. What else a client who is asked still lacks is for them to explain:
 * an answer never waits for a document that may take weeks.
 */
export async function assertPartiesComplete(work: Work, application: ApplicationModel): Promise<void> {
  const missing = (await treeOf(work.trx, application)).missingOf(application, work.now);
  refuseMissing(missing.filter(({ pointer }) => pointer.startsWith('/owners')));
}

function refuseMissing(missing: Missing[]): void {
  if (missing.length === 0) return;
  const errors = missing.map((part) => ({ ...part, detail: 'Needed before this can be submitted' }));
  throw problem('onboarding.application_incomplete', undefined, { errors });
}

/** Submits whoever was entered below a company and is still a draft. */
export async function submitDraftParties(work: Work, company: ApplicationModel): Promise<void> {
  const drafts = (await descendantsOf(work.trx, company.id)).filter(
    (party) => isParty(party) && party.state === 'draft',
  );
  for (const party of drafts)
    await move(work, party, { event: 'submit', changes: { submitted_at: work.now } });
}
