import type { Knex } from 'knex';
import { WebhookAttemptModel } from '../../db/models/webhook-attempts.js';
import { WebhookDeliveryModel } from '../../db/models/webhook-deliveries.js';
import { WebhookEndpointModel } from '../../db/models/webhook-endpoints.js';
import type { ListQuery } from '../../domain/fields.js';
import { testEventType } from '../../domain/webhooks/events.js';
import { deliveryListRules } from '../../domain/webhooks/inputs.js';
import type { DeliveryFileView, DeliveryView } from '../../domain/webhooks/views.js';
import { problem } from '../../lib/problem.js';
import type { Context, Principal } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import type { Page } from '../route.js';
import { read, transact } from '../work.js';
import { owned, ownEndpoint } from './webhooks-endpoints.js';
import { requestDelivery, testFacts } from './webhooks-telling.js';

/** Between two tests of one endpoint: a test is no way to knock at somebody's door as often as one likes. */
const testPauseMs = 10_000;

export function listDeliveries(context: Context, query: ListQuery): Promise<Page<DeliveryView>> {
  const filter = readFilter(query, deliveryListRules);
  return read(context, async (trx) => {
    const rows = ownDeliveries(trx, context.principal).where(filter);
    const page = await pageOf(rows, query, deliveryListRules);
    return { ...page, items: await deliveryViews(trx, page.items) };
  });
}

export function getDelivery(context: Context, id: string): Promise<DeliveryFileView> {
  return read(context, async (trx) => {
    const row = await ownDelivery(trx, context.principal, id);
    const tries = await WebhookAttemptModel.query(trx).where({ delivery_id: id }).orderBy('number');
    return {
      ...(await deliveryViewOf(trx, row)),
      body: row.body,
      tries: tries.map(({ delivery_id: _delivery, ...attempt }) => attempt),
    };
  });
}

/** Sends an event again, in a round of its own. Errors: `webhooks.delivery_under_way`, `webhooks.endpoint_not_enabled`. */
export function sendAgain(context: Context, id: string): Promise<DeliveryView> {
  return transact(context, async (work) => {
    const { trx, principal } = work;
    const seen = await ownDelivery(trx, principal, id);
    const endpoint = await ownEndpoint(trx, principal, seen.endpoint_id);
    if (endpoint.state !== 'enabled') throw problem('webhooks.endpoint_not_enabled');
    const { event_id, endpoint_id, type, body } = seen;
    const rounds = await WebhookDeliveryModel.query(trx)
      .where({ event_id, endpoint_id })
      .orderBy('round', 'desc');
    if (rounds.some(({ state }) => state === 'pending')) throw problem('webhooks.delivery_under_way');
    const round = (rounds[0]?.round ?? 0) + 1;
    const sent = await requestDelivery(work, endpoint, { event_id, type, body, round });
    work.audit({
      action: 'webhooks.send_again',
      noun: 'webhooks',
      record_id: endpoint_id,
      after: { event_id, round },
    });
    return deliveryViewOf(trx, await ownDelivery(trx, principal, sent ?? id));
  });
}

/** Sends an event that nothing has happened for. Errors: `webhooks.endpoint_not_enabled`, `webhooks.test_too_soon`. */
export function sendTest(context: Context, endpointId: string): Promise<DeliveryView> {
  return transact(context, async (work) => {
    const { trx, principal, now } = work;
    const endpoint = await ownEndpoint(trx, principal, endpointId);
    if (endpoint.state !== 'enabled') throw problem('webhooks.endpoint_not_enabled');
    const recent = await WebhookDeliveryModel.query(trx)
      .where({ endpoint_id: endpointId, type: testEventType })
      .where('created_at', '>', new Date(now.getTime() - testPauseMs))
      .first();
    if (recent) throw problem('webhooks.test_too_soon', undefined, { retryAfterSeconds: testPauseMs / 1000 });
    const sent = await requestDelivery(work, endpoint, testFacts(endpointId, now));
    if (!sent) throw problem('webhooks.delivery_not_found');
    work.audit({ action: 'webhooks.test_endpoint', noun: 'webhooks', record_id: endpointId });
    return deliveryViewOf(trx, await ownDelivery(trx, principal, sent));
  });
}

/** Also of endpoints that were removed: what was sent there stays on record. */
function ownDeliveries(trx: Knex, principal: Principal) {
  const endpoints = owned(WebhookEndpointModel.query(trx), principal).select('id');
  return WebhookDeliveryModel.query(trx).whereIn('endpoint_id', endpoints);
}

async function ownDelivery(trx: Knex, principal: Principal, id: string): Promise<WebhookDeliveryModel> {
  const row = await ownDeliveries(trx, principal).findById(id);
  if (!row) throw problem('webhooks.delivery_not_found');
  return row;
}

async function deliveryViewOf(trx: Knex, row: WebhookDeliveryModel): Promise<DeliveryView> {
  const [view] = await deliveryViews(trx, [row]);
  if (!view) throw problem('webhooks.delivery_not_found');
  return view;
}

async function deliveryViews(trx: Knex, rows: readonly WebhookDeliveryModel[]): Promise<DeliveryView[]> {
  const endpoints = await WebhookEndpointModel.query(trx).findByIds(rows.map((row) => row.endpoint_id));
  const newest = await WebhookAttemptModel.query(trx)
    .whereIn(
      'delivery_id',
      rows.map(({ id }) => id),
    )
    .whereNotNull('ended_at')
    .distinctOn('delivery_id')
    .orderBy([{ column: 'delivery_id' }, { column: 'number', order: 'desc' }]);
  return rows.map(({ body: _body, ...row }) => {
    const last = newest.find(({ delivery_id }) => delivery_id === row.id);
    return {
      ...row,
      url: endpoints.find(({ id }) => id === row.endpoint_id)?.url ?? '',
      last_status: last?.status ?? null,
      last_error: last?.error ?? null,
    };
  });
}
