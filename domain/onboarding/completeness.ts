import { Decimal } from 'decimal.js';
import type { ZodError } from 'zod';
import { twoSidedKinds } from './document-rules.js';
import type { Document } from './file-schema.js';
import { formProblems } from './form-rules.js';
import { ownershipThresholdPercent } from './rules.js';
import { companyData, personData, type Application } from './schema.js';

/** What is missing or wrong before an application can be submitted: where, and what as a code. */
export interface Missing {
  pointer: string;
  code: string;
}

export interface PartyStanding {
  id: string;
  party_roles: Application['party_roles'];
  ownership_percent: string | null;
  is_complete: boolean;
}

export interface CompletenessFacts {
  kind: Application['kind'];
  data: Record<string, unknown>;
  documents: readonly Pick<Document, 'kind' | 'side' | 'state'>[];
  parties: readonly PartyStanding[];
  /** ISO date. */
  today: string;
}

/** Everything that stands between a draft and its submission; an empty list says that it is complete. */
export function missingParts(facts: CompletenessFacts): Missing[] {
  const isPerson = facts.kind === 'natural_person';
  return [
    ...missingData(facts),
    ...missingDocuments(facts.kind, facts.documents.filter(isUsable)),
    ...(isPerson ? [] : missingParties(facts)),
  ];
}

/** Which documents an application of this kind still lacks, given those that count. */
export function missingDocuments(
  kind: Application['kind'],
  documents: readonly Pick<Document, 'kind' | 'side'>[],
): Missing[] {
  const has = (wanted: Document['kind'], side?: Document['side']) =>
    documents.some((each) => each.kind === wanted && (side === undefined || each.side === side));
  if (kind === 'legal_entity') {
    return has('company_extract')
      ? []
      : [{ pointer: '/documents/company_extract', code: 'document_required' }];
  }
  const address = has('proof_of_address')
    ? []
    : [{ pointer: '/documents/proof_of_address', code: 'document_required' }];
  return [...missingIdentity(has), ...address];
}

function isUsable({ state }: Pick<Document, 'state'>): boolean {
  return state === 'received' || state === 'verified' || state === 'unread';
}

/** A passport is enough; a card needs both sides. */
function missingIdentity(has: (kind: Document['kind'], side?: Document['side']) => boolean): Missing[] {
  if (has('passport') || twoSidedKinds.some((kind) => has(kind, 'front') && has(kind, 'back'))) return [];
  const begun = twoSidedKinds.find((kind) => has(kind));
  if (!begun) return [{ pointer: '/documents/identity', code: 'document_required' }];
  return [
    { pointer: `/documents/${begun}/${has(begun, 'front') ? 'back' : 'front'}`, code: 'document_required' },
  ];
}

function missingData({ kind, data, today }: CompletenessFacts): Missing[] {
  const parsed = (kind === 'natural_person' ? personData : companyData).safeParse(data);
  if (!parsed.success) return issuesOf(parsed.error, data);
  return formProblems(data, today).map(({ pointer, code }) => ({ pointer, code }));
}

function issuesOf(error: ZodError, data: unknown): Missing[] {
  return error.issues.map(({ path, code }) => ({
    pointer: ['/data', ...path.map(String)].join('/'),
    code: valueAt(data, path) === undefined ? 'required' : code,
  }));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(new Map<PropertyKey, unknown>(Object.entries(value)).get(String(first)), rest);
}

/** A company names at least one director and everybody who may own a quarter or more of it. */
function missingParties({ parties, data }: CompletenessFacts): Missing[] {
  const owners = parties.filter((party) => party.party_roles.includes('owner'));
  const unnamed = new Decimal(100).minus(ownedPercent(owners));
  const mayHideOwner = unnamed.gte(ownershipThresholdPercent) && data['is_widely_held'] !== true;
  const hasDirector = parties.some((party) => party.party_roles.includes('director'));
  return [
    ...(hasDirector ? [] : [{ pointer: '/owners', code: 'director_required' }]),
    ...(unnamed.isNegative() ? [{ pointer: '/owners', code: 'ownership_above_100' }] : []),
    ...(mayHideOwner ? [{ pointer: '/owners', code: 'ownership_not_accounted_for' }] : []),
    ...parties
      .filter((party) => !party.is_complete)
      .map(({ id }) => ({ pointer: `/owners/${id}`, code: 'party_incomplete' })),
  ];
}

/** The sum of the shares that are entered, in per cent. */
export function ownedPercent(owners: readonly { ownership_percent: string | null }[]): Decimal {
  return owners.reduce((sum, { ownership_percent }) => sum.plus(ownership_percent ?? 0), new Decimal(0));
}
