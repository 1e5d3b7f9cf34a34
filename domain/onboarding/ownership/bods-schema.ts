import { z } from 'zod';

/**
 * Statements of the Beneficial Ownership Data Standard 0.4 (standard.openownership.org), as far as owning is worked out
 * from them; what else a statement says is kept beside it.
 */
export const interestTypes = [
  'shareholding',
  'votingRights',
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'seniorManagingOfficial',
  'settlor',
  'trustee',
  'protector',
  'beneficiaryOfLegalArrangement',
  'rightsToSurplusAssetsOnDissolution',
  'rightsToProfitOrIncome',
  'rightsGrantedByContract',
  'conditionalRightsGrantedByContract',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'boardMember',
  'boardChair',
  'unknownInterest',
  'unpublishedInterest',
  'enjoymentAndUseOfAssets',
  'rightToProfitOrIncomeFromAssets',
  'nominee',
  'nominator',
] as const;
export type InterestType = (typeof interestTypes)[number];

const id = z.string().min(1).max(200);
const text = z.string().max(2_000);
const percent = z.number().min(0).max(100);
/** A day, or a moment of which the day counts. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2})?)?$/, 'A date as YYYY-MM-DD');

export const bodsShare = z
  .looseObject({
    exact: percent.optional(),
    minimum: percent.optional(),
    maximum: percent.optional(),
    exclusiveMinimum: percent.optional(),
    exclusiveMaximum: percent.optional(),
  })
  .refine(
    ({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }) =>
      Math.max(minimum ?? 0, exclusiveMinimum ?? 0) <= Math.min(maximum ?? 100, exclusiveMaximum ?? 100),
    'A range that begins after its end',
  );

export const bodsInterest = z.looseObject({
  type: z.enum(interestTypes).default('unknownInterest'),
  directOrIndirect: z.enum(['direct', 'indirect', 'unknown']).default('unknown'),
  beneficialOwnershipOrControl: z.boolean().optional(),
  details: text.optional(),
  share: bodsShare.optional(),
  startDate: day.optional(),
  endDate: day.optional(),
});

const unspecified = z.looseObject({ reason: z.string().max(100), description: text.optional() });
const place = z.looseObject({ name: text.optional(), code: z.string().max(6).optional() });

export const bodsEntity = z.looseObject({
  isComponent: z.boolean().default(false),
  entityType: z.looseObject({ type: z.string().max(60), subtype: z.string().max(60).optional() }),
  name: text.optional(),
  jurisdiction: place.optional(),
  publicListing: z.looseObject({ hasPublicListing: z.boolean().optional() }).optional(),
});

export const bodsPerson = z.looseObject({
  isComponent: z.boolean().default(false),
  personType: z.string().max(60).default('knownPerson'),
  names: z
    .array(
      z.looseObject({
        type: z.string().max(60).optional(),
        fullName: text.optional(),
        givenName: text.optional(),
        familyName: text.optional(),
      }),
    )
    .max(50)
    .default([]),
  birthDate: z.string().max(10).optional(),
  nationalities: z.array(place).max(20).default([]),
});

export const bodsRelationship = z.looseObject({
  isComponent: z.boolean().default(false),
  componentRecords: z.array(id).max(1_000).default([]),
  subject: z.union([id, unspecified]),
  interestedParty: z.union([id, unspecified]),
  interests: z.array(bodsInterest).max(50).default([]),
});

const statementBase = {
  statementId: id,
  declarationSubject: id.optional(),
  statementDate: day,
  recordId: id,
  recordStatus: z.enum(['new', 'updated', 'closed']).default('new'),
};

export const bodsStatement = z.discriminatedUnion('recordType', [
  z.looseObject({ ...statementBase, recordType: z.literal('entity'), recordDetails: bodsEntity }),
  z.looseObject({ ...statementBase, recordType: z.literal('person'), recordDetails: bodsPerson }),
  z.looseObject({ ...statementBase, recordType: z.literal('relationship'), recordDetails: bodsRelationship }),
]);

export type BodsStatement = z.infer<typeof bodsStatement>;
export type BodsInterest = z.infer<typeof bodsInterest>;
export type BodsShare = z.infer<typeof bodsShare>;
export type BodsEntity = z.infer<typeof bodsEntity>;
export type BodsPerson = z.infer<typeof bodsPerson>;
export type BodsRelationship = z.infer<typeof bodsRelationship>;
