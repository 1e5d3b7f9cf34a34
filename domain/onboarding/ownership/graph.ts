import type { BodsEntity, BodsInterest, BodsPerson, BodsRelationship, BodsStatement } from './bods-schema.js';
import { statementsAt } from './statements-at.js';

export type NodeForm = 'person' | 'company' | 'trust' | 'nomination' | 'joint' | 'state' | 'unknown';

/** A person, a company or an arrangement in the graph. */
export interface OwnershipNode {
  id: string;
  form: NodeForm;
  name: string | null;
  /** ISO 3166: of the register, or the first nationality. */
  country: string | null;
  is_listed: boolean;
}

/** What a holder has in a subject on the day in question. */
export interface Relation {
  id: string;
  holder: string;
  subject: string;
  interests: BodsInterest[];
}

export type OwnershipFinding =
  | { code: 'subject_unknown' | 'holder_unknown' | 'subject_is_person'; relation: string; node: string }
  | { code: 'holder_unspecified'; relation: string; node: string; reason: string }
  | { code: 'component_unknown'; relation: string; node: string }
  | { code: 'interest_unknown'; relation: string }
  | { code: 'nominator_unknown'; node: string }
  | { code: 'cycle' | 'ownerless_cycle'; nodes: string[] }
  | { code: 'shares_above_100' | 'votes_above_100'; node: string }
  | { code: 'stated_differs'; holder: string; subject: string }
  | { code: 'person_unidentified' | 'ends_at_entity'; node: string };

export interface OwnershipGraph {
  nodes: Map<string, OwnershipNode>;
  relations: Relation[];
  findings: OwnershipFinding[];
}

/**
 * The graph as it stood on a day (ISO). What a statement refers to and nobody described is no error: the reference is
 * kept as a node of unknown form and told as a finding.
 */
export function graphAt(statements: readonly BodsStatement[], day: string): OwnershipGraph {
  const current = statementsAt(statements, day);
  const nodes = new Map(current.flatMap(nodeOf).map((node) => [node.id, node]));
  const known = new Set(statements.map(({ recordId }) => recordId));
  const findings: OwnershipFinding[] = [...nodes.values()]
    .filter(({ form, name }) => form === 'person' && name === null)
    .map(({ id }) => ({ code: 'person_unidentified', node: id }));
  const relations: Relation[] = [];
  for (const { recordId, recordType, recordDetails } of current) {
    if (recordType !== 'relationship') continue;
    findings.push(...missingReferences(recordId, recordDetails, { nodes, known }));
    const relation = relationOf(recordId, recordDetails);
    if (!relation || nodes.get(relation.subject)?.form === 'person') continue;
    for (const id of [relation.holder, relation.subject]) if (!nodes.has(id)) nodes.set(id, strangerOf(id));
    relations.push(relation);
  }
  return { nodes, relations, findings };
}

function nodeOf({ recordId, recordType, recordDetails }: BodsStatement): OwnershipNode[] {
  if (recordType === 'person') return [personOf(recordId, recordDetails)];
  return recordType === 'entity' ? [entityOf(recordId, recordDetails)] : [];
}

function personOf(id: string, { names, nationalities, personType }: BodsPerson): OwnershipNode {
  const name = names.find(({ type }) => type === 'legal') ?? names[0];
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  const isKnown = personType === 'knownPerson';
  return {
    id,
    form: 'person',
    name: isKnown ? (name?.fullName ?? (parts || null)) : null,
    country: nationalities[0]?.code ?? null,
    is_listed: false,
  };
}

function entityOf(id: string, entity: BodsEntity): OwnershipNode {
  return {
    id,
    form: formOf(entity),
    name: entity.name ?? null,
    country: entity.jurisdiction?.code ?? null,
    is_listed: entity.publicListing?.hasPublicListing === true,
  };
}

/** An arrangement that is neither a trust nor a nomination is people who hold something together. */
function formOf({ entityType: { type, subtype } }: BodsEntity): NodeForm {
  if (type === 'state' || type === 'stateBody') return 'state';
  if (type === 'unknownEntity' || type === 'anonymousEntity') return 'unknown';
  if (type !== 'arrangement') return 'company';
  if (subtype === 'trust' || subtype === 'nomination') return subtype;
  return 'joint';
}

function strangerOf(id: string): OwnershipNode {
  return { id, form: 'unknown', name: null, country: null, is_listed: false };
}

function relationOf(id: string, { subject, interestedParty, interests }: BodsRelationship): Relation | null {
  if (typeof subject !== 'string' || typeof interestedParty !== 'string') return null;
  return { id, subject, holder: interestedParty, interests };
}

function missingReferences(
  relation: string,
  { subject, interestedParty, componentRecords }: BodsRelationship,
  { nodes, known }: { nodes: ReadonlyMap<string, OwnershipNode>; known: ReadonlySet<string> },
): OwnershipFinding[] {
  const findings: OwnershipFinding[] = componentRecords
    .filter((node) => !known.has(node))
    .map((node) => ({ code: 'component_unknown', relation, node }));
  if (typeof subject === 'string') {
    if (!nodes.has(subject)) findings.push({ code: 'subject_unknown', relation, node: subject });
    if (nodes.get(subject)?.form === 'person')
      findings.push({ code: 'subject_is_person', relation, node: subject });
    if (typeof interestedParty !== 'string')
      findings.push({ code: 'holder_unspecified', relation, node: subject, reason: interestedParty.reason });
  }
  if (typeof interestedParty === 'string' && !nodes.has(interestedParty))
    findings.push({ code: 'holder_unknown', relation, node: interestedParty });
  return findings;
}
