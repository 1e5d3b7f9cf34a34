import type { DocumentFindingCode } from './document-findings.js';
import type { Document, DocumentKind } from './file-schema.js';
import type { MrzFields, MrzFormat, MrzReading } from './mrz/schema.js';
import { countryOf } from './mrz/states.js';

/** What is known of each kind of document. No zod here. */
export const twoSidedKinds = ['identity_card', 'driving_licence', 'residence_permit'] as const;

/** Documents that say who somebody is; any other kind only says something about them. */
export const identityKinds: readonly DocumentKind[] = ['passport', ...twoSidedKinds];

/** In which formats of ICAO Doc 9303 a kind has its machine-readable zone; kinds without one have no entry. */
const zoneFormats: Partial<Record<DocumentKind, readonly MrzFormat[]>> = {
  passport: ['TD3'],
  identity_card: ['TD1', 'TD2'],
  residence_permit: ['TD1', 'TD2'],
};

export function hasZone(kind: DocumentKind): boolean {
  return zoneFormats[kind] !== undefined;
}

/** The side that the zone is printed on. */
export function isZoneSide({ kind, side }: Pick<Document, 'kind' | 'side'>): boolean {
  return hasZone(kind) && side === (kind === 'passport' ? 'front' : 'back');
}

/**
 * Whether a zone can be that of this kind of document: its format, the first letter of its code, and of cards who
 * issued it, since a state gives identity cards to its own people and residence permits to others.
 */
export function isZoneOfKind(format: MrzReading['format'], fields: MrzFields, kind: DocumentKind): boolean {
  if (!zoneFormats[kind]?.some((each) => each === format)) return false;
  const isIssuedToOwn =
    (countryOf(fields.issuing_state) ?? fields.issuing_state) ===
    (countryOf(fields.nationality) ?? fields.nationality);
  if (kind === 'passport') return fields.document_code.startsWith('P');
  if (kind === 'identity_card') return /^[ACI]/.test(fields.document_code) && isIssuedToOwn;
  return /^[ACIRT]/.test(fields.document_code) && !isIssuedToOwn;
}

type Shown = Pick<Document, 'kind' | 'side' | 'state' | 'mrz' | 'findings'>;

interface PassQuestion {
  applicantKind: 'natural_person' | 'legal_entity';
  documents: readonly Shown[];
  /** The setting: a proof of address that no machine read need not be seen by a person. */
  mayPassUnreadAddress: boolean;
}

/**
 * Whether the documents let an applicant pass without a person: each was read by machine and nothing was found beyond
 * notes, and a natural person has one that says who they are. What was not read passes by no rule, but for a proof of
 * address when the setting allows it.
 */
export function documentsMayPass({ applicantKind, documents, mayPassUnreadAddress }: PassQuestion): boolean {
  const isSound = (document: Shown) =>
    isReadWell(document, documents) || (mayPassUnreadAddress && isUnreadAddress(document));
  const isIdentified = applicantKind === 'legal_entity' || documents.some(hasReadZone);
  return isIdentified && documents.every(isSound);
}

/** The front of a card counts as read only together with its back. */
function isReadWell(document: Shown, documents: readonly Shown[]): boolean {
  const leansOnBack = document.findings.some(({ code }) => isCode(code, 'documents.zone_on_back'));
  const hasBack = documents.some((each) => each.kind === document.kind && hasReadZone(each));
  return document.state === 'verified' && hasOnlyNotes(document) && (!leansOnBack || hasBack);
}

function isUnreadAddress({ kind, state, findings }: Shown): boolean {
  return (
    kind === 'proof_of_address' &&
    state === 'unread' &&
    findings.every(({ code, severity }) => severity === 'note' || isCode(code, 'documents.unread'))
  );
}

function hasReadZone({ kind, state, mrz }: Shown): boolean {
  return hasZone(kind) && state === 'verified' && mrz?.valid === true;
}

function hasOnlyNotes({ findings }: Shown): boolean {
  return findings.every(({ severity }) => severity === 'note');
}

const isCode = (code: string, wanted: DocumentFindingCode): boolean => code === wanted;
