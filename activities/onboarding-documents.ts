import countries from 'i18n-iso-countries';
import { documentFinding } from '../domain/onboarding/document-findings.js';
import { hasZone, isZoneOfKind, isZoneSide } from '../domain/onboarding/document-rules.js';
import type { Document } from '../domain/onboarding/file-schema.js';
import type { Finding } from '../domain/onboarding/finding.js';
import { readMrz } from '../domain/onboarding/mrz/read-mrz.js';
import type { MrzFields, MrzReading } from '../domain/onboarding/mrz/schema.js';
import { countryOf } from '../domain/onboarding/mrz/states.js';
import { compareNames } from '../domain/onboarding/names/compare-names.js';
import { statedPerson, type StatedPerson } from '../domain/onboarding/stated.js';

/** What an examiner makes of one document. */
export interface Verification {
  state: 'verified' | 'unread' | 'refused' | 'expired';
  mrz: MrzReading | null;
  findings: Finding[];
  expires_on: string | null;
}

type Shown = Pick<Document, 'kind' | 'side' | 'state' | 'mrz_text' | 'findings' | 'expires_on'>;

interface Gathered {
  application: { kind: string; data: Record<string, unknown> };
  /** Every document of the application, this one too. */
  documents: readonly Shown[];
}

/**
 * Compares a document with the form: the machine-readable zone beyond its digits, the kind of document, the date of
 * birth, the nationality, the name. What has no zone, or whose zone was not given, is unread: that is for a person.
 */
export function verifyAgainstForm(document: Shown, file: Gathered, today: string): Verification {
  const { mrz_text, kind } = document;
  const isOfPerson = file.application.kind === 'natural_person';
  if (!mrz_text || !isOfPerson || !hasZone(kind)) return withoutZone(document, file, today);
  const person = statedPerson.parse(file.application.data);
  const mrz = readMrz(mrz_text, { today, birthDate: person.date_of_birth });
  const findings = [
    ...document.findings,
    ...mrz.findings,
    ...ofDocument(mrz, document),
    ...ofForm(mrz, person),
  ];
  const hasExpired = mrz.findings.some(({ code }) => code === 'mrz.expired');
  const state = hasExpired ? 'expired' : isRefused(findings) ? 'refused' : 'verified';
  return { state, mrz, findings, expires_on: fullDate(mrz.fields?.expiry_date) ?? document.expires_on };
}

function withoutZone(document: Shown, { documents }: Gathered, today: string): Verification {
  const { kind, mrz_text, expires_on } = document;
  const lapsed =
    expires_on !== null && expires_on < today
      ? [documentFinding('documents.expired', 'expires_on', { date: expires_on })]
      : [];
  const stray = mrz_text && !hasZone(kind) ? strayZone(mrz_text, today) : [];
  const isOnBack = isFrontOfCard(document) && documents.some(hasZoneText(kind));
  const findings = [...document.findings, ...lapsed, ...stray, unreadFinding(document, isOnBack)];
  const state = lapsed.length > 0 ? 'expired' : isOnBack ? 'verified' : 'unread';
  return { state, mrz: null, findings, expires_on };
}

/** The zone of a passport under the picture of a bill: somebody has taken one document for another. */
function strayZone(text: string, today: string): Finding[] {
  const { format, fields } = readMrz(text, { today });
  return format === 'unknown' ? [] : [ofOtherKind(format, fields)];
}

function unreadFinding(document: Shown, isOnBack: boolean): Finding {
  if (isOnBack) return documentFinding('documents.zone_on_back', 'mrz_text');
  return isZoneSide(document)
    ? documentFinding('documents.mrz_missing', 'mrz_text')
    : documentFinding('documents.unread', 'file');
}

function isFrontOfCard(document: Shown): boolean {
  return hasZone(document.kind) && !isZoneSide(document) && document.side === 'front';
}

const hasZoneText =
  (kind: Document['kind']) =>
  (each: Shown): boolean =>
    each.kind === kind && each.state !== 'superseded' && isZoneSide(each) && Boolean(each.mrz_text);

/** The zone against what the client says that the document is. */
function ofDocument({ format, fields }: MrzReading, { kind, expires_on }: Shown): Finding[] {
  if (!fields) return [];
  const read = fullDate(fields.expiry_date);
  const isOtherExpiry = expires_on !== null && read !== null && expires_on !== read;
  return [
    ...(isZoneOfKind(format, fields, kind) ? [] : [ofOtherKind(format, fields)]),
    ...(isOtherExpiry
      ? [documentFinding('documents.expiry_differs', 'expires_on', { form: expires_on, mrz: read })]
      : []),
  ];
}

function ofOtherKind(format: MrzReading['format'], fields: MrzFields | null): Finding {
  const params = { format, code: fields?.document_code ?? '' };
  return documentFinding('documents.zone_of_other_kind', 'mrz_text', params);
}

/** The zone against the form; what the form leaves open does not agree with it. */
function ofForm({ fields }: MrzReading, person: StatedPerson): Finding[] {
  if (!fields) return [];
  const names = compareNames({ given: person.given_names ?? '', family: person.family_name ?? '' }, fields);
  const { birth_date, nationality } = fields;
  const isOtherBirth = birth_date !== null && person.date_of_birth?.startsWith(birth_date) !== true;
  const isOtherNation = (countryOf(nationality) ?? nationality) !== zoneCountryOf(person.nationality);
  return [
    ...names.findings,
    ...(isOtherBirth
      ? [documentFinding('documents.birth_date_differs', 'date_of_birth', { mrz: birth_date })]
      : []),
    ...(isOtherNation
      ? [
          documentFinding('documents.nationality_differs', 'nationality', {
            form: person.nationality ?? '',
            mrz: nationality,
          }),
        ]
      : []),
  ];
}

/** A country of the form as zones state it: passports of Kosovo say RKS. */
function zoneCountryOf(alpha2: string | undefined): string | undefined {
  return alpha2 === 'XK' ? 'RKS' : countries.alpha2ToAlpha3(alpha2 ?? '');
}

function isRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'refuse');
}

const fullDate = (date: string | null | undefined): string | null =>
  date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
