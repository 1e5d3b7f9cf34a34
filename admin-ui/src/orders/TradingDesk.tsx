import { useState } from 'react';
import type { Interval } from '../../../domain/market-data/intervals.js';
import { Desk, type DeskPane } from '../layout/Desk.js';
import { Loaded } from '../layout/Loaded.js';
import { RowsSkeleton } from '../layout/Skeletons.js';
import { useCan, useLiveState } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import { BookPane } from './BookPane.js';
import { CandleChart } from './CandleChart.js';
import { DepthChart } from './DepthChart.js';
import { Holdings } from './Holdings.js';
import { HEAD_PX, MarketHead } from './MarketHead.js';
import { OrderTicket } from './OrderTicket.js';
import { OwnOrders } from './OwnOrders.js';
import { PlacedNotice } from './PlacedNotice.js';
import { TradesPane } from './TradesPane.js';
import { emptyTicket, type Ticket } from './ticket.js';
import type { Account, Instrument, PlacedOrder } from './types.js';
import { useBook, useTrades } from './use-market.js';
import { useOwnOrders } from './use-own-orders.js';

export interface TradingDeskProps {
  account: Account;
  accounts: Account[];
  instrument: Instrument;
  instruments: Instrument[];
  interval: Interval;
  onAccount: (id: string) => void;
  onSymbol: (symbol: string) => void;
  onInterval: (interval: Interval) => void;
}

/** Book, chart, ticket, orders and holdings in one view that never jumps. */
export function TradingDesk(props: TradingDeskProps) {
  const { account, instrument, interval, onInterval } = props;
  const { symbol, base, quote, price_decimals } = instrument;
  const t = useT();
  const canTrade = useCan('orders:place');
  const isLive = useLiveState() === 'live';
  const book = useBook(symbol);
  const trades = useTrades(symbol);
  const orders = useOwnOrders(account.id);
  const [ticket, setTicket] = useState<Ticket>(emptyTicket);
  const [placed, setPlaced] = useState<PlacedOrder | null>(null);
  // A quiet market is not an old one: only a lost connection makes data stale.
  const fresh = (atMs: number | null) => (atMs !== null && isLive ? Infinity : atMs);
  const ownPrices = new Set(
    orders.data?.flatMap((order) => (order.symbol === symbol && order.price ? [order.price] : [])),
  );
  const panes: DeskPane[] = [
    {
      id: 'chart',
      title: t('orders.chart.title', { symbol }),
      area: '1 / 1 / 2 / 2',
      freshAtMs: fresh(book.atMs),
      render: () => (
        <CandleChart
          symbol={symbol}
          priceDecimals={price_decimals}
          interval={interval}
          onInterval={onInterval}
        />
      ),
    },
    {
      id: 'book',
      title: t('orders.book.title'),
      area: '1 / 2 / 3 / 3',
      freshAtMs: fresh(book.atMs),
      render: () =>
        book.value ? (
          <BookPane
            book={book.value}
            base={base}
            quote={quote}
            own={ownPrices}
            onPick={(price) => setTicket({ ...ticket, price })}
          />
        ) : (
          <RowsSkeleton />
        ),
    },
    {
      id: 'ticket',
      title: t('orders.ticket.title'),
      area: '1 / 3 / 3 / 4',
      freshAtMs: Infinity,
      render: () => (
        <>
          <OrderTicket
            accountId={account.id}
            instrument={instrument}
            ticket={ticket}
            onChange={setTicket}
            onPlaced={setPlaced}
          />
          {placed && <PlacedNotice placed={placed} base={base} close={() => setPlaced(null)} />}
        </>
      ),
    },
    {
      id: 'depth',
      title: t('orders.depth.title'),
      area: '2 / 1 / 3 / 2',
      freshAtMs: fresh(book.atMs),
      render: () => (book.value ? <DepthChart book={book.value} /> : <RowsSkeleton />),
    },
    {
      id: 'trades',
      title: t('orders.trades.title'),
      area: '3 / 2 / 4 / 3',
      freshAtMs: fresh(trades.atMs),
      render: () => <TradesPane trades={trades.value} base={base} quote={quote} />,
    },
    {
      id: 'orders',
      title: t('orders.own.title'),
      area: '3 / 1 / 4 / 2',
      freshAtMs: fresh(orders.data ? orders.dataUpdatedAt : null),
      render: () => (
        <Loaded query={orders} skeleton={<RowsSkeleton />}>
          {(all) => <OwnOrders accountId={account.id} orders={all} canTrade={canTrade} />}
        </Loaded>
      ),
    },
    {
      id: 'holdings',
      title: t('orders.holdings.title'),
      area: '3 / 3 / 4 / 4',
      freshAtMs: Infinity,
      render: () => <Holdings accountId={account.id} />,
    },
  ];
  return (
    <>
      <MarketHead {...props} />
      <Desk
        panes={panes.filter(({ id }) => canTrade || id !== 'ticket')}
        columns="minmax(0, 1fr) 264px 296px"
        rows="minmax(0, 3fr) 132px minmax(0, 2fr)"
        abovePx={HEAD_PX}
      />
    </>
  );
}
