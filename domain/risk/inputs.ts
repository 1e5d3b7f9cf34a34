import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { symbolName } from '../market-data/schema.js';
import { limitMeasures, limitScopes, limitStates, measuresOf, unitOf } from './rules.js';

export const switchScopes = ['all', 'symbol', 'account'] as const;
export type SwitchScope = (typeof switchScopes)[number];

/** Stops trading at once. What stands is cancelled unless it is told otherwise. */
export const engageSwitchInput = z
  .strictObject({
    scope: z.enum(switchScopes),
    symbol: symbolName.nullish(),
    account_id: uuid.nullish(),
    cancels_orders: z.boolean().default(true),
    reason: longText(500),
  })
  .refine(({ scope, symbol }) => (scope === 'symbol') === Boolean(symbol), {
    path: ['symbol'],
    message: 'A stop of an instrument names it, no other does',
  })
  .refine(({ scope, account_id }) => (scope === 'account') === Boolean(account_id), {
    path: ['account_id'],
    message: 'A stop of an account names it, no other does',
  });
export type EngageSwitchInput = z.output<typeof engageSwitchInput>;

export const liftSwitchInput = z.strictObject({ reason: longText(500) });

const level = z
  .string()
  .regex(/^\d{1,18}(\.\d{1,8})?$/, 'A number that is not negative, with up to 8 decimals, as a string');

/**
 * Proposes a limit, the next one of what is limited so already, or with neither level its end. `soft` warns, `hard` stops new
 * risk; amounts of the currency of valuation, or shares from 0 to 1 for concentration and drawdown.
 */
export const proposeLimitInput = z
  .strictObject({
    scope: z.enum(limitScopes),
    symbol: symbolName.nullish(),
    account_id: uuid.nullish(),
    measure: z.enum(limitMeasures),
    soft: level.nullable(),
    hard: level.nullable(),
    reason: longText(500),
  })
  .refine(({ scope, symbol }) => (scope === 'instrument') === Boolean(symbol), {
    path: ['symbol'],
    message: 'A limit of an instrument names it, no other does',
  })
  .refine(({ scope, account_id }) => (scope === 'account') === Boolean(account_id), {
    path: ['account_id'],
    message: 'A limit of an account names it, no other does',
  })
  .refine(({ scope, measure }) => measuresOf[scope].includes(measure), {
    path: ['measure'],
    message: 'This cannot be measured of that',
  })
  .refine(({ soft, hard }) => soft === null || hard === null || Number(soft) <= Number(hard), {
    path: ['soft'],
    message: 'A warning comes before the stop',
  })
  .refine(({ measure, soft, hard }) => unitOf(measure) === 'currency' || Number(hard ?? soft ?? 0) <= 1, {
    path: ['hard'],
    message: 'A share is at most 1',
  });
export type ProposeLimitInput = z.output<typeof proposeLimitInput>;

/** A word on what another person proposed, or on what is taken back. */
export const decideLimitInput = z.strictObject({ note: longText(500) });

export const acknowledgeBreachInput = z.strictObject({ note: longText(500) });
export const closeBreachInput = z.strictObject({ reason: longText(500) });

/** What a workflow reminds of: nobody has acknowledged, or nobody has closed. */
export const breachReminders = ['unacknowledged', 'unclosed'] as const;
export const remindOfBreachInput = z.strictObject({ about: z.enum(breachReminders) });
export type BreachReminder = (typeof breachReminders)[number];

const ofWhat = {
  scope: z.enum(limitScopes).optional(),
  account_id: uuid.optional(),
  symbol: symbolName.optional(),
};

export const limitListRules = {
  sortable: ['proposed_at', 'measure', 'scope', 'state'],
  defaultSort: 'proposed_at',
  filter: z.strictObject({
    ...ofWhat,
    measure: z.enum(limitMeasures).optional(),
    state: z.enum(limitStates).optional(),
  }),
} as const;

export const breachListRules = {
  sortable: ['opened_at', 'closed_at', 'measure', 'level'],
  defaultSort: 'opened_at',
  filter: z.strictObject({
    ...ofWhat,
    level: z.enum(['soft', 'hard']).optional(),
    is_open: z.boolean().optional(),
  }),
} as const;
