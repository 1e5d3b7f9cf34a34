import { setting, type Setting } from '../../domain/settings/schema.js';
import { BaseModel } from './base-model.js';

export interface SettingModel extends Setting {}

export class SettingModel extends BaseModel {
  static override tableName = 'settings';
  static override idColumn = 'key';
  static override schema = setting;
}
