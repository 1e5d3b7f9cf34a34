import type { Knex } from 'knex';
import { CaseWorkerModel } from '../../db/models/case-workers.js';
import { CaseModel } from '../../db/models/cases.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { permissions } from '../../domain/accounts/permissions.js';
import type { CaseWorker, ChangeWorker, WorkerView } from '../../domain/compliance/case-workers.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { readSetting } from './settings.js';

/** Everybody who works cases, with what they can do, how much they have and take, and whether they are there. */
export function listWorkers(context: Context): Promise<WorkerView[]> {
  return read(context, (trx) => workersOf(trx));
}

/** Says what somebody of the desk can do and how much they take. */
export function changeWorker(context: Context, input: ChangeWorker & { id: string }): Promise<WorkerView> {
  const { id, version, ...facts } = input;
  return transact(context, async (work) => {
    const before = await lockedWorker(work, id);
    if (before.version !== version) throw problem('compliance.stale', undefined, { current: before });
    return write(work, before, facts);
  });
}

/** One's own word that one takes cases or is away. */
export function setPresence(context: Context, input: { is_present: boolean }): Promise<WorkerView> {
  return transact(context, async (work) =>
    write(work, await lockedWorker(work, work.principal.id), { is_present: input.is_present }),
  );
}

/** As the desk stands now, read in the caller's transaction. */
export async function workersOf(trx: Knex): Promise<WorkerView[]> {
  const users = await GlobalUserModel.query(trx)
    .whereIn('role', [...permissions['compliance:work_cases']])
    .where({ status: 'active' })
    .orderBy(['full_name', 'id']);
  const rows = new Map((await CaseWorkerModel.query(trx)).map((row) => [row.user_id, row]));
  const loads = await loadsOf(trx);
  const limit = await readSetting(trx, 'compliance.cases_per_person');
  return users.map(({ id, full_name, role }) => {
    const { skills, most_cases, is_present, version } = rows.get(id) ?? blank;
    const most = most_cases ?? limit;
    return {
      user_id: id,
      full_name: full_name ?? '',
      role,
      skills,
      most_cases,
      is_present,
      version,
      load: loads.get(id) ?? 0,
      most,
    };
  });
}

type Standing = Pick<CaseWorker, 'user_id' | 'skills' | 'most_cases' | 'is_present' | 'version'>;

const blank: Omit<Standing, 'user_id'> = { skills: [], most_cases: null, is_present: true, version: 0 };

/** What waits for the client counts: it comes back to the same person. What an officer has to decide does not. */
async function loadsOf(trx: Knex): Promise<Map<string, number>> {
  const rows = await CaseModel.query(trx)
    .whereIn('state', ['in_work', 'waiting_for_client'])
    .whereNull('merged_into')
    .whereNotNull('assignee_id')
    .groupBy('assignee_id')
    .select('assignee_id', trx.raw('count(*)::int AS load'))
    .toKnexQuery<{ assignee_id: string; load: number }>();
  return new Map(rows.map(({ assignee_id, load }) => [assignee_id, load]));
}

/** Somebody without a row has nothing to lock but themselves. */
async function lockedWorker({ trx }: Work, id: string): Promise<Standing> {
  const user = await GlobalUserModel.query(trx).findById(id).forUpdate();
  const isOfDesk =
    user?.status === 'active' && permissions['compliance:work_cases'].some((role) => role === user.role);
  if (!isOfDesk) throw problem('compliance.worker_not_found');
  const row = await CaseWorkerModel.query(trx).findById(id);
  return row ?? { user_id: id, ...blank };
}

async function write(work: Work, before: Standing, facts: Partial<Standing>): Promise<WorkerView> {
  const { user_id, skills, most_cases, is_present } = before;
  const row = {
    user_id,
    skills,
    most_cases,
    is_present,
    ...facts,
    version: before.version + 1,
    changed_by: work.principal.id,
    changed_at: work.now,
  };
  await CaseWorkerModel.query(work.trx).insert(row).onConflict('user_id').merge();
  const told = (from: Partial<Standing>) => ({
    user_id,
    skills: from.skills,
    most_cases: from.most_cases,
    is_present: from.is_present,
  });
  work.audit({
    action: 'compliance.change_worker',
    noun: 'compliance',
    record_id: user_id,
    before: told(before),
    after: told(row),
  });
  const found = (await workersOf(work.trx)).find((each) => each.user_id === user_id);
  if (!found) throw problem('compliance.worker_not_found');
  return found;
}
