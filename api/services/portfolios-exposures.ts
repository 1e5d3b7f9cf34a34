import type { AccountExposuresView } from '../../domain/risk/views.js';
import { valuationCurrency } from '../../domain/portfolios/valuation.js';
import { exposuresOf } from '../../domain/risk/exposures.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { balancesOf, balanceViewOf } from './portfolios-accounts.js';
import { marksOf } from './portfolios-marks.js';
import { sumOf } from './portfolios.js';

/** What an account is exposed to, by the ledger and the engine's last prices. */
export async function getExposures(context: Context, accountId: string): Promise<AccountExposuresView> {
  const access = await context.tradingAccounts.find(context, accountId);
  if (!access) throw problem('orders.account_not_found');
  const marks = await marksOf(context);
  const balances = (await balancesOf(context, [{ id: access.accountId }])).map(balanceViewOf);
  const holdings = balances.map((each) => ({ asset: each.asset, amount: sumOf(each) }));
  const now = context.clock.now();
  const exposures = exposuresOf(holdings, (asset) => marks.get(`${asset}${valuationCurrency}`), now);
  return { ...exposures, account_id: access.accountId, as_of: now };
}
