import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawDrivingLicence } from './driving-licence.js';
import { drawIdentityCard } from './identity-card.js';
import { drawCompanyExtract, drawProofOfAddress } from './paper.js';
import { drawPassport } from './passport.js';
import { writeCompanyExtractPdf, writeProofOfAddressPdf } from './pdf.js';
import { specimenCompanies, specimenPeople } from './people.js';
import type { SpecimenCompany, SpecimenPerson } from './person.js';
import { drawResidencePermit } from './residence-permit.js';
import { identityCardMrz, passportMrz, residencePermitMrz } from './zones.js';

export {
  drawCompanyExtract,
  drawDrivingLicence,
  drawIdentityCard,
  drawPassport,
  drawProofOfAddress,
  drawResidencePermit,
  identityCardMrz,
  passportMrz,
  residencePermitMrz,
  specimenCompanies,
  specimenPeople,
  writeCompanyExtractPdf,
  writeProofOfAddressPdf,
};

/** Every document of one person, by file name. */
export function documentsOf(person: SpecimenPerson): Record<string, Buffer> {
  const { address } = person;
  return {
    'passport.png': drawPassport(person),
    'identity-card-front.png': drawIdentityCard(person, 'front'),
    'identity-card-back.png': drawIdentityCard(person),
    'residence-permit-front.png': drawResidencePermit(person, 'front'),
    'residence-permit-back.png': drawResidencePermit(person),
    'driving-licence.png': drawDrivingLicence(person),
    ...(address && {
      'proof-of-address.png': drawProofOfAddress({ ...person, address }),
      'proof-of-address.pdf': writeProofOfAddressPdf({ ...person, address }),
    }),
  };
}

export function documentsOfCompany(company: SpecimenCompany): Record<string, Buffer> {
  return {
    'company-extract.png': drawCompanyExtract(company),
    'company-extract.pdf': writeCompanyExtractPdf(company),
  };
}

/** `node dist/db/seeds/specimens/draw.js DIR` writes all documents of all specimen people and companies there. */
async function main(folder: string): Promise<void> {
  const owners = [
    ...specimenPeople.map((person) => [person.family_name, documentsOf(person)] as const),
    ...specimenCompanies.map((company) => [company.legal_name, documentsOfCompany(company)] as const),
  ];
  for (const [name, documents] of owners) {
    const place = join(folder, name.toLowerCase().replace(/[^a-z]+/g, '-'));
    await mkdir(place, { recursive: true });
    for (const [file, bytes] of Object.entries(documents)) await writeFile(join(place, file), bytes);
  }
}

const [, script, folder] = process.argv;
if (script === fileURLToPath(import.meta.url)) await main(folder ?? 'specimens');
