import { CopyableId } from '../layout/CopyableId.js';
import { Money } from '../layout/Money.js';
import { Queue } from '../layout/Queue.js';
import type { Column } from '../layout/queue-types.js';
import { Say } from '../layout/Say.js';
import { DateTime } from '../layout/Time.js';
import { SideMark } from './SideMark.js';
import type { Execution } from './types.js';
import { useMarketFilters } from './use-market-filters.js';

/** Every fill that this person may see, with what it cost. */
export function ExecutionList() {
  const filters = useMarketFilters();
  return (
    <Queue<Execution>
      resource="executions"
      title="orders.executions.title"
      columns={executionColumns}
      views={[]}
      filters={filters}
      addressOf={({ order_id }) => `/orders/${order_id}`}
      empty={{ title: 'orders.executions.empty', why: 'orders.executions.empty_why' }}
    />
  );
}

const executionColumns: Column<Execution>[] = [
  {
    id: 'at',
    label: 'orders.time',
    sort: 'executed_at',
    card: 'line',
    render: ({ executed_at }) => <DateTime value={executed_at} />,
  },
  { id: 'symbol', label: 'orders.symbol', sort: 'symbol', card: 'title', render: ({ symbol }) => symbol },
  { id: 'side', label: 'orders.side', card: 'state', render: ({ side }) => <SideMark side={side} /> },
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
    card: 'line',
    render: ({ price }) => price,
  },
  { id: 'value', label: 'orders.value', align: 'right', grows: true, render: ({ value }) => value },
  {
    id: 'fee',
    label: 'orders.fee',
    align: 'right',
    render: ({ fee, fee_asset }) => (fee_asset ? <Money amount={fee} asset={fee_asset} /> : fee),
  },
  {
    id: 'liquidity',
    label: 'orders.liquidity',
    render: ({ liquidity }) => (liquidity ? <Say text={`orders.liquidities.${liquidity}`} /> : '–'),
  },
  { id: 'venue', label: 'orders.venue', isOptional: true, render: ({ venue }) => venue },
  { id: 'id', label: 'layout.id', isOptional: true, render: ({ id }) => <CopyableId value={id} /> },
];
