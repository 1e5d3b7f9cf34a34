// Drawing calls these a million times, and inside a test a global costs a hundred times as much as a constant.
const { abs, floor, hypot, max, min } = Math;

/** Red, green, blue from 0 to 255. */
export type Colour = readonly [number, number, number];

export interface Canvas {
  width: number;
  height: number;
  /** Three bytes a pixel, row by row. */
  pixels: Uint8Array;
}

/** Distance in pixels from the edge of a shape, negative inside. */
export type Shape = (x: number, y: number) => number;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function createCanvas(width: number, height: number, colour: Colour): Canvas {
  const pixels = new Uint8Array(width * height * 3);
  pixels.set(colour);
  // Doubling what is there is a hundred times faster than pixel by pixel.
  for (let filled = 3; filled < pixels.length; filled *= 2)
    pixels.copyWithin(filled, 0, min(filled, pixels.length - filled));
  return { width, height, pixels };
}

/** Lays colour over one pixel, `cover` of it from 0 to 1. */
export function blend(canvas: Canvas, x: number, y: number, [red, green, blue]: Colour, cover: number): void {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height || cover <= 0) return;
  const at = (y * canvas.width + x) * 3;
  const share = cover > 1 ? 1 : cover;
  const { pixels } = canvas;
  pixels[at] = (pixels[at] ?? 0) * (1 - share) + red * share + 0.5;
  pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - share) + green * share + 0.5;
  pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - share) + blue * share + 0.5;
}

/** Fills a shape with soft edges. */
export function paint(canvas: Canvas, box: Box, shape: Shape, colour: Colour, alpha = 1): void {
  for (let y = floor(box.top) - 1; y <= box.bottom + 1; y += 1) {
    for (let x = floor(box.left) - 1; x <= box.right + 1; x += 1) {
      const cover = 0.5 - shape(x + 0.5, y + 0.5);
      if (cover > 0) blend(canvas, x, y, colour, min(1, cover) * alpha);
    }
  }
}

export function fillEllipse(
  canvas: Canvas,
  [x, y, across, down]: readonly [number, number, number, number],
  colour: Colour,
  alpha = 1,
): void {
  const box = { left: x - across, top: y - down, right: x + across, bottom: y + down };
  const near = min(across, down);
  paint(canvas, box, (px, py) => (hypot((px - x) / across, (py - y) / down) - 1) * near, colour, alpha);
}

export function fillBox(canvas: Canvas, box: Box, colour: Colour, { alpha = 1, radius = 0 } = {}): void {
  paint(canvas, box, roundedBox(box, radius), colour, alpha);
}

/** The outline of a box, drawn inside its edge. */
export function frameBox(
  canvas: Canvas,
  box: Box,
  colour: Colour,
  { alpha = 1, radius = 0, width = 2 } = {},
): void {
  const edge = roundedBox(box, radius);
  paint(canvas, box, (x, y) => abs(edge(x, y) + width / 2) - width / 2, colour, alpha);
}

/** A background that goes over from one colour to another, from the upper left to the lower right. */
export function fillGradient(canvas: Canvas, box: Box, from: Colour, to: Colour): void {
  const length = box.right - box.left + box.bottom - box.top;
  for (let y = floor(box.top); y < box.bottom; y += 1) {
    for (let x = floor(box.left); x < box.right; x += 1) {
      const share = (x - box.left + y - box.top) / length;
      blend(canvas, x, y, mix(from, to, share), 1);
    }
  }
}

export function mix(from: Colour, to: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return [channel(0), channel(1), channel(2)];
}

/** Lays one canvas onto another. */
export function place(canvas: Canvas, part: Canvas, left: number, top: number): void {
  for (let y = 0; y < part.height; y += 1) {
    const row = part.pixels.subarray(y * part.width * 3, (y + 1) * part.width * 3);
    canvas.pixels.set(row, ((top + y) * canvas.width + left) * 3);
  }
}

function roundedBox({ left, top, right, bottom }: Box, radius: number): Shape {
  const [centreX, centreY] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) => {
    const [dx, dy] = [abs(x - centreX) - halfWidth, abs(y - centreY) - halfHeight];
    return hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - radius;
  };
}
