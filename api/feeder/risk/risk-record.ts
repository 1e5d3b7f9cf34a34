import type { Knex } from 'knex';
import { valuationCurrency, type Holding } from '../../../domain/portfolios/valuation.js';
import { estimatesOf } from '../../../domain/risk/estimates.js';
import type { RiskDay } from '../../../domain/risk/schema.js';
import { isoDay } from '../../../lib/clock.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { amountText } from '../../risk/amounts.js';
import { valueAtRiskOf } from '../../risk/tail-risk.js';
import type { MeasuredWorld } from '../../risk/measure-limit.js';
import { transact } from '../../work.js';

const everyMs = 60_000;
/** Accounts of one writing, and how many are worked out before others have their turn. */
const mostAccounts = 2_000;
const accountsAtOnce = 50;

/** Writes what the house and each account risk on a day; the last writing of a day is what stays of it. */
export class RiskRecord {
  private writtenAtMs = -Infinity;

  constructor(private readonly deps: ApiDeps) {}

  async write(world: MeasuredWorld): Promise<void> {
    if (world.now.getTime() - this.writtenAtMs < everyMs) return;
    this.writtenAtMs = world.now.getTime();
    const rows = [dayOf(world, null, world.house())];
    for (const [index, [id, holdings]] of [...world.holdings].slice(0, mostAccounts).entries()) {
      if (index % accountsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
      rows.push(dayOf(world, id, holdings));
    }
    await transact(houseContext(this.deps, 'risk-watch'), ({ trx }) => put(trx, rows));
  }
}

function dayOf(world: MeasuredWorld, accountId: string | null, holdings: readonly Holding[]): RiskDay {
  const estimates = estimatesOf(holdings, world.markOf);
  const { figures } = valueAtRiskOf(world.returns, estimates, world.settings.tail);
  const historical = (level: number) =>
    figures.find((each) => each.method === 'historical' && each.level === level);
  return {
    subject: accountId ?? 'house',
    trading_account_id: accountId,
    day: isoDay(world.now),
    equity: amountText(estimates.equity),
    gross: amountText(estimates.gross),
    value_at_risk_95: historical(0.95)?.value_at_risk ?? null,
    value_at_risk_99: historical(0.99)?.value_at_risk ?? null,
    expected_shortfall_99: historical(0.99)?.expected_shortfall ?? null,
    currency: valuationCurrency,
    measured_at: world.now,
  };
}

async function put(trx: Knex, rows: readonly RiskDay[]): Promise<void> {
  await trx('risk_days')
    .insert([...rows])
    .onConflict(['subject', 'day'])
    .merge([
      'equity',
      'gross',
      'value_at_risk_95',
      'value_at_risk_99',
      'expected_shortfall_99',
      'measured_at',
    ]);
}
