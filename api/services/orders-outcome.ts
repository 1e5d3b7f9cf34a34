import type { EngineUnits } from '../../domain/market-data/engine-units.js';
import type { OrderState } from '../../domain/orders/rules.js';
import type { Order } from '../../domain/orders/schema.js';
import type { AmendedOrderView, PlacedOrderView } from '../../domain/orders/views.js';
import type { Ack } from '../../engine/protocol/engine-client.js';

interface Placed {
  orderId: string;
  peerId: string | null;
}

/** What the engine's acknowledgement of a new order says, in the words of the contract. */
export function placedView(units: EngineUnits, ack: Ack, { orderId, peerId }: Placed): PlacedOrderView {
  const average = units.averageOf(ack.value, ack.filled);
  const filled = units.quantityOf(ack.filled);
  return {
    order_id: orderId,
    status: stateAfter(ack),
    filled_quantity: Number(filled),
    average_price: Number(average ?? 0),
    exact: {
      quantity: units.quantityOf(ack.quantity),
      filled_quantity: filled,
      remaining_quantity: units.quantityOf(ack.leaves),
      filled_value: units.quoteOf(ack.value),
      average_price: average,
    },
    peer_order_id: peerId,
    engine_seq: ack.seq,
  };
}

/** Over and not filled whole is cancelled: the rest of an IOC or a market order, or a self-trade. */
function stateAfter({ leaves, filled, quantity }: Ack): OrderState {
  if (leaves === 0) return filled === quantity ? 'filled' : 'cancelled';
  return filled > 0 ? 'partially_filled' : 'open';
}

/** The answer that was lost, from the books. */
export function placedViewOfRow(units: EngineUnits, row: Order, ack: Ack): PlacedOrderView {
  const lots = (quantity: string) => units.quantityOf(units.lotsOf(quantity) ?? 0);
  const remaining = row.ended_at
    ? 0
    : (units.lotsOf(row.quantity) ?? 0) - (units.lotsOf(row.filled_quantity) ?? 0);
  return {
    order_id: row.id,
    status: row.status,
    filled_quantity: Number(row.filled_quantity),
    average_price: Number(row.average_price ?? 0),
    exact: {
      quantity: lots(row.quantity),
      filled_quantity: lots(row.filled_quantity),
      remaining_quantity: units.quantityOf(remaining),
      filled_value: row.filled_value,
      average_price: row.average_price,
    },
    peer_order_id: row.peer_id,
    engine_seq: ack.seq,
  };
}

/** What an amendment left; `ack.quantity` is that of the whole order then, or zero when it was amended away. */
export function amendedView(units: EngineUnits, ack: Ack, orderId: string): AmendedOrderView {
  return {
    order_id: orderId,
    status: amendedState(ack),
    remaining_quantity: units.quantityOf(ack.leaves),
    filled_quantity: units.quantityOf(ack.filled),
    engine_seq: ack.seq,
  };
}

function amendedState({ leaves, filled, quantity }: Ack): OrderState {
  if (leaves === 0) return filled > 0 ? 'filled' : 'cancelled';
  return leaves < quantity ? 'partially_filled' : 'open';
}
