import { z } from 'zod';
import { invitation, userChange } from '../../domain/accounts/requests.js';
import { roleView, sessionView, userView } from '../../domain/accounts/views.js';
import { listQuery, uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import { listSessions } from '../services/accounts-sessions.js';
import {
  changeUser,
  endUserSessions,
  inviteUser,
  listRoles,
  listUsers,
  readUser,
} from '../services/accounts-users.js';

const byId = z.strictObject({ id: uuid });

export const accountsUsersRoutes: Route[] = [
  route.get(
    '/api/v1/accounts/users',
    {
      summary: 'Users',
      can: 'accounts:read_users',
      query: listQuery,
      answers: { status: 200, schema: z.array(userView) },
    },
    ({ query }, context) => listUsers(context, query),
  ),
  route.get(
    '/api/v1/accounts/users/:id',
    {
      summary: 'One user',
      can: 'accounts:read_users',
      params: byId,
      answers: { status: 200, schema: userView },
    },
    ({ params }, context) => readUser(context, params.id),
  ),
  route.post(
    '/api/v1/accounts/users',
    {
      summary: 'Invites a user, who chooses a password by the link in the mail',
      can: 'accounts:manage_users',
      idempotent: true,
      stepUp: true,
      body: invitation,
      answers: { status: 201, schema: userView },
    },
    ({ body }, context) => inviteUser(context, body),
  ),
  route.patch(
    '/api/v1/accounts/users/:id',
    {
      summary: 'Changes role, status or name of a user; another role or status ends the sessions',
      can: 'accounts:manage_users',
      stepUp: true,
      versioned: true,
      params: byId,
      body: userChange,
      answers: { status: 200, schema: userView },
    },
    ({ params, version, body }, context) => changeUser(context, { ...params, version, change: body }),
  ),
  route.get(
    '/api/v1/accounts/users/:id/sessions',
    {
      summary: 'Sessions of a user',
      can: 'accounts:read_users',
      params: byId,
      answers: { status: 200, schema: z.array(sessionView) },
    },
    ({ params }, context) => listSessions(context, params.id),
  ),
  route.delete(
    '/api/v1/accounts/users/:id/sessions',
    {
      summary: 'Ends every session of a user',
      can: 'accounts:manage_users',
      stepUp: true,
      params: byId,
      answers: { status: 204 },
    },
    ({ params }, context) => endUserSessions(context, params.id),
  ),
  route.get(
    '/api/v1/accounts/roles',
    {
      summary: 'Roles with what each may do',
      can: 'accounts:read_users',
      answers: { status: 200, schema: z.array(roleView) },
    },
    async () => listRoles(),
  ),
];
