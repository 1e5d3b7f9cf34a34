import type { Knex } from 'knex';
import { webhookAttempt, type WebhookAttempt } from '../../domain/webhooks/schema.js';
import { BaseModel } from './base-model.js';

export interface WebhookAttemptModel extends WebhookAttempt {}

export class WebhookAttemptModel extends BaseModel {
  static override tableName = 'webhook_attempts';
  static override idColumn = ['delivery_id', 'number'];
  static override schema = webhookAttempt;
}

/** How many others are under way at an endpoint; those that began before `lostBefore` went with their worker. */
export async function openAttemptsAt(
  trx: Knex,
  { endpointId, deliveryId, lostBefore }: { endpointId: string; deliveryId: string; lostBefore: Date },
): Promise<number> {
  return WebhookAttemptModel.query(trx)
    .whereIn('delivery_id', trx('webhook_deliveries').select('id').where({ endpoint_id: endpointId }))
    .whereNot({ delivery_id: deliveryId })
    .whereNull('ended_at')
    .where('started_at', '>', lostBefore)
    .resultSize();
}
