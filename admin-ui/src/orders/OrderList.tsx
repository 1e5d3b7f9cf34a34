import { orderStates } from '../../../domain/orders/rules.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField, View } from '../layout/queue-types.js';
import { Say } from '../layout/Say.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { SideMark } from './SideMark.js';
import type { Order } from './types.js';
import { useMarketFilters } from './use-market-filters.js';

/** Every order that this person may see. */
export function OrderList() {
  const t = useT();
  const ofMarket = useMarketFilters();
  const filters: FilterField[] = [
    ...ofMarket,
    {
      kind: 'choice',
      source: 'status',
      label: 'layout.state',
      choices: orderStates.map((id) => ({ id, name: t(`states.order.${id}`) })),
    },
    { kind: 'text', source: 'client_order_id', label: 'orders.client_order_id' },
  ];
  return (
    <Queue<Order>
      resource="orders"
      title="orders.list.title"
      columns={columns}
      views={views}
      filters={filters}
      addressOf={({ id }) => `/orders/${id}`}
      empty={{ title: 'orders.list.empty', why: 'orders.list.empty_why' }}
    />
  );
}

const views: View[] = [
  { id: 'all', label: 'orders.list.view_all', filter: {} },
  { id: 'live', label: 'orders.list.view_live', filter: { is_live: true } },
  { id: 'filled', label: 'orders.list.view_filled', filter: { status: 'filled' } },
  { id: 'approval', label: 'orders.list.view_approval', filter: { status: 'awaiting_approval' } },
];

const columns: Column<Order>[] = [
  {
    id: 'created',
    label: 'orders.placed_at',
    sort: 'created_at',
    card: 'line',
    render: ({ created_at }) => <DateTime value={created_at} />,
  },
  { id: 'symbol', label: 'orders.symbol', sort: 'symbol', card: 'title', render: ({ symbol }) => symbol },
  { id: 'side', label: 'orders.side', card: 'line', render: ({ side }) => <SideMark side={side} /> },
  {
    id: 'type',
    label: 'orders.type',
    card: 'line',
    render: ({ type, kind }) => <Say text={`orders.kinds.${type === 'iceberg' ? 'iceberg' : kind}`} />,
  },
  {
    id: 'quantity',
    label: 'orders.quantity',
    sort: 'quantity',
    align: 'right',
    card: 'line',
    render: ({ quantity }) => quantity,
  },
  {
    id: 'price',
    label: 'orders.price',
    sort: 'price',
    align: 'right',
    render: ({ price, stop_price, trailing_distance }) => price ?? stop_price ?? trailing_distance ?? '–',
  },
  {
    id: 'filled',
    label: 'orders.filled',
    sort: 'filled_quantity',
    align: 'right',
    render: ({ filled_quantity }) => filled_quantity,
  },
  {
    id: 'average',
    label: 'orders.average_price',
    align: 'right',
    render: ({ average_price }) => average_price ?? '–',
  },
  {
    id: 'status',
    label: 'layout.state',
    sort: 'status',
    card: 'state',
    render: ({ status }) => <StateChip noun="order" state={status} />,
  },
  {
    id: 'account',
    label: 'orders.account',
    grows: true,
    card: 'line',
    render: ({ account_name }) => account_name,
  },
  {
    id: 'by',
    label: 'orders.placed_by',
    isOptional: true,
    render: ({ placed_by_name }) => placed_by_name ?? '–',
  },
  { id: 'id', label: 'layout.id', isOptional: true, render: ({ id }) => <CopyableId value={id} /> },
];
