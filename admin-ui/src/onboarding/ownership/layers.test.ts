import { describe, expect, it } from '@jest/globals';
import type { OwnershipView } from '../../../../domain/onboarding/ownership/schema.js';
import { layersOf, lineBetween } from './layers.js';

const node = (id: string, depth: number): OwnershipView['nodes'][number] => ({
  id,
  depth,
  form: 'company',
  name: id,
  country: null,
  is_listed: false,
});
const whole = { min: '100', max: '100', is_min_open: false, is_max_open: false };
const link = (holder: string, subject: string) => ({
  holder,
  subject,
  economic: whole,
  votes: whole,
  types: [],
});

describe('layersOf', () => {
  it('puts owners above what they hold and the company at the foot', () => {
    const { boxes } = layersOf({
      nodes: [node('top', 0), node('b', 1), node('p', 2)],
      links: [link('b', 'top'), link('p', 'b')],
    });
    const y = (id: string) => boxes.find((box) => box.id === id)?.y ?? 0;
    expect([y('p') < y('b'), y('b') < y('top')]).toEqual([true, true]);
  });

  it('keeps boxes of a row apart and near what they hold', () => {
    const nodes = [node('top', 0), node('l', 1), node('r', 1), node('z', 2), node('a', 2)];
    const { boxes } = layersOf({
      nodes,
      links: [link('l', 'top'), link('r', 'top'), link('z', 'l'), link('a', 'r')],
    });
    const x = (id: string) => boxes.find((box) => box.id === id)?.x ?? 0;
    expect(x('z')).toBeLessThan(x('a'));
    expect(new Set(boxes.map((box) => `${box.x} ${box.y}`)).size).toBe(5);
  });

  it('draws the lines of a circle above its row, each at a height of its own', () => {
    const [from, to] = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 200, y: 0 },
    ];
    expect(lineBetween(from, to).label.y).not.toBe(lineBetween(to, from).label.y);
    expect(lineBetween(from, to).label.y).toBeLessThan(0);
  });
});
