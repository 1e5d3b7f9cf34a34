import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const clients: ResourceDescriptor = {
  name: 'clients',
  path: '/onboarding/clients',
  permission: 'onboarding:read',
  group: 'work',
  label: 'onboarding.clients.title',
  icon: GroupsOutlined,
  list: page('onboarding:read', async () => (await import('./ClientList.js')).ClientList),
  start: { sort: { field: 'updated_at', order: 'DESC' } },
  file: page('onboarding:read', async () => (await import('./ClientFile.js')).ClientFile),
  represent: ({ display_name, country }) => ({
    text: String(display_name),
    detail: typeof country === 'string' ? country : undefined,
  }),
};
