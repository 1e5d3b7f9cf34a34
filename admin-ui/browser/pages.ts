import { z } from 'zod';
import type { Permission } from '../../domain/accounts/permissions.js';
import type { Stage } from './instance.js';

/** A page of the staff side: where it is and which permission opens it. */
export interface StaffPage {
  name: string;
  path: string;
  permission: Permission;
}

const ids = z.array(z.looseObject({ id: z.string() }));

/** Every page of every resource, with the newest case, client and user for the files. */
export async function staffPages({ admin }: Stage): Promise<StaffPage[]> {
  const newest = async (path: string) =>
    ids.parse(await admin.call('GET', `/api/v1/${path}?perPage=1`))[0]?.id ?? '';
  const [caseId, clientId, userId, orderId, ledgerId, accountId, breachId, endpointId] = await Promise.all([
    newest('compliance/cases'),
    newest('onboarding/clients'),
    newest('accounts/users'),
    newest('institutional/orders'),
    newest('ledger/accounts'),
    newest('portfolio/accounts'),
    newest('risk/breaches'),
    newest('webhooks/endpoints'),
  ]);
  const pages: StaffPage[] = [
    { name: 'dashboard', path: '/', permission: 'compliance:read_dashboard' },
    { name: 'cases', path: '/cases', permission: 'compliance:read_cases' },
    { name: 'case', path: `/cases/${caseId}`, permission: 'compliance:read_cases' },
    { name: 'clients', path: '/clients', permission: 'onboarding:read' },
    { name: 'client', path: `/clients/${clientId}`, permission: 'onboarding:read' },
    { name: 'trading', path: '/trading', permission: 'orders:read' },
    { name: 'approvals', path: '/approvals', permission: 'orders:read_approvals' },
    { name: 'risk', path: '/risk', permission: 'risk:read' },
    { name: 'risk of an account', path: `/risk/accounts/${accountId}`, permission: 'risk:read' },
    { name: 'breach', path: `/risk/breaches/${breachId}`, permission: 'risk:read' },
    { name: 'engine', path: '/engine', permission: 'orders:read_engine' },
    { name: 'orders', path: '/orders', permission: 'orders:read' },
    { name: 'order', path: `/orders/${orderId}`, permission: 'orders:read' },
    { name: 'executions', path: '/executions', permission: 'orders:read' },
    { name: 'best execution', path: '/evidence', permission: 'orders:read_evidence' },
    { name: 'portfolio', path: '/portfolio', permission: 'portfolios:read' },
    { name: 'ledger', path: '/ledger', permission: 'ledger:read' },
    { name: 'ledger account', path: `/ledger/${ledgerId}`, permission: 'ledger:read' },
    { name: 'users', path: '/users', permission: 'accounts:read_users' },
    { name: 'user', path: `/users/${userId}`, permission: 'accounts:read_users' },
    { name: 'invitation', path: '/users/create', permission: 'accounts:manage_users' },
    { name: 'api keys', path: '/api-keys', permission: 'accounts:manage_keys' },
    { name: 'roles', path: '/roles', permission: 'accounts:read_users' },
    { name: 'profile', path: '/profile', permission: 'accounts:self' },
    { name: 'audit', path: '/audit', permission: 'audit:read' },
    { name: 'notifications', path: '/notifications', permission: 'notifications:self' },
    { name: 'mail', path: '/mail', permission: 'notifications:read_outbox' },
    { name: 'case workers', path: '/case-workers', permission: 'compliance:read_cases' },
    { name: 'texts for clients', path: '/request-templates', permission: 'compliance:read_cases' },
    { name: 'case metrics', path: '/case-metrics', permission: 'compliance:read_cases' },
    { name: 'lists', path: '/lists', permission: 'compliance:read_lists' },
    { name: 'risk model', path: '/risk-model', permission: 'compliance:read_risk_models' },
    { name: 'name check', path: '/screening', permission: 'compliance:screen' },
    { name: 'venues', path: '/venues', permission: 'venues:read' },
    { name: 'venue', path: '/venues/second-door', permission: 'venues:read' },
    { name: 'webhooks', path: '/webhooks', permission: 'webhooks:read' },
    { name: 'webhook endpoint', path: `/webhooks/${endpointId}`, permission: 'webhooks:read' },
    { name: 'settings', path: '/settings', permission: 'settings:read' },
  ];
  // A list that nobody has filled yet has no file to open.
  return pages.filter(({ path }) => !path.endsWith('/') || path === '/');
}
