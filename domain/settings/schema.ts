import { z } from 'zod';

/** The value in force of a setting that somebody has changed. */
export const setting = z.strictObject({
  key: z.string(),
  value: z.unknown(),
  version: z.int(),
  changed_by: z.string(),
  changed_at: z.date(),
});

/** One change of a setting, kept for ever. */
export const settingVersion = z.strictObject({
  key: z.string(),
  version: z.int(),
  value: z.unknown(),
  reason: z.string(),
  changed_by: z.string(),
  changed_at: z.date(),
});

export type Setting = z.infer<typeof setting>;
export type SettingVersion = z.infer<typeof settingVersion>;
