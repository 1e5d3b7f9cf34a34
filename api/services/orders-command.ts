import type { EngineUnits } from '../../domain/market-data/engine-units.js';
import type { PlaceOrderInput } from '../../domain/orders/inputs.js';
import { orderKind, timeInForceOf } from '../../domain/orders/terms.js';
import type { Command } from '../../engine/protocol/codec.js';
import { flags } from '../../engine/protocol/table.js';
import { packTerms } from '../../engine/protocol/terms.js';
import { problem } from '../../lib/problem.js';

/** An order in whole ticks and lots; zero where it has none of it, as the engine counts. */
export interface OrderNumbers {
  lots: number;
  price: number;
  trigger: number;
  display: number;
  peerTrigger: number;
  peerPrice: number;
}

type NumberCode =
  'orders.quantity_invalid' | 'orders.price_invalid' | 'orders.trigger_invalid' | 'orders.display_invalid';

/** Every number of an order, exactly. Errors: the code of the number that is no whole tick or lot, with its field. */
export function numbersOf(input: PlaceOrderInput, units: EngineUnits): OrderNumbers {
  const ticks = (value: string | null | undefined, field: string, code: NumberCode) =>
    value ? ticksOf(units, value, field, code) : 0;
  return {
    lots: lotsOf(units, input.quantity, 'quantity', 'orders.quantity_invalid'),
    price: ticks(input.price, 'price', 'orders.price_invalid'),
    trigger: input.trailing_distance
      ? ticks(input.trailing_distance, 'trailing_distance', 'orders.trigger_invalid')
      : ticks(input.stop_price, 'stop_price', 'orders.trigger_invalid'),
    display: input.display_quantity
      ? lotsOf(units, input.display_quantity, 'display_quantity', 'orders.display_invalid')
      : 0,
    peerTrigger: ticks(input.stop_leg?.stop_price, 'stop_leg/stop_price', 'orders.trigger_invalid'),
    peerPrice: ticks(input.stop_leg?.limit_price, 'stop_leg/limit_price', 'orders.price_invalid'),
  };
}

/** Whole ticks of a price, within what the engine can hold. */
export function ticksOf(units: EngineUnits, price: string, field: string, code: NumberCode): number {
  const ticks = units.ticksOf(price);
  if (ticks !== null && ticks >= 1 && ticks <= units.maxPriceTicks) return ticks;
  throw unfit(
    code,
    field,
    `A multiple of ${units.priceOf(1)}, at most ${units.priceOf(units.maxPriceTicks)}`,
  );
}

export function lotsOf(units: EngineUnits, quantity: string, field: string, code: NumberCode): number {
  const lots = units.lotsOf(quantity);
  if (lots !== null && lots >= 1) return lots;
  throw unfit(code, field, `A multiple of ${units.quantityOf(1)}`);
}

function unfit(code: NumberCode, field: string, detail: string) {
  return problem(code, detail, { errors: [{ pointer: `/${field}`, code, detail }] });
}

interface Placed {
  engineAccount: number;
  orderId: string;
  origin: number;
}

/** The engine's command for an order; its id is the order's client id there. */
export function newOrderCommand(
  input: PlaceOrderInput,
  units: EngineUnits,
  { engineAccount, orderId, origin }: Placed,
): Command {
  const { lots, price, trigger, display, peerTrigger, peerPrice } = numbersOf(input, units);
  return {
    name: 'newOrder',
    symbol: units.number,
    account: engineAccount,
    clientId: orderId,
    terms: packTerms({
      side: input.side,
      kind: orderKind(input),
      tif: timeInForceOf(input),
      stp: input.self_trade_prevention,
      isPostOnly: input.post_only,
      isTakeProfit: input.take_profit,
    }),
    flags: input.stop_leg ? flags.oco : 0,
    quantity: lots,
    price,
    trigger,
    display,
    expiresAtUs: (input.expires_at?.getTime() ?? 0) * 1_000,
    peerTrigger,
    peerPrice,
    origin,
  };
}
