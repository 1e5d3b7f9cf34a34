import { houseCloses, type HouseClose } from '../../db/views/house-closes.js';
import { clientHoldings, quotingHoldings, type HeldUnits } from '../../db/views/risk-holdings.js';
import { amountOf } from '../../domain/ledger/rules.js';
import { add } from '../../domain/market-data/decimals.js';
import { valuationCurrency, type Holding } from '../../domain/portfolios/valuation.js';
import { exposuresOf, type MarkOf } from '../../domain/risk/exposures.js';
import type { ExposuresView } from '../../domain/risk/views.js';
import { houseContext, type Context } from '../context.js';
import { marksOf } from '../services/portfolios-marks.js';
import { read } from '../work.js';
import { backTestDays } from './back-tests.js';
import { dailyReturns, type DailyReturns } from './daily-prices.js';
import { dayStarts, together, type DayStart } from './day-start.js';
import { readRiskSettings, type RiskSettings } from './settings.js';

/** All that risk is counted from at one moment. */
export interface RiskWorld {
  now: Date;
  markOf: MarkOf;
  settings: RiskSettings;
  returns: DailyReturns;
  /** Of client accounts that hold anything: those that were asked for, or all. */
  holdings: ReadonlyMap<string, readonly Holding[]>;
  /** All of them together, added up when it is asked for first. */
  house: () => readonly Holding[];
  quoting: ExposuresView;
}

/** Who may see what was decided by the route: this reads as the house. */
export async function riskWorld(context: Context, accountIds: readonly string[] | null): Promise<RiskWorld> {
  const marks = await marksOf(context);
  const now = context.clock.now();
  return read(houseContext(context, 'risk'), async (trx) => {
    const settings = await readRiskSettings(trx);
    const days = settings.tail.windowDays + backTestDays;
    const markOf: MarkOf = (asset) => marks.get(`${asset}${valuationCurrency}`);
    const holdings = byAccount(await clientHoldings(trx, accountIds));
    return {
      now,
      markOf,
      settings,
      returns: await dailyReturns(trx, { days, before: now }),
      holdings,
      house: once(() => sumOf(holdings.values())),
      quoting: exposuresOf((await quotingHoldings(trx)).map(holdingOf), markOf, now),
    };
  });
}

/** Where accounts, and all of them together, stood at their last close. */
export async function startsOf(
  context: Context,
  { now, markOf }: RiskWorld,
  accountIds: readonly string[],
): Promise<Starts> {
  return read(houseContext(context, 'risk'), async (trx) => {
    const each = await dayStarts(trx, accountIds, { now, markOf });
    const closes = await houseCloses(trx);
    return { each, all: together(each.values(), closes), closes };
  });
}

interface Starts {
  each: Map<string, DayStart>;
  all: DayStart;
  /** Of all of them as if they were one. */
  closes: HouseClose[];
}

export const exposuresOfAccount = (
  { holdings, markOf, now }: Pick<RiskWorld, 'holdings' | 'markOf' | 'now'>,
  id: string,
): ExposuresView => exposuresOf(holdings.get(id) ?? [], markOf, now);

/** Worked out once, when it is asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function sumOf(all: Iterable<readonly Holding[]>): Holding[] {
  const sums = new Map<string, string>();
  for (const own of all)
    for (const { asset, amount } of own) sums.set(asset, add(sums.get(asset) ?? '0', amount));
  return [...sums].map(([asset, amount]) => ({ asset, amount }));
}

export const holdingOf = ({ asset, scale, units }: HeldUnits): Holding => ({
  asset,
  amount: amountOf(BigInt(units), scale),
});

function byAccount(rows: readonly (HeldUnits & { trading_account_id: string })[]): Map<string, Holding[]> {
  const holdings = new Map<string, Holding[]>();
  for (const row of rows) {
    const known = holdings.get(row.trading_account_id);
    if (known) known.push(holdingOf(row));
    else holdings.set(row.trading_account_id, [holdingOf(row)]);
  }
  return holdings;
}
