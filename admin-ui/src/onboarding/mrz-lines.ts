import type { MrzFields } from '../../../domain/onboarding/mrz/schema.js';
import type { ApplicationData } from './types.js';

export interface MrzLine {
  field:
    | 'document_code'
    | 'issuing_state'
    | 'document_number'
    | 'family_name'
    | 'given_names'
    | 'nationality'
    | 'birth_date'
    | 'sex'
    | 'expiry_date'
    | 'optional_data';
  zone: string;
  /** What the client typed; null where the form does not ask. */
  form: string | null;
  isDay?: boolean;
  /** Only where both sides are written alike; names and countries are compared by the api, which says so in its findings. */
  differs?: boolean;
}

/** The zone beside the form, in the order in which a document is read. */
export function mrzLines(fields: MrzFields, data: ApplicationData): MrzLine[] {
  const birth = fields.birth_date ?? '';
  const stated = data.date_of_birth ?? null;
  return [
    { field: 'family_name', zone: fields.family_name, form: data.family_name ?? null },
    { field: 'given_names', zone: fields.given_names, form: data.given_names ?? null },
    {
      field: 'birth_date',
      zone: birth,
      form: stated,
      isDay: true,
      differs: stated !== null && birth !== '' && !stated.startsWith(birth),
    },
    { field: 'nationality', zone: fields.nationality, form: data.nationality ?? null },
    { field: 'sex', zone: fields.sex ?? '', form: null },
    { field: 'document_number', zone: fields.document_number, form: null },
    { field: 'issuing_state', zone: fields.issuing_state, form: null },
    { field: 'expiry_date', zone: fields.expiry_date ?? '', form: null, isDay: true },
    { field: 'document_code', zone: fields.document_code, form: null },
    {
      field: 'optional_data',
      zone: [fields.optional_data, fields.optional_data_2].filter(Boolean).join(' '),
      form: null,
    },
  ];
}
