import type { Knex } from 'knex';
import { flowsOf } from '../../db/views/portfolio-days.js';
import { amountOf } from '../../domain/ledger/rules.js';
import { earnedCodes, endOfDay } from '../../domain/portfolios/closes.js';
import type { PortfolioClose } from '../../domain/portfolios/schema.js';
import { valueOf, type Holding } from '../../domain/portfolios/valuation.js';
import type { MarkOf } from '../../domain/risk/exposures.js';
import { returnsOf } from '../services/portfolios-performance.js';

/** Where an account stood at its last close, and what it would be worth now if nothing had been won or lost since. */
export interface DayStart {
  /** The last close and what came in less what left since, at marks of now. */
  opening: number;
  /** Of one unit at the first close, time-weighted, at the last close and at its highest. */
  wealth: number;
  peak: number;
}

/** What was lost since the last close, at least nothing. */
export const lossSince = ({ opening }: DayStart, equity: number): number => Math.max(0, opening - equity);

/** How far below its highest the account stands, as a share from 0 to 1. */
export function drawdownAt({ opening, wealth, peak }: DayStart, equity: number): number {
  const now = opening > 0 ? (wealth * equity) / opening : wealth;
  return Math.max(0, 1 - now / Math.max(peak, now));
}

/** Of all accounts together: what they stand at adds up, their wealth is that of their closes as if they were one account. */
export const together = (starts: Iterable<DayStart>, closes: readonly Figures[]): DayStart => ({
  ...dayStartOf(closes, 0),
  opening: [...starts].reduce((sum, { opening }) => sum + opening, 0),
});

const dayMs = 86_400_000;

export type Figures = Pick<PortfolioClose, 'day' | 'total_value' | 'flows'>;
type Close = Figures & { trading_account_id: string };

/** The start of the day of each account by its closes and the ledger. An account without a close began with nothing. */
export async function dayStarts(
  trx: Knex,
  accountIds: readonly string[],
  { now, markOf }: { now: Date; markOf: MarkOf },
): Promise<Map<string, DayStart>> {
  const closes = await closesOf(trx, accountIds);
  const since = (id: string) => {
    const last = closes.get(id)?.at(-1);
    return last ? endOfDay(last.day) : new Date(0);
  };
  const accounts = accountIds.map((id) => ({ id, from: since(id) }));
  // All that is in the books by now, whatever the clocks of those who wrote it say.
  const before = new Date(now.getTime() + dayMs);
  const moved = new Map<string, Holding[]>(accountIds.map((id) => [id, []]));
  for (const { trading_account_id: id, asset, scale, units } of await flowsOf(trx, {
    accounts,
    before,
    earned: earnedCodes,
  }))
    moved.get(id)?.push({ asset, amount: amountOf(BigInt(units), scale) });
  return new Map(
    [...moved].map(([id, flows]) => {
      const flowsSince = Number(valueOf(flows, markOf).total);
      return [id, dayStartOf(closes.get(id) ?? [], flowsSince)];
    }),
  );
}

export function dayStartOf(closes: readonly Figures[], flowsSince: number): DayStart {
  let [wealth, peak] = [1, 1];
  for (const earned of returnsOf(closes)) {
    if (Number.isFinite(earned)) wealth *= 1 + earned;
    peak = Math.max(peak, wealth);
  }
  return { opening: Number(closes.at(-1)?.total_value ?? 0) + flowsSince, wealth, peak };
}

export async function closesOf(trx: Knex, accountIds: readonly string[]): Promise<Map<string, Close[]>> {
  const rows: Close[] = await trx('portfolio_closes AS c')
    .join('portfolios AS p', 'p.id', 'c.portfolio_id')
    .whereIn('p.trading_account_id', [...accountIds])
    .orderBy('c.day')
    .select('c.day', 'c.total_value', 'c.flows', 'p.trading_account_id');
  const byAccount = new Map<string, Close[]>();
  for (const row of rows) {
    const known = byAccount.get(row.trading_account_id);
    if (known) known.push(row);
    else byAccount.set(row.trading_account_id, [row]);
  }
  return byAccount;
}
