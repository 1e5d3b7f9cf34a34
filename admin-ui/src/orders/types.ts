import type { z } from 'zod';
import type {
  BookLevelsNews,
  BookView,
  CandleView,
  InstrumentView,
  TickerView,
  TradesNews as TradesNewsView,
  TradeView,
} from '../../../domain/market-data/views.js';
import type { AccountBoundsView, OrderBoundsView } from '../../../domain/orders/bounds.js';
import type {
  ExecutionView,
  OrderCheckView,
  OrderFileView,
  OrderView,
  PlacedOrderView,
} from '../../../domain/orders/views.js';
import type { EvidenceView } from '../../../domain/orders/evidence.js';
import type { ApprovalView, WorkView } from '../../../domain/orders/work-inputs.js';
import type { placeOrderInput } from '../../../domain/orders/inputs.js';
import type { PortfolioView, TradingAccountView } from '../../../domain/portfolios/views.js';
import type { Wire } from '../providers/wire.js';

export type Instrument = InstrumentView;
export type Book = BookView;
export type BookChange = BookLevelsNews;
export type Candle = CandleView;
export type Ticker = TickerView;
export type Trade = TradeView;
export type TradesNews = TradesNewsView;
export type Order = Wire<OrderView>;
export type OrderFile = Wire<OrderFileView>;
export type Execution = Wire<ExecutionView>;
export type PlacedOrder = PlacedOrderView;
export type OrderCheck = OrderCheckView;
/** What is sent, before the server has read it. */
export type OrderRequest = z.input<typeof placeOrderInput>;
export type Account = Wire<TradingAccountView>;
export type Portfolio = Wire<PortfolioView>;
export type AccountBounds = Wire<AccountBoundsView>;
export type OrderBounds = Wire<OrderBoundsView>;
export type Approval = Wire<ApprovalView>;
/** A row of the queue: react-admin wants an id. */
export type ApprovalRow = Approval & { id: string };
export type OrderWork = Wire<WorkView>;
export type Evidence = Wire<EvidenceView>;
