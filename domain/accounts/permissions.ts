import type { Role } from './roles.js';

const everyone: readonly Role[] = [
  'admin',
  'compliance_officer',
  'compliance_analyst',
  'operations',
  'trader',
  'risk_manager',
  'analyst',
  'auditor',
  'support',
  'client',
  'partner',
];
const compliance: readonly Role[] = ['compliance_analyst', 'compliance_officer'];
/** Who sees what is traded, whosever it is; a client sees their own. */
const tradeReaders: readonly Role[] = [
  'admin',
  'auditor',
  'client',
  'operations',
  'risk_manager',
  'service',
  'trader',
];
const readers: readonly Role[] = [
  'admin',
  'auditor',
  'compliance_analyst',
  'compliance_officer',
  'operations',
  'support',
];

/**
 * Who may do what. One table: the server enforces it, the admin UI hides by it, and a test calls every route as every
 * role by it. `public` needs no sign-in.
 */
export const permissions = {
  public: [],
  'accounts:manage_keys': ['admin', 'operations'],
  'accounts:manage_users': ['admin'],
  'accounts:own_keys': ['client', 'partner'],
  'accounts:read_users': ['admin', 'auditor', 'compliance_officer', 'operations', 'support'],
  'accounts:self': everyone,
  'audit:read': ['admin', 'auditor', 'compliance_officer'],
  'audit:verify': ['admin', 'auditor'],
  'compliance:arrange_desk': ['admin', 'compliance_officer'],
  'compliance:decide': ['compliance_officer'],
  'compliance:load_lists': ['service'],
  'compliance:propose_entries': compliance,
  'compliance:propose_risk_models': ['compliance_officer'],
  'compliance:read_cases': ['admin', 'auditor', ...compliance, 'operations'],
  'compliance:read_dashboard': ['admin', 'analyst', 'auditor', ...compliance, 'operations', 'risk_manager'],
  'compliance:read_lists': ['admin', 'auditor', ...compliance, 'service'],
  'compliance:read_risk_models': ['admin', 'auditor', ...compliance],
  'compliance:record': ['service'],
  'compliance:rescreen': ['admin', 'compliance_officer'],
  'compliance:screen': [...compliance, 'operations', 'partner', 'service'],
  'compliance:work_cases': compliance,
  'ledger:post': ['operations', 'service'],
  'ledger:read': ['admin', 'auditor', 'operations', 'risk_manager', 'service', 'trader'],
  'market-data:read': [...everyone, 'service'],
  'market-data:read_orders': ['admin', 'auditor', 'risk_manager', 'trader'],
  'notifications:read_outbox': ['admin', 'auditor', 'support'],
  'notifications:self': everyone,
  'onboarding:apply': ['client'],
  'onboarding:read_own': ['client'],
  'onboarding:read': [...readers, 'service'],
  'onboarding:read_documents': [...compliance, 'auditor', 'client', 'service'],
  'onboarding:record': ['service'],
  'onboarding:suspend': ['compliance_officer'],
  'orders:approve': ['risk_manager', 'trader'],
  'orders:cancel': ['client', 'operations', 'risk_manager', 'trader'],
  'orders:close_breaks': ['operations', 'risk_manager'],
  'orders:place': ['client', 'trader'],
  'orders:read': tradeReaders,
  'orders:read_approvals': ['admin', 'auditor', 'operations', 'risk_manager', 'trader'],
  'orders:read_engine': ['admin', 'auditor', 'operations', 'risk_manager', 'trader'],
  'orders:read_evidence': ['admin', 'auditor', 'operations', 'risk_manager', 'trader'],
  'orders:work': ['service'],
  'portfolios:move_funds': ['client', 'operations'],
  'portfolios:read': tradeReaders,
  'risk:handle_breaches': ['admin', 'risk_manager'],
  'risk:kill': ['admin', 'risk_manager'],
  'risk:read': ['admin', 'auditor', 'operations', 'risk_manager', 'service', 'trader'],
  'risk:set_limits': ['admin', 'risk_manager'],
  'risk:work': ['service'],
  'settings:change': ['admin', 'compliance_officer'],
  'settings:read': ['admin', 'auditor', ...compliance, 'operations', 'service'],
  'venues:change': ['admin', 'operations'],
  'venues:read': ['admin', 'auditor', 'operations', 'risk_manager', 'service', 'trader'],
  'venues:work': ['service'],
  'webhooks:change': ['admin', 'client', 'operations', 'partner'],
  'webhooks:read': ['admin', 'auditor', 'client', 'operations', 'partner'],
  'webhooks:work': ['service'],
  'workflows:read': ['admin', 'auditor', ...compliance, 'operations'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** True when the table grants the permission to the role; `public` is granted to nobody in particular. */
export function isAllowed(role: Role, permission: Permission): boolean {
  return permissions[permission].some((allowed) => allowed === role);
}

/** Every permission that a role has, sorted, for the profile that the UI receives. */
export function permissionsOf(role: Role): Permission[] {
  return permissionNames.filter((name) => isAllowed(role, name));
}

/** Every name in the table. */
export const permissionNames: Permission[] = Object.keys(permissions).filter(
  (name): name is Permission => name in permissions,
);
