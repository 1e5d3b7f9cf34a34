import { savedView, type SavedView } from '../../domain/accounts/saved-views.js';
import { BaseModel } from './base-model.js';

export interface SavedViewModel extends SavedView {}

export class SavedViewModel extends BaseModel {
  static override tableName = 'saved_views';
  static override schema = savedView;
}
