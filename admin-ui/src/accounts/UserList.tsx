import PersonAddAlt from '@mui/icons-material/PersonAddAlt';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { roles } from '../../../domain/accounts/roles.js';
import { userStatuses } from '../../../domain/accounts/rules.js';
import { CopyableId } from '../layout/CopyableId.js';
import { Queue } from '../layout/Queue.js';
import type { Column, FilterField, View } from '../layout/queue-types.js';
import { Say } from '../layout/Say.js';
import { StateChip } from '../layout/StateChip.js';
import { DateTime, Relative } from '../layout/Time.js';
import { useCan } from '../providers/hooks.js';
import { useT } from '../providers/i18n-provider.js';
import type { User } from './types.js';

/** Everybody who can sign in. */
export function UserList() {
  const t = useT();
  const canInvite = useCan('accounts:manage_users');
  const filters: FilterField[] = [
    { kind: 'text', source: 'q', label: 'accounts.users.search' },
    {
      kind: 'choice',
      source: 'role',
      label: 'accounts.role',
      choices: roles.map((id) => ({ id, name: t(`accounts.roles.${id}`) })),
    },
    {
      kind: 'choice',
      source: 'status',
      label: 'layout.state',
      choices: userStatuses.map((id) => ({ id, name: t(`states.user.${id}`) })),
    },
  ];
  return (
    <Queue<User>
      resource="users"
      title="accounts.users.title"
      columns={columns}
      views={views}
      filters={filters}
      addressOf={({ id }) => `/users/${id}`}
      empty={{
        title: 'accounts.users.empty',
        why: 'accounts.users.empty_why',
        action: canInvite ? { label: 'accounts.users.invite', to: '/users/create' } : undefined,
      }}
      actions={
        canInvite && (
          <Button
            component={Link}
            to="/users/create"
            variant="contained"
            color="primary"
            startIcon={<PersonAddAlt />}
          >
            {t('accounts.users.invite')}
          </Button>
        )
      }
    />
  );
}

const views: View[] = [
  { id: 'all', label: 'accounts.users.view_all', filter: {} },
  { id: 'active', label: 'accounts.users.view_active', filter: { status: 'active' } },
  { id: 'invited', label: 'accounts.users.view_invited', filter: { status: 'invited' } },
  { id: 'suspended', label: 'accounts.users.view_suspended', filter: { status: 'suspended' } },
];

const columns: Column<User>[] = [
  {
    id: 'name',
    label: 'accounts.full_name',
    sort: 'full_name',
    card: 'title',
    render: ({ full_name, email }) => full_name || email,
  },
  { id: 'email', label: 'accounts.email', sort: 'email', card: 'line', render: ({ email }) => email },
  {
    id: 'role',
    label: 'accounts.role',
    sort: 'role',
    card: 'line',
    render: ({ role }) => <Say text={`accounts.roles.${role}`} />,
  },
  {
    id: 'status',
    label: 'layout.state',
    sort: 'status',
    card: 'state',
    render: ({ status }) => <StateChip noun="user" state={status} />,
  },
  {
    id: 'factor',
    label: 'accounts.second_factor',
    card: 'line',
    render: ({ has_second_factor }) => <Say text={has_second_factor ? 'layout.yes' : 'layout.no'} />,
  },
  {
    id: 'last',
    label: 'accounts.last_sign_in',
    sort: 'last_sign_in_at',
    card: 'line',
    render: ({ last_sign_in_at }) => <Relative value={last_sign_in_at} />,
  },
  {
    id: 'created',
    label: 'layout.created',
    sort: 'created_at',
    isOptional: true,
    render: ({ created_at }) => <DateTime value={created_at} />,
  },
  { id: 'id', label: 'layout.id', isOptional: true, render: ({ id }) => <CopyableId value={id} /> },
];
