import type { SettingKey } from '../../../domain/settings/defaults.js';
import type { SettingVersion as VersionRecord } from '../../../domain/settings/schema.js';
import type { Wire } from '../providers/wire.js';
import type { JsonSchema } from './json-schema.js';

export interface Setting {
  key: SettingKey;
  value: unknown;
  default_value: unknown;
  /** 0 while nobody has changed it. */
  version: number;
  schema: JsonSchema;
  unit?: string | null;
  changed_by: string | null;
  changed_by_name?: string | null;
  changed_at: string | null;
}

export interface SettingVersion extends Wire<VersionRecord> {
  changed_by_name?: string | null;
}
