import type { Exchange } from 'ccxt';
import { noBook, type VenueBookFact } from '../../domain/venues/rules.js';
import type { VenueHealth } from '../../domain/venues/views.js';
import { symbolOf, text, textOrNull, type Call, type Pair } from './venue-exchange.js';
import { canFindByName } from './venue-orders.js';

/** As deep as a decision looks. */
const bookDepth = 20;
const maxBalances = 100;

/** The book of a pair, best first, with the steps of its prices and amounts, and how long it was on its way. */
export async function readBook(
  exchange: Exchange,
  venue_id: string,
  { base, quote }: Pair,
  call: Call,
): Promise<VenueBookFact> {
  const symbol = symbolOf(exchange, { base, quote });
  if (symbol === null) return noBook(venue_id, 'not_traded');
  const askedAt = Date.now();
  const book = await call(() => exchange.fetchOrderBook(symbol, bookDepth));
  const { precision, limits } = exchange.market(symbol);
  const level = ([price, quantity]: readonly unknown[]) => ({ price: text(price), quantity: text(quantity) });
  return {
    venue_id,
    problem: null,
    bids: book.bids.slice(0, bookDepth).map(level),
    asks: book.asks.slice(0, bookDepth).map(level),
    // What a venue calls its time is its clock's; ours says how long the way was.
    age_ms: Date.now() - askedAt,
    tick: textOrNull(precision?.price),
    lot: textOrNull(precision?.amount),
    min_notional: textOrNull(limits?.cost?.min),
  };
}

/** Clock, markets and balances, with the key: nothing is placed. */
export async function tryOut(
  exchange: Exchange,
  call: Call,
): Promise<Omit<VenueHealth, 'is_well' | 'problem'>> {
  const askedAt = Date.now();
  const time = exchange.has['fetchTime'] ? await call(() => exchange.fetchTime()) : undefined;
  const latency_ms = Date.now() - askedAt;
  const balance = await call(() => exchange.fetchBalance());
  const totals: [string, unknown][] = Object.entries(balance.total ?? {});
  return {
    latency_ms,
    clock_ms: typeof time === 'number' ? Math.round(time - askedAt - latency_ms / 2) : null,
    markets: Object.keys(exchange.markets ?? {}).length,
    balances: totals
      .filter(([, total]) => Number(total) > 0)
      .slice(0, maxBalances)
      .map(([asset, total]) => ({
        asset,
        total: text(total),
        free: text(Reflect.get(Object(balance.free), asset) ?? 0),
      })),
    can: {
      find_by_client_id: canFindByName(exchange),
      immediate: exchange.has['createOrder'] === true,
      trades_of_order: Boolean(exchange.has['fetchOrderTrades']),
      open_orders: Boolean(exchange.has['fetchOpenOrders']),
    },
  };
}
