import { venueBreak, type VenueBreak } from '../../domain/venues/schema.js';
import { BaseModel } from './base-model.js';

export interface VenueBreakModel extends VenueBreak {}

export class VenueBreakModel extends BaseModel {
  static override tableName = 'venue_breaks';
  static override schema = venueBreak;
}
