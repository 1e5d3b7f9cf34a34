import { z } from 'zod';
import { uuid } from '../fields.js';
import { accountCodes } from './chart-of-accounts.js';
import { refusalCodes, sides } from './rules.js';
import { assetCode, ledgerAccount, ledgerEntry, ledgerTransfer } from './schema.js';

/** Amounts in whole parts of the asset, with all its decimals: `12.50`. */
const decimal = z.string();

const counters = {
  debits_pending: true,
  debits_posted: true,
  credits_pending: true,
  credits_posted: true,
} as const;

export const ledgerAccountView = ledgerAccount.omit(counters).extend({
  number: z.int(),
  title: z.string(),
  /** Posted, positive on the account's own side. */
  balance: decimal,
  /** What may leave: without what pending transfers hold. */
  available: decimal,
  /** What pending transfers may still bring. */
  incoming: decimal,
});

export const ledgerTransferView = ledgerTransfer.extend({ amount: decimal });

export const ledgerEntryView = ledgerEntry
  .extend({ amount: decimal, balance_after: decimal, available_after: decimal })
  .extend({ id: z.string(), asset: assetCode });

/** What became of a transfer; `repeated` was posted before, exactly so. */
export const transferResultView = z.strictObject({
  id: uuid,
  outcome: z.enum(['posted', 'repeated', 'refused']),
  seq: z.int().nullable(),
  created_at: z.date().nullable(),
  code: z.enum(refusalCodes).nullable(),
});

export const balanceView = z.strictObject({
  account_id: uuid,
  asset: assetCode,
  at: z.date(),
  balance: decimal,
  available: decimal,
  /** Of the last transfer that counts; 0 before the first. */
  version: z.int(),
});

export const chartEntryView = z.strictObject({
  code: z.enum(accountCodes),
  number: z.int(),
  title: z.string(),
  normal_side: z.enum(sides),
  is_bounded: z.boolean(),
  has_history: z.boolean(),
  owner: z.enum(['client', 'house']),
});
