import { z } from 'zod';
import { uuid } from '../fields.js';
import { accountCodes } from './chart-of-accounts.js';
import { transferKinds } from './rules.js';
import { assetCode } from './schema.js';

export const accountListRules = {
  sortable: ['code', 'asset', 'created_at', 'version'],
  defaultSort: 'code',
  filter: z.strictObject({
    code: z.enum(accountCodes).optional(),
    asset: assetCode.optional(),
    trading_account_id: uuid.optional(),
    institutional_account_id: uuid.optional(),
    user_id: uuid.optional(),
    venue_id: z.string().optional(),
  }),
} as const;

export const transferListRules = {
  sortable: ['seq'],
  defaultSort: 'seq',
  filter: z.strictObject({
    account_id: uuid.optional(),
    kind: z.enum(transferKinds).optional(),
    asset: assetCode.optional(),
    code: z.string().max(60).optional(),
    business_key: z.string().max(200).optional(),
    pending_id: uuid.optional(),
    link_id: uuid.optional(),
  }),
} as const;

export const entryListRules = {
  sortable: ['version'],
  defaultSort: 'version',
  filter: z.strictObject({}),
} as const;
