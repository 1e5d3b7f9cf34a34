import AccountBalanceWalletOutlined from '@mui/icons-material/AccountBalanceWalletOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const portfolio: ResourceDescriptor = {
  name: 'portfolio',
  path: '/portfolio/accounts',
  permission: 'portfolios:read',
  group: 'records',
  label: 'portfolios.title',
  icon: AccountBalanceWalletOutlined,
  list: page('portfolios:read', async () => (await import('./PortfolioPage.js')).PortfolioPage),
};
