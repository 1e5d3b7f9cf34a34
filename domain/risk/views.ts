import { z } from 'zod';
import { riskSwitch } from './schema.js';

/** A stop with the names of who engaged and who lifted it. */
export const riskSwitchView = riskSwitch.extend({
  is_on: z.boolean(),
  engaged_by_name: z.string().nullable(),
  lifted_by_name: z.string().nullable(),
});
export type RiskSwitchView = z.infer<typeof riskSwitchView>;
