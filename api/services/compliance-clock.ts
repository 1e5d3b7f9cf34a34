import type { Knex } from 'knex';
import type { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel, lockLiveCase } from '../../db/models/cases.js';
import { addBusinessMinutes, businessMinutesBetween } from '../../domain/calendar/business-time.js';
import type { BusinessCalendar } from '../../domain/calendar/schema.js';
import type { OpenCase } from '../../domain/compliance/case-inputs.js';
import { isLiveCase, type CaseReason } from '../../domain/compliance/case-rules.js';
import { awake } from '../../domain/compliance/case-snooze.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseClock } from '../../domain/compliance/case-views.js';
import { isEnded } from '../../domain/onboarding/rules.js';
import type { Application } from '../../domain/onboarding/schema.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { emitCase } from './compliance-events.js';
import { giveOutOpened } from './compliance-give-out.js';
import { notifyOfClock } from './compliance-notices.js';
import { lockedApplication } from './onboarding-moves.js';
import { readSetting } from './settings.js';

/** When a case that is opened now is due: the service level of its risk in the desk's working time. */
export async function dueAt(
  trx: Knex,
  { risk_level }: Pick<Application, 'risk_level'>,
  now: Date,
): Promise<Date> {
  return addBusinessMinutes(await deskCalendar(trx), now, await serviceMinutes(trx, risk_level));
}

/** The deadline after a pause: the working time that was left when the clock stopped is left again. */
export async function dueAfterPause(
  trx: Knex,
  { due_at, clock_stopped_at }: Case,
  now: Date,
): Promise<Date | null> {
  if (!due_at || !clock_stopped_at || clock_stopped_at >= due_at) return due_at;
  const calendar = await deskCalendar(trx);
  return addBusinessMinutes(calendar, now, businessMinutesBetween(calendar, clock_stopped_at, due_at));
}

/** What the procedure needs to keep the time of a case; one that is settled has no deadlines to wait for. */
export async function clockOf(
  trx: Knex,
  each: Case,
  application: Pick<Application, 'risk_level'>,
): Promise<CaseClock> {
  const isLive = isLiveCase(each.state);
  return {
    case_id: each.id,
    state: each.state,
    opened_at: each.opened_at,
    warn_at: isLive ? await warnAt(trx, each, application) : null,
    due_at: isLive ? each.due_at : null,
    is_warned: each.warned_at !== null,
    is_breached: each.breached_at !== null,
    is_stopped: each.clock_stopped_at !== null,
    stopped_at: each.clock_stopped_at,
    answer_days: await readSetting(trx, 'onboarding.expiry_days'),
    reminder_days: await readSetting(trx, 'onboarding.reminder_days'),
  };
}

/**
 * Opens a case, once for its business key. While people work on another case of the client that one is answered: two
 * cases about one client at a time would be two decisions about the same file.
 */
export function openCase(context: Context, input: OpenCase & { id: string }): Promise<CaseClock> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    const known =
      (await CaseModel.query(work.trx).findOne({ business_key: input.business_key })) ??
      (await lockLiveCase(work.trx, input.id));
    if (known) return clockOf(work.trx, known, application);
    const entered = await giveOutOpened(work, await enterCase(work, application, input));
    return clockOf(work.trx, entered, application);
  });
}

/** The procedure may come a moment after the client left: then the case is entered as one that is closed already. */
async function enterCase(work: Work, application: ApplicationModel, input: OpenCase): Promise<CaseModel> {
  const isSettled = isEnded(application.state);
  const entered = await CaseModel.query(work.trx).insertAndFetch({
    id: newId(),
    application_id: application.id,
    reason: input.reason,
    business_key: input.business_key,
    state: isSettled ? 'closed' : 'open',
    priority: input.priority ?? priorityOf(application, input.reason),
    opened_at: work.now,
    closed_at: isSettled ? work.now : null,
    due_at: input.due_at ? new Date(input.due_at) : await dueAt(work.trx, application, work.now),
    version: 1,
    updated_at: work.now,
  });
  const { state, reason, priority, due_at } = entered;
  work.audit({
    action: 'compliance.open_case',
    noun: 'compliance',
    record_id: entered.id,
    after: { state, application_id: application.id, reason, priority, due_at },
  });
  emitCase(work, entered, application, isSettled ? 'compliance.case_closed' : 'compliance.case_opened');
  return entered;
}

/** A client on a changed list, or who may be somebody else, cannot wait; else the risk says how urgent a case is. */
function priorityOf({ risk_level }: Application, reason: CaseReason): number {
  if (reason === 'list_changed' || reason === 'check_failed') return 1;
  if (risk_level === 'low') return 4;
  return risk_level === 'medium' ? 3 : 2;
}

export function readClock(context: Context, id: string): Promise<CaseClock> {
  return read(context, async (trx) => {
    const found = await CaseModel.query(trx).findById(id).withGraphFetched('application');
    if (!found?.application) throw problem('compliance.case_not_found');
    return clockOf(trx, found, found.application);
  });
}

/** Notes that a case was warned of or breached, once, and tells who has to know; a breach makes it most urgent. */
export function markClock(
  context: Context,
  { id, mark }: { id: string; mark: 'warned' | 'breached' },
): Promise<CaseClock> {
  return transact(context, async (work) => {
    const found = await CaseModel.query(work.trx).findById(id);
    if (!found) throw problem('compliance.case_not_found');
    const application = await lockedApplication(work, found.application_id);
    const before = await CaseModel.query(work.trx).findById(id).forUpdate().throwIfNotFound();
    const isMarked = (mark === 'warned' ? before.warned_at : before.breached_at) !== null;
    if (isMarked || !isLiveCase(before.state)) return clockOf(work.trx, before, application);
    const marked = await CaseModel.query(work.trx).patchAndFetchById(id, {
      // Time runs out also for what was put aside.
      ...awake,
      ...(mark === 'warned' ? { warned_at: work.now } : { breached_at: work.now, priority: 1 }),
      version: before.version + 1,
      updated_at: work.now,
    });
    work.audit({
      action: `compliance.clock_${mark}`,
      noun: 'compliance',
      record_id: id,
      before: { priority: before.priority },
      after: { priority: marked.priority, due_at: marked.due_at },
    });
    emitCase(work, marked, application, `compliance.case_${mark}`);
    if (!marked.merged_into) await notifyOfClock(work, marked, mark);
    return clockOf(work.trx, marked, application);
  });
}

/** When so little working time is left that somebody should hurry. */
async function warnAt(
  trx: Knex,
  { opened_at, due_at }: Case,
  { risk_level }: Pick<Application, 'risk_level'>,
): Promise<Date | null> {
  if (!due_at) return null;
  const calendar = await deskCalendar(trx);
  const share = await readSetting(trx, 'compliance.warning_share');
  const leftAtWarning = (await serviceMinutes(trx, risk_level)) * (1 - share);
  const whole = businessMinutesBetween(calendar, opened_at, due_at);
  return addBusinessMinutes(calendar, opened_at, Math.max(0, whole - leftAtWarning));
}

async function serviceMinutes(trx: Knex, riskLevel: Application['risk_level']): Promise<number> {
  const levels = await readSetting(trx, 'compliance.service_level_minutes');
  return levels[riskLevel ?? 'high'];
}

export async function deskCalendar(trx: Knex): Promise<BusinessCalendar> {
  const { zone, holidays, hours } = await readSetting(trx, 'compliance.calendar');
  const day = (name: keyof typeof hours) => (hours[name] ? [hours[name]] : []);
  return {
    zone,
    holidays,
    hours: {
      mon: day('monday'),
      tue: day('tuesday'),
      wed: day('wednesday'),
      thu: day('thursday'),
      fri: day('friday'),
      sat: day('saturday'),
      sun: day('sunday'),
    },
  };
}
