import { OrderApprovalModel } from '../../db/models/order-approvals.js';
import { orderById, OrderModel } from '../../db/models/orders.js';
import { approvalExpiresAt, type ShownOrder } from '../../domain/orders/approval.js';
import type { AlgoInputTerms } from '../../domain/orders/algo-inputs.js';
import type { AlgoTerms } from '../../domain/orders/algos/terms.js';
import { dayEnd, houseCalendar } from '../../domain/orders/day-end.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import { timeInForceOf } from '../../domain/orders/terms.js';
import type { PlacedOrderView } from '../../domain/orders/views.js';
import { algoTermsOf } from '../../domain/orders/work-terms.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import { transact, type Work } from '../work.js';
import { numbersOf } from './orders-command.js';
import { notifyCheckers } from './orders-notices.js';
import { withVolumes } from './orders-volumes.js';
import { judgeApproval, type Judged } from './orders-work-rules.js';

/** An order as it comes in, whose account and instrument are known. */
export interface Incoming {
  input: PlaceOrderInput;
  orderId: string;
  accountId: string;
  portfolioId: string | null;
  institutionUserId: string | null;
  /** Null for one that nobody stands behind. */
  origin: number | null;
  traded: TradedInstrument;
}

/** What is kept of an order that is worked: what was asked, and what it means in lots, ticks and milliseconds. */
export interface KeptWork {
  input: Record<string, unknown>;
  starts_at: string;
  terms: AlgoTerms;
  request_hash: string;
}

/**
 * Whether an order needs more than the engine: a second person, or an algorithm. Answered from memory, so that orders within
 * their limits wait for nothing.
 */
export async function needsWork(
  context: Context,
  order: Pick<Incoming, 'input' | 'traded' | 'accountId'>,
): Promise<Judged | null> {
  const judged = await judgeApproval(context, order);
  const isWorked = order.input.algo ?? order.input.venues;
  return isWorked || judged.reasons.length > 0 ? judged : null;
}

/**
 * Writes the order and hands it to its workflow, in one transaction. The same order again is answered as it stands.
 * Errors: `orders.algo_invalid`, `request.idempotency_key_reused`, those of numbers that are no whole ticks or lots.
 */
export async function startWork(
  context: Context,
  incoming: Incoming,
  judged: Judged,
): Promise<PlacedOrderView> {
  const request_hash = hashOfJson(plainOf(incoming.input));
  const startsAt = incoming.input.algo?.starts_at ?? context.clock.now();
  const terms = termsOf(incoming, { startsAt, algo: await withVolumes(context, incoming.input, startsAt) });
  return transact(context, async (work) => {
    const known = await orderById(work.trx, incoming.orderId);
    // One without it went to the engine before its limit was lowered.
    if (known?.algo && known.algo['request_hash'] !== request_hash)
      throw problem('request.idempotency_key_reused');
    const row = known ?? (await writeOrder(work, incoming, { startsAt, terms, request_hash, judged }));
    return viewOf(row, incoming.traded);
  });
}

interface Kept {
  startsAt: Date;
  terms: AlgoTerms;
  request_hash: string;
  judged: Judged;
}

async function writeOrder(work: Work, incoming: Incoming, kept: Kept): Promise<OrderModel> {
  const { input, orderId, accountId } = incoming;
  const { reasons } = kept.judged;
  await OrderModel.query(work.trx).insert(rowOf(work, incoming, kept));
  const row = await orderById(work.trx, orderId);
  if (!row) throw problem('orders.not_found');
  const shown_hash = reasons.length > 0 ? await askForApproval(work, row, kept) : null;
  work.audit({ action: 'orders.place', noun: 'orders', record_id: orderId, after: plainOf(input) });
  work.emit({
    kind: 'orders.work_requested',
    noun: 'orders',
    record_id: orderId,
    payload: { trading_account_id: accountId, placed_by: work.principal.id, shown_hash },
  });
  return row;
}

function rowOf(work: Work, incoming: Incoming, { startsAt, terms, request_hash, judged }: Kept) {
  const { input, orderId, accountId, portfolioId, institutionUserId, origin } = incoming;
  if (!portfolioId) throw problem('orders.account_not_ready');
  const algo: KeptWork & Record<string, unknown> = {
    input: plainOf(input),
    starts_at: startsAt.toISOString(),
    terms,
    request_hash,
  };
  return {
    id: orderId,
    portfolio_id: portfolioId,
    user_id: institutionUserId,
    symbol: input.symbol,
    side: input.side,
    type: input.type,
    quantity: input.quantity,
    price: input.price ?? null,
    status: judged.reasons.length > 0 ? ('awaiting_approval' as const) : ('pending' as const),
    created_at: work.now,
    updated_at: work.now,
    trading_account_id: accountId,
    origin,
    placed_by: work.principal.kind === 'user' ? work.principal.id : null,
    strategy_id: input.strategy_id ?? null,
    client_order_id: input.client_order_id ?? null,
    time_in_force: timeInForceOf(input),
    stop_price: input.stop_price ?? null,
    trailing_distance: input.trailing_distance ?? null,
    display_quantity: input.display_quantity ?? null,
    is_post_only: input.post_only,
    is_take_profit: input.take_profit,
    self_trade_prevention: input.self_trade_prevention,
    expires_at: terms.endMs === null ? null : new Date(startsAt.getTime() + terms.endMs),
    algo,
  };
}

/** Writes down what the second person is shown, with the hash that their decision will be bound to. */
async function askForApproval(work: Work, row: OrderModel, { judged }: Kept): Promise<string> {
  const expires_at = approvalExpiresAt(work.now, judged.minutes);
  const shown: ShownOrder & Record<string, unknown> = {
    order_id: row.id,
    trading_account_id: row.trading_account_id,
    placed_by: work.principal.id,
    symbol: row.symbol,
    side: row.side,
    type: row.type,
    quantity: row.quantity,
    price: row.price,
    stop_price: row.stop_price,
    time_in_force: row.time_in_force,
    algo: row.algo,
    notional: judged.notional,
    reasons: judged.reasons,
    expires_at: expires_at.toISOString(),
  };
  const shown_hash = hashOfJson(shown);
  await OrderApprovalModel.query(work.trx).insert({
    order_id: row.id,
    reasons: judged.reasons,
    shown,
    shown_hash,
    state: 'pending',
    requested_by: work.principal.id,
    requested_at: work.now,
    expires_at,
  });
  await notifyCheckers(work, row, judged);
  return shown_hash;
}

function termsOf(
  { input, traded }: Incoming,
  { startsAt, algo }: { startsAt: Date; algo: AlgoInputTerms | null },
): AlgoTerms {
  const isWorkable = (input.type === 'limit' || input.type === 'market') && !input.stop_leg;
  if (input.algo && !isWorkable) throw problem('orders.algo_invalid', 'Only a limit or a market order');
  if (input.algo?.name === 'iceberg' && !input.price)
    throw problem('orders.algo_invalid', 'An iceberg needs a price');
  const isRoutable = isWorkable && input.time_in_force !== 'FOK' && !input.post_only;
  if (input.venues && !isRoutable)
    throw problem(
      'orders.algo_invalid',
      'Only a limit or market order that may trade in parts goes to venues',
    );
  const { lots, price } = numbersOf(input, traded);
  const order = {
    side: input.side,
    lots,
    limitTicks: price > 0 ? price : null,
    startsAt,
    endsAt: input.time_in_force === 'DAY' ? dayEnd(houseCalendar, startsAt) : (input.expires_at ?? null),
    units: traded,
    instrument: traded.instrument,
  };
  try {
    return algoTermsOf(order, algo);
  } catch (error) {
    if (error instanceof RangeError) throw problem('orders.algo_invalid', error.message);
    throw error;
  }
}

/** As JSON would have it: times as text. */
export function plainOf(input: PlaceOrderInput): Record<string, unknown> {
  return JSON.parse(JSON.stringify(input));
}

function viewOf(row: OrderModel, traded: TradedInstrument): PlacedOrderView {
  const lots = (quantity: string) => traded.quantityOf(traded.lotsOf(quantity) ?? 0);
  const left = (traded.lotsOf(row.quantity) ?? 0) - (traded.lotsOf(row.filled_quantity) ?? 0);
  return {
    order_id: row.id,
    status: row.status,
    filled_quantity: Number(row.filled_quantity),
    average_price: Number(row.average_price ?? 0),
    exact: {
      quantity: lots(row.quantity),
      filled_quantity: lots(row.filled_quantity),
      remaining_quantity: row.ended_at ? lots('0') : traded.quantityOf(Math.max(0, left)),
      filled_value: row.filled_value,
      average_price: row.average_price,
    },
    peer_order_id: null,
    engine_seq: 0,
  };
}
