import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { CaseModel } from '../../db/models/cases.js';
import { documentsOf } from '../../db/models/documents.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { newestTemplates, RequestTemplateModel } from '../../db/models/request-templates.js';
import { actorNames } from '../../db/views/actor-names.js';
import {
  documentsInWords,
  fillIn,
  type RequestDraft,
  type RequestTemplate,
  type TemplateView,
} from '../../domain/compliance/request-templates.js';
import { missingDocuments } from '../../domain/onboarding/completeness.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { plain } from './onboarding-views.js';

/** The texts that the desk asks with, the newest version of each. */
export function listTemplates(context: Context): Promise<TemplateView[]> {
  return read(context, async (trx) => viewsOf(trx, await newestTemplates(trx)));
}

/** Every version of a template, the newest first. */
export function listTemplateVersions(context: Context, id: string): Promise<TemplateView[]> {
  return read(context, async (trx) => {
    const versions = await RequestTemplateModel.query(trx)
      .where({ template_id: id })
      .orderBy('version', 'desc');
    if (versions.length === 0) throw problem('compliance.template_not_found');
    return viewsOf(trx, versions);
  });
}

export function createTemplate(
  context: Context,
  { texts }: Pick<RequestTemplate, 'texts'>,
): Promise<TemplateView> {
  return transact(context, (work) =>
    write(work, { template_id: newId(), version: 1, texts, is_retired: false }),
  );
}

/** Writes the next version; what was sent by an older one stays as it was sent. */
export function changeTemplate(
  context: Context,
  { id, ...input }: Pick<RequestTemplate, 'texts' | 'is_retired' | 'version'> & { id: string },
): Promise<TemplateView> {
  return transact(context, async (work) => {
    await work.trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`request-templates/${id}`]);
    const newest = await RequestTemplateModel.query(work.trx)
      .where({ template_id: id })
      .orderBy('version', 'desc')
      .first();
    if (!newest) throw problem('compliance.template_not_found');
    if (newest.version !== input.version)
      throw problem('compliance.stale', undefined, { current: plain(newest) });
    return write(work, { ...input, template_id: id, version: newest.version + 1 }, newest);
  });
}

/** Each template that is in use, filled in for a case: to be read and changed before it is sent. */
export function draftRequests(context: Context, caseId: string): Promise<RequestDraft[]> {
  return read(context, async (trx) => {
    const found = await CaseModel.query(trx).findById(caseId);
    const application = found && (await ApplicationModel.query(trx).findById(found.application_id));
    if (!application) throw problem('compliance.case_not_found');
    const client = await GlobalUserModel.query(trx).findById(application.user_id);
    const documents = await documentsOf(trx, [application.id]);
    const counted = documents.filter(({ state }) => usable.some((each) => each === state));
    const lacking = missingDocuments(application.kind, counted).map(({ pointer }) => pointer);
    const filled = ({ name, body }: RequestTemplate['texts']['en'], to: 'en' | 'ru') => ({
      name,
      body: fillIn(body, {
        client_name: application.display_name,
        missing_documents: documentsInWords(lacking, to),
      }),
    });
    return (await newestTemplates(trx))
      .filter(({ is_retired }) => !is_retired)
      .map(({ template_id, version, texts }) => ({
        template_id,
        version,
        language: client?.language ?? 'en',
        texts: { en: filled(texts.en, 'en'), ru: filled(texts.ru, 'ru') },
      }));
  });
}

/** A document that was refused or has expired is missing again. */
const usable = ['received', 'verified', 'unread'] as const;

type Written = Pick<RequestTemplate, 'template_id' | 'version' | 'texts' | 'is_retired'>;

async function write(work: Work, written: Written, before?: RequestTemplate): Promise<TemplateView> {
  const row = await RequestTemplateModel.query(work.trx).insertAndFetch({
    ...written,
    changed_by: work.principal.id,
    changed_at: work.now,
  });
  const { texts, is_retired, version } = row;
  work.audit({
    action: 'compliance.write_template',
    noun: 'compliance',
    record_id: row.template_id,
    before: before && { texts: before.texts, is_retired: before.is_retired, version: before.version },
    after: { texts, is_retired, version },
  });
  const [view] = await viewsOf(work.trx, [row]);
  if (!view) throw problem('compliance.template_not_found');
  return view;
}

async function viewsOf(trx: Knex, rows: RequestTemplateModel[]): Promise<TemplateView[]> {
  const names = await actorNames(
    trx,
    rows.map(({ changed_by }) => changed_by),
  );
  return rows.map((row) => ({
    ...plain(row),
    id: row.template_id,
    changed_by_name: names.get(row.changed_by) ?? null,
  }));
}
