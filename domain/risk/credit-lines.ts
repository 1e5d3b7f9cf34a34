import { z } from 'zod';
import { isoDate, longText, uuid } from '../fields.js';
import { assetCode, units } from '../ledger/schema.js';
import { limitStates } from './rules.js';

/** The share of a line from which its use is a warning, where nobody says another. */
export const usualSoftShare = '0.8';

/** How much of an asset an account may owe in the engine, as somebody proposed it, which never changes, and what became of it. */
export const creditLine = z.strictObject({
  id: uuid,
  trading_account_id: uuid,
  asset: assetCode,
  /** Units of the ledger; zero proposes the end of the line in force. */
  amount: units,
  /** The last day on which it may be used, by UTC; null for one that lasts until it is ended. */
  expires_on: isoDate.nullable(),
  /** The share of it from which its use is a warning, above 0 and at most 1. */
  soft_share: z.string(),
  reason: z.string(),
  proposed_by: uuid,
  proposed_at: z.date(),
  state: z.enum(limitStates),
  /** Who approved, refused or withdrew it. */
  decided_by: uuid.nullable(),
  decided_at: z.date().nullable(),
  note: z.string().nullable(),
  /** When the next one took its place, or the day after its last. */
  ended_at: z.date().nullable(),
});
export type CreditLine = z.infer<typeof creditLine>;

const softShare = z
  .string()
  .regex(/^(0\.\d{1,4}|1(\.0{1,4})?)$/, 'A share above 0 and at most 1, with up to 4 decimals, as a string')
  .refine((share) => Number(share) > 0, 'A warning comes with some use');

/** Proposes a line of credit, another one for the same account and asset, or with zero its end. */
export const proposeCreditLineInput = z
  .strictObject({
    account_id: uuid,
    asset: assetCode,
    amount: z
      .string()
      .regex(/^\d{1,20}(\.\d{1,18})?$/, 'A number that is not negative, with up to 18 decimals, as a string'),
    expires_on: isoDate.nullish(),
    soft_share: softShare.default(usualSoftShare),
    reason: longText(500),
  })
  .refine(({ amount, expires_on }) => Number(amount) > 0 || !expires_on, {
    path: ['expires_on'],
    message: 'An end has no last day',
  });
export type ProposeCreditLineInput = z.output<typeof proposeCreditLineInput>;

export const creditLineListRules = {
  sortable: ['proposed_at', 'asset', 'state'],
  defaultSort: 'proposed_at',
  filter: z.strictObject({
    account_id: uuid.optional(),
    asset: assetCode.optional(),
    state: z.enum(limitStates).optional(),
  }),
} as const;

/** Exact, as a decimal string. */
const decimal = z.string();

export const creditLineView = creditLine.extend({
  amount: decimal,
  account_name: z.string().nullable(),
  proposed_by_name: z.string().nullable(),
  decided_by_name: z.string().nullable(),
});
export type CreditLineView = z.infer<typeof creditLineView>;

/** How much of a line is used at this moment. */
export const creditUseView = z.strictObject({
  account_id: uuid,
  account_name: z.string().nullable(),
  asset: assetCode,
  /** What is in force; zero for one that has ended and is still used. */
  line: decimal,
  /** The share from which its use is a warning. */
  soft_share: decimal,
  expires_on: isoDate.nullable(),
  /** What the engine gives: less than the line for a moment, more while a line that has ended is used. Null without the engine. */
  given: decimal.nullable(),
  /** Owed, and what open orders may come to owe. */
  used: decimal.nullable(),
  held: decimal.nullable(),
  free: decimal.nullable(),
  /** Used and held over what is given. */
  share: z.number().nullable(),
  level: z.enum(['within', 'soft', 'hard']).nullable(),
});
export type CreditUseView = z.infer<typeof creditUseView>;
