import { GlobalUserModel } from '../../db/models/global-users.js';
import type { Role } from '../../domain/accounts/roles.js';
import { permissions } from '../../domain/accounts/permissions.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { Application } from '../../domain/onboarding/schema.js';
import type { TemplateName, TemplateParams } from '../../domain/notifications/templates.js';
import type { Work } from '../work.js';
import { notify } from './notify.js';

/** Tells an analyst that cases were handed to them by somebody else. */
export async function notifyOfAssignment(
  work: Work,
  assigneeId: string,
  caseIds: readonly string[],
): Promise<void> {
  if (assigneeId === work.principal.id) return;
  for (const id of caseIds) {
    await tellStaff(work, [assigneeId], {
      id,
      template: 'case_assigned',
      params: {},
      about: `${assigneeId}/${work.now.getTime()}`,
    });
  }
}

/** Tells whoever works the case that the client has answered. */
export async function notifyOfAnswer(work: Work, { id, assignee_id, version }: Case): Promise<void> {
  if (!assignee_id) return;
  await tellStaff(work, [assignee_id], {
    id,
    template: 'client_answered',
    params: {},
    about: String(version),
  });
}

/** Tells whoever works a case that was put aside that there is news before its moment. */
export async function notifyOfWaking(work: Work, { id, assignee_id, version }: Case): Promise<void> {
  if (!assignee_id) return;
  await tellStaff(work, [assignee_id], { id, template: 'case_woken', params: {}, about: String(version) });
}

interface Reopening {
  screening_id: string;
  /** The case in which the hits are reviewed; none while the procedure has not opened one. */
  led_by: Case | undefined;
  count: number;
}

/**
 * Tells that hits wait for a verdict again: whoever works the case, or everybody who could, and the officers too where they
 * have the case to decide, or there is none yet.
 */
export async function notifyOfReopening(
  work: Work,
  application: Application,
  { screening_id, led_by, count }: Reopening,
): Promise<void> {
  const isOfficers = !led_by || led_by.state === 'recommended';
  const readers = [
    ...(led_by ? await workersOf(work, led_by) : []),
    ...(isOfficers ? await idsOf(work, permissions['compliance:decide']) : []),
  ];
  await tellStaff(work, [...new Set(readers)], {
    id: led_by?.id ?? application.id,
    template: 'hits_reopened',
    params: { count: String(count) },
    about: screening_id,
    link: led_by ? `/cases/${led_by.id}` : `/clients/${application.id}`,
  });
}

/** A warning goes to whoever works the case, or to everybody who could; a breach goes to the officers too. */
export async function notifyOfClock(work: Work, each: Case, mark: 'warned' | 'breached'): Promise<void> {
  const { id, due_at } = each;
  const readers = new Set(await readersOf(work, each, mark));
  const params = { due_at: due_at?.toISOString().slice(0, 16).replace('T', ' ') ?? '' };
  const template = mark === 'warned' ? 'case_due' : 'case_breached';
  await tellStaff(work, [...readers], { id, template, params, about: mark });
}

/** Whoever works the case, or everybody who could. */
async function workersOf(work: Work, { assignee_id }: Case): Promise<string[]> {
  return assignee_id ? [assignee_id] : idsOf(work, permissions['compliance:work_cases']);
}

async function readersOf(work: Work, each: Case, mark: 'warned' | 'breached'): Promise<string[]> {
  const worker = await workersOf(work, each);
  return mark === 'breached' ? [...worker, ...(await idsOf(work, permissions['compliance:decide']))] : worker;
}

async function idsOf({ trx }: Work, roles: readonly Role[]): Promise<string[]> {
  const users = await GlobalUserModel.query(trx)
    .whereIn('role', [...roles])
    .where({ status: 'active' })
    .select('id');
  return users.map(({ id }) => id);
}

interface CaseNews<T extends TemplateName> {
  id: string;
  template: T;
  params: TemplateParams<T>;
  about: string;
  /** The page of the case unless said. */
  link?: string;
}

async function tellStaff<T extends TemplateName>(
  work: Work,
  userIds: readonly string[],
  news: CaseNews<T>,
): Promise<void> {
  const { id, about, template, params, link = `/cases/${id}` } = news;
  const users = await GlobalUserModel.query(work.trx).findByIds([...userIds]);
  for (const { id: user_id, language } of users) {
    const business_key = `${id}/${template}/${about}/${user_id}`;
    await notify(work, { user_id, language, template, params, business_key, link });
  }
}
