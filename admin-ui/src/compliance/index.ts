import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import DraftsOutlined from '@mui/icons-material/DraftsOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import BalanceOutlined from '@mui/icons-material/BalanceOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
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

export const caseWorkers: ResourceDescriptor = {
  name: 'case-workers',
  path: '/compliance/workers',
  permission: 'compliance:read_cases',
  group: 'administration',
  label: 'compliance.casework.workers.title',
  icon: GroupsOutlined,
  list: page('compliance:read_cases', async () => (await import('./WorkersPage.js')).WorkersPage),
};

export const riskModel: ResourceDescriptor = {
  name: 'risk-model',
  path: '/compliance/risk-models',
  permission: 'compliance:read_risk_models',
  group: 'records',
  label: 'risk_model.title',
  icon: BalanceOutlined,
  list: page('compliance:read_risk_models', async () => (await import('./RiskModelPage.js')).RiskModelPage),
};

export const requestTemplates: ResourceDescriptor = {
  name: 'request-templates',
  path: '/compliance/request-templates',
  permission: 'compliance:read_cases',
  group: 'administration',
  label: 'compliance.casework.templates.title',
  icon: DraftsOutlined,
  list: page('compliance:read_cases', async () => (await import('./TemplatesPage.js')).TemplatesPage),
};

export const caseMetrics: ResourceDescriptor = {
  name: 'case-metrics',
  path: '/compliance/case-metrics',
  permission: 'compliance:read_cases',
  group: 'records',
  label: 'compliance.casework.metrics.title',
  icon: InsightsOutlined,
  list: page('compliance:read_cases', async () => (await import('./MetricsPage.js')).MetricsPage),
};
