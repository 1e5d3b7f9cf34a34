import { Decimal } from 'decimal.js';
import type { Knex } from 'knex';
import { GlobalUserModel } from '../../db/models/global-users.js';
import { OrderAllocationModel } from '../../db/models/order-allocations.js';
import { OrderConfirmationModel } from '../../db/models/order-confirmations.js';
import type { Order } from '../../domain/orders/schema.js';
import { unfilledTexts } from '../../domain/orders/unfilled-text.js';
import type { OrderFileView } from '../../domain/orders/views.js';
import { canonicalJson } from '../../lib/crypto/canonical-json.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { notify } from './notify.js';
import { unfilledOf } from './orders-unfilled.js';
import { isDone, workedOrder, type Done } from './orders-work-kept.js';

/** Writes what was traded and where it went into the object store, and tells who placed the order. Once. */
export async function confirmOrder(context: Context, id: string): Promise<Done> {
  const hash = await read(context, async (trx) => {
    const { row } = await workedOrder(trx, id);
    return keepConfirmation(context, trx, { row, version: 1 });
  });
  return transact(context, async (work) => {
    const { row } = await workedOrder(work.trx, id);
    await addConfirmation(work, { row, version: 1, hash });
    // What became of a child meanwhile is looked at once more.
    work.emit({ kind: 'orders.settled', noun: 'orders', record_id: id, payload: {} });
    return isDone;
  });
}

interface Confirmed {
  row: Order;
  version: number;
}

/** Puts the text of a confirmation into the object store; answers its hash, under which it is found. */
export async function keepConfirmation(
  { objectStore }: Pick<Context, 'objectStore'>,
  trx: Knex,
  { row, version }: Confirmed,
): Promise<string> {
  const { id, symbol, side, quantity, filled_quantity, filled_value, average_price, fee, status } = row;
  const allocations = await OrderAllocationModel.query(trx)
    .where({ order_id: id, version })
    .orderBy('portfolio_id');
  const unfilled = await unfilledOf(trx, row);
  const content = {
    kind: 'order_confirmation',
    order_id: id,
    account_id: row.trading_account_id,
    ...(version > 1 ? { version } : {}),
    terms: { symbol, side, quantity, price: row.price },
    traded: { status, filled_quantity, filled_value, average_price, fee },
    ...(unfilled ? { not_traded: notTraded(unfilled) } : {}),
    allocations: allocations.map((each) => ({
      portfolio_id: each.portfolio_id,
      quantity: each.quantity,
      value: each.value,
      fee: each.fee,
    })),
  };
  const bytes = Buffer.from(canonicalJson(content), 'utf8');
  const { hash } = await objectStore.put(bytes, { contentType: 'application/json' });
  return hash;
}

/** Whoever reads it later has no page beside it: the words are in it, in both languages. */
const notTraded = ({ quantity, why }: Unfilled) => ({
  quantity,
  reason: why,
  en: unfilledTexts.en[why],
  ru: unfilledTexts.ru[why],
});
type Unfilled = NonNullable<OrderFileView['unfilled']>;

/** The row of a confirmation, and word of it to who placed the order. */
export async function addConfirmation(
  work: Work,
  { row, version, hash }: Confirmed & { hash: string },
): Promise<void> {
  const { id } = row;
  await OrderConfirmationModel.query(work.trx)
    .insert({ order_id: id, version, object_hash: hash, confirmed_at: work.now })
    .onConflict(['order_id', 'version'])
    .ignore();
  const user = row.placed_by ? await GlobalUserModel.query(work.trx).findById(row.placed_by) : undefined;
  if (!user) return;
  const unfilled = version === 1 ? await unfilledOf(work.trx, row) : null;
  const letter = {
    business_key: version === 1 ? `order-confirmation/${id}` : `order-confirmation/${id}/${version}`,
    ...{ user_id: user.id, language: user.language, link: `/orders/${id}` },
  };
  const params = {
    symbol: row.symbol,
    quantity: new Decimal(row.filled_quantity).toFixed(),
    price: new Decimal(row.average_price ?? 0).toDecimalPlaces(8).toFixed(),
  };
  if (!unfilled)
    return notify(work, {
      ...letter,
      template: version === 1 ? 'order_confirmed' : 'order_corrected',
      params,
    });
  const why = unfilledTexts[user.language][unfilled.why];
  await notify(work, {
    ...letter,
    template: 'order_confirmed_partly',
    params: { ...params, left: unfilled.quantity, why },
  });
}
