import { apiKey, type ApiKey } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface ApiKeyModel extends ApiKey {}

export class ApiKeyModel extends BaseModel {
  static override tableName = 'api_keys';
  static override schema = apiKey;
}

/** What a key's secret is tied to (lib/crypto/sealed-field.ts); the column has it as base64url. */
export const apiKeySecretPlace = (id: string) => `api_keys/sealed_secret/${id}`;
