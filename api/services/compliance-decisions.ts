import { CaseNoteModel } from '../../db/models/case-notes.js';
import { possibleDecisions, type CaseDecision } from '../../domain/compliance/case-rules.js';
import type { Case } from '../../domain/compliance/case-schema.js';
import type { CaseView } from '../../domain/compliance/case-views.js';
import type { ApplicationState } from '../../domain/onboarding/rules.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { assertApprovable, assertRecommendable, onlyRejection } from './compliance-approval.js';
import {
  assertMine,
  caseRefused,
  caseStateAfter,
  changeCase,
  lockedCase,
} from './compliance-case-changes.js';
import {
  assertDuplicatesClear,
  duplicatesOf,
  endDuplicates,
  lockWithDuplicates,
} from './compliance-duplicates.js';
import { evidenceHash, loadEvidence, type Evidence } from './compliance-evidence.js';
import { drawSample } from './compliance-samples.js';
import { caseViewOf } from './compliance-views.js';

interface Recommend {
  id: string;
  recommendation: CaseDecision;
  note: string;
  evidence_hash: string;
}

/** The analyst says what should be decided, on the file that they saw. */
export function recommend(context: Context, input: Recommend): Promise<CaseView> {
  return transact(context, async (work) => {
    await lockWithDuplicates(work, input.id);
    const locked = await lockedCase(work, input.id);
    assertMine(locked.found, work.principal);
    const state = caseStateAfter(locked, 'recommend');
    const evidence = await loadEvidence(work.trx, locked.application, 'held');
    assertSameEvidence(evidence, input.evidence_hash);
    assertPossible(evidence, locked.found, input.recommendation);
    assertRecommendable(evidence, input.recommendation);
    if (input.recommendation === 'approve') await assertDuplicatesClear(work, input.id);
    const recommended = await changeCase(work, locked, {
      kind: 'compliance.case_recommended',
      action: 'compliance.recommend',
      changes: {
        state,
        recommendation: input.recommendation,
        recommended_by: work.principal.id,
        recommended_at: work.now,
        recommendation_note: input.note,
        evidence_hash: input.evidence_hash,
      },
    });
    return caseViewOf(work.trx, recommended);
  });
}

/** The officer wants more before deciding: the case goes back to its analyst, with a note. */
export function sendBack(context: Context, input: { id: string; note: string }): Promise<CaseView> {
  return transact(context, async (work) => {
    const locked = await lockedCase(work, input.id);
    const state = caseStateAfter(locked, 'send_back');
    const returned = await changeCase(work, locked, {
      kind: 'compliance.case_sent_back',
      action: 'compliance.send_back',
      changes: {
        state,
        recommendation: null,
        recommended_by: null,
        recommended_at: null,
        recommendation_note: null,
        evidence_hash: null,
      },
    });
    await CaseNoteModel.query(work.trx).insert({
      id: newId(),
      case_id: returned.id,
      author_id: work.principal.id,
      body: input.note,
      document_ids: [],
      created_at: work.now,
    });
    return caseViewOf(work.trx, returned);
  });
}

interface Decide {
  id: string;
  decision: CaseDecision;
  reason: string;
  evidence_hash: string;
}

/**
 * An officer decides: not the analyst who worked the case, on exactly the file that was shown. What the decision does
 * to the client follows in the procedure, which asks again whether an approval may take effect.
 */
export function decide(context: Context, input: Decide): Promise<CaseView> {
  return transact(context, async (work) => {
    await lockWithDuplicates(work, input.id);
    const locked = await lockedCase(work, input.id);
    const { found, application } = locked;
    const state = caseStateAfter(locked, 'decide');
    const duplicates = await duplicatesOf(work.trx, input.id);
    if (isOwnWork(found, work.principal.id, duplicates)) throw problem('compliance.own_work');
    if (!decidableStates(found).includes(application.state)) throw caseRefused(found, 'decide', application);
    const evidence = await loadEvidence(work.trx, application, 'held');
    assertSameEvidence(evidence, input.evidence_hash);
    assertPossible(evidence, found, input.decision);
    if (input.decision === 'approve') {
      await assertApprovable(work.trx, evidence, work.now);
      await assertDuplicatesClear(work, input.id);
    }
    const decided = await changeCase(work, locked, {
      kind: 'compliance.case_decided',
      action: 'compliance.decide',
      changes: {
        state,
        decision: input.decision,
        decided_by: work.principal.id,
        decided_at: work.now,
        decision_reason: input.reason,
        evidence_hash: input.evidence_hash,
        closed_at: work.now,
      },
    });
    await endDuplicates(work, input.id);
    await drawSample(work, decided);
    return caseViewOf(work.trx, decided);
  });
}

/** Whoever recommended, worked the case last, or merged a duplicate into it, does not decide it. */
export function isOwnWork(
  { recommended_by, assignee_id }: Case,
  userId: string,
  duplicates: readonly Pick<Case, 'merged_by'>[],
): boolean {
  const hasMerged = duplicates.some(({ merged_by }) => merged_by === userId);
  return recommended_by === userId || assignee_id === userId || hasMerged;
}

/** What may be decided on this file: a prohibited risk or a confirmed hit leaves no way to keep the client. */
export function decisionsFor(evidence: Evidence, { reason }: Case): CaseDecision[] {
  return possibleDecisions(reason).filter((decision) => decision !== 'approve' || !onlyRejection(evidence));
}

/** Where an application has to stand for its case to be decided. */
export function decidableStates({ reason }: Case): readonly ApplicationState[] {
  return reason === 'onboarding' ? ['in_review'] : ['under_review', 'suspended'];
}

function assertSameEvidence(evidence: Evidence, shown: string): void {
  const hash = evidenceHash(evidence);
  if (hash !== shown)
    throw problem('compliance.evidence_changed', undefined, { current: { evidence_hash: hash } });
}

function assertPossible(evidence: Evidence, found: Case, decision: CaseDecision): void {
  if (!possibleDecisions(found.reason).includes(decision))
    throw problem('compliance.decision_refused', undefined, { params: { decision } });
  if (!decisionsFor(evidence, found).includes(decision)) throw problem('compliance.only_rejection');
}
