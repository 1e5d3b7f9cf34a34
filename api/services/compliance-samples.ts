import type { Knex } from 'knex';
import { CaseSampleModel } from '../../db/models/case-samples.js';
import { CaseModel } from '../../db/models/cases.js';
import { actorNames } from '../../db/views/actor-names.js';
import {
  isDrawn,
  mayReviewSample,
  type CaseSample,
  type SampleView,
} from '../../domain/compliance/case-samples.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { plain } from './onboarding-views.js';
import { readSetting } from './settings.js';

const newestSamples = 200;

/** Draws a case that was just decided, or not: by the hash of its id and the share that the house wants reviewed again. */
export async function drawSample(work: Work, decided: Case): Promise<void> {
  const share = await readSetting(work.trx, 'compliance.sample_share');
  const { id, assignee_id, recommended_by } = decided;
  if (!isDrawn(hashOfJson({ sample: id }), share)) return;
  await CaseSampleModel.query(work.trx).insert({
    case_id: id,
    drawn_at: work.now,
    worked_by: assignee_id,
    recommended_by,
    decided_by: work.principal.id,
    state: 'open',
  });
}

/** The cases that were drawn: those that wait first, the oldest of them on top. */
export function listSamples(context: Context): Promise<SampleView[]> {
  return read(context, async (trx) => {
    const rows = await CaseSampleModel.query(trx)
      .orderByRaw(
        "state = 'open' DESC, CASE WHEN state = 'open' THEN drawn_at END, reviewed_at DESC, case_id",
      )
      .limit(newestSamples);
    return viewsOf(trx, rows, context.principal.id);
  });
}

/** The word of somebody who had no part in the case: whether they would have decided the same, and why. */
export function reviewSample(
  context: Context,
  input: { id: string; verdict: 'agreed' | 'disagreed'; reason: string },
): Promise<SampleView> {
  return transact(context, async (work) => {
    const sample = await CaseSampleModel.query(work.trx).findById(input.id).forUpdate();
    if (!sample) throw problem('compliance.sample_not_found');
    if (!mayReviewSample(sample, work.principal.id)) throw problem('compliance.own_work');
    if (sample.state !== 'open') throw problem('compliance.sample_reviewed');
    const reviewed = await CaseSampleModel.query(work.trx).patchAndFetchById(input.id, {
      state: input.verdict,
      reviewer_id: work.principal.id,
      reason: input.reason,
      reviewed_at: work.now,
    });
    work.audit({
      action: 'compliance.review_sample',
      noun: 'compliance',
      record_id: input.id,
      before: { sample: sample.state },
      after: { sample: input.verdict, reason: input.reason },
    });
    work.emit({
      kind: 'compliance.sample_reviewed',
      noun: 'compliance',
      record_id: input.id,
      payload: { case_id: input.id, verdict: input.verdict },
    });
    const [view] = await viewsOf(work.trx, [reviewed], work.principal.id);
    if (!view) throw problem('compliance.sample_not_found');
    return view;
  });
}

async function viewsOf(trx: Knex, rows: CaseSampleModel[], readerId: string): Promise<SampleView[]> {
  const cases = await CaseModel.query(trx)
    .findByIds(rows.map(({ case_id }) => case_id))
    .withGraphFetched('application');
  const found = new Map(cases.map((each) => [each.id, each]));
  const names = await actorNames(
    trx,
    rows.map(({ reviewer_id }) => reviewer_id),
  );
  return rows.map((row) => {
    const one = found.get(row.case_id);
    return {
      ...plain<CaseSample>(row),
      id: row.case_id,
      display_name: one?.application?.display_name ?? '',
      decision: one?.decision ?? null,
      reviewer_name: names.get(row.reviewer_id ?? '') ?? null,
      may_review: row.state === 'open' && mayReviewSample(row, readerId),
    };
  });
}
