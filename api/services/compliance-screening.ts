import { ApplicationModel } from '../../db/models/applications.js';
import { ListVersionModel } from '../../db/models/list-versions.js';
import { RiskAssessmentModel } from '../../db/models/risk-assessments.js';
import { riskModelInForce, RiskModelModel } from '../../db/models/risk-models.js';
import { ScreeningHitModel } from '../../db/models/screening-hits.js';
import { ScreeningModel } from '../../db/models/screenings.js';
import type { RecordAssessment, RecordScreening } from '../../domain/compliance/case-inputs.js';
import type { RiskAssessmentRow } from '../../domain/compliance/case-schema.js';
import type { ListEntry } from '../../domain/compliance/lists.js';
import { isScreenedAgainst } from '../../domain/compliance/rules.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { mayPass } from './compliance-approval.js';
import { emitHit } from './compliance-events.js';
import { currentHits, loadEvidence, openHits, type Evidence } from './compliance-evidence.js';
import { entriesOf } from './compliance-list-content.js';
import { isSoundAgainst, listsNow } from './compliance-list-state.js';
import { reviewBefore, tellOfReopened } from './compliance-reopened-hits.js';
import { wakeForNews } from './compliance-snoozes.js';
import { insertCheck } from './onboarding-evidence.js';
import { emitApplication, lockedApplication } from './onboarding-moves.js';
import { plain } from './onboarding-views.js';

export interface RecordedScreening {
  screening_id: string;
  hit_count: number;
  /** Hits that somebody has to review: without those whose like was reviewed before. */
  new_hits: number;
  lists_ok: boolean;
  /** False when a newer edition came into force meanwhile: who was compared must be compared again. */
  is_current: boolean;
}

/**
 * Writes a screening with its hits, once for its business key. A hit that was cleared or confirmed before keeps its
 * review as long as nothing that was compared has changed; every other one waits for a person.
 */
export async function recordScreening(
  context: Context,
  input: RecordScreening & { id: string },
): Promise<RecordedScreening> {
  const entries = await entriesOfHits(context, input);
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    const { business_key } = input;
    const known = await ScreeningModel.query(work.trx).findOne({ business_key });
    if (known) return summaryOf(work, known);
    const before = await loadEvidence(work.trx, application, 'shown');
    const screening = await insertScreening(work, input);
    const hits = await insertHits(work, { screening, input, entries, before });
    await noteNames(work, input, before);
    tell(work, application, { screening, hits, before });
    await tellOfReopened(work, application, { screening, hits, before });
    if (hits.some(({ state }) => state === 'open')) await wakeForNews(work, application, 'new_hit');
    return summaryOf(work, screening);
  });
}

export interface RecordedAssessment extends RiskAssessmentRow {
  may_pass_by_rule: boolean;
  /** False when another risk model came into force meanwhile: who was weighed must be weighed again. */
  is_current: boolean;
}

/** Writes a risk assessment, once for its business key, and says whether a rule may pass the client now. */
export function recordAssessment(
  context: Context,
  input: RecordAssessment & { id: string },
): Promise<RecordedAssessment> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    const { business_key, level, score, reasons, model_version, facts = null } = input;
    const inForce = await riskModelInForce(work.trx);
    const known = await RiskAssessmentModel.query(work.trx).findOne({ business_key });
    const assessment =
      known ??
      (await RiskAssessmentModel.query(work.trx).insertAndFetch({
        id: newId(),
        application_id: application.id,
        business_key,
        level,
        score,
        reasons,
        model_version,
        config_hash: (await modelNamed(work, model_version)).content_hash,
        facts,
        created_at: work.now,
      }));
    const rated = known ? application : await rate(work, application, assessment);
    const evidence = await loadEvidence(work.trx, rated, 'held');
    const may_pass_by_rule = await mayPass(work.trx, evidence, work.now);
    return { ...plain(assessment), may_pass_by_rule, is_current: assessment.model_version === inForce.name };
  });
}

/** A score is by a version that was in force once; what it weighed stays comparable with what that version says. */
async function modelNamed({ trx }: Work, name: string): Promise<RiskModelModel> {
  const model = await RiskModelModel.query(trx).findOne({ name }).whereNotNull('in_force_at');
  if (!model) throw problem('compliance.risk_model_not_found');
  return model;
}

async function rate(
  work: Work,
  application: ApplicationModel,
  assessment: RiskAssessmentModel,
): Promise<ApplicationModel> {
  const { level, score, model_version, config_hash } = assessment;
  const rated = await ApplicationModel.query(work.trx).patchAndFetchById(application.id, {
    risk_level: level,
    updated_at: work.now,
  });
  work.audit({
    action: 'compliance.assess_risk',
    noun: 'onboarding',
    record_id: application.id,
    before: { risk_level: application.risk_level },
    after: { risk_level: level, score, model_version, config_hash },
  });
  emitApplication(work, rated, 'onboarding.risk_assessed', { score });
  return rated;
}

async function insertScreening(work: Work, input: RecordScreening & { id: string }): Promise<ScreeningModel> {
  const isSound = input.lists_ok !== false && (await isSoundAgainst(work.trx, input.list_versions, work.now));
  return ScreeningModel.query(work.trx).insertAndFetch({
    id: newId(),
    application_id: input.id,
    business_key: input.business_key,
    model_version: input.model_version,
    threshold: input.threshold?.toFixed(4) ?? null,
    list_versions: input.list_versions,
    lists_ok: isSound,
    party: input.party,
    hit_count: input.hits.length,
    created_at: work.now,
  });
}

interface HitsInput {
  screening: ScreeningModel;
  input: RecordScreening;
  entries: Map<string, ListEntry>;
  before: Evidence;
}

async function insertHits(
  work: Work,
  { screening, input, entries, before }: HitsInput,
): Promise<ScreeningHitModel[]> {
  const rows = input.hits.map(({ list, entry_id, score, evidence }) => {
    const entry = entries.get(`${list}/${entry_id}`);
    if (!entry) throw unknownEntry(list, entry_id);
    const { id: screening_id, application_id } = screening;
    const row = { screening_id, application_id, list, entry_id, score: score.toFixed(4), entry, evidence };
    return { ...row, ...reviewBefore(before, row, screening.party), id: newId() };
  });
  const unique = [...new Map(rows.map((row) => [`${row.list}/${row.entry_id}`, row])).values()];
  return unique.length === 0 ? [] : ScreeningHitModel.query(work.trx).insert(unique).returning('*');
}

/** A name that cannot be compared is a finding for a person, kept among the checks. */
async function noteNames(
  work: Work,
  input: RecordScreening & { id: string },
  { checks }: Evidence,
): Promise<void> {
  const last = checks.filter(({ kind }) => kind === 'text').at(-1);
  const state = input.needs_review ? 'review' : 'passed';
  if (last ? last.state === state : state === 'passed') return;
  const codes = input.findings?.length ? input.findings : ['screening.name_not_comparable'];
  const findings = codes.map((code) => ({ code, severity: 'review' as const, field: 'names', params: {} }));
  await insertCheck(work, {
    application_id: input.id,
    kind: 'text',
    business_key: `${input.business_key}/names`,
    state,
    provider: 'screening',
    reference: null,
    findings: input.needs_review ? findings : [],
  });
}

interface Told {
  screening: ScreeningModel;
  hits: ScreeningHitModel[];
  before: Evidence;
}

function tell(work: Work, application: ApplicationModel, { screening, hits, before }: Told): void {
  const { id: application_id } = application;
  work.audit({
    action: 'compliance.screen',
    noun: 'onboarding',
    record_id: application_id,
    after: {
      screening_id: screening.id,
      lists_ok: screening.lists_ok,
      hits: hits.length,
      lists: screening.list_versions,
    },
  });
  const stillCurrent = new Set(
    currentHits([screening, ...before.screenings], [...hits, ...before.hits]).map(({ id }) => id),
  );
  for (const hit of openHits(before.current).filter(({ id }) => !stillCurrent.has(id))) {
    emitHit(work, hit, 'compliance.hit_superseded', { state: 'superseded' });
  }
  for (const hit of hits) emitHit(work, hit, 'compliance.hit_raised', { state: hit.state });
  emitApplication(work, application, 'onboarding.screened', {
    hit_count: hits.length,
    outcome: screening.lists_ok ? 'lists_ok' : 'lists_not_ok',
  });
}

async function summaryOf(
  { trx, now }: Work,
  { id, hit_count, lists_ok, list_versions }: ScreeningModel,
): Promise<RecordedScreening> {
  const new_hits = await ScreeningHitModel.query(trx).where({ screening_id: id, state: 'open' }).resultSize();
  const is_current = isScreenedAgainst(list_versions, (await listsNow(trx, now)).versions);
  return { screening_id: id, hit_count, new_hits, lists_ok, is_current };
}

/** The entries that were hit, as they stand in the editions that were screened against. */
async function entriesOfHits(
  context: Context,
  { hits, list_versions }: RecordScreening,
): Promise<Map<string, ListEntry>> {
  const found = new Map<string, ListEntry>();
  for (const { list, entry_id, entry } of hits) if (entry) found.set(`${list}/${entry_id}`, entry);
  for (const { list, content_hash } of list_versions) {
    const wanted = hits.filter((hit) => hit.list === list && !found.has(`${list}/${hit.entry_id}`));
    if (wanted.length === 0) continue;
    const version = await ListVersionModel.query(context.database).findOne({ list, content_hash });
    const entries = version ? await entriesOf(context, version.object_hash) : new Map<string, ListEntry>();
    for (const { entry_id } of wanted) {
      const entry = entries.get(entry_id);
      if (entry) found.set(`${list}/${entry_id}`, entry);
    }
  }
  return found;
}

function unknownEntry(list: string, entryId: string) {
  const errors = [
    { pointer: '/hits', code: 'unknown_entry', detail: `The list ${list} has no entry ${entryId}` },
  ];
  return problem('request.invalid', undefined, { errors });
}
