import type { OwnershipView } from '../../../../domain/onboarding/ownership/schema.js';

export const boxWidth = 176;
export const boxHeight = 52;
const gapX = 24;
const gapY = 64;
const margin = 12;
/** How high the line of a circle rises above its row. */
const arcHeight = 48;

export interface Box {
  id: string;
  x: number;
  y: number;
}

export interface Drawing {
  width: number;
  height: number;
  boxes: Box[];
}

/**
 * Owners above, the company at the foot: a row for each distance from it. In a row each one stands near the middle of
 * what it holds, so that lines cross less; the order is the same for the same graph.
 */
export function layersOf({ nodes, links }: Pick<OwnershipView, 'nodes' | 'links'>): Drawing {
  const deepest = Math.max(0, ...nodes.map(({ depth }) => depth));
  const rows = Array.from({ length: deepest + 1 }, (_row, depth) =>
    nodes.filter((each) => each.depth === depth),
  );
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = widest * (boxWidth + gapX) - gapX + 2 * margin;
  const isInTopRow = (id: string) => (rows[deepest] ?? []).some((each) => each.id === id);
  const head = links.some(({ holder, subject }) => isInTopRow(holder) && isInTopRow(subject)) ? arcHeight : 0;
  const places = new Map<string, number>();
  const boxes = rows.flatMap((row, depth) => {
    const middleOf = (id: string) => {
      const held = links
        .filter(({ holder }) => holder === id)
        .flatMap(({ subject }) => places.get(subject) ?? []);
      return held.length === 0 ? width / 2 : held.reduce((sum, x) => sum + x, 0) / held.length;
    };
    const ordered = [...row].sort((a, b) => middleOf(a.id) - middleOf(b.id) || (a.id < b.id ? -1 : 1));
    const rowWidth = ordered.length * (boxWidth + gapX) - gapX;
    return ordered.map(({ id }, index): Box => {
      const x = (width - rowWidth) / 2 + index * (boxWidth + gapX);
      places.set(id, x + boxWidth / 2);
      return { id, x, y: margin + head + (deepest - depth) * (boxHeight + gapY) };
    });
  });
  return { width, height: (deepest + 1) * (boxHeight + gapY) - gapY + 2 * margin + head, boxes };
}

export interface Line {
  path: string;
  /** Where its share is written. */
  label: { x: number; y: number };
}

/**
 * From the foot of the holder to the head of what it holds. Companies of one row hold each other in a circle: those
 * lines go above the boxes, the way back higher than the way there.
 */
export function lineBetween(from: Box, to: Box): Line {
  const [x1, x2] = [from.x + boxWidth / 2, to.x + boxWidth / 2];
  if (from.y < to.y) {
    const [y1, y2] = [from.y + boxHeight, to.y];
    const half = (y1 + y2) / 2;
    const label = { x: x1 * 0.65 + x2 * 0.35, y: y1 + 26 };
    return { path: `M ${x1} ${y1} C ${x1} ${half}, ${x2} ${half}, ${x2} ${y2}`, label };
  }
  const rise = x1 <= x2 ? arcHeight / 2 : arcHeight;
  const shift = x1 <= x2 ? 12 : -12;
  const [a, b, top] = [x1 + shift, x2 + shift, from.y - rise];
  const path = `M ${a} ${from.y} C ${a} ${top}, ${b} ${top}, ${b} ${to.y}`;
  return { path, label: { x: (a + b) / 2, y: from.y - rise * 0.75 + 4 } };
}
