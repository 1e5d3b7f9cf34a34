import type { Knex } from 'knex';
import { ReferencePriceModel } from '../../db/models/reference-prices.js';
import { endOfDay } from '../../domain/portfolios/closes.js';
import { valuationCurrency } from '../../domain/portfolios/valuation.js';
import type { ReferencePrice } from '../../domain/risk/schema.js';

/** Daily closes of the house's instruments: one return a day and asset, of days that follow each other. */
export interface DailyReturns {
  /** The day that each return ends on, oldest first. */
  days: string[];
  /** By asset, as long as the days; NaN where a close of the day or of the one before is missing. */
  byAsset: Map<string, Float64Array>;
  sources: ReferencePrice['source'][];
}

const dayMs = 86_400_000;

/** Returns of the last days up to the last close that any instrument has. */
export async function dailyReturns(
  trx: Knex,
  { days, before }: { days: number; before: Date },
): Promise<DailyReturns> {
  const from = new Date(before.getTime() - (days + 1) * dayMs).toISOString().slice(0, 10);
  const rows = await ReferencePriceModel.query(trx).where('day', '>=', from).orderBy('day');
  return returnsOf(rows);
}

export function returnsOf(
  rows: readonly Pick<ReferencePrice, 'symbol' | 'day' | 'price' | 'source'>[],
): DailyReturns {
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day];
  const days = first === undefined || last === undefined ? [] : daysAfter(first, last);
  const place = new Map(days.map((day, index) => [day, index + 1]));
  if (first !== undefined) place.set(first, 0);
  const closes = new Map<string, Float64Array>();
  for (const { symbol, day, price } of rows) {
    if (!symbol.endsWith(valuationCurrency)) continue;
    const asset = symbol.slice(0, -valuationCurrency.length);
    const known = closes.get(asset) ?? new Float64Array(days.length + 1).fill(NaN);
    known[place.get(day) ?? 0] = Number(price);
    closes.set(asset, known);
  }
  const byAsset = new Map([...closes].map(([asset, prices]) => [asset, simple(prices)]));
  return { days, byAsset, sources: [...new Set(rows.map(({ source }) => source))].sort() };
}

function daysAfter(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = endOfDay(first); day.getTime() <= Date.parse(last); day = new Date(day.getTime() + dayMs))
    days.push(day.toISOString().slice(0, 10));
  return days;
}

const simple = (prices: Float64Array): Float64Array =>
  prices.slice(1).map((price, index) => price / (prices[index] ?? NaN) - 1);

/**
 * What exposures, kept as they are, would have gained each day; NaN on days on which one of them has no return. Empty when one
 * of them never had any.
 */
export function profitsOf(
  { days, byAsset }: DailyReturns,
  values: ReadonlyMap<string, number>,
): Float64Array {
  const profits = new Float64Array(days.length);
  for (const [asset, value] of values) {
    if (value === 0) continue;
    const returns = byAsset.get(asset);
    if (!returns) return new Float64Array(0);
    for (let at = 0; at < profits.length; at++)
      profits[at] = (profits[at] ?? 0) + value * (returns[at] ?? NaN);
  }
  return profits;
}
