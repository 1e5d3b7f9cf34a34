import { fillBox } from './canvas.js';
import type { Caption } from './captions.js';
import { drawCardFront } from './card.js';
import { writeText } from './lettering.js';
import { issuedOn, issuerOf, printedDate, stateName, type SpecimenPerson } from './person.js';
import { black, paletteOf } from './security-print.js';
import { toPng } from './to-png.js';

/** The front of a driving licence as a PNG, with the numbered fields of Directive 2006/126/EC; it has no zone. A specimen. */
export function drawDrivingLicence(person: SpecimenPerson): Buffer {
  const state = issuerOf(person);
  const canvas = drawCardFront(person, {
    state,
    title: 'DRIVING LICENCE   PERMIS DE CONDUIRE',
    captions: captions(person),
  });
  fillBox(canvas, { left: 284, top: 470, right: 820, bottom: 512 }, paletteOf(state).ink, {
    alpha: 0.12,
    radius: 6,
  });
  writeText(canvas, '9.  AM   B1   B', { x: 300, y: 498, size: 16, colour: black, weight: 0.12 });
  return toPng(canvas);
}

function captions(person: SpecimenPerson): Caption[] {
  const [left, right, width] = [284, 560, 540];
  const { address } = person;
  return [
    { label: '1. Surname', value: person.family_name.toUpperCase(), x: left, y: 112, width },
    { label: '2. Given names', value: person.given_names.toUpperCase(), x: left, y: 170, width },
    {
      label: '3. Date and place of birth',
      value: `${printedDate(person.date_of_birth)} ${(person.place_of_birth ?? '').toUpperCase()}`,
      x: left,
      y: 228,
      width,
    },
    { label: '4a. Date of issue', value: printedDate(issuedOn(person)), x: left, y: 286 },
    { label: '4b. Date of expiry', value: printedDate(person.expires_on), x: right, y: 286 },
    {
      label: '4c. Authority',
      value: `${stateName(issuerOf(person))} TRANSPORT`,
      x: left,
      y: 344,
      width: 260,
    },
    { label: '5. Licence No.', value: person.document_number, x: right, y: 344, width: 260 },
    {
      label: '8. Residence',
      value: address ? `${address.street}, ${address.city}`.toUpperCase() : '-',
      x: left,
      y: 402,
      width,
    },
  ];
}
