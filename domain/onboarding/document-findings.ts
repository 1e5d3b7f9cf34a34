import type { Finding, Severity } from './finding.js';

/** Every finding about a document beside those about its zone, and how much it weighs. */
export const documentFindings = {
  'documents.birth_date_differs': 'refuse',
  'documents.expired': 'refuse',
  'documents.expiry_differs': 'review',
  'documents.mrz_missing': 'review',
  'documents.nationality_differs': 'review',
  'documents.unread': 'review',
  'documents.zone_of_other_kind': 'review',
  'documents.zone_on_back': 'note',
} as const satisfies Record<string, Severity>;

export type DocumentFindingCode = keyof typeof documentFindings;

export function documentFinding(
  code: DocumentFindingCode,
  field: string,
  params: Finding['params'] = {},
): Finding {
  return { code, severity: documentFindings[code], field, params };
}
