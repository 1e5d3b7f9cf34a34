import MemoryOutlined from '@mui/icons-material/MemoryOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const engine: ResourceDescriptor = {
  name: 'engine',
  path: '/engine/health',
  permission: 'orders:read_engine',
  group: 'administration',
  label: 'engine.title',
  icon: MemoryOutlined,
  list: page('orders:read_engine', async () => (await import('./EnginePage.js')).EnginePage),
};
