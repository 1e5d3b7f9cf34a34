import CandlestickChartOutlined from '@mui/icons-material/CandlestickChartOutlined';
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
