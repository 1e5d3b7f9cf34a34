import { describe, expect, it } from '@jest/globals';
import { isSameFilter } from './own-views.js';

describe('isSameFilter', () => {
  it('does not mind the order of the fields, nor fields that are empty', () => {
    expect(isSameFilter({ state: 'open', due: 'today' }, { due: 'today', state: 'open' })).toBe(true);
    expect(isSameFilter({ state: 'open', q: undefined, country: '' }, { state: 'open' })).toBe(true);
  });

  it('tells other values and other fields apart', () => {
    expect(isSameFilter({ state: 'open' }, { state: 'closed' })).toBe(false);
    expect(isSameFilter({}, { state: 'open' })).toBe(false);
    expect(isSameFilter({ state: ['open'] }, { state: ['open', 'closed'] })).toBe(false);
  });
});
