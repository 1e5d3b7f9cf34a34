import { blend, type Canvas, type Colour } from './canvas.js';

// Drawing calls these a million times, and inside a test a global costs a hundred times as much as a constant.
const { ceil, floor, hypot, max, min } = Math;

export type Point = readonly [number, number];
/** A line through points; several of them make a figure. */
export type Line = readonly Point[];

export interface Pen {
  width: number;
  colour: Colour;
  alpha?: number;
}

/**
 * Draws the lines of one figure with round ends and soft edges. Where lines of the figure cross, the ink does not get
 * darker: the cover of a pixel is that of the nearest line.
 */
export function drawLines(canvas: Canvas, lines: readonly Line[], { width, colour, alpha = 1 }: Pen): void {
  const segments = lines.flatMap(segmentsOf);
  const reach = width / 2 + 1;
  const xs = segments.flatMap(([x1, , x2]) => [x1, x2]);
  const ys = segments.flatMap(([, y1, , y2]) => [y1, y2]);
  const [left, top] = [floor(min(...xs) - reach), floor(min(...ys) - reach)];
  const [columns, rows] = [ceil(max(...xs) + reach) - left + 1, ceil(max(...ys) + reach) - top + 1];
  const cover = new Float32Array(columns * rows);
  for (const segment of segments) addSegment(cover, columns, rows, segment, [left, top], width / 2);
  for (let at = 0; at < cover.length; at += 1) {
    const share = cover[at] ?? 0;
    if (share > 0) blend(canvas, left + (at % columns), top + floor(at / columns), colour, share * alpha);
  }
}

/** Points of a quadratic curve, without its first. */
export function curve([x0, y0]: Point, [cx, cy]: Point, [x1, y1]: Point, steps = 8): Point[] {
  return Array.from({ length: steps }, (_, index): Point => {
    const t = (index + 1) / steps;
    const at = (from: number, over: number, to: number) =>
      (1 - t) ** 2 * from + 2 * t * (1 - t) * over + t * t * to;
    return [at(x0, cx, x1), at(y0, cy, y1)];
  });
}

type Segment = readonly [number, number, number, number];

function segmentsOf(line: Line): Segment[] {
  return line.slice(1).map(([x, y], index): Segment => {
    const [fromX, fromY] = line[index] ?? [x, y];
    return [fromX, fromY, x, y];
  });
}

function addSegment(
  cover: Float32Array,
  columns: number,
  rows: number,
  segment: Segment,
  origin: Point,
  half: number,
): void {
  const [x1, y1, x2, y2] = [
    segment[0] - origin[0],
    segment[1] - origin[1],
    segment[2] - origin[0],
    segment[3] - origin[1],
  ];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy || 1;
  const lastRow = min(rows - 1, ceil(max(y1, y2) + half + 1));
  const lastColumn = min(columns - 1, ceil(max(x1, x2) + half + 1));
  for (let y = max(0, floor(min(y1, y2) - half - 1)); y <= lastRow; y += 1) {
    for (let x = max(0, floor(min(x1, x2) - half - 1)); x <= lastColumn; x += 1) {
      const along = min(1, max(0, ((x + 0.5 - x1) * dx + (y + 0.5 - y1) * dy) / square));
      const distance = hypot(x + 0.5 - x1 - along * dx, y + 0.5 - y1 - along * dy);
      const share = min(1, half + 0.5 - distance);
      const at = y * columns + x;
      if (share > (cover[at] ?? 0)) cover[at] = share;
    }
  }
}
