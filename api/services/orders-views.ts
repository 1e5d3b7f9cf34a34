import type { OrderCompanion } from '../../db/views/order-companions.js';
import { shortDecimal, subtract } from '../../domain/market-data/decimals.js';
import type { Execution, Order } from '../../domain/orders/schema.js';
import { shownKind } from '../../domain/orders/terms.js';
import type { ExecutionView, OrderView } from '../../domain/orders/views.js';

const short = (value: string | null) => (value === null ? null : shortDecimal(value));

/** An order of the books with what stands beside it. */
export function orderViewOf(row: Order, beside: OrderCompanion | undefined): OrderView {
  const remaining = row.ended_at ? '0' : subtract(row.quantity, row.filled_quantity);
  return {
    id: row.id,
    account_id: row.trading_account_id,
    account_name: beside?.account_name ?? null,
    portfolio_id: row.portfolio_id,
    symbol: row.symbol,
    side: row.side,
    type: row.type,
    kind: shownKind(row),
    status: row.status,
    is_live: row.ended_at === null,
    time_in_force: row.time_in_force,
    quantity: shortDecimal(row.quantity),
    price: short(row.price),
    stop_price: short(row.stop_price),
    trailing_distance: short(row.trailing_distance),
    display_quantity: short(row.display_quantity),
    is_post_only: row.is_post_only,
    is_asleep: row.is_asleep,
    self_trade_prevention: row.self_trade_prevention,
    expires_at: row.expires_at,
    filled_quantity: shortDecimal(row.filled_quantity),
    remaining_quantity: shortDecimal(remaining),
    filled_value: shortDecimal(row.filled_value),
    average_price: short(row.average_price),
    fee: shortDecimal(row.fee),
    end_reason: row.end_reason,
    parent_id: row.parent_id,
    peer_id: row.peer_id,
    algo: row.algo,
    client_order_id: beside?.client_order_id ?? null,
    strategy_id: row.strategy_id,
    source: beside?.source ?? null,
    placed_by: row.placed_by,
    placed_by_name: beside?.placed_by_name ?? null,
    venue: row.venue,
    engine_seq: row.engine_seq,
    created_at: row.created_at,
    updated_at: row.updated_at,
    ended_at: row.ended_at,
  };
}

/** An execution; rows of before the engine name neither symbol nor side, which their order does. */
export function executionViewOf(row: Execution, order: Pick<Order, 'symbol' | 'side'>): ExecutionView {
  return {
    id: row.id,
    order_id: row.order_id,
    symbol: row.symbol ?? order.symbol,
    side: row.side ?? order.side,
    quantity: shortDecimal(row.quantity),
    price: shortDecimal(row.price),
    value: shortDecimal(row.value ?? '0'),
    fee: shortDecimal(row.fee),
    fee_asset: row.fee_asset,
    liquidity: row.liquidity,
    venue: row.venue,
    trade_id: row.trade_id,
    busts_id: row.busts_id,
    engine_seq: row.engine_seq,
    executed_at: row.executed_at,
  };
}
