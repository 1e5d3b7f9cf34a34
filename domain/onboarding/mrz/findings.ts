import type { Finding, Severity } from '../finding.js';

/** Every finding about a machine-readable zone and how much it weighs. */
export const mrzFindings = {
  'mrz.birth_century_assumed': 'review',
  'mrz.birth_date_partial': 'review',
  'mrz.birth_date_unknown': 'review',
  'mrz.check_digit_wrong': 'refuse',
  'mrz.document_code_unexpected': 'review',
  'mrz.document_number_missing': 'refuse',
  'mrz.document_number_suggestion': 'note',
  'mrz.empty': 'refuse',
  'mrz.expired': 'refuse',
  'mrz.expires_soon': 'note',
  'mrz.expiry_before_birth': 'refuse',
  'mrz.family_name_missing': 'review',
  'mrz.french_national_id': 'review',
  'mrz.invalid_character': 'refuse',
  'mrz.name_missing': 'refuse',
  'mrz.name_structure': 'review',
  'mrz.names_truncated': 'note',
  'mrz.nationality_special': 'note',
  'mrz.no_expiry': 'review',
  'mrz.not_a_date': 'refuse',
  'mrz.not_recognised': 'refuse',
  'mrz.padded': 'note',
  'mrz.repaired': 'note',
  'mrz.repaired_unproven': 'review',
  'mrz.sex_invalid': 'refuse',
  'mrz.specimen': 'review',
  'mrz.state_unknown': 'refuse',
  'mrz.swiss_driving_licence': 'review',
  'mrz.too_long': 'refuse',
} as const satisfies Record<string, Severity>;

export type MrzFindingCode = keyof typeof mrzFindings;

export function mrzFinding(code: MrzFindingCode, field: string, params: Finding['params'] = {}): Finding {
  return { code, severity: mrzFindings[code], field, params };
}
