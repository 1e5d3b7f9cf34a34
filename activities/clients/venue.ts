import type { VenueBookFact, VenueLeg, VenueTrade } from '../../domain/venues/rules.js';
import type { VenueAccess, VenueHealth } from '../../domain/venues/views.js';
import { createRateBudget } from './rate-budget.js';
import { isNotFound } from './venue-errors.js';
import { loadExchange, loadMarkets, timeoutMs, type Call, type Pair } from './venue-exchange.js';
import { readBook, tryOut } from './venue-market.js';
import { cancel, findOrder, orderOf, place, tradeOf, tradesOf, type VenueOrder } from './venue-orders.js';

export type { Pair };

/** A venue as the activities speak to it. */
export interface Venue {
  /** Errors: those of ccxt, as every other call; `BudgetExhausted` when its turn would come too late. */
  book(market: Pair): Promise<VenueBookFact>;
  place(leg: VenueLeg): Promise<VenueOrder>;
  cancel(leg: VenueLeg): Promise<void>;
  /** By our own name for it; null when the venue does not know it. */
  find(leg: VenueLeg): Promise<VenueOrder | null>;
  trades(leg: VenueLeg, venueOrderId: string): Promise<VenueTrade[]>;
  test(): Promise<Omit<VenueHealth, 'is_well' | 'problem'>>;
}

/** A venue through stock ccxt: its own precision and names, our pace, our names for orders. */
export async function openVenue(access: VenueAccess): Promise<Venue> {
  const exchange = await loadExchange(access);
  const budget = createRateBudget(access.requests_per_second);
  const call: Call = async (run) => {
    await budget.take(Date.now() + timeoutMs);
    return run();
  };
  const ready = () => loadMarkets(exchange, budget);
  return {
    book: async (pair) => {
      await ready();
      return readBook(exchange, access.id, pair, call);
    },
    place: async (leg) => {
      await ready();
      return call(() => place(exchange, leg));
    },
    cancel: async (leg) => {
      await ready();
      await call(() => cancel(exchange, leg)).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      });
    },
    find: async (leg) => {
      await ready();
      const order = await call(() => findOrder(exchange, leg));
      return order && orderOf(order);
    },
    trades: async (leg, id) => {
      await ready();
      return (await call(() => tradesOf(exchange, leg, id))).map((trade) => tradeOf(exchange, trade));
    },
    test: async () => {
      await ready();
      return tryOut(exchange, call);
    },
  };
}
