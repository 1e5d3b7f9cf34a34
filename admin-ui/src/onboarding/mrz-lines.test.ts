import { describe, expect, it } from '@jest/globals';
import type { MrzFields } from '../../../domain/onboarding/mrz/schema.js';
import { mrzLines } from './mrz-lines.js';

const fields: MrzFields = {
  document_code: 'P',
  issuing_state: 'UTO',
  nationality: 'UTO',
  document_number: 'L898902C3',
  family_name: 'ERIKSSON',
  given_names: 'ANNA MARIA',
  names_truncated: false,
  birth_date: '1974-08-12',
  sex: 'female',
  expiry_date: '2012-04-15',
  optional_data: 'ZE184226B',
  optional_data_2: '',
};
const birth = (zone: string | null, form?: string) =>
  mrzLines({ ...fields, birth_date: zone }, { date_of_birth: form }).find(
    ({ field }) => field === 'birth_date',
  );

describe('mrzLines', () => {
  it('sets the zone beside the form', () => {
    const lines = mrzLines(fields, { family_name: 'Eriksson' });
    expect(lines[0]).toEqual({ field: 'family_name', zone: 'ERIKSSON', form: 'Eriksson' });
    expect(lines.map(({ field }) => field)).toContain('optional_data');
  });

  it('marks a birth date that differs, not one that the zone knows only in part', () => {
    expect(birth('1974-08-12', '1974-08-21')?.differs).toBe(true);
    expect(birth('1974-08', '1974-08-21')?.differs).toBe(false);
    expect(birth(null, '1974-08-21')?.differs).toBe(false);
    expect(birth('1974-08-12')?.differs).toBe(false);
  });
});
