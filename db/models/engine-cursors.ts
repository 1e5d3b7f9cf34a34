import { engineCursor, type EngineCursor } from '../../domain/orders/schema.js';
import { BaseModel } from './base-model.js';

export interface EngineCursorModel extends EngineCursor {}

export class EngineCursorModel extends BaseModel {
  static override tableName = 'engine_cursors';
  static override idColumn = 'shard';
  static override schema = engineCursor;
}
