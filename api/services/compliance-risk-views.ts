import type { Knex } from 'knex';
import { RiskDryRunModel } from '../../db/models/risk-dry-runs.js';
import { RiskModelModel } from '../../db/models/risk-models.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { RiskDryRunView, RiskModelRow, RiskModelView } from '../../domain/compliance/risk-models.js';
import { problem } from '../../lib/problem.js';
import { plain } from './onboarding-views.js';

/** After a day the house has other clients, and those who were tried have other papers. */
const dryRunFreshMs = 24 * 3_600_000;

/** Versions with the names of who proposed and decided them and the dry run that each was proposed with. */
export async function modelViews(
  trx: Knex,
  rows: readonly RiskModelModel[],
  now: Date,
): Promise<RiskModelView[]> {
  const names = await actorNames(
    trx,
    rows.flatMap((row) => [row.proposed_by, row.decided_by]),
  );
  const runIds = rows.flatMap(({ dry_run_id }) => (dry_run_id === null ? [] : [dry_run_id]));
  const runs = await dryRunViews(trx, await RiskDryRunModel.query(trx).findByIds(runIds), now);
  const bases = await namesOfModels(trx);
  return rows.map((row) => ({
    ...plain(row),
    base_name: row.base_id && (bases.get(row.base_id)?.name ?? null),
    proposed_by_name: row.proposed_by && (names.get(row.proposed_by) ?? null),
    decided_by_name: row.decided_by && (names.get(row.decided_by) ?? null),
    dry_run: runs.find(({ id }) => id === row.dry_run_id) ?? null,
  }));
}

export async function modelView(trx: Knex, id: string, now: Date): Promise<RiskModelView> {
  const [view] = await modelViews(trx, await RiskModelModel.query(trx).findByIds([id]), now);
  if (!view) throw problem('compliance.risk_model_not_found');
  return view;
}

export async function dryRunViews(
  trx: Knex,
  rows: readonly RiskDryRunModel[],
  now: Date,
): Promise<RiskDryRunView[]> {
  const names = await actorNames(
    trx,
    rows.map(({ started_by }) => started_by),
  );
  const bases = await namesOfModels(trx);
  return rows.map((row) => {
    const base = bases.get(row.base_id);
    return {
      ...plain(row),
      base_name: base?.name ?? '',
      started_by_name: names.get(row.started_by) ?? null,
      moved: row.moves.reduce((sum, { from, to, count }) => (from === to ? sum : sum + count), 0),
      is_old: base?.state !== 'in_force' || now.getTime() - row.started_at.getTime() > dryRunFreshMs,
    };
  });
}

type Named = Pick<RiskModelRow, 'id' | 'name' | 'state'>;

async function namesOfModels(trx: Knex): Promise<Map<string, Named>> {
  const rows = await RiskModelModel.query(trx).select('id', 'name', 'state');
  return new Map(rows.map((row) => [row.id, row]));
}
