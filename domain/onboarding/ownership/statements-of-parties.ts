import type { Application } from '../schema.js';
import { bodsStatement, type BodsStatement } from './bods-schema.js';

type Party = Pick<
  Application,
  | 'id'
  | 'parent_id'
  | 'kind'
  | 'display_name'
  | 'country'
  | 'party_roles'
  | 'ownership_percent'
  | 'created_at'
>;

/** What a company declared of its owners and directors, through all levels, as statements. */
export function statementsOfParties(company: Party, below: readonly Party[]): BodsStatement[] {
  return [
    ...[company, ...below].map((party) => partyOf(party, company.id)),
    ...below.map((party) => relationOf(party, company.id)),
  ];
}

function partyOf(party: Party, subject: string): BodsStatement {
  const { id, kind, display_name, country } = party;
  const place = country === null ? [] : [{ name: country, code: country }];
  const base = { ...baseOf(party, subject), statementId: `declared-party-${id}`, recordId: id };
  if (kind === 'natural_person') {
    const names = display_name ? [{ type: 'legal', fullName: display_name }] : [];
    return bodsStatement.parse({
      ...base,
      recordType: 'person',
      recordDetails: { names, nationalities: place },
    });
  }
  const recordDetails = {
    entityType: { type: 'registeredEntity' },
    name: display_name,
    jurisdiction: place[0],
  };
  return bodsStatement.parse({ ...base, recordType: 'entity', recordDetails });
}

function relationOf(party: Party, subject: string): BodsStatement {
  const { id, parent_id, party_roles, ownership_percent } = party;
  const share = ownership_percent === null ? undefined : { exact: Number(ownership_percent) };
  const interests = party_roles.map((role) =>
    role === 'owner'
      ? { type: 'shareholding', directOrIndirect: share ? 'direct' : 'unknown', share }
      : { type: 'boardMember', directOrIndirect: 'direct' },
  );
  return bodsStatement.parse({
    ...baseOf(party, subject),
    statementId: `declared-relation-${id}`,
    recordId: `relation-${id}`,
    recordType: 'relationship',
    recordDetails: { subject: parent_id ?? subject, interestedParty: id, interests },
  });
}

function baseOf({ created_at }: Party, subject: string) {
  return { declarationSubject: subject, statementDate: created_at.toISOString().slice(0, 10) };
}
