import { z } from 'zod';
import { isoDate, personText } from '../../fields.js';
import { isEverywhere, ruleRisks } from './owner-rules.js';

/** FATF recommendation 24, note 1: a threshold is at most 25 %. */
const highestPercent = 25;

export const ownerRuleId = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'Small letters, figures and _');

/** As a house may set it: which companies at which risk it is for, and from which share on. */
export const ownerRule = z
  .strictObject({
    id: ownerRuleId,
    countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'Two capital letters')).max(250),
    risks: z.array(z.enum(ruleRisks)).max(ruleRisks.length),
    percent: z.number().min(0.01).max(highestPercent),
    is_inclusive: z.boolean(),
    counts_controlled: z.boolean(),
    from: isoDate,
    until: isoDate.optional(),
    source: personText(300),
  })
  .refine(({ from, until }) => until === undefined || from < until, 'The rule must begin before it ends');

export const ownershipRules = z
  .array(ownerRule)
  .min(1)
  .max(100)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'Each rule once')
  .refine(
    (rules) => rules.some((rule) => isEverywhere(rule) && rule.until === undefined),
    'One rule must hold everywhere, at any risk and without an end',
  );
