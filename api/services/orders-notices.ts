import { Decimal } from 'decimal.js';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { permissions } from '../../domain/accounts/permissions.js';
import type { OrderApproval } from '../../domain/orders/work-schema.js';
import type { Order } from '../../domain/orders/schema.js';
import type { Work } from '../work.js';
import { notify } from './notify.js';

/** Tells everybody who may decide about an order that it waits: never whoever placed it. */
export async function notifyCheckers(
  work: Work,
  order: Order,
  { notional }: { notional: string },
): Promise<void> {
  const checkers = await GlobalUserModel.query(work.trx)
    .whereIn('role', [...permissions['orders:approve']])
    .where({ status: 'active' })
    .whereNot({ id: work.principal.id });
  const { id, symbol } = order;
  const params = { symbol, quantity: shortOf(order.quantity), notional: shortOf(notional) };
  for (const { id: user_id, language } of checkers)
    await notify(work, {
      business_key: `order-waits/${id}/${user_id}`,
      template: 'order_waits',
      ...{ user_id, language, params, link: `/orders/${id}` },
    });
}

const templates = {
  approved: 'order_approved',
  rejected: 'order_rejected',
  expired: 'order_undecided',
} as const;

/** Tells whoever placed an order what became of it; a process that placed one is told by its event. */
export async function notifyMaker(
  work: Work,
  order: Pick<Order, 'id' | 'symbol' | 'quantity'>,
  { requested_by, outcome }: Pick<OrderApproval, 'requested_by'> & { outcome: keyof typeof templates },
): Promise<void> {
  const maker = uuidForm.test(requested_by) && (await GlobalUserModel.query(work.trx).findById(requested_by));
  if (!maker) return;
  const { id, symbol } = order;
  await notify(work, {
    business_key: `order-decided/${id}`,
    user_id: maker.id,
    language: maker.language,
    template: templates[outcome],
    params: { symbol, quantity: shortOf(order.quantity) },
    link: `/orders/${id}`,
  });
}

/** Tells whoever placed a worked order that its time is over and nothing was traded: there is no confirmation of nothing. */
export async function notifyUnfilled(work: Work, order: Order): Promise<void> {
  const { id, symbol, placed_by } = order;
  const maker = placed_by ? await GlobalUserModel.query(work.trx).findById(placed_by) : undefined;
  if (!maker) return;
  await notify(work, {
    business_key: `order-unfilled/${id}`,
    user_id: maker.id,
    language: maker.language,
    template: 'order_unfilled',
    params: { symbol, quantity: shortOf(order.quantity) },
    link: `/orders/${id}`,
  });
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const shortOf = (amount: string): string => new Decimal(amount).toDecimalPlaces(8).toFixed();
