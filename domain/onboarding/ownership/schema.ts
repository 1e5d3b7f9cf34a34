import { z } from 'zod';
import { isoDate, uuid } from '../../fields.js';
import { applicationStates } from '../rules.js';
import { bodsStatement, interestTypes } from './bods-schema.js';
import { ownerRule, ownerRuleId } from './owner-rules-schema.js';
import { bodsLimits } from './read-bods.js';

export const ownershipPackage = z.strictObject({
  id: uuid,
  application_id: uuid,
  subject: z.string(),
  statements: z.array(bodsStatement),
  content_hash: z.string(),
  imported_by: uuid,
  created_at: z.date(),
});

/** A package is judged statement by statement, so that each bad one can be named. */
export const importOwnership = z.strictObject({
  statements: z.array(z.unknown()).min(1).max(bodsLimits.statements),
  /** The record that is the company; needed when the package is about several. */
  subject: z.string().min(1).max(200).optional(),
});

export const ownershipQuery = z.strictObject({ day: isoDate.optional(), rule: ownerRuleId.optional() });

const range = z.strictObject({
  min: z.string(),
  max: z.string(),
  is_min_open: z.boolean(),
  is_max_open: z.boolean(),
});
const reasonCodes = [
  'economic',
  'votes',
  'controlled_economic',
  'controlled_votes',
  'control',
  'declared',
] as const;
const controlMeans = ['votes', 'joint', ...interestTypes] as const;
const findingCodes = [
  'component_unknown',
  'cycle',
  'ends_at_entity',
  'holder_unknown',
  'holder_unspecified',
  'interest_unknown',
  'nominator_unknown',
  'ownerless_cycle',
  'person_unidentified',
  'shares_above_100',
  'stated_differs',
  'subject_is_person',
  'subject_unknown',
  'votes_above_100',
] as const;
const certainty = z.enum(['yes', 'possible']);
const shares = { economic: range, votes: range };

export const ownershipNode = z.strictObject({
  id: z.string(),
  form: z.enum(['person', 'company', 'trust', 'nomination', 'joint', 'state', 'unknown']),
  name: z.string().nullable(),
  country: z.string().nullable(),
  is_listed: z.boolean(),
  /** Links between it and the company, the longest way; the company itself is 0. */
  depth: z.int(),
});

export const ownershipHolder = z.strictObject({
  id: z.string(),
  ...shares,
  disposed_economic: range,
  disposed_votes: range,
  verdict: z.enum(['yes', 'possible', 'no']),
  reasons: z.array(
    z.strictObject({ code: z.enum(reasonCodes), certainty, by: z.enum(controlMeans).nullable() }),
  ),
  ways: z.array(z.strictObject({ nodes: z.array(z.string()), ...shares, is_stated: z.boolean() })),
  is_nominee: z.boolean(),
  /** The onboarding of this person, where there is one. */
  application: z.strictObject({ id: uuid, state: z.enum(applicationStates) }).nullable(),
});

/** Who owns and controls a company on a day. Shares are per cent of the company as decimal strings. */
export const ownershipView = z.strictObject({
  source: z.enum(['package', 'declared']),
  imported_at: z.date().nullable(),
  day: isoDate,
  days_of_change: z.array(z.string()),
  /** The rule by which it is judged, and all that the setting has. */
  rule: ownerRule,
  rules: z.array(ownerRule),
  /** Where the company is registered. */
  country: z.string().nullable(),
  subject: z.string(),
  nodes: z.array(ownershipNode),
  links: z.array(
    z.strictObject({
      holder: z.string(),
      subject: z.string(),
      ...shares,
      types: z.array(z.enum(interestTypes)),
    }),
  ),
  holders: z.array(ownershipHolder),
  officials: z.array(z.string()),
  are_all_ways_shown: z.boolean(),
  findings: z.array(
    z.strictObject({ code: z.enum(findingCodes), nodes: z.array(z.string()), reason: z.string().nullable() }),
  ),
  /** Beneficial owners who have no onboarding yet and can be given one now. */
  owners_to_enter: z.array(z.string()),
  may_enter: z.boolean(),
});

const part = z.strictObject({ id: z.string(), ...shares, verdict: z.enum(['yes', 'possible', 'no']) });

/** What the newest statements say otherwise than what was known before them. */
export const ownershipChanges = z.strictObject({
  /** What they are compared with; null when nothing was taken in yet. */
  before: z
    .strictObject({ source: z.enum(['package', 'declared']), imported_at: z.date().nullable() })
    .nullable(),
  day: isoDate,
  changes: z.array(
    z.strictObject({
      kind: z.enum(['came', 'left', 'changed']),
      name: z.string().nullable(),
      /** The first day on which it is so; null where the statements do not say it. */
      since: isoDate.nullable(),
      before: part.nullable(),
      after: part.nullable(),
    }),
  ),
});

export type OwnershipPackage = z.infer<typeof ownershipPackage>;
export type OwnershipView = z.infer<typeof ownershipView>;
export type OwnershipHolder = z.infer<typeof ownershipHolder>;
export type OwnershipChanges = z.infer<typeof ownershipChanges>;
export type ImportOwnership = z.output<typeof importOwnership>;
export type OwnershipQuery = z.output<typeof ownershipQuery>;
