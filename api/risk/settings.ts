import type { Knex } from 'knex';
import { SettingModel } from '../../db/models/settings.js';
import type { MarginRatios, Recovery } from '../../domain/risk/rules.js';
import { readSetting } from '../services/settings.js';
import type { Scenarios } from './stress-results.js';
import type { TailSettings } from './tail-risk.js';

/** What the settings in force say of risk. */
export interface RiskSettings {
  tail: TailSettings;
  scenarios: Scenarios;
  recovery: Recovery;
  slowMs: number;
  marginRatios: MarginRatios;
}

export async function readRiskSettings(trx: Knex): Promise<RiskSettings> {
  const changed = await SettingModel.query(trx).findById('risk.stress_scenarios');
  return {
    tail: {
      windowDays: await readSetting(trx, 'risk.window_days'),
      leastReturns: await readSetting(trx, 'risk.least_returns'),
      level: await readSetting(trx, 'risk.level'),
    },
    scenarios: { version: changed?.version ?? 0, all: await readSetting(trx, 'risk.stress_scenarios') },
    recovery: {
      margin: await readSetting(trx, 'risk.recovery_margin'),
      seconds: await readSetting(trx, 'risk.recovery_seconds'),
    },
    slowMs: (await readSetting(trx, 'risk.slow_seconds')) * 1_000,
    marginRatios: await readSetting(trx, 'risk.margin_ratios'),
  };
}
