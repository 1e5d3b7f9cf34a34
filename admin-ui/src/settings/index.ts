import TuneOutlined from '@mui/icons-material/TuneOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const settings: ResourceDescriptor = {
  name: 'settings',
  path: '/settings',
  permission: 'settings:read',
  group: 'administration',
  label: 'settings.title',
  icon: TuneOutlined,
  list: page('settings:read', async () => (await import('./SettingList.js')).SettingList),
};
