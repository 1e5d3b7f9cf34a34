import { z } from 'zod';
import { longText, personText, uuid } from '../fields.js';
import type { ChecklistItem } from './due-diligence-items.js';

/** As a house may arrange the list: what asks for an item, and its words in both languages. */
export const checklistItem = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'Small letters, figures and _'),
  asked_of: z.array(z.enum(['high', 'pep'])).min(1),
  en: personText(200),
  ru: personText(200),
});
export const checklistItems = z
  .array(checklistItem)
  .max(30)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'Each item once');

/** Somebody says of an item that it is done, or takes that back. Never changed: the newest of an item counts. */
export const checklistMark = z.strictObject({
  id: uuid,
  case_id: uuid,
  item_id: z.string(),
  is_done: z.boolean(),
  note: z.string(),
  marked_by: uuid,
  marked_at: z.date(),
});
export type ChecklistMark = z.infer<typeof checklistMark>;

export const markItemInput = z.strictObject({
  item_id: checklistItem.shape.id,
  is_done: z.boolean(),
  note: longText(2_000),
});
export type MarkItem = z.output<typeof markItemInput>;

export const checklistLine = z.strictObject({
  id: z.string(),
  en: z.string(),
  ru: z.string(),
  is_done: z.boolean(),
  note: z.string().nullable(),
  marked_by_name: z.string().nullable(),
  marked_at: z.date().nullable(),
});
export type ChecklistLine = z.infer<typeof checklistLine>;

interface Standing {
  level: string | null;
  isExposed: boolean;
}

/** The items that the risk of a client asks for: a prohibited one is only rejected, and asks for none. */
export function itemsFor(items: readonly ChecklistItem[], { level, isExposed }: Standing): ChecklistItem[] {
  return items.filter(
    ({ asked_of }) =>
      (level === 'high' && asked_of.includes('high')) || (isExposed && asked_of.includes('pep')),
  );
}

/** Of each item what was said last; `marks` come newest first. */
export function newestMarks<M extends Pick<ChecklistMark, 'item_id'>>(marks: readonly M[]): Map<string, M> {
  return new Map(marks.toReversed().map((mark) => [mark.item_id, mark]));
}

/** Asked for and not done. */
export function openItems(
  asked: readonly ChecklistItem[],
  marks: readonly Pick<ChecklistMark, 'item_id' | 'is_done'>[],
): ChecklistItem[] {
  const newest = newestMarks(marks);
  return asked.filter(({ id }) => newest.get(id)?.is_done !== true);
}
