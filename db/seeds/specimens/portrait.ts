import { createCanvas, fillBox, fillEllipse, fillGradient, mix, type Canvas, type Colour } from './canvas.js';
import type { SpecimenPerson } from './person.js';
import { seedOf } from './security-print.js';
import { curve, drawLines, type Point } from './strokes.js';

const skins: Colour[] = [
  [244, 213, 190],
  [232, 190, 160],
  [214, 163, 126],
  [176, 122, 88],
  [124, 82, 58],
];
const hairs: Colour[] = [
  [38, 30, 28],
  [74, 48, 32],
  [122, 82, 48],
  [186, 148, 92],
  [150, 148, 146],
];
const clothes: Colour[] = [
  [44, 58, 92],
  [70, 70, 78],
  [92, 52, 62],
  [48, 84, 78],
];

interface Face {
  /** Half the width of the picture; everything is measured by it. */
  unit: number;
  x: number;
  y: number;
  skin: Colour;
  hair: Colour;
  cloth: Colour;
  hasLongHair: boolean;
  hasBeard: boolean;
}

/** A face drawn from a name: the same person looks the same on every document. */
export function drawPortrait(person: SpecimenPerson, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height, [226, 230, 236]);
  fillGradient(canvas, { left: 0, top: 0, right: width, bottom: height }, [236, 239, 243], [200, 207, 217]);
  const seed = seedOf(`${person.given_names} ${person.family_name}`);
  const pick = (colours: Colour[], turn: number): Colour =>
    colours[Math.floor(seed / turn) % colours.length] ?? [128, 128, 128];
  const face: Face = {
    unit: width / 2,
    x: width / 2,
    y: height * 0.45,
    skin: pick(skins, 3),
    hair: pick(hairs, 19),
    cloth: pick(clothes, 101),
    hasLongHair: person.sex === 'female' || (person.sex === 'unspecified' && seed % 2 === 0),
    hasBeard: person.sex === 'male' && seed % 3 === 0,
  };
  drawBody(canvas, face, height);
  drawHead(canvas, face);
  drawFeatures(canvas, face);
  return canvas;
}

function drawBody(
  canvas: Canvas,
  { unit, x, y, skin, hair, cloth, hasLongHair }: Face,
  height: number,
): void {
  if (hasLongHair) {
    fillEllipse(canvas, [x, y + unit * 0.02, unit * 0.6, unit * 0.72], hair);
    fillBox(canvas, { left: x - unit * 0.6, top: y, right: x + unit * 0.6, bottom: y + unit * 0.75 }, hair, {
      radius: unit * 0.22,
    });
  }
  fillEllipse(canvas, [x, height + unit * 0.18, unit * 0.98, unit * 0.66], cloth);
  fillBox(
    canvas,
    { left: x - unit * 0.2, top: y + unit * 0.3, right: x + unit * 0.2, bottom: y + unit * 0.86 },
    mix(skin, [60, 40, 40], 0.14),
    { radius: unit * 0.16 },
  );
  const collar: Point[] = [
    [x - unit * 0.3, y + unit * 0.76],
    [x, y + unit * 1.02],
    [x + unit * 0.3, y + unit * 0.76],
  ];
  drawLines(canvas, [collar], { width: unit * 0.09, colour: mix(cloth, [255, 255, 255], 0.7) });
}

function drawHead(canvas: Canvas, { unit, x, y, skin, hair, hasLongHair, hasBeard }: Face): void {
  fillEllipse(canvas, [x, y - unit * 0.13, unit * (hasLongHair ? 0.53 : 0.5), unit * 0.56], hair);
  for (const side of [-1, 1])
    fillEllipse(
      canvas,
      [x + side * unit * 0.46, y + unit * 0.06, unit * 0.07, unit * 0.12],
      mix(skin, [90, 50, 50], 0.15),
    );
  if (hasBeard) fillEllipse(canvas, [x, y + unit * 0.2, unit * 0.44, unit * 0.44], hair);
  fillEllipse(
    canvas,
    [x, y + unit * (hasBeard ? 0.0 : 0.06), unit * 0.445, unit * (hasBeard ? 0.46 : 0.54)],
    skin,
  );
  // Hair over the forehead, parted to one side.
  fillEllipse(canvas, [x - unit * 0.16, y - unit * 0.5, unit * 0.34, unit * 0.2], hair);
  fillEllipse(canvas, [x + unit * 0.24, y - unit * 0.48, unit * 0.24, unit * 0.17], hair);
}

function drawFeatures(canvas: Canvas, { unit, x, y, skin, hair }: Face): void {
  const shade = mix(skin, [70, 30, 30], 0.35);
  for (const side of [-1, 1]) {
    const eye = x + side * unit * 0.18;
    fillEllipse(canvas, [eye, y + unit * 0.01, unit * 0.085, unit * 0.045], [250, 250, 250]);
    fillEllipse(canvas, [eye, y + unit * 0.01, unit * 0.042, unit * 0.045], [52, 58, 66]);
    const brow: Point[] = [
      [eye - unit * 0.11, y - unit * 0.1],
      ...curve(
        [eye - unit * 0.11, y - unit * 0.1],
        [eye, y - unit * 0.16],
        [eye + unit * 0.11, y - unit * 0.1],
      ),
    ];
    drawLines(canvas, [brow], { width: unit * 0.035, colour: mix(hair, [40, 30, 30], 0.3) });
  }
  const nose: Point[] = [
    [x + unit * 0.015, y + unit * 0.04],
    ...curve(
      [x + unit * 0.015, y + unit * 0.04],
      [x + unit * 0.09, y + unit * 0.2],
      [x - unit * 0.03, y + unit * 0.2],
    ),
  ];
  drawLines(canvas, [nose], { width: unit * 0.022, colour: shade });
  const mouth: Point[] = [
    [x - unit * 0.13, y + unit * 0.32],
    ...curve([x - unit * 0.13, y + unit * 0.32], [x, y + unit * 0.36], [x + unit * 0.13, y + unit * 0.32]),
  ];
  drawLines(canvas, [mouth], { width: unit * 0.032, colour: mix(shade, [170, 60, 70], 0.4) });
}
