import { bodsStatement, type BodsStatement } from '../bods-schema.js';

const day = '2020-01-01';
const base = (recordId: string) => ({
  statementId: `statement of ${recordId}`,
  statementDate: day,
  recordId,
});

export function person(id: string): BodsStatement {
  const names = [{ type: 'legal', fullName: `Person ${id}` }];
  return bodsStatement.parse({ ...base(id), recordType: 'person', recordDetails: { names } });
}

export function entity(id: string, type = 'registeredEntity', subtype?: string): BodsStatement {
  const recordDetails = { name: `Entity ${id}`, entityType: { type, subtype } };
  return bodsStatement.parse({ ...base(id), recordType: 'entity', recordDetails });
}

/** A share in per cent, or whole interests, of the holder in the subject. */
export function holds(
  holder: string,
  subject: string,
  what: number | object[],
  more: object = {},
): BodsStatement {
  const interests =
    typeof what === 'number'
      ? [{ type: 'shareholding', directOrIndirect: 'direct', share: { exact: what } }]
      : what;
  const recordDetails = { subject, interestedParty: holder, interests };
  return bodsStatement.parse({
    ...base(`${holder} in ${subject}`),
    recordType: 'relationship',
    recordDetails,
    ...more,
  });
}
