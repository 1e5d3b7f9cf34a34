import { venueLeg, type VenueLegRow } from '../../domain/venues/schema.js';
import { BaseModel } from './base-model.js';

export interface VenueLegModel extends VenueLegRow {}

export class VenueLegModel extends BaseModel {
  static override tableName = 'venue_legs';
  static override idColumn = 'order_id';
  static override schema = venueLeg;
}
