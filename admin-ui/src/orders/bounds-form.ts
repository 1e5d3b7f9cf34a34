import { z } from 'zod';
import { proposeBoundsInput, type ProposeBoundsInput } from '../../../domain/orders/bounds.js';

const whole = z
  .string()
  .regex(/^\d{1,6}$/)
  .optional();
const { max_notional, reason } = proposeBoundsInput.shape;

/** What a person fills in: figures are text, and what is empty is no bound. */
export const boundsForm = z.strictObject({
  max_open_orders: whole,
  orders_per_second: whole,
  max_notional: max_notional.optional(),
  approval_notional: max_notional.optional(),
  position_limits: z.record(z.string(), max_notional).optional(),
  max_quantities: z.record(z.string(), max_notional).optional(),
  reason,
});

export function inputOfBounds(filled: z.output<typeof boundsForm>): ProposeBoundsInput {
  return {
    max_open_orders: Number(filled.max_open_orders ?? 0),
    orders_per_second: Number(filled.orders_per_second ?? 0),
    max_notional: filled.max_notional ?? '0',
    approval_notional: filled.approval_notional ?? null,
    position_limits: filled.position_limits ?? {},
    max_quantities: filled.max_quantities ?? {},
    reason: filled.reason,
  };
}
