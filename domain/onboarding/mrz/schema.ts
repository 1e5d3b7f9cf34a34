import { z } from 'zod';
import { finding } from '../finding.js';

export const mrzFormats = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const;
export const mrzFormat = z.enum(mrzFormats);

/** What a machine-readable zone says, in plain text: fillers removed, dates with their century. */
export const mrzFields = z.strictObject({
  document_code: z.string(),
  /** As printed, without fillers: `D` for Germany, otherwise a code of `states.ts`. */
  issuing_state: z.string(),
  nationality: z.string(),
  document_number: z.string(),
  family_name: z.string(),
  given_names: z.string(),
  /** The name field is full to its last position, so that names may be cut or abbreviated. */
  names_truncated: z.boolean(),
  /** `1974-08-12`, or `1974-08` or `1974` where the document leaves the rest unknown; null when nothing is known. */
  birth_date: z.string().nullable(),
  sex: z.enum(['female', 'male', 'unspecified']).nullable(),
  expiry_date: z.string().nullable(),
  /** Of TD1 the rest of line one; of TD3 the personal number. Inner fillers stay. */
  optional_data: z.string(),
  /** Line two of TD1; empty elsewhere. */
  optional_data_2: z.string(),
});

export const mrzCheck = z.strictObject({
  field: z.enum(['document_number', 'birth_date', 'expiry_date', 'optional_data', 'composite']),
  expected: z.string(),
  found: z.string(),
  /** After repairs; `ok_as_read` is the verdict on the characters that were handed in. */
  ok: z.boolean(),
  ok_as_read: z.boolean(),
});

export const mrzReading = z.strictObject({
  format: z.enum([...mrzFormats, 'unknown']),
  fields: mrzFields.nullable(),
  checks: z.array(mrzCheck),
  findings: z.array(finding),
  /** An MRZ without a finding that refuses. */
  valid: z.boolean(),
});

export type MrzFormat = z.infer<typeof mrzFormat>;
export type MrzFields = z.infer<typeof mrzFields>;
export type MrzCheck = z.infer<typeof mrzCheck>;
export type MrzReading = z.infer<typeof mrzReading>;
