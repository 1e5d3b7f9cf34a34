import { describe, expect, it } from '@jest/globals';
import { peopleIn } from './presence.js';

describe('peopleIn', () => {
  it('gives the people of a presence event', () => {
    const ana = { id: '1', full_name: 'Ana' };
    expect(peopleIn({ people: [ana, { id: 2 }, null] })).toEqual([ana]);
    expect(peopleIn({ people: [] })).toEqual([]);
  });

  it('gives nothing for another event', () => {
    expect(peopleIn({ id: '1' })).toBeNull();
    expect(peopleIn(null)).toBeNull();
    expect(peopleIn([])).toBeNull();
  });
});
