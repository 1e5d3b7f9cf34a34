import { z } from 'zod';
import { uuid } from '../fields.js';
import { symbolName } from '../market-data/schema.js';
import { clientOrderId } from './inputs.js';
import { orderSides, orderStates } from './rules.js';

export const orderListRules = {
  sortable: ['created_at', 'updated_at', 'symbol', 'status', 'quantity', 'price', 'filled_quantity'],
  defaultSort: 'created_at',
  filter: z.strictObject({
    /** A trading account, or an institution: all of its accounts. */
    account_id: uuid.optional(),
    symbol: symbolName.optional(),
    side: z.enum(orderSides).optional(),
    status: z.enum(orderStates).optional(),
    /** Something may still become of it. */
    is_live: z.boolean().optional(),
    parent_id: uuid.optional(),
    client_order_id: clientOrderId.optional(),
  }),
} as const;

export const executionListRules = {
  sortable: ['executed_at', 'symbol', 'quantity', 'price'],
  defaultSort: 'executed_at',
  filter: z.strictObject({
    account_id: uuid.optional(),
    order_id: uuid.optional(),
    symbol: symbolName.optional(),
    side: z.enum(orderSides).optional(),
  }),
} as const;
