import { settingVersion, type SettingVersion } from '../../domain/settings/schema.js';
import { BaseModel } from './base-model.js';

export interface SettingVersionModel extends SettingVersion {}

export class SettingVersionModel extends BaseModel {
  static override tableName = 'setting_versions';
  static override idColumn = ['key', 'version'];
  static override schema = settingVersion;
}
