import { houseCloses } from '../../../db/views/house-closes.js';
import { clientHoldings } from '../../../db/views/risk-holdings.js';
import type { RiskLimit } from '../../../domain/risk/schema.js';
import type { Context } from '../../context.js';
import { backTestDays } from '../../risk/back-tests.js';
import { dailyReturns, type DailyReturns } from '../../risk/daily-prices.js';
import { dayStarts, together } from '../../risk/day-start.js';
import type { Starts } from '../../risk/measure-limit.js';
import { readRiskSettings, type RiskSettings } from '../../risk/settings.js';
import { read } from '../../work.js';
import { heldOf, type Held } from './held.js';
import type { Marks } from './marks.js';

/** What the watch reads at its slow pace and remembers between. */
export interface SlowFacts {
  settings: RiskSettings;
  returns: DailyReturns;
  returnsAtMs: number;
  held: Held;
  starts: Starts;
}

// Daily closes come once a day.
const returnsFreshMs = 60_000;

interface Reading {
  limits: readonly RiskLimit[];
  marks: Marks;
  before: SlowFacts | null;
}

/** Holdings and flows are of one moment: money that comes in between would look like a gain, or like a loss. */
export async function readSlowFacts(
  context: Context,
  { limits, marks, before }: Reading,
): Promise<SlowFacts> {
  const instruments = await context.instruments.all();
  const now = context.clock.now();
  const isFresh = before !== null && now.getTime() - before.returnsAtMs < returnsFreshMs;
  return read(
    context,
    async (trx) => {
      const settings = await readRiskSettings(trx);
      const days = settings.tail.windowDays + backTestDays;
      const rows = await clientHoldings(trx, null);
      const held = heldOf(rows);
      const ofDay = limits.filter(({ measure }) => measure === 'daily_loss' || measure === 'drawdown');
      const isWide = ofDay.some(({ scope }) => scope === 'house');
      const ids = isWide
        ? [...held.byAccount.keys()]
        : ofDay.flatMap(({ trading_account_id: id }) => id ?? []);
      const each = await dayStarts(trx, [...new Set(ids)], { now, markOf: marks.read(instruments) });
      const isDrawn = ofDay.some(({ scope, measure }) => scope === 'house' && measure === 'drawdown');
      const closes = isDrawn ? await houseCloses(trx) : [];
      return {
        settings,
        returns: isFresh ? before.returns : await dailyReturns(trx, { days, before: now }),
        returnsAtMs: isFresh ? before.returnsAtMs : now.getTime(),
        held,
        starts: { each, all: isWide ? together(each.values(), closes) : null },
      };
    },
    { isOneMoment: true },
  );
}
