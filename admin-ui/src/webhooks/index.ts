import WebhookOutlined from '@mui/icons-material/WebhookOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const webhooks: ResourceDescriptor = {
  name: 'webhooks',
  path: '/webhooks/endpoints',
  permission: 'webhooks:read',
  group: 'administration',
  label: 'webhooks.title',
  icon: WebhookOutlined,
  list: page('webhooks:read', async () => (await import('./EndpointList.js')).EndpointList),
  start: { sort: { field: 'created_at', order: 'DESC' } },
  file: page('webhooks:read', async () => (await import('./EndpointFile.js')).EndpointFile),
};
