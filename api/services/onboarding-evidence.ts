import { CheckModel } from '../../db/models/checks.js';
import { DocumentModel } from '../../db/models/documents.js';
import type { Check, Document } from '../../domain/onboarding/file-schema.js';
import type { FinishCheck, OpenCheck, RecordVerification } from '../../domain/onboarding/inputs.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact, type Work } from '../work.js';
import { emitApplication, lockedApplication } from './onboarding-moves.js';
import { plain } from './onboarding-views.js';

type OfApplication<T> = T & { id: string };

/** Writes what the examination of a document found; the document that a newer one replaced stays as it is. */
export function recordVerification(
  context: Context,
  input: OfApplication<RecordVerification>,
): Promise<Document> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    const document = await DocumentModel.query(work.trx).findById(input.document_id);
    if (!document || document.application_id !== application.id)
      throw problem('onboarding.document_not_found');
    if (document.state === 'superseded') return plain(document);
    const { state, mrz, findings, expires_on } = input;
    const verified = await DocumentModel.query(work.trx).patchAndFetchById(document.id, {
      state,
      mrz,
      findings,
      expires_on,
      updated_at: work.now,
    });
    work.audit({
      action: 'onboarding.verify_document',
      noun: 'onboarding',
      record_id: application.id,
      before: { document_id: document.id, state: document.state },
      after: { document_id: document.id, state, findings: findings.map(({ code }) => code), expires_on },
    });
    emitApplication(work, application, 'onboarding.document_verified', {
      document_id: document.id,
      outcome: state,
    });
    return plain(verified);
  });
}

/** Notes that a check was asked for, once for its business key. */
export function openCheck(context: Context, input: OfApplication<OpenCheck>): Promise<Check> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    const { business_key, kind, provider, reference = null } = input;
    const known = await CheckModel.query(work.trx).findOne({ business_key });
    if (known) return plain(known);
    const opened = await insertCheck(work, {
      application_id: application.id,
      kind,
      business_key,
      provider,
      reference,
      state: 'pending',
      findings: [],
    });
    emitApplication(work, application, 'onboarding.check_opened', { check_id: opened.id, check_kind: kind });
    return plain(opened);
  });
}

export interface FinishedCheck extends Check {
  /** False when this answer changed nothing: it was there already, or another one was. */
  is_news: boolean;
}

/** Writes how a check ended. The first answer counts; only one that was given up may still be answered. */
export function finishCheck(context: Context, input: OfApplication<FinishCheck>): Promise<FinishedCheck> {
  return transact(context, async (work) => {
    const application = await lockedApplication(work, input.id);
    const { business_key, state, findings } = input;
    const check = await CheckModel.query(work.trx).findOne({ business_key, application_id: application.id });
    if (!check) throw problem('onboarding.check_not_found');
    const isAnswered = check.state !== 'pending' && check.state !== 'unavailable';
    if (isAnswered || check.state === state) return { ...plain(check), is_news: false };
    const finished = await CheckModel.query(work.trx).patchAndFetchById(check.id, {
      state,
      findings,
      finished_at: work.now,
    });
    auditCheck(work, application.id, finished, check.state);
    emitApplication(work, application, 'onboarding.check_finished', {
      check_id: check.id,
      check_kind: check.kind,
      outcome: state,
    });
    return { ...plain(finished), is_news: true };
  });
}

/** Adds a check, pending or finished at once. */
export async function insertCheck(
  work: Work,
  row: Omit<Check, 'id' | 'started_at' | 'finished_at'>,
): Promise<CheckModel> {
  const isFinished = row.state !== 'pending';
  const check = await CheckModel.query(work.trx).insertAndFetch({
    ...row,
    id: newId(),
    started_at: work.now,
    finished_at: isFinished ? work.now : null,
  });
  auditCheck(work, row.application_id, check, null);
  return check;
}

function auditCheck(work: Work, applicationId: string, check: Check, before: Check['state'] | null): void {
  const { id, kind, state, provider, reference, findings } = check;
  work.audit({
    action: 'onboarding.check',
    noun: 'onboarding',
    record_id: applicationId,
    before: before ? { check_id: id, state: before } : null,
    after: { check_id: id, kind, state, provider, reference, findings: findings.map(({ code }) => code) },
  });
}
