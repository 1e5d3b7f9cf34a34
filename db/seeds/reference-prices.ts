import type { Knex } from 'knex';
import { firstPrices, madeUpCloses } from '../../domain/market-data/demonstration.js';

/** A year of returns to look at, and two more for the forecasts of the back-test. */
const days = 3 * 365;
const dayMs = 86_400_000;

/** Daily closes before a demonstration began, marked as such; an instrument that has closes keeps those. */
export async function seedReferencePrices(trx: Knex, now: Date): Promise<void> {
  const instruments: { symbol: string; number: number }[] = await trx('instruments AS i')
    .whereNotExists(trx('reference_prices AS r').whereRaw('r.symbol = i.symbol').select(trx.raw('1')))
    .select('i.symbol', 'i.number');
  const yesterday = Math.floor(now.getTime() / dayMs) * dayMs - dayMs;
  for (const { symbol, number } of instruments) {
    const last = Number(firstPrices[symbol] ?? 0);
    if (last === 0) continue;
    const rows = madeUpCloses({ days, place: number, last }).map((price, index) => ({
      symbol,
      day: new Date(yesterday - (days - 1 - index) * dayMs).toISOString().slice(0, 10),
      price,
      source: 'demonstration',
      made_at: now,
    }));
    await trx.batchInsert('reference_prices', rows, 500);
  }
}
