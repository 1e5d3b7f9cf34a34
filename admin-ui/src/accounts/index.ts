import ApiOutlined from '@mui/icons-material/ApiOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import PeopleOutline from '@mui/icons-material/PeopleOutline';
import { page } from '../layout/page.js';
import type { ResourceDescriptor } from '../layout/resource.js';

export const users: ResourceDescriptor = {
  name: 'users',
  path: '/accounts/users',
  permission: 'accounts:read_users',
  group: 'administration',
  label: 'accounts.users.title',
  icon: PeopleOutline,
  list: page('accounts:read_users', async () => (await import('./UserList.js')).UserList),
  start: { sort: { field: 'created_at', order: 'DESC' } },
  file: page('accounts:read_users', async () => (await import('./UserFile.js')).UserFile),
  create: page('accounts:manage_users', async () => (await import('./UserInvite.js')).UserInvite),
  represent: ({ full_name, email }) => ({ text: String(full_name), detail: String(email) }),
};

export const apiKeys: ResourceDescriptor = {
  name: 'api-keys',
  path: '/accounts/api-keys',
  permission: 'accounts:manage_keys',
  group: 'administration',
  label: 'accounts.keys.title',
  icon: ApiOutlined,
  list: page('accounts:manage_keys', async () => (await import('./ApiKeyList.js')).ApiKeyList),
  start: { sort: { field: 'created_at', order: 'DESC' }, filter: { state: 'live' } },
};

export const roles: ResourceDescriptor = {
  name: 'roles',
  path: '/accounts/roles',
  permission: 'accounts:read_users',
  group: 'administration',
  label: 'accounts.role_table.title',
  icon: BadgeOutlined,
  list: page('accounts:read_users', async () => (await import('./RoleTable.js')).RoleTable),
};

export const profilePage = page('accounts:self', async () => (await import('./Profile.js')).Profile);
