import { Decimal } from 'decimal.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { tradedOf } from './orders-place.js';
import { judgeApproval } from './orders-work-rules.js';

/** What of an order decides how much it is worth. */
export interface Worth {
  accountId: string;
  symbol: string;
  quantity: string;
  price: string | null;
  stop_price: string | null;
}

/**
 * An amendment is no way around the second person: what makes an order worth more must be within what its account may place
 * alone. Errors: `orders.amend_needs_approval`.
 */
export async function assertAmendable(
  context: Context,
  before: Worth,
  change: { quantity?: string | undefined; price?: string | null | undefined },
): Promise<void> {
  const after = {
    ...before,
    quantity: change.quantity ?? before.quantity,
    price: change.price ?? before.price,
  };
  if (worthOf(after).lte(worthOf(before))) return;
  const { accountId, symbol, quantity, price, stop_price } = after;
  const { reasons } = await judgeApproval(context, {
    input: { symbol, quantity, price, stop_price },
    traded: await tradedOf(context, symbol),
    accountId,
  });
  if (reasons.length > 0)
    throw problem('orders.amend_needs_approval', undefined, { params: { reasons: reasons.join(', ') } });
}

/** Of an order without a price only the quantity tells. */
const worthOf = ({ quantity, price, stop_price }: Worth): Decimal =>
  new Decimal(quantity).mul(price ?? stop_price ?? 1);
