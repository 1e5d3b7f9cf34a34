import { describe, expect, it } from '@jest/globals';
import { isChanged, withValueAt } from './setting-value.js';

describe('isChanged', () => {
  it('compares values, not the order of their fields', () => {
    expect(isChanged({ value: { a: 1, b: [2] }, default_value: { b: [2], a: 1 } })).toBe(false);
    expect(isChanged({ value: [1, 2], default_value: [2, 1] })).toBe(true);
    expect(isChanged({ value: false, default_value: true })).toBe(true);
  });
});

describe('withValueAt', () => {
  const tree = { days: [3, 7], hours: { monday: { from: '09:00', to: '18:00' } } };

  it('sets a leaf and leaves the tree as it was', () => {
    expect(withValueAt(tree, ['hours', 'monday', 'from'], '08:00')).toEqual({
      days: [3, 7],
      hours: { monday: { from: '08:00', to: '18:00' } },
    });
    expect(withValueAt(tree, ['days', 1], 10)).toEqual({ ...tree, days: [3, 10] });
    expect(tree.days).toEqual([3, 7]);
  });

  it('makes the branches that are not there yet', () => {
    expect(withValueAt({}, ['hours', 'sunday', 'to'], '12:00')).toEqual({
      hours: { sunday: { to: '12:00' } },
    });
    expect(withValueAt([], [0], 5)).toEqual([5]);
  });

  it('takes out what is set to nothing', () => {
    expect(withValueAt(tree, ['days', 0], undefined)).toEqual({ ...tree, days: [7] });
    expect(withValueAt(tree, ['hours', 'monday'], undefined)).toEqual({ ...tree, hours: {} });
  });

  it('replaces the whole when no way is given', () => {
    expect(withValueAt(tree, [], 4)).toBe(4);
  });
});
