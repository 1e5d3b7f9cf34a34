/** A page of a list: where it is, where its rows come from, and a role that it is closed to. */
export interface ListPage {
  name: string;
  path: string;
  /** Without it the page shows what the house itself is made of. */
  rows?: string;
  closedTo?: string;
  /** Its rows come with the house. */
  isNeverEmpty?: boolean;
}

export const listPages: readonly ListPage[] = [
  { name: 'cases', path: '/cases', rows: '/api/v1/compliance/cases', closedTo: 'support' },
  { name: 'clients', path: '/clients', rows: '/api/v1/onboarding/clients', closedTo: 'trader' },
  { name: 'audit', path: '/audit', rows: '/api/v1/audit/entries', closedTo: 'trader' },
  { name: 'notifications', path: '/notifications', rows: '/api/v1/notifications' },
  { name: 'mail', path: '/mail', rows: '/api/v1/notifications/outbox', closedTo: 'trader' },
  { name: 'lists', path: '/lists', rows: '/api/v1/compliance/lists', closedTo: 'trader' },
  { name: 'users', path: '/users', rows: '/api/v1/accounts/users', closedTo: 'trader' },
  { name: 'roles', path: '/roles', closedTo: 'trader' },
  { name: 'settings', path: '/settings', rows: '/api/v1/settings', closedTo: 'trader', isNeverEmpty: true },
];
