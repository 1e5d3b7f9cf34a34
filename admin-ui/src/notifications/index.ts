import MailOutline from '@mui/icons-material/MailOutline';
import NotificationsNone from '@mui/icons-material/NotificationsNone';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const notifications: ResourceDescriptor = {
  name: 'notifications',
  path: '/notifications',
  permission: 'notifications:self',
  group: 'records',
  label: 'notifications.title',
  icon: NotificationsNone,
  list: page('notifications:self', async () => (await import('./NotificationList.js')).NotificationList),
};

export const mail: ResourceDescriptor = {
  name: 'mail',
  path: '/notifications/outbox',
  permission: 'notifications:read_outbox',
  group: 'records',
  label: 'notifications.mail.title',
  icon: MailOutline,
  list: page('notifications:read_outbox', async () => (await import('./MailList.js')).MailList),
  start: { sort: { field: 'created_at', order: 'DESC' } },
};
