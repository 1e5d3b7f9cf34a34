import type { EngineUnits } from '../market-data/engine-units.js';
import type { OrderSide } from './rules.js';

/** What the engine holds the orders of an account to, in its own units; zero is no bound, as there. */
export interface AccountBounds {
  maxOpenOrders: number;
  /** Units of the base asset that one order may be for. */
  maxQuantity: number;
  /** Units of the quote asset that one order may be worth. */
  maxNotional: number;
  /** Units of the base asset that may be owned and on their way. */
  positionLimit: number;
}

/** Where the account stands. */
export interface AccountStanding {
  openOrders: number;
  /** Units of the base asset that it owns, and that open orders may bring. */
  owned: number;
  arriving: number;
}

/** An order as its bounds count it. */
export interface BoundedOrder {
  side: OrderSide;
  lots: number;
  /** Orders that the engine would have more of: two for an OCO. */
  orders: number;
  /** Lots of the largest order that the engine would surely see of it; null when an algorithm decides as it goes. */
  pieceLots: number | null;
  /** Ticks that a lot may cost at worst; null when nobody knows. */
  price: number | null;
}

export interface PassedBound {
  problem: 'risk.open_orders' | 'risk.max_quantity' | 'risk.max_notional' | 'risk.position_limit';
  /** In units of the base or the quote asset, or a number of orders. */
  most: number;
  of: 'orders' | 'base' | 'quote';
}

/** The first bound of the account that the order would pass, in the order in which the engine asks. */
export function passedBound(
  order: BoundedOrder,
  { bounds, standing, units }: { bounds: AccountBounds; standing: AccountStanding; units: EngineUnits },
): PassedBound | null {
  const { pieceLots, price } = order;
  const size = (pieceLots ?? 0) * units.basePerLot;
  const value = (pieceLots ?? 0) * (price ?? 0) * units.quotePerTick;
  const after = standing.owned + standing.arriving + order.lots * units.basePerLot;
  const asked: [PassedBound['problem'], PassedBound['of'], most: number, wanted: number][] = [
    ['risk.open_orders', 'orders', bounds.maxOpenOrders, standing.openOrders + order.orders],
    ['risk.max_quantity', 'base', bounds.maxQuantity, size],
    ['risk.max_notional', 'quote', bounds.maxNotional, value],
    ['risk.position_limit', 'base', order.side === 'buy' ? bounds.positionLimit : 0, after],
  ];
  const passed = asked.find(([, , most, wanted]) => most > 0 && wanted > most);
  return passed ? { problem: passed[0], of: passed[1], most: passed[2] } : null;
}

/** The tighter of two bounds, where zero is none. */
export const tighter = (one: number, other: number): number =>
  one === 0 || other === 0 ? Math.max(one, other) : Math.min(one, other);

/** The largest slice of a schedule is at least an equal part; how large others are shows only as the market moves. */
export function largestPiece(
  lots: number,
  algo: { slices?: number; most?: number | null } | null,
): number | null {
  if (!algo) return lots;
  if (algo.slices === undefined) return null;
  const part = Math.ceil(lots / algo.slices);
  return algo.most ? Math.min(part, algo.most) : part;
}
