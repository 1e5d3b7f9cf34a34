import { describe, expect, it } from '@jest/globals';
import { changesOf } from './changes.js';

describe('changesOf', () => {
  it('lists the fields that differ and leaves out the rest', () => {
    expect(
      changesOf({ state: 'open', version: 1, same: 'x' }, { state: 'in_work', version: 2, same: 'x' }),
    ).toEqual([
      { field: 'state', from: 'open', to: 'in_work' },
      { field: 'version', from: '1', to: '2' },
    ]);
  });

  it('shows what was made and what was taken away', () => {
    expect(changesOf(null, { roles: ['admin'] })).toEqual([{ field: 'roles', from: '', to: '["admin"]' }]);
    expect(changesOf({ name: 'Ada' }, null)).toEqual([{ field: 'name', from: 'Ada', to: '' }]);
  });

  it('finds nothing where nothing was recorded', () => {
    expect(changesOf(null, null)).toEqual([]);
    expect(changesOf('x', ['y'])).toEqual([]);
  });
});
