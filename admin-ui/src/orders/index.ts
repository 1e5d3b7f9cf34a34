import CandlestickChartOutlined from '@mui/icons-material/CandlestickChartOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const trading: ResourceDescriptor = {
  name: 'trading',
  path: '/market-data/instruments',
  permission: 'orders:read',
  group: 'work',
  label: 'orders.trading.title',
  icon: CandlestickChartOutlined,
  list: page('orders:read', async () => (await import('./Trading.js')).Trading),
};

export const orders: ResourceDescriptor = {
  name: 'orders',
  path: '/institutional/orders',
  permission: 'orders:read',
  group: 'records',
  label: 'orders.list.title',
  icon: ReceiptLongOutlined,
  list: page('orders:read', async () => (await import('./OrderList.js')).OrderList),
  start: { sort: { field: 'created_at', order: 'DESC' } },
  file: page('orders:read', async () => (await import('./OrderFile.js')).OrderFile),
};

export const approvals: ResourceDescriptor = {
  name: 'approvals',
  path: '/institutional/order-approvals',
  permission: 'orders:read_approvals',
  group: 'work',
  label: 'orders.approvals.title',
  icon: HowToRegOutlined,
  list: page('orders:read_approvals', async () => (await import('./ApprovalList.js')).ApprovalList),
  start: { sort: { field: 'requested_at', order: 'DESC' }, filter: { state: 'pending' } },
  identify: ({ order_id }) => String(order_id),
};

export const evidence: ResourceDescriptor = {
  name: 'evidence',
  path: '/institutional/order-evidence',
  permission: 'orders:read_evidence',
  group: 'records',
  label: 'orders.evidence.title',
  icon: FactCheckOutlined,
  list: page('orders:read_evidence', async () => (await import('./EvidenceList.js')).EvidenceList),
  start: { sort: { field: 'recorded_at', order: 'DESC' } },
};

export const executions: ResourceDescriptor = {
  name: 'executions',
  path: '/institutional/executions',
  permission: 'orders:read',
  group: 'records',
  label: 'orders.executions.title',
  icon: SwapHorizOutlined,
  list: page('orders:read', async () => (await import('./ExecutionList.js')).ExecutionList),
  start: { sort: { field: 'executed_at', order: 'DESC' } },
};
