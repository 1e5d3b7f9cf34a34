import { CaseModel } from '../../db/models/cases.js';
import { isLiveCase } from '../../domain/compliance/case-rules.js';
import type { Document } from '../../domain/onboarding/file-schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact } from '../work.js';
import { caseRefused, lockedCase } from './compliance-case-changes.js';
import { enterDocument, storeFile, type Upload } from './onboarding-documents.js';
import { plain } from './onboarding-views.js';

/** Adds a document to the file of the client, found or made by staff: the client never sees it. */
export async function attachDocument(context: Context, upload: Upload): Promise<Document> {
  await read(context, async (trx) => {
    const found = await CaseModel.query(trx).findById(upload.id);
    if (!found) throw problem('compliance.case_not_found');
  });
  const stored = await storeFile(context, upload.form);
  return transact(context, async (work) => {
    const { found, application } = await lockedCase(work, upload.id);
    if (!isLiveCase(found.state)) throw caseRefused(found, 'attach', application);
    return plain(await enterDocument(work, application, { ...stored, ...upload.about }));
  });
}
