import { z } from 'zod';
import { uuid } from '../fields.js';
import { accountCodes } from './chart-of-accounts.js';
import { maxBatch, roundings } from './rules.js';
import { venueId } from '../venues/schema.js';
import { assetCode } from './schema.js';

/** More than nothing, as a decimal string in whole parts of the asset: `12.5`. */
export const amount = z
  .string()
  .regex(/^\d{1,39}(\.\d{1,18})?$/, 'A decimal number as a string, without sign')
  .refine((value) => /[1-9]/.test(value), 'An amount is more than nothing');
const reason = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'Small letters, figures and _');
const businessKey = z.string().regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 printable characters without spaces');
const userData = z
  .record(z.string().max(50), z.union([z.string().max(200), z.number(), z.boolean(), z.null()]))
  .refine((data) => JSON.stringify(data).length <= 1_000, 'At most 1,000 characters as JSON');
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const shared = {
  /** Made by the caller, kept before the request is sent: the same id is never posted twice. */
  id: uuid,
  amount,
  code: reason,
  business_key: businessKey.nullish(),
  user_data: userData.nullish(),
  effective_at: moment.nullish(),
  /** Stands or falls with the next one of the batch. */
  linked: z.boolean().default(false),
};
const accounts = { debit_account_id: uuid, credit_account_id: uuid, asset: assetCode };

const moving = z.strictObject({ kind: z.literal('posted').default('posted'), ...shared, ...accounts });
const holding = z.strictObject({
  kind: z.literal('pending'),
  ...shared,
  ...accounts,
  expires_at: moment.nullish(),
});
/** Accounts and asset are those of the pending transfer; without an amount all of it. */
const resolving = z.strictObject({
  kind: z.enum(['post_pending', 'void_pending']),
  ...shared,
  amount: amount.nullish(),
  pending_id: uuid,
});

export const transferInput = z
  .union([moving, holding, resolving])
  .refine(
    (transfer) =>
      !('debit_account_id' in transfer) || transfer.debit_account_id !== transfer.credit_account_id,
    { path: ['credit_account_id'], message: 'The two accounts must be different' },
  );
export type TransferInput = z.output<typeof transferInput>;

export const batchInput = z.strictObject({ transfers: z.array(transferInput).min(1).max(maxBatch) });

/** The id is that of the new transfer, which takes the old one back as a whole. */
export const reversalInput = z.strictObject({
  id: uuid,
  code: reason.default('reversal'),
  reason: z.string().trim().min(3).max(300),
});

export const accountInput = z.strictObject({
  code: z.enum(accountCodes),
  asset: assetCode,
  owner: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['trading_account', 'institutional_account', 'user']), id: uuid }),
      z.strictObject({ kind: z.literal('venue'), id: venueId }),
    ])
    .nullable(),
});

export const assetInput = z.strictObject({
  code: assetCode,
  scale: z.int().min(0).max(18),
  rounding: z.enum(roundings),
});

export const momentQuery = z.strictObject({ at: moment.optional() });

export const statementFormats = ['csv', 'camt053', 'pdf'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** From the first moment up to, and without, the last. */
export const statementQuery = z.strictObject({
  from: moment,
  to: moment,
  format: z.enum(statementFormats).default('csv'),
  language: z.enum(['en', 'ru']).default('en'),
});
export type StatementQuery = z.output<typeof statementQuery>;
