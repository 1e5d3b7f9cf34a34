import type { Knex } from 'knex';
import { webhookEndpoint, type WebhookEndpoint } from '../../domain/webhooks/schema.js';
import { BaseModel } from './base-model.js';

export interface WebhookEndpointModel extends WebhookEndpoint {}

export class WebhookEndpointModel extends BaseModel {
  static override tableName = 'webhook_endpoints';
  static override schema = webhookEndpoint;
}

/** What an endpoint's secrets are tied to (lib/crypto/sealed-field.ts); the columns have them as base64url. */
export const webhookSecretPlace = (id: string) => `webhook_endpoints/sealed_secret/${id}`;

/** Endpoints that were not removed, of whomever the scope lets see. */
export const standingEndpoints = (trx: Knex) => WebhookEndpointModel.query(trx).whereNull('removed_at');

/** An endpoint that nobody else changes until the transaction ends. */
export async function lockEndpoint(trx: Knex, id: string): Promise<WebhookEndpointModel | undefined> {
  return standingEndpoints(trx).findById(id).forUpdate();
}
