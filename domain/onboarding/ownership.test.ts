import { describe, expect, it } from '@jest/globals';
import { ownershipShape, type Holder } from './ownership.js';

const holder = (id: string, parent_id: string, share: string | null, more: Partial<Holder> = {}): Holder => ({
  id,
  parent_id,
  kind: 'natural_person',
  ownership_percent: share,
  has_nominees: false,
  ...more,
});
const company = (id: string, parent_id: string, share: string | null, more: Partial<Holder> = {}) =>
  holder(id, parent_id, share, { kind: 'legal_entity', ...more });
const shapeOf = (below: Holder[], has_nominees = false) => ownershipShape({ id: 'top', has_nominees }, below);

describe('ownershipShape', () => {
  it('is flat and whole where persons own everything', () => {
    expect(shapeOf([holder('a', 'top', '60'), holder('b', 'top', '40'), holder('c', 'top', null)])).toEqual({
      depth: 0,
      has_nominees: false,
      unidentified_percent: 0,
    });
  });

  it('counts companies between, the longest way, but not a company that only directs', () => {
    const below = [
      company('h1', 'top', '50'),
      company('h2', 'h1', '100'),
      holder('a', 'h2', '100'),
      holder('b', 'top', '50'),
      company('d1', 'top', null),
      company('d2', 'd1', '100'),
    ];
    expect(shapeOf(below)).toMatchObject({ depth: 2, unidentified_percent: 0 });
  });

  it('takes a share of a share as their product', () => {
    const below = [company('h', 'top', '80'), holder('a', 'h', '60'), holder('b', 'top', '20')];
    expect(shapeOf(below).unidentified_percent).toBe(32);
    expect(shapeOf([holder('a', 'top', '33.3333')]).unidentified_percent).toBe(66.6667);
    expect(shapeOf([]).unidentified_percent).toBe(100);
  });

  it('finds nominees at any level', () => {
    const held = [company('h', 'top', '100', { has_nominees: true }), holder('a', 'h', '100')];
    expect(shapeOf(held).has_nominees).toBe(true);
    expect(shapeOf([], true).has_nominees).toBe(true);
  });
});
