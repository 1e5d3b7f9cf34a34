import { orderById, type OrderModel } from '../../db/models/orders.js';
import { shortDecimal, subtract } from '../../domain/market-data/decimals.js';
import type { AmendOrderInput, CancelOrdersInput } from '../../domain/orders/inputs.js';
import { isLive } from '../../domain/orders/rules.js';
import { houseVenue } from '../../domain/venues/rules.js';
import type { AmendedOrderView, CancelledOrdersView } from '../../domain/orders/views.js';
import type { Command } from '../../engine/protocol/codec.js';
import { resultCodes } from '../../engine/protocol/result-codes.js';
import { flags } from '../../engine/protocol/table.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact } from '../work.js';
import type { AuditFacts } from './audit-trail.js';
import { assertAmendable, type Worth } from './orders-amend-rules.js';
import { lotsOf, ticksOf } from './orders-command.js';
import { refusalOf, sendToEngine } from './orders-engine.js';
import { amendedView } from './orders-outcome.js';
import { tradedOf, withNumber } from './orders-place.js';
import { controlWork, type Control } from './orders-work-control.js';

/** An order that the engine may have, as it finds it there. */
interface Target extends Worth {
  orderId: string;
  engineAccount: number;
  /** The engine's own number when the books have it already, else the order's id. */
  named: { orderId: number } | { clientId: string; flags: number };
}

/**
 * Changes quantity or price of a resting order; it keeps its id, and trades at once if it can. Of one that a workflow works the
 * workflow is asked, as with a cancel.
 */
export async function amendOrder(
  context: Context,
  id: string,
  input: AmendOrderInput,
): Promise<AmendedOrderView> {
  const worked = await workedOrder(context, id, ({ quantity }) => ({
    kind: 'amend',
    quantity: input.quantity ?? shortDecimal(quantity),
    price: input.price,
  }));
  if (worked) return worked;
  const target = await targetOf(context, id);
  await assertAmendable(context, target, input);
  const traded = await tradedOf(context, target.symbol);
  const command: Command = {
    name: 'amend',
    account: target.engineAccount,
    ...target.named,
    quantity: input.quantity ? lotsOf(traded, input.quantity, 'quantity', 'orders.quantity_invalid') : 0,
    price: input.price ? ticksOf(traded, input.price, 'price', 'orders.price_invalid') : 0,
  };
  const ack = await sendToEngine(context, command);
  if (ack.result !== resultCodes.OK.code) throw refusalOf(ack.result);
  await note(context, { action: 'orders.amend', noun: 'orders', record_id: id, after: input });
  return amendedView(traded, ack, id);
}

/**
 * Ends a live order. One that was cancelled before is answered as it is: a repeat does no harm. Of one that a workflow works
 * the workflow is asked, and the answer says where the order stands until then.
 */
export async function cancelOrder(context: Context, id: string): Promise<AmendedOrderView> {
  const worked = await workedOrder(context, id, () => ({ kind: 'cancel' }));
  if (worked) return worked;
  const target = await targetOf(context, id);
  const traded = await tradedOf(context, target.symbol);
  const ack = await sendToEngine(context, {
    name: 'cancel',
    account: target.engineAccount,
    ...target.named,
  });
  const view = { ...amendedView(traded, ack, id), remaining_quantity: traded.quantityOf(0) };
  if (ack.result === resultCodes.UNKNOWN_ORDER.code) {
    await requireCancelled(context, id);
    return { ...view, status: 'cancelled' };
  }
  if (ack.result !== resultCodes.OK.code) throw refusalOf(ack.result);
  await note(context, { action: 'orders.cancel', noun: 'orders', record_id: id });
  return { ...view, status: 'cancelled' };
}

/** Ends every live order of an account, or those in one symbol, or on one side. */
export async function cancelOrders(
  context: Context,
  { account_id, symbol, side }: CancelOrdersInput,
): Promise<CancelledOrdersView> {
  const { accountId, engineAccount } = await ownerOf(context, account_id);
  const ack = await sendToEngine(context, {
    name: 'massCancel',
    account: engineAccount,
    symbol: symbol ? (await tradedOf(context, symbol)).number : 0,
    flags: side === 'buy' ? flags.onlyBuys : side === 'sell' ? flags.onlySells : 0,
  });
  if (ack.result !== resultCodes.OK.code) throw refusalOf(ack.result);
  const after = { symbol: symbol ?? null, side: side ?? null };
  await note(context, { action: 'orders.cancel_all', noun: 'orders', record_id: accountId, after });
  return { account_id: accountId, symbol: symbol ?? null, engine_seq: ack.seq };
}

/** A suspended account may still let go of what it ordered. */
async function ownerOf(context: Context, accountId: string) {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  return withNumber(access);
}

async function targetOf(context: Context, id: string): Promise<Target> {
  const row = await read(context, (trx) => orderById(trx, id));
  if (row && row.venue !== houseVenue) throw problem('orders.at_venue');
  if (row?.trading_account_id) {
    const { engineAccount } = await ownerOf(context, row.trading_account_id);
    const named = row.engine_order_id === null ? byClientId(id) : { orderId: row.engine_order_id };
    const { symbol, quantity, price, stop_price, trading_account_id: accountId } = row;
    return { orderId: id, accountId, symbol, quantity, price, stop_price, engineAccount, named };
  }
  // Taken a moment ago and not in the books yet.
  const recent = context.recentOrders.ofId(id);
  const access = recent && (await context.tradingAccounts.find(context, recent.accountId));
  if (!recent || !access) throw problem('orders.not_found');
  const { accountId, symbol, quantity, price, stop_price, engineAccount } = recent;
  const worth = { accountId, symbol, quantity, price, stop_price };
  return { orderId: id, ...worth, engineAccount, named: byClientId(id) };
}

const byClientId = (clientId: string) => ({ clientId, flags: flags.byClientId });

/** Asks the workflow of an order that has one; null for any other, and for one that is over. */
async function workedOrder(
  context: Context,
  id: string,
  controlOf: (row: OrderModel) => Control,
): Promise<AmendedOrderView | null> {
  const row = await read(context, (trx) => orderById(trx, id));
  if (!row?.algo || !isLive(row.status)) return null;
  const control = controlOf(row);
  const { status } = await controlWork(context, id, control);
  const quantity = control.kind === 'amend' ? control.quantity : row.quantity;
  const remaining_quantity = shortDecimal(subtract(quantity, row.filled_quantity));
  return { order_id: id, status, remaining_quantity, filled_quantity: '0', engine_seq: 0 };
}

async function requireCancelled(context: Context, id: string): Promise<void> {
  const row = await read(context, (trx) => orderById(trx, id));
  const status = row?.status ?? 'unknown';
  if (status !== 'cancelled') throw problem('orders.unknown_order', undefined, { params: { status } });
}

/** The engine has done it, whatever the database says: what cannot be noted is only told. */
async function note(context: Context, facts: AuditFacts): Promise<void> {
  await transact(context, async (work) => work.audit(facts)).catch((error) =>
    context.log.error({ err: error, ...facts }, 'order_audit_lost'),
  );
}
