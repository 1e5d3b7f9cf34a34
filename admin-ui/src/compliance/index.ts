import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';
import { CaseBadge } from './CaseBadge.js';
import { representCase } from './represent-case.js';

export const cases: ResourceDescriptor = {
  name: 'cases',
  path: '/compliance/cases',
  permission: 'compliance:read_cases',
  group: 'work',
  label: 'compliance.cases.title',
  icon: FactCheckOutlined,
  list: page('compliance:read_cases', async () => (await import('./CaseQueue.js')).CaseQueue),
  start: { sort: { field: 'due_at', order: 'ASC' }, filter: { state: 'live' } },
  file: page('compliance:read_cases', async () => (await import('./CaseFile.js')).CaseFile),
  badge: CaseBadge,
  represent: representCase,
};

export const lists: ResourceDescriptor = {
  name: 'lists',
  path: '/compliance/lists',
  permission: 'compliance:read_lists',
  group: 'records',
  label: 'compliance.lists.title',
  icon: GppMaybeOutlined,
  list: page('compliance:read_lists', async () => (await import('./ListsPage.js')).ListsPage),
};

export const nameCheck: ResourceDescriptor = {
  name: 'screening',
  path: '/screening',
  permission: 'compliance:screen',
  group: 'work',
  label: 'compliance.search.title',
  icon: PersonSearchOutlined,
  list: page('compliance:screen', async () => (await import('./SearchPage.js')).SearchPage),
};
