import type { OutboxEvent } from '../../db/models/outbox.js';
import { putDelivery } from '../../db/models/webhook-deliveries.js';
import { standingEndpoints, type WebhookEndpointModel } from '../../db/models/webhook-endpoints.js';
import { roles } from '../../domain/accounts/roles.js';
import {
  eventsFor,
  outsideEvent,
  testEventType,
  webhookApiVersion,
  type OutsideEvent,
} from '../../domain/webhooks/events.js';
import type { WebhookDelivery } from '../../domain/webhooks/schema.js';
import { newId } from '../../lib/ids.js';
import type { Work } from '../work.js';

/**
 * Writes a delivery of an event for every endpoint that hears of it, once however often this is called. The house hears of
 * everybody; a client or a partner of applications of their own, and only of what their role may be told.
 */
export async function tellEndpoints(work: Work, event: OutboxEvent): Promise<number> {
  const outside = outsideEvent(event);
  if (!outside) return 0;
  const endpoints = await hearersOf(work, outside, event.at);
  const body = bodyOf({ id: event.event_id, type: outside.type, at: event.at, data: outside.data });
  let told = 0;
  for (const endpoint of endpoints) {
    const facts = { event_id: event.event_id, type: outside.type, body, round: 1 };
    if (await requestDelivery(work, endpoint, facts)) told += 1;
  }
  return told;
}

async function hearersOf(
  { trx }: Work,
  { type, application_id }: OutsideEvent,
  at: Date,
): Promise<WebhookEndpointModel[]> {
  const application: { user_id: string } | undefined = await trx('applications')
    .where({ id: application_id })
    .first('user_id');
  const mayHear = roles.filter((role) => eventsFor(role).includes(type));
  const owners = trx('global_users')
    .select('id')
    .where({ id: application?.user_id ?? null, status: 'active' })
    .whereIn('role', mayHear);
  return (
    standingEndpoints(trx)
      .whereRaw('events @> ?::jsonb', [JSON.stringify([type])])
      // Whoever begins to listen hears of what comes, not of all that was.
      .where('created_at', '<=', at)
      .where((each) => each.whereNull('user_id').orWhereIn('user_id', owners))
      .orderBy('id')
  );
}

export type DeliveryFacts = Pick<WebhookDelivery, 'event_id' | 'type' | 'body' | 'round'>;

/** Writes a delivery and has it carried out; one to an endpoint that takes nothing now is kept to be sent again. */
export async function requestDelivery(
  work: Work,
  { id: endpoint_id, state }: Pick<WebhookEndpointModel, 'id' | 'state'>,
  facts: DeliveryFacts,
): Promise<string | null> {
  const { trx, now } = work;
  const id = newId();
  const isTaken = state === 'enabled';
  const isNew = await putDelivery(trx, {
    ...facts,
    id,
    endpoint_id,
    state: isTaken ? 'pending' : 'skipped',
    attempts: 0,
    next_attempt_at: isTaken ? now : null,
    created_at: now,
    ended_at: isTaken ? null : now,
  });
  if (!isNew) return null;
  const payload = { delivery_id: id, endpoint_id, type: facts.type };
  if (isTaken) work.emit({ kind: 'webhooks.delivery_requested', noun: 'webhooks', record_id: id, payload });
  return id;
}

/** What tells a receiver that it can be reached. */
export function testFacts(endpoint_id: string, now: Date): DeliveryFacts {
  const event_id = newId();
  const body = bodyOf({ id: event_id, type: testEventType, at: now, data: { endpoint_id } });
  return { event_id, type: testEventType, body, round: 1 };
}

interface Told {
  id: string;
  type: string;
  at: Date;
  data: Record<string, unknown>;
}

function bodyOf({ id, type, at, data }: Told): string {
  return JSON.stringify({ id, type, created_at: at.toISOString(), api_version: webhookApiVersion, data });
}
