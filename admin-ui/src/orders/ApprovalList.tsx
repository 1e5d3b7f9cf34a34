import { approvalStates } from '../../../domain/orders/approval.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField, View } from '../layout/queue-types.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime, Relative } from '../layout/Time.js';
import { useT } from '../providers/i18n-provider.js';
import { ShownOrder } from './ShownOrder.js';
import type { ApprovalRow } from './types.js';

/** Orders above the limits of who placed them: each waits for somebody else. */
export function ApprovalList() {
  const t = useT();
  const filters: FilterField[] = [
    {
      kind: 'choice',
      source: 'state',
      label: 'layout.state',
      choices: approvalStates.map((id) => ({ id, name: t(`states.approval.${id}`) })),
    },
  ];
  return (
    <Queue<ApprovalRow>
      resource="approvals"
      title="orders.approvals.title"
      columns={columns}
      views={views}
      filters={filters}
      addressOf={({ order_id }) => `/orders/${order_id}`}
      empty={{ title: 'orders.approvals.empty', why: 'orders.approvals.empty_why' }}
    />
  );
}

const views: View[] = [
  { id: 'waiting', label: 'orders.approvals.view_waiting', filter: { state: 'pending' } },
  { id: 'all', label: 'orders.list.view_all', filter: {} },
];

const columns: Column<ApprovalRow>[] = [
  {
    id: 'order',
    label: 'orders.approvals.order',
    card: 'title',
    grows: true,
    render: (approval) => <ShownOrder approval={approval} />,
  },
  {
    id: 'state',
    label: 'layout.state',
    sort: 'state',
    card: 'state',
    render: ({ state }) => <StateChip noun="approval" state={state} />,
  },
  {
    id: 'by',
    label: 'orders.approvals.asked_by',
    card: 'line',
    render: ({ requested_by_name }) => requested_by_name ?? '–',
  },
  {
    id: 'asked',
    label: 'orders.approvals.asked_at',
    sort: 'requested_at',
    card: 'line',
    render: ({ requested_at }) => <DateTime value={requested_at} />,
  },
  {
    id: 'expires',
    label: 'orders.expires',
    sort: 'expires_at',
    card: 'line',
    render: ({ expires_at }) => <Relative value={expires_at} />,
  },
  {
    id: 'decided',
    label: 'orders.approvals.decided_by',
    render: ({ decided_by_name }) => decided_by_name ?? '–',
  },
];
