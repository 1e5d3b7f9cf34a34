import { closesOf } from '../../db/models/portfolio-closes.js';
import { portfolioOfAccount } from '../../db/models/portfolios.js';
import { positionsOf } from '../../db/models/positions.js';
import { add, compare } from '../../domain/market-data/decimals.js';
import { amountOf } from '../../domain/market-data/engine-units.js';
import type { BalanceOfAccountView, PortfolioView } from '../../domain/portfolios/views.js';
import { isStale, positionView, valuationCurrency, valueOf } from '../../domain/portfolios/valuation.js';
import type { Picture } from '../../engine/protocol/picture.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read } from '../work.js';
import { balancesOf, balanceViewOf } from './portfolios-accounts.js';
import { marksOf, pictureOrNull } from './portfolios-marks.js';
import { performanceOf } from './portfolios-performance.js';

/** What an account holds by the ledger, its positions by the books, at the engine's last prices. */
export async function getPortfolio(context: Context, accountId: string): Promise<PortfolioView> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  const picture = await pictureOrNull(context, access.engineAccount);
  const marks = await marksOf(context);
  const balances = (await balancesOf(context, [{ id: access.accountId }])).map(balanceViewOf);
  const { portfolio, rows, closes } = await read(context, async (trx) => {
    const stored = await portfolioOfAccount(trx, access.accountId);
    if (!stored) throw problem('portfolios.not_found');
    const { id } = stored;
    return { portfolio: stored, rows: await positionsOf(trx, id), closes: await closesOf(trx, id) };
  });
  const now = context.clock.now();
  const held = balances.map((each) => ({ asset: each.asset, amount: sumOf(each) }));
  const markOf = (asset: string) => marks.get(`${asset}${valuationCurrency}`);
  const { total, unpriced } = valueOf(held, markOf);
  const positions = rows.map((row) => positionView(row, marks.get(row.symbol), now));
  const available = await availableCash(context, balances, picture);
  const unrealized = sum(positions.map(({ exact }) => exact.unrealized_pnl ?? '0'));
  const realized = sum(positions.map(({ exact }) => exact.realized_pnl));
  const open = positions.filter(({ exact }) => compare(exact.quantity, '0') !== 0);
  const isOld = held.some(
    ({ asset, amount }) =>
      asset !== valuationCurrency && compare(amount, '0') !== 0 && isStale(markOf(asset), now),
  );
  return {
    account_id: access.accountId,
    total_value: Number(total),
    available_balance: Number(available),
    positions: open,
    performance: performanceOf(closes),
    portfolio_id: portfolio.id,
    name: portfolio.name,
    currency: valuationCurrency,
    is_stale: picture === null || isOld,
    unpriced,
    balances,
    exact: {
      total_value: total,
      available_balance: available,
      unrealized_pnl: unrealized,
      realized_pnl: realized,
    },
    as_of: now,
  };
}

/** Cash that nothing holds; by the ledger alone, which knows of no open orders, when the engine cannot be asked. */
async function availableCash(
  context: Context,
  balances: readonly BalanceOfAccountView[],
  picture: Picture | null,
): Promise<string> {
  const cash = balances.find(({ asset }) => asset === valuationCurrency);
  const funds = cash?.funds ?? '0';
  const traded = (await context.instruments.all()).find(({ quote }) => quote.code === valuationCurrency);
  if (!picture || !traded) return add(funds, cash?.trading ?? '0');
  const own = picture.balances.find(({ asset }) => asset === traded.quote.number);
  const free = own ? Math.max(0, own.total + own.credit - own.held) : 0;
  return add(funds, amountOf(free, traded.quote.scale));
}

const sum = (amounts: string[]) => amounts.reduce(add, '0');

/** All of an asset that an account has. */
export const sumOf = ({ funds, trading, moving }: BalanceOfAccountView): string =>
  sum([funds, trading, moving]);
