import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel } from '../../db/models/cases.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { hitsOfMany } from '../../db/models/screening-hits.js';
import { permissions } from '../../domain/accounts/permissions.js';
import type { GivenOut, WorkerView } from '../../domain/compliance/case-workers.js';
import { giveOut, type Skill, type WaitingCase, type Worker } from '../../domain/compliance/give-out.js';
import { topicsOf } from '../../domain/compliance/lists.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { assign } from './compliance-desk.js';
import { notifyOfAssignment } from './compliance-notices.js';
import { workersOf } from './compliance-workers.js';
import { readSetting } from './settings.js';

/** So many cases one act gives out at most, the most urgent first. */
const mostAtOnce = 200;

/** Gives the cases that nobody has to the people who are there: by skills, limits and least load; or says how it would. */
export function giveOutCases(context: Context, input: { is_preview: boolean }): Promise<GivenOut> {
  return transact(context, async (work) => {
    await lockGivingOut(work.trx);
    const free = await freeCases(work.trx, work.now);
    const { plan, workers } = await planFor(work.trx, free);
    const names = await clientNames(work.trx, free);
    if (!input.is_preview) await handOver(work, plan.given);
    const nameOf = (id: string) => names.get(id) ?? '';
    return {
      given: plan.given.map(({ case_id, worker_id }) => ({
        case_id,
        display_name: nameOf(case_id),
        user_id: worker_id,
        full_name: workers.find(({ user_id }) => user_id === worker_id)?.full_name ?? '',
      })),
      left: plan.left.map(({ case_id, why }) => ({ case_id, display_name: nameOf(case_id), why })),
    };
  });
}

/** Gives a case that was just opened to somebody, where the house wants that; the case as it stands then. */
export async function giveOutOpened(work: Work, opened: CaseModel): Promise<CaseModel> {
  if (opened.state !== 'open' || !(await readSetting(work.trx, 'compliance.give_out_on_opening')))
    return opened;
  await lockGivingOut(work.trx);
  const { plan } = await planFor(work.trx, [opened]);
  await handOver(work, plan.given);
  return CaseModel.query(work.trx).findById(opened.id).throwIfNotFound();
}

/** One gives out after the other: two who did at once would both count the same free places. */
async function lockGivingOut(trx: Knex): Promise<void> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('compliance/give-out', 0))");
}

function freeCases(trx: Knex, now: Date) {
  return CaseModel.query(trx)
    .where({ state: 'open' })
    .whereNull('assignee_id')
    .whereNull('merged_into')
    .where((either) => void either.whereNull('snoozed_until').orWhere('snoozed_until', '<=', now))
    .orderBy(['priority', 'due_at', 'id'])
    .limit(mostAtOnce);
}

async function planFor(trx: Knex, cases: CaseModel[]) {
  const workers = await workersOf(trx);
  const plan = giveOut(await waitingOf(trx, cases), workers.map(asWorker));
  return { plan, workers };
}

/** By application, the order in which everybody locks several of them. */
async function handOver(work: Work, given: { case_id: string; worker_id: string }[]): Promise<void> {
  const cases = await CaseModel.query(work.trx).findByIds(given.map(({ case_id }) => case_id));
  const told = new Map<string, string[]>();
  for (const { id } of cases.sort((one, other) => (one.application_id < other.application_id ? -1 : 1))) {
    const worker = given.find(({ case_id }) => case_id === id)?.worker_id;
    if (!worker || (await assign(work, id, worker))) continue;
    told.set(worker, [...(told.get(worker) ?? []), id]);
  }
  for (const [worker, ids] of told) await notifyOfAssignment(work, worker, ids);
}

function asWorker({ user_id, role, ...facts }: WorkerView): Worker {
  return {
    ...facts,
    id: user_id,
    may_decide: permissions['compliance:decide'].some((each) => each === role),
  };
}

/** Each case with the skills that it asks for, of the kinds that the house wants asked for. */
async function waitingOf(trx: Knex, cases: CaseModel[]): Promise<WaitingCase[]> {
  const kinds = await readSetting(trx, 'compliance.needed_skills');
  const ids = cases.map(({ application_id }) => application_id);
  const applications = new Map(
    (await ApplicationModel.query(trx).findByIds(ids)).map((each) => [each.id, each]),
  );
  const clients = new Map(
    (
      await GlobalUserModel.query(trx).findByIds([...applications.values()].map(({ user_id }) => user_id))
    ).map((each) => [each.id, each]),
  );
  const exposed = kinds.includes('topic') ? await exposedAmong(trx, ids) : new Set<string>();
  return cases.flatMap((each) => {
    const application = applications.get(each.application_id);
    if (!application) return [];
    const { kind, country, data, user_id } = application;
    const isExposed = exposed.has(application.id) || data['is_politically_exposed'] === true;
    const needs: Skill[] = [
      { kind: 'language', value: clients.get(user_id)?.language ?? 'en' },
      ...(country ? [{ kind: 'country' as const, value: country }] : []),
      { kind: 'client_kind', value: kind },
      ...(isExposed ? [{ kind: 'topic' as const, value: 'pep' }] : []),
    ];
    return {
      id: each.id,
      priority: each.priority,
      dueAtMs: each.due_at?.getTime() ?? Number.MAX_SAFE_INTEGER,
      needs: needs.filter((need) => kinds.includes(need.kind)),
      never: [user_id],
    };
  });
}

/** Applications with a hit on somebody in public office that nobody has cleared. */
async function exposedAmong(trx: Knex, applicationIds: string[]): Promise<Set<string>> {
  const hits = await hitsOfMany(trx, applicationIds);
  const exposed = hits.filter(({ state, entry }) => state !== 'cleared' && topicsOf(entry).includes('pep'));
  return new Set(exposed.map(({ application_id }) => application_id));
}

async function clientNames(trx: Knex, cases: CaseModel[]): Promise<Map<string, string>> {
  const applications = await ApplicationModel.query(trx).findByIds(
    cases.map(({ application_id }) => application_id),
  );
  const names = new Map(applications.map(({ id, display_name }) => [id, display_name]));
  return new Map(cases.map(({ id, application_id }) => [id, names.get(application_id) ?? '']));
}
