import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { ListVersionModel } from '../../db/models/list-versions.js';
import { RescreeningFindingModel } from '../../db/models/rescreening-findings.js';
import type { RescreeningRunModel } from '../../db/models/rescreening-runs.js';
import { carriesOf, ScreeningCarryModel } from '../../db/models/screening-carries.js';
import { hitsOfMany } from '../../db/models/screening-hits.js';
import { ScreeningModel, screeningsOfMany } from '../../db/models/screenings.js';
import type {
  KeptPage,
  KeptParty,
  RecordPage,
  RescreeningRun,
} from '../../domain/compliance/rescreening-schema.js';
import { underCare } from '../../domain/onboarding/rules.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { currentHits } from './compliance-evidence.js';
import { foundRun, lockedRun, moveRun } from './compliance-rescreening-runs.js';
import { warnOfDifferences } from './compliance-rescreening-warning.js';
import { plain } from './onboarding-views.js';
import { readSetting } from './settings.js';

const pageSize = 500;

/**
 * The next parties of a run with what is kept of them, by their ids. A run that is paused or over is given none.
 */
export function nextParties(
  context: Context,
  { id, after }: { id: string; after?: string | undefined },
): Promise<KeptPage> {
  return read(
    context,
    async (trx) => {
      const run = await foundRun(trx, id);
      const found = run.state === 'running' ? await partiesAfter(trx, after) : [];
      return {
        state: run.state,
        parties: await keptOf(trx, found),
        seen: found.length,
        last: found.at(-1) ?? null,
        is_last: found.length < pageSize,
        threshold: await readSetting(trx, 'compliance.screening_threshold'),
        parties_per_minute: await readSetting(trx, 'compliance.rescreening_pace'),
      };
    },
    { isOneMoment: true },
  );
}

/** Keeps what a page has found, once: screenings that hold for the editions in force, and whom the run sends back. */
export function recordPage(
  context: Context,
  { id, ...page }: RecordPage & { id: string },
): Promise<RescreeningRun> {
  return transact(context, async (work) => {
    const run = await lockedRun(work, id);
    const isOver = run.state === 'done' || run.state === 'stopped';
    if (isOver || run.after_id !== page.after) return plain(run);
    await carry(work, run, page);
    await keepFindings(work, run, page);
    const differing = page.concerned.filter(({ reason }) => reason === 'differs').length;
    const counted = await run.$query(work.trx).patchAndFetch({
      seen: run.seen + page.seen,
      concerned: run.concerned + page.concerned.length,
      differing: run.differing + differing,
      after_id: page.last ?? run.after_id,
      updated_at: work.now,
    });
    if (!page.is_last || counted.state !== 'running') return plain(counted);
    const ended = await moveRun(work, counted, 'finish');
    await warnOfDifferences(work, ended);
    return plain(ended);
  });
}

async function partiesAfter(trx: Knex, after: string | undefined): Promise<string[]> {
  const query = ApplicationModel.query(trx)
    .select('id')
    .whereIn('state', [...underCare]);
  if (after) query.where('id', '>', after);
  const found = await query.orderBy('id').limit(pageSize);
  return found.map(({ id }) => id);
}

/** Whoever has no screening yet is being compared by their procedure, which looks whether lists changed meanwhile. */
async function keptOf(trx: Knex, ids: readonly string[]): Promise<KeptParty[]> {
  const screenings = groupBy(await screeningsOfMany(trx, ids), ({ application_id }) => application_id);
  const hits = groupBy(await hitsOfMany(trx, ids), ({ application_id }) => application_id);
  const newest = [...screenings.values()].flatMap(([first]) => first?.id ?? []);
  const carries = groupBy(await carriesOf(trx, newest), ({ screening_id }) => screening_id);
  return ids.flatMap((id) => {
    const [last, ...older] = screenings.get(id) ?? [];
    if (!last) return [];
    const current = currentHits([last, ...older], hits.get(id) ?? []);
    const editions = new Map(
      [...last.list_versions, ...(carries.get(last.id) ?? [])].map(({ list, content_hash }) => [
        list,
        content_hash,
      ]),
    );
    const { id: screening_id, party, model_version, threshold, lists_ok } = last;
    return {
      application_id: id,
      screening_id,
      party,
      model_version,
      threshold,
      lists_ok,
      editions: [...editions].map(([list, content_hash]) => ({ list, content_hash })),
      hits: current.map(({ list, entry_id, score, entry }) => ({
        list,
        entry_id,
        score,
        entry_hash: hashOfJson(entry),
      })),
    };
  });
}

/** Only to editions that are in force at the commit, so that nothing is ever carried back. */
async function carry(work: Work, run: RescreeningRunModel, page: Omit<RecordPage, 'after'>): Promise<void> {
  const inForce = await ListVersionModel.query(work.trx).where({ state: 'active' }).forShare();
  const editions = page.editions.filter((edition) =>
    inForce.some(({ list, content_hash }) => list === edition.list && content_hash === edition.content_hash),
  );
  if (editions.length === 0 || page.carried.length === 0) return;
  const screenings = await ScreeningModel.query(work.trx).whereIn('id', page.carried);
  const rows = screenings.flatMap(({ id: screening_id, list_versions }) =>
    editions
      .filter(
        (edition) =>
          !list_versions.some(
            ({ list, content_hash }) => list === edition.list && content_hash === edition.content_hash,
          ),
      )
      .map((edition) => ({ ...edition, screening_id, run_id: run.id, carried_at: work.now })),
  );
  if (rows.length === 0) return;
  await ScreeningCarryModel.query(work.trx)
    .insert(rows)
    .onConflict(['screening_id', 'list'])
    .merge(['content_hash', 'run_id', 'carried_at']);
}

async function keepFindings(
  { trx, now }: Work,
  { id: run_id }: RescreeningRunModel,
  { concerned }: Pick<RecordPage, 'concerned'>,
): Promise<void> {
  const rows = concerned.map((finding) => ({ ...finding, run_id, found_at: now }));
  if (rows.length > 0) await RescreeningFindingModel.query(trx).insert(rows);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
