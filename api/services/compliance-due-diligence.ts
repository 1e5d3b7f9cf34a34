import type { Knex } from 'knex';
import { casesOf } from '../../db/models/cases.js';
import { ChecklistMarkModel, marksOf } from '../../db/models/checklist-marks.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { isLiveCase } from '../../domain/compliance/case-rules.js';
import type { ChecklistItem } from '../../domain/compliance/due-diligence-items.js';
import {
  itemsFor,
  newestMarks,
  openItems,
  type ChecklistLine,
  type ChecklistMark,
  type MarkItem,
} from '../../domain/compliance/due-diligence.js';
import { isExposedBy } from '../../domain/compliance/rules.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { transact } from '../work.js';
import { caseRefused, lockedCase } from './compliance-case-changes.js';
import { emitCase } from './compliance-events.js';
import { loadEvidence, type Evidence } from './compliance-evidence.js';
import { readSetting } from './settings.js';

export interface Checklist {
  asked: ChecklistItem[];
  /** Newest first. */
  marks: ChecklistMark[];
}

/** What the risk of the client asks for, with what was said of it in the newest case. */
export async function checklistOf(trx: Knex, evidence: Evidence): Promise<Checklist> {
  const { application, assessments, current } = evidence;
  const isStated = 'is_politically_exposed' in application.data && application.data.is_politically_exposed;
  const asked = itemsFor(await readSetting(trx, 'compliance.due_diligence'), {
    level: assessments[0]?.level ?? null,
    isExposed: isStated === true || isExposedBy(current),
  });
  const [newest] = asked.length > 0 ? await casesOf(trx, application.id) : [];
  return { asked, marks: newest ? await marksOf(trx, newest.id) : [] };
}

/** The list as the case page shows it. */
export async function checklistLines(trx: Knex, evidence: Evidence): Promise<ChecklistLine[]> {
  const { asked, marks } = await checklistOf(trx, evidence);
  const newest = newestMarks(marks);
  const people = await GlobalUserModel.query(trx).findByIds(marks.map(({ marked_by }) => marked_by));
  const names = new Map(people.map(({ id, full_name }) => [id, full_name]));
  return asked.map(({ id, en, ru }) => {
    const mark = newest.get(id);
    return {
      id,
      en,
      ru,
      is_done: mark?.is_done ?? false,
      note: mark?.note ?? null,
      marked_by_name: (mark && names.get(mark.marked_by)) ?? null,
      marked_at: mark?.marked_at ?? null,
    };
  });
}

/** How many items stand open; an approval is refused until there are none. */
export async function openItemCount(trx: Knex, evidence: Evidence): Promise<number> {
  const { asked, marks } = await checklistOf(trx, evidence);
  return openItems(asked, marks).length;
}

/** Somebody who works on a live case says of an item that it is done, or not any more, and how they know. */
export function markItem(
  context: Context,
  { id, item_id, is_done, note }: MarkItem & { id: string },
): Promise<ChecklistLine[]> {
  return transact(context, async (work) => {
    const { found, application } = await lockedCase(work, id);
    if (!isLiveCase(found.state)) throw caseRefused(found, 'check', application);
    const evidence = await loadEvidence(work.trx, application, 'shown');
    const { asked, marks } = await checklistOf(work.trx, evidence);
    if (!asked.some((item) => item.id === item_id)) throw problem('compliance.checklist_unknown');
    const before = newestMarks(marks).get(item_id)?.is_done ?? false;
    await ChecklistMarkModel.query(work.trx).insert({
      id: newId(),
      case_id: found.id,
      item_id,
      is_done,
      note,
      marked_by: work.principal.id,
      marked_at: work.now,
    });
    work.audit({
      action: 'compliance.mark_item',
      noun: 'compliance',
      record_id: found.id,
      before: { item_id, is_done: before },
      after: { item_id, is_done, note },
    });
    emitCase(work, found, application, 'compliance.item_marked');
    return checklistLines(work.trx, evidence);
  });
}
