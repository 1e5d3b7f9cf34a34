import type { Document } from '../domain/onboarding/file-schema.js';
import type { Finding } from '../domain/onboarding/finding.js';
import { readMrz } from '../domain/onboarding/mrz/read-mrz.js';
import type { MrzReading } from '../domain/onboarding/mrz/schema.js';
import { compareNames } from '../domain/onboarding/names/compare-names.js';
import { personData, type PersonData } from '../domain/onboarding/schema.js';

/** What an examiner makes of one document. */
export interface Verification {
  state: 'verified' | 'refused' | 'expired';
  mrz: MrzReading | null;
  findings: Finding[];
  expires_on: string | null;
}

const withZone = new Set(['passport', 'identity_card', 'residence_permit']);
const zoneSides: Record<string, string> = {
  passport: 'front',
  identity_card: 'back',
  residence_permit: 'back',
};

/**
 * Compares a document with the form: the machine-readable zone beyond its digits, the date of birth, the name. A zone
 * that is wanted and was not given is a finding for a person, never a silent pass.
 */
export function verifyAgainstForm(
  document: Pick<Document, 'kind' | 'side' | 'mrz_text' | 'findings'>,
  application: { kind: string; data: Record<string, unknown> },
  today: string,
): Verification {
  const person = personData.partial().safeParse(application.data);
  if (application.kind !== 'natural_person' || !person.success || !hasZone(document)) {
    return { state: 'verified', mrz: null, findings: document.findings, expires_on: null };
  }
  if (!document.mrz_text) return withoutZone(document.findings);
  const mrz = readMrz(document.mrz_text, { today });
  const findings = [...document.findings, ...mrz.findings, ...againstForm(mrz, person.data)];
  const hasExpired = mrz.findings.some((finding) => finding.code === 'mrz.expired');
  const isRefused = findings.some((finding) => finding.severity === 'refuse');
  const state = hasExpired ? 'expired' : isRefused ? 'refused' : 'verified';
  return { state, mrz, findings, expires_on: fullDate(mrz.fields?.expiry_date ?? null) };
}

function hasZone({ kind, side }: Pick<Document, 'kind' | 'side'>): boolean {
  return withZone.has(kind) && zoneSides[kind] === side;
}

function withoutZone(findings: Finding[]): Verification {
  const missing: Finding = {
    code: 'documents.mrz_missing',
    severity: 'review',
    field: 'mrz_text',
    params: {},
  };
  return { state: 'verified', mrz: null, findings: [...findings, missing], expires_on: null };
}

function againstForm({ fields }: MrzReading, person: Partial<PersonData>): Finding[] {
  if (!fields) return [];
  const names = compareNames({ given: person.given_names ?? '', family: person.family_name ?? '' }, fields);
  const { birth_date } = fields;
  const isOtherBirth = birth_date !== null && person.date_of_birth?.startsWith(birth_date) === false;
  const birth: Finding = {
    code: 'documents.birth_date_differs',
    severity: 'refuse',
    field: 'date_of_birth',
    params: { mrz: birth_date ?? '' },
  };
  return [...names.findings, ...(isOtherBirth ? [birth] : [])];
}

const fullDate = (date: string | null): string | null =>
  date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
