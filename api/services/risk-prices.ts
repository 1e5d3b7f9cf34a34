import { lastPrices } from '../../db/clickhouse/trades.js';
import { daysBetween, endOfDay, startOfDay } from '../../domain/portfolios/closes.js';
import { isoDay } from '../../lib/clock.js';
import { houseContext, type ApiDeps } from '../context.js';
import { transact } from '../work.js';

const dayMs = 86_400_000;
// By then the last trades of a day are in ClickHouse.
const settleMs = 5 * 60_000;
const maxCatchUpDays = 30;

/**
 * Keeps the price of the last trade of each instrument and day, once; a day that is there stays as it is, a day without a trade
 * has none. Answers how many were written. Days that were looked at are not looked at again by this process.
 */
export function createPriceCloser(deps: ApiDeps): () => Promise<number> {
  const looked = new Set<string>();
  return async () => {
    const now = deps.clock.now().getTime();
    const yesterday = isoDay(new Date(now - settleMs - dayMs));
    const oldest = isoDay(new Date(startOfDay(yesterday).getTime() - maxCatchUpDays * dayMs));
    let written = 0;
    for (const day of daysBetween(oldest, yesterday)) {
      if (looked.has(day)) continue;
      written += await closeDay(deps, day);
      looked.add(day);
    }
    return written;
  };
}

async function closeDay(deps: ApiDeps, day: string): Promise<number> {
  const prices = await lastPrices(deps.clickhouse, { from: startOfDay(day), before: endOfDay(day) });
  if (prices.length === 0) return 0;
  return transact(houseContext(deps, 'risk-prices'), async ({ trx, now }) => {
    const rows = prices.map(({ symbol, price }) => ({ symbol, day, price, source: 'trades', made_at: now }));
    const added: unknown[] = await trx('reference_prices')
      .insert(rows)
      .onConflict(['symbol', 'day'])
      .ignore()
      .returning('day');
    return added.length;
  });
}
