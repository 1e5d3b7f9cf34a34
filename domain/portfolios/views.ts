import { z } from 'zod';
import { tradingAccount } from '../accounts/schema.js';
import { uuid } from '../fields.js';
import { assetCode } from '../ledger/schema.js';
import { engineFunds } from '../orders/schema.js';
import { portfolioClose } from './schema.js';

/** Exact, as a decimal string. */
const decimal = z.string();

/** An asset of a trading account: what may be withdrawn, what is in the engine, and what open orders hold of that. */
export const balanceOfAccountView = z.strictObject({
  asset: assetCode,
  /** May be withdrawn or moved into trading. */
  funds: decimal,
  /** In the engine, held by open orders or free. */
  trading: decimal,
  /** Under way between the two. */
  moving: decimal,
});

export const tradingAccountView = tradingAccount
  .pick({
    id: true,
    name: true,
    user_id: true,
    institutional_account_id: true,
    base_currency: true,
    status: true,
    created_at: true,
  })
  .extend({
    portfolio_id: uuid.nullable(),
    institution_name: z.string().nullable(),
    /** It has a number in the engine. */
    can_trade: z.boolean(),
    /** Fees of a trade in ten-millionths of its value. */
    maker_rate: z.int().nullable(),
    taker_rate: z.int().nullable(),
    balances: z.array(balanceOfAccountView),
  });

/** A movement of money into the engine or out of it; `refused` says why in `reason`. */
export const fundsView = engineFunds
  .pick({
    id: true,
    number: true,
    asset: true,
    direction: true,
    state: true,
    reason: true,
    requested_by: true,
    engine_seq: true,
    created_at: true,
    ended_at: true,
  })
  .extend({ account_id: uuid.nullable(), amount: decimal });

/** A holding of an asset, priced; `exact` says the same as strings. */
const positionView = z.strictObject({
  /** The pair that it is valued by, `BTCUSDT`. */
  symbol: z.string(),
  quantity: z.number(),
  average_price: z.number(),
  unrealized_pnl: z.number(),
  realized_pnl: z.number(),
  market_price: z.number().nullable(),
  market_value: z.number().nullable(),
  /** When the price was made; null when there is none, and the position is valued at its cost. */
  priced_at: z.date().nullable(),
  /** The price is older than a minute, or there is none. */
  is_stale: z.boolean(),
  exact: z.strictObject({
    quantity: decimal,
    average_price: decimal.nullable(),
    cost: decimal,
    unrealized_pnl: decimal.nullable(),
    realized_pnl: decimal,
    fees: decimal,
    market_price: decimal.nullable(),
    market_value: decimal.nullable(),
  }),
});

/**
 * `GET /api/v1/portfolio/{account_id}`: all that the account holds, in `currency`. The numbers of the contract are JSON numbers
 * made from exact decimals, which stand in `exact`. Assets without a price count nothing and are named in `unpriced`.
 * Performance is by daily closes (00:00 UTC): time-weighted, flows counted at the close of their day, simple returns as
 * fractions. `daily_return` is that of the last close, `total_return` chains all, `max_drawdown` is 0 or negative. The Sharpe
 * ratio is the arithmetic mean of the returns between successive days over their sample deviation, times the root of 365,
 * without a risk-free rate; the Sortino ratio has the root mean square of the negative ones below instead, 0 where none was; the
 * volatility is their sample deviation times the root of 365. The money-weighted return is the one rate over the whole stretch,
 * not annualised, that makes what was there at the first close and what came in since worth what is there at the last; 0 where
 * there is none or more than one. With fewer than two closes the returns are 0 and `closes` says so; the Sharpe ratio needs at
 * least three that differ and is 0 before.
 */
export const portfolioView = z.strictObject({
  account_id: uuid,
  total_value: z.number(),
  /** Cash in `currency`: what open orders leave free, and what may be withdrawn. */
  available_balance: z.number(),
  positions: z.array(positionView),
  performance: z.strictObject({
    daily_return: z.number(),
    total_return: z.number(),
    money_weighted_return: z.number(),
    sharpe_ratio: z.number(),
    sortino_ratio: z.number(),
    volatility: z.number(),
    max_drawdown: z.number(),
    /** Daily closes that this was counted from. */
    closes: z.int(),
  }),
  portfolio_id: uuid,
  name: z.string(),
  currency: z.string(),
  /** Some price is older than a minute or missing. */
  is_stale: z.boolean(),
  unpriced: z.array(z.string()),
  balances: z.array(balanceOfAccountView),
  exact: z.strictObject({
    total_value: decimal,
    available_balance: decimal,
    unrealized_pnl: decimal,
    realized_pnl: decimal,
  }),
  as_of: z.date(),
});

/** The end of a day; `daily_return` is null for the first close and where nothing was there to earn with. */
export const closeView = portfolioClose.omit({ portfolio_id: true }).extend({
  total_value: decimal,
  flows: decimal,
  /** Since the close before, without what came in or left. */
  daily_return: z.number().nullable(),
});

export type CloseView = z.infer<typeof closeView>;
export type BalanceOfAccountView = z.infer<typeof balanceOfAccountView>;
export type TradingAccountView = z.infer<typeof tradingAccountView>;
export type FundsView = z.infer<typeof fundsView>;
export type PositionView = z.infer<typeof positionView>;
export type PortfolioView = z.infer<typeof portfolioView>;
