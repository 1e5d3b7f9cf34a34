import { writeMrz, type MrzDocument } from '../../../domain/onboarding/mrz/write-mrz.js';
import { issuerOf, zoneCode, type SpecimenPerson } from './person.js';

/** The machine-readable zone of each document, as its image shows it and as a client would type it. */
export const passportMrz = (person: SpecimenPerson): string =>
  writeMrz({ ...documentOf(person), format: 'TD3', document_code: 'P' });

export const identityCardMrz = (person: SpecimenPerson): string =>
  writeMrz({ ...documentOf(person), format: 'TD1', document_code: 'I', ...cardData(person) });

export const residencePermitMrz = (person: SpecimenPerson): string =>
  writeMrz({ ...documentOf(person), format: 'TD1', document_code: 'IR', ...cardData(person) });

function documentOf(person: SpecimenPerson): Omit<MrzDocument, 'format' | 'document_code'> {
  return {
    issuing_state: issuerOf(person),
    nationality: zoneCode(person.nationality),
    document_number: person.document_number,
    family_name: person.family_name,
    given_names: person.given_names,
    birth_date: person.date_of_birth,
    sex: person.sex,
    expiry_date: person.expires_on,
    optional_data: person.personal_number ?? '',
    optional_data_2: '',
  };
}

/** Cards have room for eleven characters on the second line. */
function cardData(person: SpecimenPerson): Pick<MrzDocument, 'optional_data' | 'optional_data_2'> {
  return { optional_data: '', optional_data_2: (person.personal_number ?? '').slice(0, 11) };
}
