import { ownEntry, type OwnEntry } from '../../domain/compliance/own-list.js';
import { BaseModel } from './base-model.js';

export interface OwnEntryModel extends OwnEntry {}

export class OwnEntryModel extends BaseModel {
  static override tableName = 'own_entries';
  static override schema = ownEntry;
}
