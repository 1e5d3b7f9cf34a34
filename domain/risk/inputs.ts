import { z } from 'zod';
import { longText, uuid } from '../fields.js';
import { symbolName } from '../market-data/schema.js';

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
