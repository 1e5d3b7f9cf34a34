import { z } from 'zod';
import { uuid } from '../fields.js';
import { amount } from '../ledger/inputs.js';
import { assetCode } from '../ledger/schema.js';

export const fundsDirections = ['in', 'out'] as const;

/** Moves money between what a client may withdraw and what it trades with: `in` is towards trading. */
export const moveFundsInput = z.strictObject({
  asset: assetCode,
  amount,
  direction: z.enum(fundsDirections),
});
export type MoveFundsInput = z.output<typeof moveFundsInput>;

/** How many of the last closes are asked for: ten years at most. */
export const closesQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(3_660).default(365) });

export const fundsListRules = {
  sortable: ['number', 'created_at', 'asset', 'state'],
  defaultSort: 'number',
  filter: z.strictObject({
    asset: assetCode.optional(),
    direction: z.enum(fundsDirections).optional(),
    state: z.enum(['pending', 'moved', 'refused']).optional(),
  }),
} as const;

export const tradingAccountListRules = {
  sortable: ['name', 'created_at', 'status'],
  defaultSort: 'name',
  filter: z.strictObject({
    status: z.enum(['active', 'suspended', 'closed']).optional(),
    institutional_account_id: uuid.optional(),
    user_id: uuid.optional(),
  }),
} as const;
