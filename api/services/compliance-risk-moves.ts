import { ApplicationModel } from '../../db/models/applications.js';
import { RiskDryRunMoveModel } from '../../db/models/risk-dry-run-moves.js';
import { RiskDryRunModel } from '../../db/models/risk-dry-runs.js';
import { RiskModelModel } from '../../db/models/risk-models.js';
import { assessedParties } from '../../db/views/party-facts.js';
import {
  movesFilter,
  type MovedUpPage,
  type RiskDryRunMoveView,
} from '../../domain/compliance/risk-models.js';
import { isHigher, moveOf } from '../../domain/compliance/risk-moves.js';
import type { ListQuery } from '../../domain/fields.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter, type ListRules } from '../lists.js';
import type { Page } from '../route.js';
import { read } from '../work.js';
import { plain } from './onboarding-views.js';

const moveList = {
  sortable: ['application_id', 'from_score', 'to_score'],
  defaultSort: 'to_score',
  filter: movesFilter,
} as const satisfies ListRules<typeof movesFilter>;

/** Who would move by a dry run, and why. Errors: `compliance.dry_run_not_found`. */
export function listMoves(
  context: Context,
  { id, query }: { id: string; query: ListQuery },
): Promise<Page<RiskDryRunMoveView>> {
  return read(context, async (trx) => {
    if (!(await RiskDryRunModel.query(trx).findById(id))) throw problem('compliance.dry_run_not_found');
    const { from, to } = readFilter(query, moveList);
    const rows = RiskDryRunMoveModel.query(trx).where({ dry_run_id: id });
    if (from) void rows.where({ from_level: from });
    if (to) void rows.where({ to_level: to });
    const page = await pageOf(rows, query, moveList);
    const ids = page.items.map(({ application_id }) => application_id);
    const people = await ApplicationModel.query(trx).findByIds(ids).select('id', 'display_name', 'kind');
    const items = page.items.flatMap((row) => {
      const person = people.find(({ id: known }) => known === row.application_id);
      return person ? [{ ...plain(row), display_name: person.display_name, kind: person.kind }] : [];
    });
    return { ...page, items };
  });
}

const pageSize = 500;

/**
 * A page of those whom a version weighs higher than the one that it replaced, as they are now: newcomers since its dry run
 * are among them. Errors: `compliance.risk_model_not_found`.
 */
export function pageMovedUp(
  context: Context,
  { id, after = null }: { id: string; after?: string | null },
): Promise<MovedUpPage> {
  return read(context, async (trx) => {
    const model = await RiskModelModel.query(trx).findById(id);
    const base = model?.base_id ? await RiskModelModel.query(trx).findById(model.base_id) : undefined;
    if (!model || !base || model.in_force_at === null) throw problem('compliance.risk_model_not_found');
    const parties = await assessedParties(trx, { after, limit: pageSize });
    const application_ids = parties.flatMap(({ id: party, facts }) => {
      if (!facts) return [];
      const { before, after: then } = moveOf(facts, { base: base.content, draft: model.content });
      return isHigher({ from: before.level, to: then.level }) ? [party] : [];
    });
    return {
      application_ids,
      after: parties.at(-1)?.id ?? after,
      is_last: parties.length < pageSize,
    };
  });
}
