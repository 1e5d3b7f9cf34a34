import type { Knex } from 'knex';
import type { QueryBuilder } from 'objection';
import { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel, casesOf } from '../../db/models/cases.js';
import { caseTimeline } from '../../db/views/case-timeline.js';
import { openHitCounts } from '../../db/views/open-hit-counts.js';
import { caseFilter, type CaseFilter } from '../../domain/compliance/case-inputs.js';
import type { CaseCounts, CaseFile, CaseRow } from '../../domain/compliance/case-views.js';
import type { ListQuery } from '../../domain/fields.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter, type ListRules } from '../lists.js';
import type { Page } from '../route.js';
import { read } from '../work.js';
import { allowedOn } from './compliance-allowed.js';
import { approvalObstacles } from './compliance-approval.js';
import { checklistLines } from './compliance-due-diligence.js';
import { duplicateObstacles, duplicatesOf } from './compliance-duplicates.js';
import { evidenceHash, loadEvidence } from './compliance-evidence.js';
import { ledCasesOf, linkViewsOf, nearCaseOf, noteViewsOf } from './compliance-near-cases.js';
import { caseNames, caseViewOf, namedCase } from './compliance-views.js';
import { clientFileOf } from './onboarding-client-file.js';

const caseList = {
  sortable: ['due_at', 'opened_at', 'priority', 'state', 'updated_at', 'decided_at'],
  defaultSort: 'opened_at',
  filter: caseFilter,
} as const satisfies ListRules<typeof caseFilter>;

const liveStates = ['open', 'in_work', 'waiting_for_client', 'recommended'] as const;

/** The queue: cases with what one needs to choose the next. */
export function listCases(context: Context, query: ListQuery): Promise<Page<CaseRow>> {
  return read(context, async (trx) => {
    const filter = readFilter(query, caseList);
    const page = await pageOf(filtered(CaseModel.query(trx), filter, context), query, caseList);
    return { ...page, items: await rowsOf(trx, page.items) };
  });
}

/** How many cases each saved view holds. */
export function countCases(context: Context): Promise<CaseCounts> {
  return read(context, async (trx) => {
    const count = (filter: CaseFilter) =>
      filtered(CaseModel.query(trx), { state: 'live', ...filter }, context).resultSize();
    return {
      all: await count({}),
      mine: await count({ assignee_id: 'me' }),
      unassigned: await count({ assignee_id: 'none' }),
      overdue: await count({ due: 'overdue' }),
      due_today: await count({ due: 'today' }),
      recommended: await count({ state: 'recommended' }),
      waiting_for_client: await count({ state: 'waiting_for_client' }),
      snoozed: await count({ state: 'snoozed' }),
    };
  });
}

/** A case with the whole file, everything that happened, and the hash that a decision will be bound to. */
export function getCase(context: Context, id: string): Promise<CaseFile> {
  return read(context, async (trx) => {
    const found = await CaseModel.query(trx).findById(id);
    const application = found && (await ApplicationModel.query(trx).findById(found.application_id));
    if (!found || !application) throw problem('compliance.case_not_found');
    const evidence = await loadEvidence(trx, application, 'shown');
    const duplicates = await duplicatesOf(trx, id);
    const obstacles = [
      ...(await approvalObstacles(trx, evidence, context.clock.now())),
      ...(await duplicateObstacles(trx, duplicates, 'shown')),
    ];
    return {
      case: await caseViewOf(trx, found),
      file: await clientFileOf(trx, evidence, context),
      notes: await noteViewsOf(trx, id),
      timeline: await caseTimeline(trx, [
        application.id,
        ...(await casesOf(trx, application.id)).map((each) => each.id),
      ]),
      evidence_hash: evidenceHash(evidence),
      allowed: allowedOn({ found, duplicates, evidence, obstacles, principal: context.principal }),
      links: await linkViewsOf(trx, id),
      duplicates: await ledCasesOf(trx, id, context),
      lead: await nearCaseOf(trx, found.merged_into),
      checklist: await checklistLines(trx, evidence),
      approval_obstacles: [...new Set(obstacles.map(({ code }) => code))],
      // Who else looks at it is told over the WebSocket, to which a page that opens subscribes.
      presence: [],
    };
  });
}

async function rowsOf(trx: Knex, cases: CaseModel[]): Promise<CaseRow[]> {
  const applicationIds = cases.map(({ application_id }) => application_id);
  const applications = new Map(
    (await ApplicationModel.query(trx).findByIds(applicationIds)).map((each) => [each.id, each]),
  );
  const hits = await openHitCounts(trx, applicationIds);
  const names = await caseNames(trx, cases);
  return cases.flatMap((each) => {
    const application = applications.get(each.application_id);
    if (!application) return [];
    const { id, display_name, kind, country, state, risk_level, parent_id } = application;
    const shown = { id, display_name, kind, country, state, risk_level, parent_id };
    return [{ ...namedCase(each, names), application: shown, open_hits: hits.get(id) ?? 0 }];
  });
}

function filtered(query: QueryBuilder<CaseModel, CaseModel[]>, filter: CaseFilter, context: Context) {
  const { state, reason, assignee_id, due, priority } = filter;
  const now = context.clock.now();
  if (state === 'live') awakeAt(query, now);
  else if (state === 'snoozed') void query.where('snoozed_until', '>', now);
  else if (state) void query.whereIn('state', [state].flat());
  if (reason) void query.where({ reason });
  if (priority) void query.where({ priority });
  if (assignee_id === 'none') void query.whereNull('assignee_id');
  else if (assignee_id)
    void query.where({ assignee_id: assignee_id === 'me' ? context.principal.id : assignee_id });
  if (due) dueBy(query, due, now);
  return ofApplications(query, filter);
}

/** What somebody has to do something about now: what is put aside comes back when its moment has come. */
function awakeAt(query: QueryBuilder<CaseModel, CaseModel[]>, now: Date): void {
  void query
    .whereIn('state', [...liveStates])
    .whereNull('merged_into')
    .where((either) => void either.whereNull('snoozed_until').orWhere('snoozed_until', '<=', now));
}

/** While the client is asked nothing is due. */
function dueBy(query: QueryBuilder<CaseModel, CaseModel[]>, due: 'overdue' | 'today', now: Date): void {
  const endOfDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));
  void query.whereNull('clock_stopped_at');
  awakeAt(query, now);
  if (due === 'overdue') void query.where('due_at', '<', now);
  else void query.where('due_at', '>=', now).where('due_at', '<', endOfDay);
}

function ofApplications(
  query: QueryBuilder<CaseModel, CaseModel[]>,
  { q, risk_level, kind, country }: CaseFilter,
) {
  if (!q && !risk_level && !kind && !country) return query;
  return query.whereExists(
    CaseModel.relatedQuery('application').modify((about) => {
      if (q) void about.whereILike('display_name', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
      if (risk_level) void about.where({ risk_level });
      if (kind) void about.where({ kind });
      if (country) void about.where({ country });
    }),
  );
}
