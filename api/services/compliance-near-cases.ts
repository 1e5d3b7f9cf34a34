import type { Knex } from 'knex';
import { ApplicationModel } from '../../db/models/applications.js';
import { linksOf } from '../../db/models/case-links.js';
import { notesOf } from '../../db/models/case-notes.js';
import { CaseModel } from '../../db/models/cases.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { LinkView, NearCase } from '../../domain/compliance/case-links.js';
import type { LedCase, NoteView } from '../../domain/compliance/case-views.js';
import type { Context } from '../context.js';
import { duplicatesOf } from './compliance-duplicates.js';
import { loadEvidence } from './compliance-evidence.js';
import { clientFileOf } from './onboarding-client-file.js';
import { plain } from './onboarding-views.js';

/** The links of a case as its page shows them: each with the other case. */
export async function linkViewsOf(trx: Knex, caseId: string): Promise<LinkView[]> {
  const links = await linksOf(trx, caseId);
  const others = links.map(({ case_id, other_id }) => (case_id === caseId ? other_id : case_id));
  const near = await nearCases(trx, others);
  const names = await actorNames(
    trx,
    links.map(({ created_by }) => created_by),
  );
  return links.flatMap(({ id, kind, reason, created_at, created_by }, at) => {
    const other = near.get(others[at] ?? '');
    const created_by_name = names.get(created_by) ?? null;
    return other ? [{ id, kind, reason, created_at, created_by_name, other }] : [];
  });
}

/** The cases that were merged into this one, each with the whole file of its client: they are worked on together. */
export async function ledCasesOf(trx: Knex, caseId: string, context: Context): Promise<LedCase[]> {
  const led = await duplicatesOf(trx, caseId);
  const near = await nearCases(
    trx,
    led.map(({ id }) => id),
  );
  const names = await actorNames(
    trx,
    led.map(({ merged_by }) => merged_by),
  );
  const views: LedCase[] = [];
  for (const { id, application_id, merged_by, merge_reason } of led) {
    const application = await ApplicationModel.query(trx).findById(application_id).throwIfNotFound();
    const found = near.get(id);
    if (!found) continue;
    views.push({
      ...found,
      merge_reason,
      merged_by_name: names.get(merged_by ?? '') ?? null,
      file: await clientFileOf(trx, await loadEvidence(trx, application, 'shown'), context),
      notes: await noteViewsOf(trx, id),
    });
  }
  return views;
}

/** One case as others name it; null for none. */
export async function nearCaseOf(trx: Knex, caseId: string | null): Promise<NearCase | null> {
  return caseId === null ? null : ((await nearCases(trx, [caseId])).get(caseId) ?? null);
}

export async function noteViewsOf(trx: Knex, caseId: string): Promise<NoteView[]> {
  const notes = await notesOf(trx, caseId);
  const names = await actorNames(
    trx,
    notes.map(({ author_id }) => author_id),
  );
  return notes.map((note) => ({ ...plain(note), author_name: names.get(note.author_id) ?? null }));
}

async function nearCases(trx: Knex, ids: readonly string[]): Promise<Map<string, NearCase>> {
  if (ids.length === 0) return new Map();
  const found = await CaseModel.query(trx)
    .findByIds([...ids])
    .withGraphFetched('application');
  return new Map(
    found.map(({ id, state, opened_at, application }) => [
      id,
      { case_id: id, state, opened_at, display_name: application?.display_name ?? '' },
    ]),
  );
}
