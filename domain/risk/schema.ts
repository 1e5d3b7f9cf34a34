import { z } from 'zod';
import { uuid } from '../fields.js';
import { switchScopes } from './inputs.js';

/** A stop of trading: engaged by one person at once, lifted by another. */
export const riskSwitch = z.strictObject({
  id: uuid,
  scope: z.enum(switchScopes),
  symbol: z.string().nullable(),
  trading_account_id: uuid.nullable(),
  cancels_orders: z.boolean(),
  reason: z.string(),
  engaged_by: uuid,
  engaged_at: z.date(),
  /** Number of the engine's command that stopped, and of the one that let go. */
  engaged_seq: z.int().nullable(),
  lifted_by: uuid.nullable(),
  lifted_at: z.date().nullable(),
  lift_reason: z.string().nullable(),
  lifted_seq: z.int().nullable(),
});
export type RiskSwitch = z.infer<typeof riskSwitch>;
