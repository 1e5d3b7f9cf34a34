import HubOutlined from '@mui/icons-material/HubOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const venues: ResourceDescriptor = {
  name: 'venues',
  path: '/institutional/venues',
  permission: 'venues:read',
  group: 'administration',
  label: 'venues.title',
  icon: HubOutlined,
  list: page('venues:read', async () => (await import('./VenueList.js')).VenueList),
  start: { sort: { field: 'name', order: 'ASC' } },
  file: page('venues:read', async () => (await import('./VenueFile.js')).VenueFile),
};
