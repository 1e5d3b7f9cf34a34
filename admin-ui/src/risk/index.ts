import BoltOutlined from '@mui/icons-material/BoltOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const risk: ResourceDescriptor = {
  name: 'risk',
  path: '/risk/switches',
  permission: 'risk:read',
  group: 'work',
  label: 'risk.title',
  icon: BoltOutlined,
  list: page('risk:read', async () => (await import('./RiskPage.js')).RiskPage),
  file: page('risk:read', async () => (await import('./RiskFile.js')).RiskFile),
};
