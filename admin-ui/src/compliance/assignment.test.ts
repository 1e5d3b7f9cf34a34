import { describe, expect, it } from '@jest/globals';
import { assignmentOf } from './assignment.js';

describe('assignmentOf', () => {
  it('gives a free case, takes one from somebody else, leaves what is theirs already', () => {
    expect(assignmentOf({ state: 'open', assignee_id: null }, 'ana')).toEqual({
      kind: 'assign',
      willChange: true,
    });
    expect(assignmentOf({ state: 'in_work', assignee_id: 'ben' }, 'ana')).toEqual({
      kind: 'reassign',
      willChange: true,
    });
    expect(assignmentOf({ state: 'in_work', assignee_id: 'ana' }, 'ana')).toEqual({
      kind: 'same',
      willChange: false,
    });
  });

  it('leaves out what is decided or closed', () => {
    expect(assignmentOf({ state: 'decided', assignee_id: null }, 'ana')).toEqual({
      kind: 'skip',
      willChange: false,
    });
    expect(assignmentOf({ state: 'closed', assignee_id: 'ben' }, 'ana').willChange).toBe(false);
  });
});
