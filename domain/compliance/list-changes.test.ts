import { describe, expect, it } from '@jest/globals';
import { compareEntries } from './list-changes.js';
import type { ListEntry } from './lists.js';
import { makeEntry } from './testing/list-entries.js';

const edition = (...entries: ListEntry[]) => new Map(entries.map((entry) => [entry.entry_id, entry]));
const [same, old, gone] = [
  makeEntry({ entry_id: '1' }),
  makeEntry({ entry_id: '2' }),
  makeEntry({ entry_id: '3' }),
];

describe('compareEntries', () => {
  it('tells what came, what went, and which facts of the others are new', () => {
    const now = { ...old, programmes: ['IRAN'], topics: ['pep' as const] };
    const fresh = makeEntry({ entry_id: '4' });
    expect(compareEntries(edition(same, old, gone), edition(same, now, fresh))).toEqual({
      added: [fresh],
      changed: [{ entry: now, fields: ['programmes', 'topics'] }],
      removed: [gone],
    });
  });

  it('finds nothing between a version and itself', () => {
    expect(compareEntries(edition(same, old), edition(same, old))).toEqual({
      added: [],
      changed: [],
      removed: [],
    });
  });
});
