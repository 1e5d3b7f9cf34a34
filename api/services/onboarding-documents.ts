import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { DocumentModel } from '../../db/models/documents.js';
import { isStaff } from '../../domain/accounts/roles.js';
import type { Document } from '../../domain/onboarding/file-schema.js';
import type { DocumentForm } from '../../domain/onboarding/inputs.js';
import { applicationLimits, isEditable } from '../../domain/onboarding/rules.js';
import type { OwnDocumentView } from '../../domain/onboarding/views.js';
import { fileErrors } from '../../lib/files/errors.js';
import { inspectFile, type Inspection } from '../../lib/files/inspect-file.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import type { UploadedForm } from '../middleware/multipart.js';
import { read, transact, type Work } from '../work.js';
import { emitApplication, lockedInTree, transitionRefused } from './onboarding-moves.js';
import { ownDocumentOf, plain } from './onboarding-views.js';

export interface Upload {
  /** The application that the document belongs to. */
  id: string;
  form: UploadedForm;
  about: DocumentForm;
}

/** Takes a client's document: examined first, stored under its hash, then entered. */
export async function uploadDocument(context: Context, upload: Upload): Promise<OwnDocumentView> {
  await assertUploadable(context, upload.id);
  const stored = await storeFile(context, upload.form);
  return transact(context, async (work) => {
    const { application } = await lockedInTree(work, upload.id);
    if (!isEditable(application.state)) throw transitionRefused(application, 'upload');
    return ownDocumentOf(await enterDocument(work, application, { ...stored, ...upload.about }));
  });
}

/** A document: to its client as they may see it, to staff and the worker whole. */
export function getDocument(context: Context, id: string): Promise<Document | OwnDocumentView> {
  return read(context, async (trx) => {
    const document = visible(context.principal, await DocumentModel.query(trx).findById(id));
    return context.principal.role === 'client' ? ownDocumentOf(document) : plain(document);
  });
}

export interface DocumentContent {
  bytes: Buffer;
  document: Document;
}

/** The bytes of a document; every look of staff at one is audited. */
export async function readDocumentContent(context: Context, id: string): Promise<DocumentContent> {
  const document = await transact(context, async (work) => {
    const found = visible(context.principal, await DocumentModel.query(work.trx).findById(id));
    const { role } = context.principal;
    if (role !== 'anonymous' && isStaff(role)) {
      const { application_id, content_hash, kind } = found;
      work.audit({
        action: 'onboarding.read_document',
        noun: 'onboarding',
        record_id: application_id,
        after: { document_id: id, kind, content_hash },
      });
    }
    return plain(found);
  });
  const { bytes } = await context.objectStore.get(document.content_hash);
  return { bytes: Buffer.from(bytes), document };
}

/** The client takes a document back; it stays in the file as superseded. */
export function removeDocument(context: Context, id: string): Promise<void> {
  return transact(context, async (work) => {
    const document = visible(context.principal, await DocumentModel.query(work.trx).findById(id));
    const { application } = await lockedInTree(work, document.application_id);
    if (!isEditable(application.state)) throw transitionRefused(application, 'remove_document');
    if (document.state === 'superseded') return;
    await DocumentModel.query(work.trx).findById(id).patch({ state: 'superseded', updated_at: work.now });
    work.audit({
      action: 'onboarding.remove_document',
      noun: 'onboarding',
      record_id: application.id,
      before: { document_id: id, state: document.state },
      after: { document_id: id, state: 'superseded' },
    });
    emitApplication(work, application, 'onboarding.document_removed', { document_id: id });
  });
}

export interface StoredFile {
  content_hash: string;
  content_type: string;
  size_bytes: number;
  file_name: string;
  notes: string[];
}

/** Examines an upload to its last byte and puts it into the object store, or refuses it with the reason. */
export async function storeFile(
  { objectStore }: Pick<Context, 'objectStore'>,
  { file }: UploadedForm,
): Promise<StoredFile> {
  if (!file)
    throw problem('request.invalid', undefined, {
      errors: [{ pointer: '/file', code: 'required', detail: 'Choose a file' }],
    });
  const inspection = await inspectFile(file.bytes, {
    declaredType: file.declaredType,
    maxBytes: applicationLimits.documentBytes,
  });
  if (!inspection.ok) throw fileRefused(inspection);
  const { hash, size } = await objectStore.put(inspection.bytes, { contentType: inspection.type });
  return {
    content_hash: hash,
    content_type: inspection.type,
    size_bytes: size,
    file_name: file.name,
    notes: inspection.notes,
  };
}

/** Enters a stored file as a document of a locked application. */
export async function enterDocument(
  work: Work,
  application: ApplicationModel,
  entered: StoredFile & DocumentForm,
): Promise<DocumentModel> {
  await assertFew(work.trx, application.id);
  const { notes, kind, side, mrz_text, expires_on = null, ...file } = entered;
  const document = await DocumentModel.query(work.trx).insertAndFetch({
    ...file,
    id: newId(),
    application_id: application.id,
    kind,
    side,
    state: 'received',
    mrz_text: mrz_text || null,
    mrz: null,
    findings: notes.map((code) => ({ code, severity: 'note' as const, field: 'file', params: {} })),
    expires_on,
    uploaded_by: work.principal.id,
    created_at: work.now,
    updated_at: work.now,
  });
  const { id, content_hash, content_type, size_bytes } = document;
  work.audit({
    action: 'onboarding.upload_document',
    noun: 'onboarding',
    record_id: application.id,
    after: { document_id: id, kind, side, content_hash, content_type, size_bytes },
  });
  emitApplication(work, application, 'onboarding.document_received', {
    document_id: id,
    document_kind: kind,
  });
  return document;
}

/** A client sees what they uploaded themselves; what they may not see is not there. */
function visible(principal: Principal, document: DocumentModel | undefined): DocumentModel {
  const isHidden = principal.role === 'client' && document?.uploaded_by !== principal.id;
  if (!document || isHidden) throw problem('onboarding.document_not_found');
  return document;
}

/** Before the examination, which costs more than the question whether it is wanted. */
function assertUploadable(context: Context, id: string): Promise<void> {
  return read(context, async (trx) => {
    const application = await ApplicationModel.query(trx).findById(id);
    if (!application) throw problem('onboarding.application_not_found');
    if (!isEditable(application.state)) throw transitionRefused(application, 'upload');
    await assertFew(trx, id);
  });
}

async function assertFew(trx: Knex, id: string): Promise<void> {
  const limit = applicationLimits.documents;
  const held = await DocumentModel.query(trx).where({ application_id: id }).resultSize();
  if (held >= limit) throw problem('onboarding.too_many_documents', undefined, { params: { limit } });
}

function fileRefused({ code, params }: Exclude<Inspection, { ok: true }>) {
  if (code === 'files.busy') return problem('request.unavailable', undefined, { retryAfterSeconds: 5 });
  const errors = [{ pointer: '/file', code, detail: fileErrors[code].title }];
  return problem('onboarding.document_refused', fileErrors[code].title, {
    errors,
    params: { ...params, file_code: code },
  });
}
