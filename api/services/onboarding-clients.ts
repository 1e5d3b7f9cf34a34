import type { QueryBuilder } from 'objection';
import { ApplicationModel } from '../../db/models/applications.js';
import { lockLiveCase } from '../../db/models/cases.js';
import type { ClientFile } from '../../domain/compliance/case-views.js';
import type { ListQuery } from '../../domain/fields.js';
import { clientFilter, type ClientFilter } from '../../domain/onboarding/inputs.js';
import type { ApplicationMoved, ClientRow } from '../../domain/onboarding/views.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter, type ListRules } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact, type Work } from '../work.js';
import { loadEvidence } from './compliance-evidence.js';
import { setAccountStatus, setKycStatus } from './onboarding-accounts.js';
import { clientFileOf, parentsOf } from './onboarding-client-file.js';
import { end, lockedApplication, move, standingOf, transitionRefused } from './onboarding-moves.js';
import { notifyClient } from './onboarding-notices.js';
import { plain } from './onboarding-views.js';

const clientList = {
  sortable: [
    'id',
    'created_at',
    'updated_at',
    'submitted_at',
    'decided_at',
    'next_review_at',
    'display_name',
    'state',
    'country',
  ],
  defaultSort: 'updated_at',
  filter: clientFilter,
} as const satisfies ListRules<typeof clientFilter>;

/** Clients and applicants for staff, owners and directors among them. */
export function listClients(context: Context, query: ListQuery): Promise<Page<ClientRow>> {
  return read(context, async (trx) => {
    const filter = readFilter(query, clientList);
    const page = await pageOf(filtered(ApplicationModel.query(trx), filter), query, clientList);
    const parents = await parentsOf(trx, page.items);
    const items = page.items.map((row) => ({
      ...plain(row),
      parent: (row.parent_id && parents.get(row.parent_id)) || null,
    }));
    return { ...page, items };
  });
}

export function getClient(context: Context, id: string): Promise<ClientFile> {
  return read(context, async (trx) => {
    const application = await ApplicationModel.query(trx).findById(id);
    if (!application) throw problem('onboarding.application_not_found');
    return clientFileOf(trx, await loadEvidence(trx, application, 'shown'), context);
  });
}

interface OfficerStep {
  id: string;
  reason: string;
}

/** Stops a client at once: no trading, no payouts. A case that is open stays open. */
export function suspendClient(context: Context, input: OfficerStep): Promise<ApplicationMoved> {
  return officerStep(context, input, async (work, application, step) => {
    const moved = await move(work, application, { ...step, event: 'suspend' });
    await setAccountStatus(work, application.id, 'suspended');
    await notifyClient(work, moved, 'client_suspended');
    return moved;
  });
}

/** Lets a suspended client go on. While a case is open its decision says so, not this step. */
export function reinstateClient(context: Context, input: OfficerStep): Promise<ApplicationMoved> {
  return officerStep(context, input, async (work, application, step) => {
    if (await lockLiveCase(work.trx, application.id)) throw transitionRefused(application, 'reinstate');
    const moved = await move(work, application, { ...step, event: 'reinstate' });
    await setAccountStatus(work, application.id, 'active');
    await notifyClient(work, moved, 'client_reinstated');
    return moved;
  });
}

/** Ends the relationship for good: accounts are closed, owners and directors leave with their company. */
export function exitClient(context: Context, input: OfficerStep): Promise<ApplicationMoved> {
  return officerStep(context, input, async (work, application, step) => {
    const moved = await end(work, application, { ...step, event: 'exit' });
    await setAccountStatus(work, application.id, 'closed');
    await setKycStatus(work, application, 'pending');
    await notifyClient(work, moved, 'client_exited');
    return moved;
  });
}

/** Brings a client back to the desk before their review is due. */
export function reviewClient(context: Context, input: OfficerStep): Promise<ApplicationMoved> {
  return officerStep(context, input, (work, application, step) =>
    move(work, application, { ...step, event: 'begin_review', kind: 'onboarding.review_requested' }),
  );
}

function officerStep(
  context: Context,
  { id, reason }: OfficerStep,
  take: (
    work: Work,
    application: ApplicationModel,
    step: { reason: string; cause: string },
  ) => Promise<ApplicationModel>,
): Promise<ApplicationMoved> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, id);
    return standingOf(await take(work, application, { reason, cause: 'officer' }));
  });
}

function filtered(query: QueryBuilder<ApplicationModel, ApplicationModel[]>, filter: ClientFilter) {
  const { q, state, kind, country, risk_level, parent_id, after_id } = filter;
  if (q) void query.whereILike('display_name', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
  if (state) void query.whereIn('state', [state].flat());
  if (kind) void query.where({ kind });
  if (country) void query.where({ country });
  if (risk_level === 'none') void query.whereNull('risk_level');
  else if (risk_level) void query.where({ risk_level });
  if (parent_id === 'none') void query.whereNull('parent_id');
  else if (parent_id) void query.where({ parent_id });
  if (after_id) void query.where('id', '>', after_id);
  return query;
}
