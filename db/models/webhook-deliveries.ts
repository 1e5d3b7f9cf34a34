import type { Knex } from 'knex';
import { webhookDelivery, type WebhookDelivery } from '../../domain/webhooks/schema.js';
import { BaseModel } from './base-model.js';

export interface WebhookDeliveryModel extends WebhookDelivery {}

export class WebhookDeliveryModel extends BaseModel {
  static override tableName = 'webhook_deliveries';
  static override schema = webhookDelivery;
}

/** Writes a delivery; false when its event has gone to its endpoint in this round already. */
export async function putDelivery(trx: Knex, row: WebhookDelivery): Promise<boolean> {
  const written = await trx('webhook_deliveries')
    .insert(row)
    .onConflict(['event_id', 'endpoint_id', 'round'])
    .ignore()
    .returning('id');
  return written.length > 0;
}
