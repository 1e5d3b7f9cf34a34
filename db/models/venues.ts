import { venue, type Venue } from '../../domain/venues/schema.js';
import { BaseModel } from './base-model.js';

export interface VenueModel extends Venue {}

export class VenueModel extends BaseModel {
  static override tableName = 'venues';
  static override schema = venue;
}

/** What a venue's key is tied to (lib/crypto/sealed-field.ts); the column has it as base64url. */
export const venueKeyPlace = (id: string) => `venues/sealed_key/${id}`;
