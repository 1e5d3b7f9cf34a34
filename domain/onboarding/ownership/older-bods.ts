import { z } from 'zod';

/** Statements of BODS 0.2 and 0.3, as far as they differ from 0.4. */
const older = z.looseObject({
  statementID: z.string(),
  statementType: z.enum(['personStatement', 'entityStatement', 'ownershipOrControlStatement']),
  statementDate: z.string().optional(),
  replacesStatements: z.array(z.string()).default([]),
});
const reference = z.looseObject({
  describedByPersonStatement: z.string().optional(),
  describedByEntityStatement: z.string().optional(),
  unspecified: z.unknown().optional(),
});
const olderInterest = z.looseObject({
  type: z.string().optional(),
  interestLevel: z.string().optional(),
  share: z
    .looseObject({
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      exclusiveMinimum: z.boolean().optional(),
      exclusiveMaximum: z.boolean().optional(),
    })
    .optional(),
});

/** Which record each older statement belongs to: all that replace each other are one, named by the first of them. */
export function recordsOfOlder(list: readonly unknown[]): ReadonlyMap<string, string> {
  const replaces = new Map(
    list.flatMap((each) => {
      const parsed = older.safeParse(each);
      return parsed.success ? [[parsed.data.statementID, parsed.data.replacesStatements] as const] : [];
    }),
  );
  const rootOf = (id: string): string => {
    const seen = new Set([id]);
    for (const each of seen) for (const before of replaces.get(each) ?? []) seen.add(before);
    return [...seen].filter((each) => (replaces.get(each) ?? []).length === 0).sort()[0] ?? id;
  };
  return new Map([...replaces.keys()].map((id) => [id, rootOf(id)]));
}

/** An older statement in the shape of 0.4; anything else as it is. */
export function fromOlderVersion(each: unknown, records: ReadonlyMap<string, string>): unknown {
  const parsed = older.safeParse(each);
  if (!parsed.success) return each;
  const { statementID, statementType, statementDate, replacesStatements, ...content } = parsed.data;
  return {
    statementId: statementID,
    statementDate: statementDate ?? '1900-01-01',
    recordId: records.get(statementID) ?? statementID,
    recordStatus: replacesStatements.length > 0 ? 'updated' : 'new',
    ...detailsOf(statementType, content, records),
  };
}

function detailsOf(
  type: z.infer<typeof older>['statementType'],
  content: Record<string, unknown>,
  records: ReadonlyMap<string, string>,
): object {
  if (type === 'personStatement')
    return { recordType: 'person', recordDetails: { ...content, personType: personTypeOf(content) } };
  if (type === 'entityStatement') {
    const { entityType, incorporatedInJurisdiction, ...rest } = content;
    const jurisdiction = rest['jurisdiction'] ?? incorporatedInJurisdiction;
    const known = typeof entityType === 'string' ? { type: entityType } : entityType;
    return { recordType: 'entity', recordDetails: { ...rest, entityType: known, jurisdiction } };
  }
  const { subject, interestedParty, interests, componentStatementIDs, ...rest } = content;
  const components = z.array(z.string()).catch([]).parse(componentStatementIDs);
  return {
    recordType: 'relationship',
    recordDetails: {
      ...rest,
      subject: referenceOf(subject, records),
      interestedParty: referenceOf(interestedParty, records),
      componentRecords: components.map((id) => records.get(id) ?? id),
      interests: Array.isArray(interests) ? interests.map(interestOf) : undefined,
    },
  };
}

function personTypeOf({ personType }: Record<string, unknown>): unknown {
  return personType ?? 'knownPerson';
}

function referenceOf(value: unknown, records: ReadonlyMap<string, string>): unknown {
  const parsed = reference.safeParse(value);
  if (!parsed.success) return value;
  const { describedByPersonStatement, describedByEntityStatement, unspecified } = parsed.data;
  const id = describedByPersonStatement ?? describedByEntityStatement;
  return id === undefined ? (unspecified ?? value) : (records.get(id) ?? id);
}

/** Bounds were inclusive or not by a flag beside them; the level was once called `interestLevel`. */
function interestOf(value: unknown): unknown {
  const parsed = olderInterest.safeParse(value);
  if (!parsed.success) return value;
  const { type, interestLevel, share, ...rest } = parsed.data;
  return {
    ...rest,
    ...(type === undefined ? {} : { type: typeNames[type] ?? camelCase(type) }),
    ...(interestLevel === undefined ? {} : { directOrIndirect: interestLevel }),
    ...(share === undefined ? {} : { share: shareOf(share) }),
  };
}

function shareOf({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  ...rest
}: NonNullable<z.infer<typeof olderInterest>['share']>) {
  return {
    ...rest,
    ...(minimum === undefined ? {} : { [exclusiveMinimum ? 'exclusiveMinimum' : 'minimum']: minimum }),
    ...(maximum === undefined ? {} : { [exclusiveMaximum ? 'exclusiveMaximum' : 'maximum']: maximum }),
  };
}

/** Names that are more than another spelling. */
const typeNames: Partial<Record<string, string>> = {
  'settlor-of-trust': 'settlor',
  'trustee-of-trust': 'trustee',
  'protector-of-trust': 'protector',
  'beneficiary-of-trust': 'beneficiaryOfLegalArrangement',
  'other-influence-or-control-of-trust': 'otherInfluenceOrControl',
  'rights-to-surplus-assets': 'rightsToSurplusAssetsOnDissolution',
  'influence-or-control': 'otherInfluenceOrControl',
};

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
