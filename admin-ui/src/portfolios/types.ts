import type {
  CloseView,
  FundsView,
  PortfolioView,
  TradingAccountView,
} from '../../../domain/portfolios/views.js';
import type { Wire } from '../providers/wire.js';

export type Account = Wire<TradingAccountView>;
export type Portfolio = Wire<PortfolioView>;
export type Position = Portfolio['positions'][number];
export type Balance = Portfolio['balances'][number];
export type Funds = Wire<FundsView>;
export type Close = Wire<CloseView>;
