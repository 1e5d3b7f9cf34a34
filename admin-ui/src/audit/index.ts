import HistoryEdu from '@mui/icons-material/HistoryEdu';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const audit: ResourceDescriptor = {
  name: 'audit',
  path: '/audit/entries',
  permission: 'audit:read',
  group: 'records',
  label: 'audit.title',
  icon: HistoryEdu,
  list: page('audit:read', async () => (await import('./AuditLog.js')).AuditLog),
  start: { sort: { field: 'at', order: 'DESC' } },
};
