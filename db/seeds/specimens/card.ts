import { createCanvas, fillBox, fillGradient, frameBox, place, type Canvas } from './canvas.js';
import { writeCaption, type Caption } from './captions.js';
import { writeText, writeZoneLine } from './lettering.js';
import { stateName, type SpecimenPerson } from './person.js';
import { drawPortrait } from './portrait.js';
import {
  black,
  drawEmblem,
  drawRosette,
  drawSignature,
  drawWaves,
  markSpecimen,
  paletteOf,
  seedOf,
  white,
  type Palette,
} from './security-print.js';

/** Ten pixels a millimetre of an ID-1 card (85.6 by 54 mm). */
export const CARD_WIDTH = 856;
export const CARD_HEIGHT = 540;
export type CardSide = 'front' | 'back';

const CELL = 25.4;
const ZONE_TOP = 352;
const EDGE = 8;

/** Paper, waves and a band with the name of the state and of the document. */
export function drawCardFront(
  person: SpecimenPerson,
  { state, title, captions }: { state: string; title: string; captions: Caption[] },
): Canvas {
  const palette = paletteOf(state);
  const canvas = drawPaper(palette, state);
  fillBox(canvas, { left: 0, top: 0, right: CARD_WIDTH, bottom: 82 }, palette.ink, { alpha: 0.9 });
  drawEmblem(canvas, [58, 41], 30, white);
  writeText(canvas, stateName(state), { x: 112, y: 42, size: 20, colour: white, weight: 0.14, tracking: 4 });
  writeText(canvas, title, { x: 112, y: 68, size: 12, colour: white, tracking: 4 });
  place(canvas, drawPortrait(person, 210, 270), 36, 112);
  frameBox(canvas, { left: 34, top: 110, right: 248, bottom: 384 }, palette.ink);
  for (const caption of captions) writeCaption(canvas, { size: 16, ...caption });
  drawSignature(canvas, [44, 446], 180, `${person.given_names} ${person.family_name}`);
  markSpecimen(canvas, { left: 0, top: 82, right: CARD_WIDTH, bottom: CARD_HEIGHT });
  return canvas;
}

/** Some fields, and the machine-readable zone of three lines. */
export function drawCardBack(state: string, captions: Caption[], mrz: string): Canvas {
  const canvas = drawPaper(paletteOf(state), state);
  for (const caption of captions) writeCaption(canvas, { size: 16, ...caption });
  markSpecimen(canvas, { left: 0, top: 0, right: CARD_WIDTH, bottom: ZONE_TOP });
  fillBox(
    canvas,
    { left: EDGE, top: ZONE_TOP, right: CARD_WIDTH - EDGE, bottom: CARD_HEIGHT - EDGE },
    [250, 250, 248],
  );
  mrz.split('\n').forEach((line, index) => {
    const y = ZONE_TOP + 54 + index * 52;
    writeZoneLine(canvas, line, { x: (CARD_WIDTH - CELL * 30) / 2, y, size: 25, cell: CELL, colour: black });
  });
  return canvas;
}

function drawPaper(palette: Palette, state: string): Canvas {
  const canvas = createCanvas(CARD_WIDTH, CARD_HEIGHT, palette.paper);
  const box = { left: 0, top: 0, right: CARD_WIDTH, bottom: CARD_HEIGHT };
  fillGradient(canvas, box, palette.paper, palette.tint);
  drawWaves(canvas, box, palette.accent, { seed: seedOf(state) });
  drawRosette(canvas, [660, 280], 190, palette.accent, { petals: 7 + (seedOf(state) % 6), alpha: 0.32 });
  return canvas;
}
