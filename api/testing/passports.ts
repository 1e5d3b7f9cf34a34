import { writeMrz } from '../../domain/onboarding/mrz/write-mrz.js';

interface Holder {
  given_names: string;
  family_name: string;
  date_of_birth: string;
}

/** The zone of a Serbian passport of this person, right in every digit. */
export function passportZone({ given_names, family_name, date_of_birth }: Holder): string {
  return writeMrz({
    format: 'TD3',
    document_code: 'P',
    issuing_state: 'SRB',
    nationality: 'SRB',
    document_number: '012345678',
    family_name,
    given_names,
    birth_date: date_of_birth,
    sex: 'female',
    expiry_date: '2040-03-04',
    optional_data: '',
    optional_data_2: '',
  });
}
