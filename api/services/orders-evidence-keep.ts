import { Decimal } from 'decimal.js';
import type { Order } from '../../domain/orders/schema.js';
import type { VenueBook } from '../../domain/orders/routing.js';
import { hashOfJson } from '../../lib/crypto/hash.js';
import { idFromKey } from '../../lib/ids.js';
import type { Context } from '../context.js';
import type { TradedInstrument } from '../instruments.js';
import type { Work } from '../work.js';
import { traderOf } from './orders-place.js';

const evidenceDepth = 10;
/** Fees are ten-millionths of a trade's value. */
const rateScale = 10_000_000;

export interface HouseBook {
  book: VenueBook & { name: string };
  /** Number of the last event that the book had taken in; null without market data. */
  sequence: number | null;
  mid: string | null;
}

/** Our own book at the decision; without market data an empty one, and the record says so. */
export async function houseBook(
  context: Context,
  row: Order,
  traded: TradedInstrument,
  venue = 'purser',
): Promise<HouseBook> {
  const quoted = await context.marketData.find(row.symbol).catch(() => null);
  const trader = await traderOf(context, row.trading_account_id ?? '');
  const book = quoted?.market.book;
  const levels = book?.[row.side === 'buy' ? 'asks' : 'bids'].top(evidenceDepth) ?? [];
  const [bid, ask] = [book?.bids.prices[0] ?? null, book?.asks.prices[0] ?? null];
  return {
    sequence: book?.sequence ?? null,
    mid: bid === null || ask === null ? null : middle(traded, bid, ask),
    book: {
      venue,
      name: 'Purser',
      levels: levels.map(({ price, visible }) => ({
        price: traded.priceOf(price),
        quantity: traded.quantityOf(visible),
      })),
      takerFee: new Decimal(trader.takerRate).div(rateScale).toFixed(),
      lot: traded.quantityOf(1),
      minNotional: traded.instrument.min_notional,
      penaltyBps: 0,
    },
  };
}

export const evidenceId = (orderId: string, child: number): string =>
  idFromKey(`order-evidence/${orderId}/${child}`);

interface Kept {
  row: Pick<Order, 'id'>;
  child: number;
  content: Record<string, unknown>;
}

/** Writes down why a child is placed as it is, under the hash of what is written; false when that was done before. */
export async function keepEvidence({ trx, now }: Work, { row, child, content }: Kept): Promise<boolean> {
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(content));
  const added: unknown[] = await trx('order_evidence')
    .insert({
      id: evidenceId(row.id, child),
      order_id: row.id,
      child,
      content: JSON.stringify(plain),
      content_hash: hashOfJson(plain),
      recorded_at: now,
    })
    .onConflict('id')
    .ignore()
    .returning('id');
  return added.length > 0;
}

const middle = (traded: TradedInstrument, bid: number, ask: number): string =>
  new Decimal(traded.priceOf(bid)).plus(traded.priceOf(ask)).div(2).toFixed();
