import { venueBalance, type VenueBalance } from '../../domain/venues/schema.js';
import { BaseModel } from './base-model.js';

export interface VenueBalanceModel extends VenueBalance {}

export class VenueBalanceModel extends BaseModel {
  static override tableName = 'venue_balances';
  static override idColumn = ['venue_id', 'asset'];
  static override schema = venueBalance;
}
