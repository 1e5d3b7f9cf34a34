import type { Caption } from './captions.js';
import { drawCardBack, drawCardFront, type CardSide } from './card.js';
import { issuedOn, issuerOf, printedDate, sexLetter, stateName, type SpecimenPerson } from './person.js';
import { identityCardMrz } from './zones.js';
import { toPng } from './to-png.js';

/** One side of an identity card as a PNG; the back carries the machine-readable zone. Marked as a specimen. */
export function drawIdentityCard(person: SpecimenPerson, side: CardSide = 'back'): Buffer {
  const state = issuerOf(person);
  if (side === 'back') return toPng(drawCardBack(state, backCaptions(person), identityCardMrz(person)));
  return toPng(
    drawCardFront(person, {
      state,
      title: "IDENTITY CARD   CARTE D'IDENTITÉ",
      captions: frontCaptions(person),
    }),
  );
}

function frontCaptions(person: SpecimenPerson): Caption[] {
  const [left, right, width] = [284, 590, 540];
  return [
    { label: 'Surname / Nom', value: person.family_name.toUpperCase(), x: left, y: 122, width },
    { label: 'Given names / Prénoms', value: person.given_names.toUpperCase(), x: left, y: 186, width },
    { label: 'Sex / Sexe', value: sexLetter(person.sex), x: left, y: 250 },
    { label: 'Nationality / Nationalité', value: stateName(person.nationality), x: 380, y: 250, width: 190 },
    {
      label: 'Date of birth / Date de naissance',
      value: printedDate(person.date_of_birth),
      x: right,
      y: 250,
    },
    {
      label: 'Place of birth / Lieu de naissance',
      value: (person.place_of_birth ?? '-').toUpperCase(),
      x: left,
      y: 314,
      width: 280,
    },
    { label: 'Document No. / No du document', value: person.document_number, x: right, y: 314, width: 240 },
    { label: "Date of expiry / Date d'expiration", value: printedDate(person.expires_on), x: left, y: 378 },
    { label: 'Personal No.', value: person.personal_number ?? '-', x: right, y: 378, width: 240 },
  ];
}

function backCaptions(person: SpecimenPerson): Caption[] {
  const { address } = person;
  const residence = address ? `${address.street}, ${address.postcode} ${address.city}` : '-';
  return [
    { label: 'Residence / Domicile', value: residence.toUpperCase(), x: 48, y: 60, width: 760 },
    { label: 'Date of issue / Date de délivrance', value: printedDate(issuedOn(person)), x: 48, y: 140 },
    {
      label: 'Authority / Autorité',
      value: `${stateName(issuerOf(person))} REGISTRY`,
      x: 360,
      y: 140,
      width: 440,
    },
    { label: 'Document No. / No du document', value: person.document_number, x: 48, y: 220, width: 300 },
  ];
}
