import { z } from 'zod';
import {
  apiKeyChange,
  apiKeyView,
  newApiKeyInput,
  newApiKeyView,
  renewApiKeyInput,
} from '../../domain/accounts/api-keys.js';
import { listQuery, uuid } from '../../domain/fields.js';
import { route, type Route } from '../route.js';
import {
  changeOwnApiKey,
  restrictApiKey,
  revokeApiKey,
  revokeOwnApiKey,
} from '../services/accounts-api-key-changes.js';
import { createApiKey, renewApiKey } from '../services/accounts-api-key-making.js';
import { listApiKeys, listOwnApiKeys } from '../services/accounts-api-keys.js';

const own = '/api/v1/accounts/me/api-keys';
const all = '/api/v1/accounts/api-keys';
const byId = z.strictObject({ id: uuid });

/** Keys of programs: everybody's own, and all of them for who looks after the house. */
export const accountsApiKeyRoutes: Route[] = [
  route.get(
    own,
    {
      summary: 'Own API keys, without their secrets',
      can: 'accounts:own_keys',
      answers: { status: 200, schema: z.array(apiKeyView) },
    },
    (_input, context) => listOwnApiKeys(context),
  ),
  route.post(
    own,
    {
      summary: 'Makes an API key; only this answer has its secret',
      can: 'accounts:own_keys',
      stepUp: true,
      body: newApiKeyInput,
      answers: { status: 201, schema: newApiKeyView },
    },
    ({ body }, context) => createApiKey(context, body),
  ),
  route.patch(
    `${own}/:id`,
    {
      summary:
        'Renames an own API key, or changes from where, on which account, for what and how long it works',
      can: 'accounts:own_keys',
      stepUp: true,
      versioned: true,
      params: byId,
      body: apiKeyChange,
      answers: { status: 200, schema: apiKeyView },
    },
    ({ params, version, body }, context) => changeOwnApiKey(context, { ...params, version, change: body }),
  ),
  route.post(
    `${own}/:id/renewal`,
    {
      summary: 'Puts a new key with the same bounds in the place of one, which may go on for a while',
      can: 'accounts:own_keys',
      stepUp: true,
      params: byId,
      body: renewApiKeyInput,
      answers: { status: 201, schema: newApiKeyView },
    },
    ({ params, body }, context) => renewApiKey(context, params.id, body.overlap_minutes),
  ),
  route.delete(
    `${own}/:id`,
    {
      summary: 'Revokes an own API key: it is refused from now on, and its streams end',
      can: 'accounts:own_keys',
      stepUp: true,
      params: byId,
      answers: { status: 204 },
    },
    ({ params }, context) => revokeOwnApiKey(context, params.id),
  ),
  route.get(
    all,
    {
      summary: 'API keys of everybody, by state, person or account',
      can: 'accounts:manage_keys',
      query: listQuery,
      answers: { status: 200, schema: z.array(apiKeyView) },
    },
    ({ query }, context) => listApiKeys(context, query),
  ),
  route.patch(
    `${all}/:id`,
    {
      summary: "Bounds somebody's API key more tightly; only its owner gives it more",
      can: 'accounts:manage_keys',
      stepUp: true,
      versioned: true,
      params: byId,
      body: apiKeyChange,
      answers: { status: 200, schema: apiKeyView },
    },
    ({ params, version, body }, context) => restrictApiKey(context, { ...params, version, change: body }),
  ),
  route.delete(
    `${all}/:id`,
    {
      summary: "Revokes somebody's API key",
      can: 'accounts:manage_keys',
      stepUp: true,
      params: byId,
      answers: { status: 204 },
    },
    ({ params }, context) => revokeApiKey(context, params.id),
  ),
];
