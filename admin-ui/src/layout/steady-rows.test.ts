import { describe, expect, it } from '@jest/globals';
import { steadyRows } from './steady-rows.js';

const row = (id: string, state = 'open') => ({ id, state });

describe('steadyRows', () => {
  it('keeps every row in its place and shows what it holds now', () => {
    const steady = steadyRows([row('a'), row('b')], [row('b', 'in_work'), row('a')], 50);
    expect(steady).toEqual({ rows: [row('a'), row('b', 'in_work')], newCount: 0, goneIds: new Set() });
  });

  it('lets new rows wait and keeps the place of those that left', () => {
    const steady = steadyRows([row('a'), row('b')], [row('c'), row('b'), row('d')], 50);
    expect(steady.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(steady.newCount).toBe(2);
    expect(steady.goneIds).toEqual(new Set(['a']));
  });

  it('does not take for gone what new rows pushed onto the next page', () => {
    const shown = [row('a'), row('b'), row('c')];
    expect(steadyRows(shown, [row('d'), row('a'), row('b')], 3).goneIds).toEqual(new Set());
    expect(steadyRows(shown, [row('d'), row('a'), row('c')], 3).goneIds).toEqual(new Set(['b']));
    expect(steadyRows(shown, [row('d'), row('a')], 3).goneIds).toEqual(new Set(['b', 'c']));
  });

  it('has nothing to hold in an empty list', () => {
    expect(steadyRows([], [row('a')], 50)).toEqual({ rows: [], newCount: 1, goneIds: new Set() });
  });
});
