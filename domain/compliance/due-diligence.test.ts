import { describe, expect, it } from '@jest/globals';
import { usualItems } from './due-diligence-items.js';
import { checklistItems, itemsFor, openItems } from './due-diligence.js';

const ids = (level: string | null, isExposed: boolean) =>
  itemsFor(usualItems, { level, isExposed }).map(({ id }) => id);

describe('the checklist of enhanced due diligence', () => {
  it('asks by the risk of the client and by a public function', () => {
    expect(ids('low', false)).toEqual([]);
    expect(ids('medium', false)).toEqual([]);
    expect(ids('high', false)).toEqual(['source_of_wealth', 'adverse_media', 'purpose']);
    expect(ids('medium', true)).toEqual(['source_of_wealth', 'adverse_media', 'senior_approval']);
    expect(ids('high', true)).toHaveLength(4);
    expect(ids('prohibited', false)).toEqual([]);
  });

  it('counts what was said last of an item', () => {
    const asked = itemsFor(usualItems, { level: 'high', isExposed: false });
    const mark = (item_id: string, is_done: boolean) => ({ item_id, is_done });
    const open = (...newestFirst: ReturnType<typeof mark>[]) =>
      openItems(asked, newestFirst).map(({ id }) => id);
    expect(open()).toEqual(['source_of_wealth', 'adverse_media', 'purpose']);
    expect(open(mark('purpose', true))).toEqual(['source_of_wealth', 'adverse_media']);
    expect(open(mark('purpose', false), mark('purpose', true))).toContain('purpose');
    expect(open(mark('purpose', true), mark('purpose', false))).not.toContain('purpose');
  });

  it('has each item once, in both languages', () => {
    expect(checklistItems.safeParse(usualItems).success).toBe(true);
    expect(checklistItems.safeParse([...usualItems, usualItems[0]]).success).toBe(false);
    expect(checklistItems.safeParse([{ ...usualItems[0], ru: '' }]).success).toBe(false);
  });
});
