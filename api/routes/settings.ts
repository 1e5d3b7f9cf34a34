import { z } from 'zod';
import { personText } from '../../domain/fields.js';
import { settingVersion } from '../../domain/settings/schema.js';
import { route, type Route } from '../route.js';
import { changeSetting, listSettings, listSettingVersions } from '../services/settings.js';

const byKey = z.strictObject({ key: z.string().max(100) });
const change = z.strictObject({ value: z.unknown(), reason: personText(500) });

const settingView = z.strictObject({
  id: z.string(),
  key: z.string(),
  value: z.unknown(),
  default_value: z.unknown(),
  unit: z.enum(['days', 'minutes', 'share', 'years']).nullable(),
  title_key: z.string(),
  help_key: z.string(),
  version: z.int(),
  schema: z.record(z.string(), z.unknown()).describe('JSON Schema of the values that it takes'),
  changed_by: z.string().nullable(),
  changed_by_name: z.string().nullable(),
  changed_at: z.date().nullable(),
});
const settingVersionView = settingVersion.extend({ changed_by_name: z.string().nullable() });

export const settingsRoutes: Route[] = [
  route.get(
    '/api/v1/settings',
    {
      summary: 'Every setting with its value in force',
      can: 'settings:read',
      answers: { status: 200, schema: z.array(settingView) },
    },
    (_input, context) => listSettings(context),
  ),
  route.put(
    '/api/v1/settings/:key',
    {
      summary: 'Changes a setting, with a reason',
      can: 'settings:change',
      params: byKey,
      body: change,
      versioned: true,
      stepUp: true,
      answers: { status: 200, schema: settingView },
    },
    ({ params, body, version }, context) => changeSetting(context, { ...params, ...body, version }),
  ),
  route.get(
    '/api/v1/settings/:key/versions',
    {
      summary: 'Who changed a setting, when, to what and why',
      can: 'settings:read',
      params: byKey,
      answers: { status: 200, schema: z.array(settingVersionView) },
    },
    ({ params }, context) => listSettingVersions(context, params.key),
  ),
];
