import type { Knex } from 'knex';
import { EngineAccountModel } from '../../db/models/engine-accounts.js';
import { InstitutionalAccountModel } from '../../db/models/institutional-accounts.js';
import { PortfolioModel } from '../../db/models/portfolios.js';
import { TradingAccountModel } from '../../db/models/trading-accounts.js';
import { accountBalances, type AccountBalance } from '../../db/views/account-balances.js';
import type { TradingAccount } from '../../domain/accounts/schema.js';
import type { ListQuery } from '../../domain/fields.js';
import { amountOf } from '../../domain/ledger/rules.js';
import { tradingAccountListRules } from '../../domain/portfolios/inputs.js';
import type { BalanceOfAccountView, TradingAccountView } from '../../domain/portfolios/views.js';
import { problem } from '../../lib/problem.js';
import { houseContext, type Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read } from '../work.js';

/** The trading accounts that who asks may see, with what they hold. */
export function listTradingAccounts(context: Context, query: ListQuery): Promise<Page<TradingAccountView>> {
  const filter = readFilter(query, tradingAccountListRules);
  return read(context, async (trx) => {
    const page = await pageOf(TradingAccountModel.query(trx).where(filter), query, tradingAccountListRules);
    return { ...page, items: await viewsOf(trx, page.items, await balancesOf(context, page.items)) };
  });
}

export function getTradingAccount(context: Context, id: string): Promise<TradingAccountView> {
  return read(context, async (trx) => {
    const account = await TradingAccountModel.query(trx).findById(id);
    const [view] = account ? await viewsOf(trx, [account], await balancesOf(context, [account])) : [];
    if (!view) throw problem('orders.account_not_found');
    return view;
  });
}

export function balanceViewOf({
  asset,
  scale,
  funds,
  trading,
  moving,
}: AccountBalance): BalanceOfAccountView {
  const decimal = (units: string) => amountOf(BigInt(units), scale);
  return { asset, funds: decimal(funds), trading: decimal(trading), moving: decimal(moving) };
}

/** The ledger is closed to clients; whose accounts these are was decided by who found them. */
export function balancesOf(context: Context, accounts: readonly Pick<TradingAccount, 'id'>[]) {
  const ids = accounts.map(({ id }) => id);
  return read(houseContext(context, 'portfolios'), (trx) => accountBalances(trx, ids));
}

async function viewsOf(
  trx: Knex,
  accounts: readonly TradingAccount[],
  balances: readonly AccountBalance[],
): Promise<TradingAccountView[]> {
  const ids = accounts.map(({ id }) => id);
  const engine = await EngineAccountModel.query(trx).whereIn('trading_account_id', ids);
  const portfolios = await PortfolioModel.query(trx).whereIn('trading_account_id', ids);
  const institutions = await InstitutionalAccountModel.query(trx).findByIds(
    accounts.flatMap(({ institutional_account_id: id }) => (id === null ? [] : [id])),
  );
  return accounts.map((account) => {
    const number = engine.find(({ trading_account_id: id }) => id === account.id);
    const { id, name, user_id, institutional_account_id, base_currency, status, created_at } = account;
    return {
      id,
      name,
      user_id,
      institutional_account_id,
      base_currency,
      status,
      created_at,
      portfolio_id: portfolios.find(({ trading_account_id: own }) => own === id)?.id ?? null,
      institution_name: institutions.find((each) => each.id === institutional_account_id)?.name ?? null,
      can_trade: number !== undefined,
      maker_rate: number?.maker_rate ?? null,
      taker_rate: number?.taker_rate ?? null,
      balances: balances.filter(({ trading_account_id: own }) => own === id).map(balanceViewOf),
    };
  });
}
