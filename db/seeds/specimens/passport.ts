import { createCanvas, fillBox, fillGradient, frameBox, place, type Canvas } from './canvas.js';
import { writeCaption, type Caption } from './captions.js';
import { writeText, writeZoneLine } from './lettering.js';
import {
  issuedOn,
  issuerOf,
  printedDate,
  sexLetter,
  stateName,
  zoneCode,
  type SpecimenPerson,
} from './person.js';
import { drawPortrait } from './portrait.js';
import {
  black,
  drawChipSign,
  drawEmblem,
  drawRosette,
  drawSignature,
  drawWaves,
  markSpecimen,
  paletteOf,
  seedOf,
  white,
} from './security-print.js';
import { passportMrz } from './zones.js';
import { toPng } from './to-png.js';

/** Ten pixels a millimetre of an ID-3 page (125 by 88 mm). */
const WIDTH = 1250;
const HEIGHT = 880;
const ZONE_TOP = 648;
/** OCR-B stands ten characters an inch. */
const CELL = 25.4;

/** The data page of a passport as a PNG, its machine-readable zone included; marked as a specimen. */
export function drawPassport(person: SpecimenPerson): Buffer {
  const state = issuerOf(person);
  const palette = paletteOf(state);
  const canvas = createCanvas(WIDTH, HEIGHT, palette.paper);
  const page = { left: 0, top: 0, right: WIDTH, bottom: ZONE_TOP };
  fillGradient(canvas, page, palette.paper, palette.tint);
  drawWaves(canvas, page, palette.accent, { seed: seedOf(state), lines: 34, alpha: 0.32 });
  drawRosette(canvas, [905, 330], 250, palette.accent, { petals: 9 + (seedOf(state) % 6), alpha: 0.35 });
  drawHeading(canvas, state);
  place(canvas, drawPortrait(person, 310, 400), 60, 160);
  frameBox(canvas, { left: 58, top: 158, right: 372, bottom: 562 }, palette.ink, { width: 2 });
  for (const caption of captions(person)) writeCaption(canvas, caption);
  drawSignature(canvas, [880, 590], 230, `${person.given_names} ${person.family_name}`);
  markSpecimen(canvas, page);
  drawZone(canvas, passportMrz(person));
  return toPng(canvas);
}

function drawHeading(canvas: Canvas, state: string): void {
  const { ink } = paletteOf(state);
  fillBox(canvas, { left: 0, top: 0, right: WIDTH, bottom: 110 }, ink, { alpha: 0.9 });
  drawEmblem(canvas, [112, 55], 40, white);
  writeText(canvas, stateName(state), { x: 190, y: 60, size: 30, colour: white, weight: 0.14, tracking: 5 });
  writeText(canvas, 'PASSPORT   PASSEPORT', { x: 190, y: 92, size: 15, colour: white, tracking: 6 });
  drawChipSign(canvas, [1150, 40], white);
}

function captions(person: SpecimenPerson): Caption[] {
  const [left, middle, right, width] = [420, 660, 880, 760];
  return [
    { label: 'Type / Type', value: 'P', x: left, y: 160 },
    { label: 'Code of issuing state', value: issuerOf(person), x: middle, y: 160 },
    { label: 'Passport No. / No du passeport', value: person.document_number, x: right, y: 160, width: 320 },
    { label: 'Surname / Nom', value: person.family_name.toUpperCase(), x: left, y: 230, width },
    { label: 'Given names / Prénoms', value: person.given_names.toUpperCase(), x: left, y: 300, width },
    { label: 'Nationality / Nationalité', value: stateName(person.nationality), x: left, y: 370, width: 430 },
    { label: 'Personal No.', value: person.personal_number ?? '-', x: right, y: 370, width: 320 },
    { label: 'Date of birth / Date de naissance', value: printedDate(person.date_of_birth), x: left, y: 440 },
    { label: 'Sex / Sexe', value: sexLetter(person.sex), x: 720, y: 440 },
    {
      label: 'Place of birth / Lieu de naissance',
      value: (person.place_of_birth ?? '-').toUpperCase(),
      x: right,
      y: 440,
      width: 320,
    },
    { label: 'Date of issue / Date de délivrance', value: printedDate(issuedOn(person)), x: left, y: 510 },
    {
      label: 'Authority / Autorité',
      value: `${zoneCode(issuerOf(person))} PASSPORT OFFICE`,
      x: 690,
      y: 510,
      width: 170,
    },
    { label: "Holder's signature / Signature", value: ' ', x: right, y: 510 },
    { label: "Date of expiry / Date d'expiration", value: printedDate(person.expires_on), x: left, y: 580 },
  ];
}

function drawZone(canvas: Canvas, mrz: string): void {
  fillBox(canvas, { left: 0, top: ZONE_TOP, right: WIDTH, bottom: HEIGHT }, [250, 250, 248]);
  mrz.split('\n').forEach((line, index) => {
    writeZoneLine(canvas, line, {
      x: (WIDTH - CELL * 44) / 2,
      y: ZONE_TOP + 98 + index * 66,
      size: 26,
      cell: CELL,
      colour: black,
    });
  });
}
