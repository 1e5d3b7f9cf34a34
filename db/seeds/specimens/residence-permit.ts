import type { Caption } from './captions.js';
import { drawCardBack, drawCardFront, type CardSide } from './card.js';
import { issuedOn, issuerOf, printedDate, sexLetter, stateName, type SpecimenPerson } from './person.js';
import { residencePermitMrz } from './zones.js';
import { toPng } from './to-png.js';

/** One side of a residence permit as a PNG; the back carries the machine-readable zone. Marked as a specimen. */
export function drawResidencePermit(person: SpecimenPerson, side: CardSide = 'back'): Buffer {
  const state = issuerOf(person);
  if (side === 'back') return toPng(drawCardBack(state, backCaptions(person), residencePermitMrz(person)));
  return toPng(
    drawCardFront(person, {
      state,
      title: 'RESIDENCE PERMIT   TITRE DE SÉJOUR',
      captions: frontCaptions(person),
    }),
  );
}

function frontCaptions(person: SpecimenPerson): Caption[] {
  const [left, right, width] = [284, 590, 540];
  return [
    {
      label: 'Name',
      value: `${person.family_name} ${person.given_names}`.toUpperCase(),
      x: left,
      y: 122,
      width,
    },
    { label: 'Sex', value: sexLetter(person.sex), x: left, y: 190 },
    { label: 'Nationality', value: stateName(person.nationality), x: 360, y: 190, width: 210 },
    { label: 'Date of birth', value: printedDate(person.date_of_birth), x: right, y: 190 },
    { label: 'Type of permit', value: 'LONG-TERM RESIDENCE', x: left, y: 258, width: 290 },
    { label: 'Card expiry', value: printedDate(person.expires_on), x: right, y: 258 },
    { label: 'Remarks', value: 'WORK PERMITTED', x: left, y: 326 },
    { label: 'Document No.', value: person.document_number, x: right, y: 326, width: 240 },
  ];
}

function backCaptions(person: SpecimenPerson): Caption[] {
  return [
    {
      label: 'Place and date of birth',
      value: `${person.place_of_birth ?? '-'}, ${printedDate(person.date_of_birth)}`.toUpperCase(),
      x: 48,
      y: 60,
      width: 760,
    },
    {
      label: 'Date and authority of issue',
      value: `${printedDate(issuedOn(person))}, IMMIGRATION OFFICE`,
      x: 48,
      y: 140,
      width: 500,
    },
    { label: 'Remarks', value: stateName(issuerOf(person)), x: 600, y: 140, width: 220 },
    { label: 'Personal No.', value: person.personal_number ?? '-', x: 48, y: 220, width: 300 },
  ];
}
