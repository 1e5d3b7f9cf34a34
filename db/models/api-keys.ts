import { apiKey, type ApiKey } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface ApiKeyModel extends ApiKey {}

export class ApiKeyModel extends BaseModel {
  static override tableName = 'api_keys';
  static override schema = apiKey;
}
