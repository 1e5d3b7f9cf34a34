import type { Knex } from 'knex';
import type { Picture } from '../../engine/protocol/picture.js';
import { houseContext, type Context } from '../context.js';
import { read } from '../work.js';
import { pictureOf } from './orders-engine.js';

/** What a unit of an instrument's base asset is worth now, and when that price was made. */
export interface Mark {
  price: string;
  at: Date | null;
}

/** What the engine has of an account at this moment; null when it cannot be asked. */
export async function pictureOrNull(context: Context, engineAccount: number | null): Promise<Picture | null> {
  if (engineAccount === null) return null;
  return pictureOf(context, engineAccount).catch(() => null);
}

/** The price of every instrument: the market's last one, else that of the last execution in the books. */
export async function marksOf(context: Context): Promise<Map<string, Mark>> {
  // A client's own executions are not the market's.
  const marks = await read(houseContext(context, 'marks'), lastExecutions);
  const quoted = await context.marketData.all().catch(() => []);
  for (const { units, market } of quoted) {
    if (market.book.reference === 0) continue;
    const { newest } = market.tape;
    const at = newest ? new Date(newest.timeUs / 1_000) : (marks.get(units.symbol)?.at ?? null);
    marks.set(units.symbol, { price: units.priceOf(market.book.reference), at });
  }
  return marks;
}

async function lastExecutions(trx: Knex): Promise<Map<string, Mark>> {
  const { rows } = await trx.raw<{ rows: { symbol: string; price: string; at: Date }[] }>(
    `SELECT i.symbol, e.price::text AS price, e.executed_at AS at FROM instruments i
     JOIN LATERAL (SELECT price, executed_at FROM executions WHERE symbol = i.symbol
       ORDER BY executed_at DESC LIMIT 1) e ON true`,
  );
  return new Map(rows.map(({ symbol, price, at }) => [symbol, { price, at }]));
}
