import { RiskDryRunModel } from '../../db/models/risk-dry-runs.js';
import { riskModelInForce, RiskModelModel } from '../../db/models/risk-models.js';
import type {
  ProposeModelInput,
  RiskModelRow,
  RiskModelState,
  RiskModelSummary,
  RiskModelView,
} from '../../domain/compliance/risk-models.js';
import type { RiskModel, RiskModelContent } from '../../domain/compliance/risk.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { modelView, modelViews } from './compliance-risk-views.js';

const shownVersions = 500;

/** Every version, the newest first, without what it says. */
export function listRiskModels(context: Context): Promise<RiskModelSummary[]> {
  return read(context, async (trx) => {
    const rows = await RiskModelModel.query(trx).orderBy('version', 'desc').limit(shownVersions);
    const views = await modelViews(trx, rows, context.clock.now());
    return views.map(({ content: _content, ...summary }) => summary);
  });
}

export function getRiskModel(context: Context, id: string): Promise<RiskModelView> {
  return read(context, (trx) => modelView(trx, id, context.clock.now()));
}

export function getRiskModelInForce(context: Context): Promise<RiskModelView> {
  return read(context, async (trx) => modelView(trx, (await riskModelInForce(trx)).id, context.clock.now()));
}

/**
 * Proposes a content with the dry run that was made of it; scores are made as before until another officer agrees. Errors:
 * `compliance.risk_model_same`, `compliance.dry_run_*`, `compliance.risk_model_outdated`.
 */
export function proposeRiskModel(context: Context, input: ProposeModelInput): Promise<RiskModelView> {
  return transact(context, async (work) => {
    await lockModels(work);
    const base = await riskModelInForce(work.trx);
    if (hashOfJson(contentOf(base.content)) === hashOfJson(input.content))
      throw problem('compliance.risk_model_same');
    await assertTried(work, input, base);
    const version = await nextVersion(work);
    const content: RiskModel = { version: `v${version}`, ...input.content };
    const row = await RiskModelModel.query(work.trx)
      .insert({
        id: newId(),
        version,
        name: content.version,
        content,
        content_hash: hashOfJson(content),
        state: 'proposed',
        base_id: base.id,
        dry_run_id: input.dry_run_id,
        proposed_by: work.principal.id,
        reason: input.reason,
        proposed_at: work.now,
      })
      .returning('*');
    tell(work, { action: 'compliance.propose_risk_model', row, before: null, state: 'proposed' });
    return modelView(work.trx, row.id, work.now);
  });
}

interface Decision {
  id: string;
  note: string;
  content_hash: string;
}

/**
 * Another officer agrees: scores are made by it from now on, and whoever it weighs higher comes back to the desk. Errors:
 * `compliance.own_work`, `compliance.risk_model_decided`, `compliance.risk_model_changed`, `compliance.risk_model_outdated`.
 */
export function approveRiskModel(context: Context, decision: Decision): Promise<RiskModelView> {
  return transact(context, async (work) => {
    await lockModels(work);
    const row = await decidable(work, decision);
    const base = await riskModelInForce(work.trx);
    if (row.base_id !== base.id) throw problem('compliance.risk_model_outdated');
    await RiskModelModel.query(work.trx).findById(base.id).patch({ state: 'retired', retired_at: work.now });
    await settle(work, row, { ...decision, state: 'in_force' });
    return modelView(work.trx, row.id, work.now);
  });
}

/** Another officer does not agree; what was proposed stays on record. Errors as those of `approveRiskModel`. */
export function refuseRiskModel(context: Context, decision: Decision): Promise<RiskModelView> {
  return transact(context, async (work) => {
    const row = await decidable(work, decision);
    await settle(work, row, { ...decision, state: 'refused' });
    return modelView(work.trx, row.id, work.now);
  });
}

/** Who proposed it takes it back. Errors: `compliance.risk_model_not_yours`, `compliance.risk_model_decided`. */
export function withdrawRiskModel(
  context: Context,
  { id, note }: Omit<Decision, 'content_hash'>,
): Promise<RiskModelView> {
  return transact(context, async (work) => {
    const row = await undecided(work, id);
    if (row.proposed_by !== work.principal.id) throw problem('compliance.risk_model_not_yours');
    await settle(work, row, { note, state: 'withdrawn' });
    return modelView(work.trx, row.id, work.now);
  });
}

async function assertTried(
  work: Work,
  { dry_run_id, content }: ProposeModelInput,
  base: RiskModelRow,
): Promise<void> {
  const run = await RiskDryRunModel.query(work.trx).findById(dry_run_id);
  if (!run) throw problem('compliance.dry_run_not_found');
  if (run.draft_hash !== hashOfJson(content)) throw problem('compliance.dry_run_other');
  if (run.finished_at === null) throw problem('compliance.dry_run_unfinished');
  if (run.base_id !== base.id) throw problem('compliance.risk_model_outdated');
}

async function decidable(work: Work, { id, content_hash }: Decision): Promise<RiskModelModel> {
  const row = await undecided(work, id);
  if (row.proposed_by === work.principal.id) throw problem('compliance.own_work');
  if (row.content_hash !== content_hash) throw problem('compliance.risk_model_changed');
  return row;
}

async function undecided({ trx }: Work, id: string): Promise<RiskModelModel> {
  const row = await RiskModelModel.query(trx).findById(id).forUpdate();
  if (!row) throw problem('compliance.risk_model_not_found');
  if (row.state === 'proposed') return row;
  throw problem('compliance.risk_model_decided', undefined, { current: { id, state: row.state } });
}

type Outcome = 'in_force' | 'refused' | 'withdrawn';
const actions: Record<Outcome, string> = {
  in_force: 'compliance.approve_risk_model',
  refused: 'compliance.refuse_risk_model',
  withdrawn: 'compliance.withdraw_risk_model',
};

async function settle(
  work: Work,
  row: RiskModelModel,
  { state, note }: { state: Outcome; note: string },
): Promise<void> {
  await RiskModelModel.query(work.trx)
    .findById(row.id)
    .patch({
      state,
      note,
      decided_by: work.principal.id,
      decided_at: work.now,
      ...(state === 'in_force' ? { in_force_at: work.now } : {}),
    });
  tell(work, { action: actions[state], row, before: row.state, state, note });
}

interface Told {
  action: string;
  row: RiskModelRow;
  before: RiskModelState | null;
  state: RiskModelState;
  note?: string;
}

function tell(work: Work, { action, row, before, state, note }: Told): void {
  const { id, version, name, content_hash, base_id, dry_run_id, reason } = row;
  work.audit({
    action,
    noun: 'compliance',
    record_id: id,
    before: before && { state: before },
    after: { state, version, name, content_hash, base_id, dry_run_id, reason: note ?? reason },
  });
  work.emit({
    kind: `compliance.risk_model_${state}`,
    noun: 'compliance',
    record_id: id,
    payload: { risk_model_id: id, version, name, state },
  });
}

/** Without the name, which says nothing of how somebody is weighed. */
function contentOf({ version: _version, ...content }: RiskModel): RiskModelContent {
  return content;
}

async function nextVersion({ trx }: Work): Promise<number> {
  const newest = await RiskModelModel.query(trx).orderBy('version', 'desc').first();
  return (newest?.version ?? 0) + 1;
}

/** One after the other proposes and approves: numbers follow each other, and one is in force. */
async function lockModels({ trx }: Work): Promise<void> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('compliance/risk-models', 0))");
}
