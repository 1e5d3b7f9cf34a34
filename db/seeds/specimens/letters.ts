import { printedDate, stateName, type SpecimenAddress, type SpecimenCompany } from './person.js';
import { seedOf } from './security-print.js';

/** A page of text: a sender, a heading, lines of two columns, a closing remark. */
export interface Letter {
  sender: string;
  senderLine: string;
  title: string;
  recipient: string[];
  rows: [string, string][];
  remark: string;
}

/** Who lives where, as a provider of electricity has it. */
export interface Resident {
  given_names: string;
  family_name: string;
  address: SpecimenAddress;
  /** The day of the bill. */
  billed_on?: string;
}

const ISSUED = '2026-07-01';

export function proofOfAddress(resident: Resident): Letter {
  const { given_names, family_name, address, billed_on = ISSUED } = resident;
  const seed = seedOf(`${given_names} ${family_name}`);
  const used = 120 + (seed % 260);
  return {
    sender: `${stateName(address.country)} POWER AND LIGHT`,
    senderLine: 'Supplier of electricity to households',
    title: 'Electricity bill',
    recipient: [
      `${given_names} ${family_name}`,
      address.street,
      `${address.postcode} ${address.city}`,
      stateName(address.country),
    ],
    rows: [
      ['Customer number', String(10_000_000 + (seed % 89_999_999))],
      ['Date of bill', printedDate(billed_on)],
      ['Place of supply', `${address.street}, ${address.city}`],
      ['Consumption', `${used} kWh`],
      ['Price of a kWh', 'EUR 0.21'],
      ['Amount due', `EUR ${(used * 0.21).toFixed(2)}`],
    ],
    remark: 'Specimen of a document that nobody issued. Not valid as evidence.',
  };
}

export function companyExtract(company: SpecimenCompany): Letter {
  const { address } = company;
  return {
    sender: `REGISTER OF COMPANIES OF ${stateName(company.registration_country)}`,
    senderLine: 'Extract of current entries',
    title: company.legal_name,
    recipient: [
      `Registered office: ${address.street}`,
      `${address.postcode} ${address.city}`,
      stateName(address.country),
    ],
    rows: [
      ['Registration number', company.registration_number],
      ['Legal form', company.legal_form],
      ['Incorporated on', printedDate(company.incorporated_on)],
      ['Status', 'Active'],
      ...company.directors.map((name): [string, string] => ['Director', name]),
      ...company.owners.map(({ name, percent }): [string, string] => ['Owner', `${name}, ${percent} %`]),
      ['Date of extract', printedDate(ISSUED)],
    ],
    remark: 'Specimen of a document that nobody issued. Not valid as evidence.',
  };
}
