import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const ledger: ResourceDescriptor = {
  name: 'ledger',
  path: '/ledger/accounts',
  permission: 'ledger:read',
  group: 'records',
  label: 'ledger.title',
  icon: AccountBalanceOutlined,
  list: page('ledger:read', async () => (await import('./LedgerAccounts.js')).LedgerAccounts),
  start: { sort: { field: 'code', order: 'ASC' } },
  file: page('ledger:read', async () => (await import('./LedgerAccountFile.js')).LedgerAccountFile),
};
