import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { ListVersionModel } from '../../db/models/list-versions.js';
import { RescreeningFindingModel } from '../../db/models/rescreening-findings.js';
import { RescreeningRunModel } from '../../db/models/rescreening-runs.js';
import type {
  BeginRescreening,
  RescreeningFile,
  RescreeningView,
} from '../../domain/compliance/rescreening-schema.js';
import { nextRescreeningState, type RescreeningEvent } from '../../domain/compliance/rescreening.js';
import { underCare } from '../../domain/onboarding/rules.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { plain } from './onboarding-views.js';

const shownRuns = 50;
const shownFindings = 200;

/** The last runs, the newest first. */
export function listRescreenings(context: Context): Promise<RescreeningView[]> {
  return read(context, async (trx) => {
    const runs = await RescreeningRunModel.query(trx).orderBy('started_at', 'desc').limit(shownRuns);
    return viewsOf(trx, runs);
  });
}

/** A run with those whom it sent back to their procedure. */
export function getRescreening(context: Context, id: string): Promise<RescreeningFile> {
  return read(context, async (trx) => {
    const [view] = await viewsOf(trx, await RescreeningRunModel.query(trx).where({ id }));
    if (!view) throw problem('compliance.rescreening_not_found');
    const found = await RescreeningFindingModel.query(trx)
      .where({ run_id: id })
      .orderByRaw(`reason = 'differs' DESC, found_at, application_id`)
      .limit(shownFindings);
    const ids = found.map(({ application_id }) => application_id);
    const named = await ApplicationModel.query(trx).whereIn('id', ids).select('id', 'display_name');
    const names = new Map(named.map((each) => [each.id, each.display_name]));
    const findings = found.map((finding) => {
      const { application_id, reason, differences, found_at } = plain(finding);
      const display_name = names.get(application_id) ?? application_id;
      return { application_id, reason, differences, found_at, display_name };
    });
    return { ...view, findings };
  });
}

/** A person wants everybody compared with everything. One such run at a time. */
export function requestRescreening(
  context: Context,
  { reason }: { reason: string },
): Promise<RescreeningView> {
  return transact(context, async (work) => {
    await work.trx.raw(`SELECT pg_advisory_xact_lock(hashtextextended('compliance/rescreening', 0))`);
    const open = await RescreeningRunModel.query(work.trx)
      .where({ kind: 'full' })
      .whereIn('state', ['running', 'paused'])
      .first();
    if (open) throw problem('compliance.rescreening_runs', undefined, { current: { id: open.id } });
    const run = await insertRun(work, newId(), {
      kind: 'full',
      list_version_id: null,
      reason,
      requested_by: work.principal.id,
    });
    work.audit({
      action: 'compliance.request_rescreening',
      noun: 'compliance',
      record_id: run.id,
      after: { reason, parties: run.party_count },
    });
    work.emit({
      kind: 'compliance.rescreening_requested',
      noun: 'compliance',
      record_id: run.id,
      payload: { state: run.state },
    });
    return viewOf(work.trx, run);
  });
}

/** The procedure of a run begins, or asks again how it stands. */
export function beginRescreening(
  context: Context,
  { id, ...input }: BeginRescreening & { id: string },
): Promise<RescreeningView> {
  return transact(context, async (work) => {
    const known = await RescreeningRunModel.query(work.trx).findById(id);
    if (known) return viewOf(work.trx, known);
    const run = await insertRun(work, id, { ...input, reason: null, requested_by: null });
    return viewOf(work.trx, (await isOvertaken(work.trx, run)) ? await moveRun(work, run, 'stop') : run);
  });
}

/** A person pauses a run, lets it go on, or stops it; its procedure hears of it. */
export function moveRescreening(
  context: Context,
  { id, event, reason }: { id: string; event: 'pause' | 'resume' | 'stop'; reason?: string },
): Promise<RescreeningView> {
  return transact(context, async (work) => {
    const run = await lockedRun(work, id);
    const moved = await moveRun(work, run, event, reason);
    work.audit({
      action: `compliance.${event}_rescreening`,
      noun: 'compliance',
      record_id: id,
      before: { state: run.state },
      after: { state: moved.state, ...(reason ? { reason } : {}) },
    });
    work.emit({
      kind: 'compliance.rescreening_moved',
      noun: 'compliance',
      record_id: id,
      payload: { state: moved.state },
    });
    return viewOf(work.trx, moved);
  });
}

/** A version that is no longer in force needs no run: that of the newer one compares with everything since. */
export async function endRunOf(work: Work, listVersionId: string): Promise<void> {
  const open = await RescreeningRunModel.query(work.trx)
    .where({ list_version_id: listVersionId })
    .whereIn('state', ['running', 'paused'])
    .forUpdate();
  for (const run of open) await moveRun(work, run, 'stop');
}

async function isOvertaken(trx: Knex, { list_version_id }: RescreeningRunModel): Promise<boolean> {
  if (!list_version_id) return false;
  const version = await ListVersionModel.query(trx).findById(list_version_id).forShare();
  return version?.state !== 'active';
}

/** Errors: `compliance.rescreening_refused` when the event is not possible now. */
export async function moveRun(
  { trx, now }: Work,
  run: RescreeningRunModel,
  event: RescreeningEvent,
  reason?: string,
): Promise<RescreeningRunModel> {
  const state = nextRescreeningState(run.state, event);
  if (!state)
    throw problem('compliance.rescreening_refused', undefined, { current: { id: run.id, state: run.state } });
  const ended_at = state === 'done' || state === 'stopped' ? now : null;
  const why = reason === undefined ? {} : { reason };
  return RescreeningRunModel.query(trx).patchAndFetchById(run.id, {
    state,
    ended_at,
    updated_at: now,
    ...why,
  });
}

export async function foundRun(trx: Knex, id: string): Promise<RescreeningRunModel> {
  const run = await RescreeningRunModel.query(trx).findById(id);
  if (!run) throw problem('compliance.rescreening_not_found');
  return run;
}

export async function lockedRun({ trx }: Work, id: string): Promise<RescreeningRunModel> {
  const run = await RescreeningRunModel.query(trx).findById(id).forUpdate();
  if (!run) throw problem('compliance.rescreening_not_found');
  return run;
}

type NewRun = BeginRescreening & Pick<RescreeningRunModel, 'reason' | 'requested_by'>;

async function insertRun({ trx, now }: Work, id: string, run: NewRun): Promise<RescreeningRunModel> {
  const party_count = await ApplicationModel.query(trx)
    .whereIn('state', [...underCare])
    .resultSize();
  return RescreeningRunModel.query(trx).insertAndFetch({
    ...run,
    id,
    state: 'running',
    party_count,
    seen: 0,
    concerned: 0,
    differing: 0,
    after_id: null,
    started_at: now,
    updated_at: now,
    ended_at: null,
  });
}

async function viewOf(trx: Knex, run: RescreeningRunModel): Promise<RescreeningView> {
  const [view] = await viewsOf(trx, [run]);
  if (!view) throw new Error('A run has a view');
  return view;
}

async function viewsOf(trx: Knex, runs: RescreeningRunModel[]): Promise<RescreeningView[]> {
  const versions = await ListVersionModel.query(trx).whereIn(
    'id',
    runs.flatMap(({ list_version_id }) => list_version_id ?? []),
  );
  const people = await GlobalUserModel.query(trx).whereIn(
    'id',
    runs.flatMap(({ requested_by }) => requested_by ?? []),
  );
  const lists = new Map(versions.map(({ id, list }) => [id, list]));
  const names = new Map(people.map(({ id, full_name }) => [id, full_name]));
  return runs.map((run) => ({
    ...plain(run),
    list: lists.get(run.list_version_id ?? '') ?? null,
    requested_by_name: names.get(run.requested_by ?? '') ?? null,
  }));
}
