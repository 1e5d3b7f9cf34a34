import { houseVenue } from '../../../domain/venues/rules.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField } from '../layout/queue-types.js';
import { DateTime } from '../layout/Time.js';
import { useApi, useCan } from '../providers/hooks.js';
import { SideMark } from './SideMark.js';
import type { Evidence } from './types.js';
import { useInstruments } from './use-market.js';

/** Decisions of all orders: where their parts went, and how the price was against the middle. */
export function EvidenceList() {
  const filters = useEvidenceFilters();
  return (
    <Queue<Evidence>
      resource="evidence"
      title="orders.evidence.title"
      columns={columns}
      filters={filters}
      addressOf={({ order_id }) => `/orders/${order_id}?tab=evidence`}
      empty={{ title: 'orders.evidence.empty', why: 'orders.evidence.empty_why' }}
    />
  );
}

function useEvidenceFilters(): FilterField[] {
  const { data: instruments = [] } = useInstruments();
  const canReadVenues = useCan('venues:read');
  const { data: venues = [] } = useApi<{ id: string; name: string }[]>(
    '/institutional/venues',
    { perPage: 200 },
    { enabled: canReadVenues },
  );
  return [
    {
      kind: 'choice',
      source: 'symbol',
      label: 'orders.symbol',
      choices: instruments.map(({ symbol }) => ({ id: symbol, name: symbol })),
    },
    {
      kind: 'choice',
      source: 'venue_id',
      label: 'orders.venue',
      choices: [{ id: houseVenue, name: 'Purser' }, ...venues.map(({ id, name }) => ({ id, name }))],
    },
    { kind: 'day', edge: 'from', source: 'from', label: 'audit.from' },
    { kind: 'day', edge: 'to', source: 'to', label: 'audit.to' },
  ];
}

const columns: Column<Evidence>[] = [
  {
    id: 'at',
    label: 'orders.time',
    sort: 'recorded_at',
    card: 'line',
    render: ({ recorded_at }) => <DateTime value={recorded_at} />,
  },
  { id: 'symbol', label: 'orders.symbol', card: 'title', render: ({ symbol }) => symbol },
  { id: 'side', label: 'orders.side', card: 'state', render: ({ side }) => <SideMark side={side} /> },
  {
    id: 'quantity',
    label: 'orders.quantity',
    align: 'right',
    card: 'line',
    render: ({ quantity }) => quantity,
  },
  {
    id: 'venues',
    label: 'orders.evidence.shares',
    grows: true,
    card: 'line',
    render: ({ venues }) =>
      venues
        .filter(({ quantity }) => Number(quantity) > 0)
        .map(({ name, quantity }) => `${name} ${quantity}`)
        .join(', '),
  },
  { id: 'mid', label: 'orders.evidence.middle', align: 'right', render: ({ mid }) => mid ?? '–' },
  {
    id: 'average',
    label: 'orders.average_price',
    align: 'right',
    render: ({ average_price }) => average_price ?? '–',
  },
  {
    id: 'slippage',
    label: 'orders.evidence.slippage_bps',
    align: 'right',
    card: 'line',
    render: ({ slippage_bps }) => slippage_bps ?? '–',
  },
  {
    id: 'hash',
    label: 'orders.evidence.hash',
    isOptional: true,
    render: ({ content_hash }) => (content_hash ? <CopyableId value={content_hash} /> : '–'),
  },
];
