import {
  blend,
  fillBox,
  fillEllipse,
  frameBox,
  paint,
  type Box,
  type Canvas,
  type Colour,
} from './canvas.js';
import { textWidth, writeText } from './lettering.js';
import { drawLines, type Point } from './strokes.js';

// Drawing calls these a million times, and inside a test a global costs a hundred times as much as a constant.
const { PI, abs, atan2, cos, floor, hypot, imul, max, min, sin } = Math;

/** Colours of a state's documents, from its code, so that each looks like itself. */
export interface Palette {
  paper: Colour;
  tint: Colour;
  ink: Colour;
  accent: Colour;
}

export const black: Colour = [24, 26, 34];
export const grey: Colour = [92, 98, 112];
export const white: Colour = [255, 255, 255];
const specimenRed: Colour = [190, 32, 44];

export function paletteOf(state: string): Palette {
  const hue = seedOf(state) % 360;
  return {
    paper: fromHue(hue, 0.28, 0.96),
    tint: fromHue(hue + 50, 0.4, 0.87),
    ink: fromHue(hue, 0.55, 0.32),
    accent: fromHue(hue + 25, 0.5, 0.55),
  };
}

/** A number from text, the same every time. */
export function seedOf(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}

/** Fine interlaced waves as on banknotes. */
export function drawWaves(
  canvas: Canvas,
  box: Box,
  colour: Colour,
  { lines = 26, alpha = 0.35, seed = 1 } = {},
): void {
  const height = box.bottom - box.top;
  const [phase, swing] = [(seed % 628) / 100, 0.5 + (seed % 7) / 14];
  for (let line = 0; line < lines; line += 1) {
    const share = line / (lines - 1);
    for (let x = max(0, floor(box.left)); x < box.right; x += 1) {
      const t = (x - box.left) / 130;
      const wave = sin(t + phase + share * 3.1) * 0.1 + sin(t * 2.3 - share * 5 * swing) * 0.06;
      const y = box.top + height * (0.06 + share * 0.88 + wave);
      if (y < box.top || y >= box.bottom - 1) continue;
      const row = floor(y);
      blend(canvas, x, row, colour, (1 - (y - row)) * alpha);
      blend(canvas, x, row + 1, colour, (y - row) * alpha);
    }
  }
}

/** A rosette of closed curves around a point. */
export function drawRosette(
  canvas: Canvas,
  [x, y]: Point,
  radius: number,
  colour: Colour,
  { petals = 9, alpha = 0.5 } = {},
): void {
  for (let ring = 0; ring < 7; ring += 1) {
    const line = Array.from({ length: 241 }, (_, index): Point => {
      const angle = (index / 240) * 2 * PI;
      const reach = radius * (0.55 + 0.045 * ring + 0.2 * sin(petals * angle + ring * 0.45));
      return [x + reach * cos(angle), y + reach * sin(angle)];
    });
    drawLines(canvas, [line], { width: 1.1, colour, alpha });
  }
}

/** Arms that no state has: a star in a wreath of rays. */
export function drawEmblem(canvas: Canvas, [x, y]: Point, radius: number, colour: Colour): void {
  const at = (angle: number, reach: number): Point => [x + reach * sin(angle), y - reach * cos(angle)];
  for (let ray = 0; ray < 24; ray += 1) {
    const angle = (ray / 24) * 2 * PI;
    drawLines(canvas, [[at(angle, radius * 0.78), at(angle, radius * (ray % 2 ? 0.9 : 1))]], {
      width: radius * 0.05,
      colour,
    });
  }
  const star = Array.from({ length: 11 }, (_, index) =>
    at((index / 10) * 2 * PI, radius * (index % 2 ? 0.24 : 0.58)),
  );
  drawLines(canvas, [star], { width: radius * 0.08, colour });
  paint(
    canvas,
    { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
    (px, py) => abs(hypot(px - x, py - y) - radius * 0.7) - radius * 0.03,
    colour,
  );
}

/** The sign of a document with a chip. */
export function drawChipSign(canvas: Canvas, [x, y]: Point, colour: Colour): void {
  frameBox(canvas, { left: x, top: y, right: x + 44, bottom: y + 26 }, colour, { width: 3 });
  fillBox(canvas, { left: x, top: y + 11, right: x + 44, bottom: y + 14 }, colour);
  fillEllipse(canvas, [x + 22, y + 13, 8, 8], white);
  paint(
    canvas,
    { left: x + 13, top: y + 4, right: x + 31, bottom: y + 22 },
    (px, py) => abs(hypot(px - x - 22, py - y - 13) - 7) - 1.5,
    colour,
  );
}

/** The word across the document that keeps anybody from using it. */
export function markSpecimen(canvas: Canvas, box: Box, alpha = 0.17): void {
  const word = 'SPECIMEN';
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const size = min(width * 0.12, height * 0.26);
  const angle = -atan2(height * 0.35, width);
  const length = textWidth(word, { size, tracking: 4 });
  const x = (box.left + box.right) / 2 - (cos(angle) * length) / 2 - (sin(angle) * -size) / 2;
  const y = (box.top + box.bottom) / 2 - (sin(angle) * length) / 2 + (cos(angle) * size) / 2;
  writeText(canvas, word, { x, y, size, angle, weight: 0.11, tracking: 4, colour: specimenRed, alpha });
}

/** A hand that wrote the same name the same way. */
export function drawSignature(canvas: Canvas, [x, y]: Point, width: number, name: string): void {
  const seed = seedOf(name);
  const loops = 7 + (seed % 5);
  const line = Array.from({ length: 160 }, (_, index): Point => {
    const t = index / 159;
    const swing = sin(t * loops * 2 * PI + (seed % 9));
    const fade = 1 - 0.65 * t;
    const tall = 1 + 0.9 * sin(t * 9.7 + (seed % 13)) ** 2;
    return [x + width * (t + 0.03 * cos(t * loops * 2 * PI)), y - 9 * swing * fade * tall + 6 * t];
  });
  drawLines(canvas, [line], { width: 2.2, colour: [28, 38, 104], alpha: 0.9 });
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
function fromHue(hue: number, saturation: number, lightness: number): Colour {
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return 255 * (lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
