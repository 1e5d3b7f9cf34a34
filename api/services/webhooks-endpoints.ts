import type { Knex } from 'knex';
import {
  lockEndpoint,
  standingEndpoints,
  type WebhookEndpointModel,
} from '../../db/models/webhook-endpoints.js';
import { actorNames } from '../../db/views/actor-names.js';
import { isStaff } from '../../domain/accounts/roles.js';
import type { ListQuery } from '../../domain/fields.js';
import { endpointListRules } from '../../domain/webhooks/inputs.js';
import type { EndpointView } from '../../domain/webhooks/views.js';
import { problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read } from '../work.js';

/** Whose endpoints somebody looks after: staff the house's, everybody else their own. */
export function ownerOf({ id, role }: Principal): string | null {
  return role !== 'anonymous' && isStaff(role) ? null : id;
}

/** One's own endpoints, or for staff the house's; what was removed is not among them. */
export function listEndpoints(context: Context, query: ListQuery): Promise<Page<EndpointView>> {
  const filter = readFilter(query, endpointListRules);
  return read(context, async (trx) => {
    const rows = owned(standingEndpoints(trx), context.principal).where(filter);
    const page = await pageOf(rows, query, endpointListRules);
    return { ...page, items: await endpointViews(trx, page.items, context.clock.now()) };
  });
}

export function getEndpoint(context: Context, id: string): Promise<EndpointView> {
  return read(context, async (trx) => {
    const found = await owned(standingEndpoints(trx), context.principal).findById(id);
    if (!found) throw problem('webhooks.endpoint_not_found');
    return endpointViewOf(trx, found, context.clock.now());
  });
}

/** One's own endpoint, locked; somebody else's is as if there were none. */
export async function ownEndpoint(
  trx: Knex,
  principal: Principal,
  id: string,
): Promise<WebhookEndpointModel> {
  const found = await lockEndpoint(trx, id);
  if (!found || found.user_id !== ownerOf(principal)) throw problem('webhooks.endpoint_not_found');
  return found;
}

/** Behind the wall of the database a second time, by who asks. */
export function owned<Q extends ReturnType<typeof standingEndpoints>>(rows: Q, principal: Principal): Q {
  const owner = ownerOf(principal);
  if (owner === null) void rows.whereNull('user_id');
  else void rows.where({ user_id: owner });
  return rows;
}

export async function endpointViews(
  trx: Knex,
  rows: readonly WebhookEndpointModel[],
  now: Date,
): Promise<EndpointView[]> {
  const names = await actorNames(
    trx,
    rows.map(({ created_by }) => created_by),
  );
  return rows.map((row) => {
    const { sealed_secret: _secret, sealed_previous: _previous, user_id: _owner, ...more } = row;
    const { removed_at: _removed, previous_until, ...shown } = more;
    const isRotating = previous_until !== null && previous_until > now;
    return {
      ...shown,
      previous_until: isRotating ? previous_until : null,
      created_by_name: names.get(row.created_by) ?? null,
    };
  });
}

export async function endpointViewOf(trx: Knex, row: WebhookEndpointModel, now: Date): Promise<EndpointView> {
  const [view] = await endpointViews(trx, [row], now);
  if (!view) throw problem('webhooks.endpoint_not_found');
  return view;
}
