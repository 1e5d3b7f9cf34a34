import type { Knex } from 'knex';
import { RiskBreachModel } from '../../db/models/risk-breaches.js';
import { RiskDayModel } from '../../db/models/risk-days.js';
import { RiskLimitModel } from '../../db/models/risk-limits.js';
import { shortDecimal } from '../../domain/market-data/decimals.js';
import { valuationCurrency } from '../../domain/portfolios/valuation.js';
import { estimatesOf, estimatesOfView } from '../../domain/risk/estimates.js';
import { exposuresOf } from '../../domain/risk/exposures.js';
import type { RiskDay } from '../../domain/risk/schema.js';
import type { AccountRiskView, ExposuresView, RiskBoardView, RiskDayView } from '../../domain/risk/views.js';
import { problem } from '../../lib/problem.js';
import { houseContext, type Context } from '../context.js';
import { closesOf, drawdownAt, type DayStart } from '../risk/day-start.js';
import { drawdownOf } from '../risk/drawdowns.js';
import { backTestsOf } from '../risk/back-tests.js';
import { marginOf } from '../risk/margin.js';
import { stressOf } from '../risk/stress-results.js';
import { valueAtRiskOf } from '../risk/tail-risk.js';
import { exposuresOfAccount, riskWorld, startsOf, type RiskWorld } from '../risk/world.js';
import { read } from '../work.js';
import { pictureOrNull } from './portfolios-marks.js';
import { breachViews } from './risk-breach-views.js';
import { limitViewsIn } from './risk-limit-views.js';

const listedAccounts = 50;
const listedRows = 200;
const historyDays = 366;
const house = 'house';

/** All client accounts together: what is exposed, what may be lost, what is limited and what passed its limit. */
export async function getRiskBoard(context: Context): Promise<RiskBoardView> {
  const world = await riskWorld(context, null);
  const exposures = exposuresOf(world.house(), world.markOf, world.now);
  const { limits, breaches, history } = await rowsOf(context, null);
  const { each, all, closes } = await startsOf(context, world, [...world.holdings.keys()]);
  return {
    ...figuresOf(world, exposures),
    drawdown: drawdownOf({ closes, start: all, equity: Number(exposures.equity) }),
    limits: await limitViewsIn(context, world, limits),
    breaches,
    history,
    as_of: world.now,
    currency: valuationCurrency,
    quoting: world.quoting,
    accounts: await greatestAccounts(context, world, { breaches, starts: each }),
  };
}

/** The same of one account. */
export async function getAccountRisk(context: Context, accountId: string): Promise<AccountRiskView> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  const world = await riskWorld(context, [access.accountId]);
  const { limits, breaches, history, name } = await rowsOf(context, access.accountId);
  const picture = await pictureOrNull(context, access.engineAccount);
  const exposures = exposuresOfAccount(world, access.accountId);
  return {
    ...figuresOf(world, exposures),
    drawdown: await drawdownOfAccount(context, world, {
      id: access.accountId,
      equity: Number(exposures.equity),
    }),
    limits: await limitViewsIn(context, world, limits),
    breaches,
    history,
    as_of: world.now,
    account_id: access.accountId,
    name,
    currency: valuationCurrency,
    is_reducing: breaches.some(({ is_halting }) => is_halting),
    margin: picture && (await marginOf(context, picture, world)),
  };
}

function figuresOf({ returns, settings }: RiskWorld, exposures: ExposuresView) {
  const estimates = estimatesOfView(exposures);
  return {
    exposures,
    value_at_risk: valueAtRiskOf(returns, estimates, settings.tail),
    back_tests: backTestsOf(returns, estimates, settings.tail),
    stress: stressOf(estimates, settings.scenarios),
  };
}

async function drawdownOfAccount(
  context: Context,
  world: RiskWorld,
  { id, equity }: { id: string; equity: number },
): Promise<AccountRiskView['drawdown']> {
  const { each } = await startsOf(context, world, [id]);
  const closes = await read(houseContext(context, 'risk'), (trx) => closesOf(trx, [id]));
  const start = each.get(id) ?? { opening: 0, wealth: 1, peak: 1 };
  return drawdownOf({ closes: closes.get(id) ?? [], start, equity });
}

/** Limits, open breaches and measured days: all there are for the house, else those of the account. */
async function rowsOf(context: Context, accountId: string | null) {
  return read(context, async (trx) => {
    const limits = RiskLimitModel.query(trx)
      .whereIn('state', ['in_force', 'proposed'])
      .orderBy(['scope', 'measure', 'proposed_at'])
      .limit(listedRows);
    const breaches = RiskBreachModel.query(trx)
      .whereNull('closed_at')
      .orderBy(['level', { column: 'opened_at', order: 'DESC' }])
      .limit(listedRows);
    if (accountId) {
      void limits.where({ trading_account_id: accountId });
      void breaches.where({ trading_account_id: accountId });
    }
    return {
      limits: await limits,
      breaches: await breachViews(trx, await breaches),
      history: await historyOf(trx, accountId ?? house),
      name: accountId ? await nameOf(trx, accountId) : '',
    };
  });
}

async function historyOf(trx: Knex, subject: string): Promise<RiskDayView[]> {
  const rows = await RiskDayModel.query(trx).where({ subject }).orderBy('day', 'DESC').limit(historyDays);
  return rows.reverse().map(dayView);
}

function dayView(row: RiskDay): RiskDayView {
  const short = (value: string | null) => (value === null ? null : shortDecimal(value));
  return {
    day: row.day,
    equity: shortDecimal(row.equity),
    gross: shortDecimal(row.gross),
    value_at_risk_95: short(row.value_at_risk_95),
    value_at_risk_99: short(row.value_at_risk_99),
    expected_shortfall_99: short(row.expected_shortfall_99),
    currency: row.currency,
    measured_at: row.measured_at,
  };
}

async function nameOf(trx: Knex, id: string): Promise<string> {
  const row: { name: string } | undefined = await trx('trading_accounts').where({ id }).first('name');
  return row?.name ?? '';
}

async function greatestAccounts(
  context: Context,
  world: RiskWorld,
  { breaches, starts }: { breaches: RiskBoardView['breaches']; starts: ReadonlyMap<string, DayStart> },
): Promise<RiskBoardView['accounts']> {
  const { holdings, markOf, now } = world;
  const all = [...holdings].map(([id, held]) => ({ id, held, gross: estimatesOf(held, markOf).gross }));
  all.sort((one, other) => other.gross - one.gross);
  const shown = all
    .slice(0, listedAccounts)
    .map(({ id, held }) => ({ id, exposures: exposuresOf(held, markOf, now) }));
  const ids = shown.map(({ id }) => id);
  const rows: { id: string; name: string }[] = await read(context, (trx) =>
    trx('trading_accounts').whereIn('id', ids).select('id', 'name'),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return shown.map(({ id, exposures: { equity, gross, net, is_stale } }) => {
    const own = breaches.filter(({ trading_account_id: about }) => about === id);
    const isHard = own.some(({ level }) => level === 'hard');
    const level = isHard ? 'hard' : own.length > 0 ? 'soft' : 'within';
    const start = starts.get(id);
    const drawdown = start ? drawdownAt(start, Number(equity)) : 0;
    return { account_id: id, name: names.get(id) ?? '', equity, gross, net, drawdown, level, is_stale };
  });
}
