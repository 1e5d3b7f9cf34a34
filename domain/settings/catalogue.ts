import { z, type ZodType } from 'zod';
import { checklistItems } from '../compliance/due-diligence.js';
import { skillKinds } from '../compliance/give-out.js';
import { listCodes } from '../compliance/lists.js';
import { lowestThreshold } from '../compliance/score-model.js';
import { isoDate } from '../fields.js';
import { symbolName } from '../market-data/schema.js';
import { ownershipRules } from '../onboarding/ownership/owner-rules-schema.js';
import { settingDefaults, weekdays, type SettingKey, type SettingValues } from './defaults.js';

/** A setting as it may be changed: what it takes, what holds without a change, and in which unit it is read. */
export interface SettingEntry<K extends SettingKey = SettingKey> {
  key: K;
  schema: ZodType<SettingValues[K]>;
  default_value: SettingValues[K];
  unit: SettingUnit | null;
  /** Keys of its name and its explanation in the messages of each language. */
  title_key: string;
  help_key: string;
}

export type SettingUnit = 'days' | 'minutes' | 'share' | 'years';

const days = z.int().min(1).max(3_650);
const minutes = z.int().min(1).max(100_000);
const share = z.number().min(0).max(1);
const years = z.int().min(1).max(10);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day as HH:MM');
const workingHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, 'The day must begin before it ends');

const deskCalendar = z.strictObject({
  zone: z.string().refine(isTimeZone, 'A zone of the IANA time zone database'),
  hours: z
    .partialRecord(z.enum(weekdays), workingHours)
    .refine((hours) => Object.keys(hours).length > 0, 'At least one day must be a working day'),
  holidays: z.array(isoDate).max(400),
});

const ratio = z.number().min(1).max(100);
const marginRatios = z
  .strictObject({ warning: ratio, call: ratio, liquidation_notice: ratio })
  .refine(
    ({ warning, call, liquidation_notice }) => warning >= call && call >= liquidation_notice,
    'The ratios must fall',
  );

const stressScenario = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]{1,40}$/, 'Small letters, figures and _'),
  name: z.string().trim().min(1).max(100),
  shocks: z
    .array(
      z.strictObject({ asset: z.string().regex(/^[A-Z0-9]{2,16}$|^\*$/), shock: z.number().min(-1).max(10) }),
    )
    .max(200),
});

const schemas: { [K in SettingKey]: ZodType<SettingValues[K]> } = {
  'accounts.session_idle_minutes': z.int().min(11).max(1_440),
  'accounts.session_minutes': z.int().min(15).max(43_200),
  'accounts.staff_second_factor_required': z.boolean(),
  'compliance.calendar': deskCalendar,
  'compliance.cases_per_person': z.int().min(1).max(1_000),
  'compliance.due_diligence': checklistItems,
  'compliance.give_out_on_opening': z.boolean(),
  'compliance.list_max_age_days': days,
  'compliance.needed_skills': z.array(z.enum(skillKinds)).max(skillKinds.length),
  'compliance.required_lists': z.array(z.enum(listCodes)).max(listCodes.length),
  'compliance.rescreening_pace': z.int().min(60).max(1_000_000),
  'compliance.sample_share': share,
  'compliance.screening_threshold': share.min(lowestThreshold),
  'compliance.service_level_minutes': z.strictObject({
    low: minutes,
    medium: minutes,
    high: minutes,
    prohibited: minutes,
  }),
  'compliance.warning_share': share,
  'market-making.demonstration_quotes': z.boolean(),
  'onboarding.auto_approve_low_risk': z.boolean(),
  'onboarding.document_reminder_days': days,
  'onboarding.expiry_days': days,
  'onboarding.ownership_rules': ownershipRules,
  'onboarding.provider_timeout_minutes': minutes,
  'onboarding.reminder_days': z.array(days).max(10).refine(isAscending, 'The days must rise'),
  'onboarding.review_years': z.strictObject({ low: years, medium: years, high: years }),
  'onboarding.unread_address_may_pass': z.boolean(),
  'orders.approval_minutes': minutes,
  'orders.approval_notional': z.int().min(0).max(1e15),
  'orders.approval_out_of_hours': z.boolean(),
  'orders.restricted_symbols': z.array(symbolName).max(500),
  'platform.demonstration': z.boolean(),
  'risk.acknowledge_minutes': minutes,
  'risk.close_minutes': minutes,
  'risk.escalate_minutes': minutes,
  'risk.least_returns': z.int().min(30).max(1_000),
  'risk.level': z.number().min(0.9).max(0.999),
  'risk.margin_ratios': marginRatios,
  'risk.recovery_margin': z.number().min(0).max(0.5),
  'risk.recovery_seconds': z.int().min(0).max(3_600),
  'risk.slow_seconds': z.int().min(1).max(3_600),
  'risk.stress_scenarios': z.array(stressScenario).max(50),
  'risk.window_days': z.int().min(31).max(3_650),
  'webhooks.disable_after_days': days,
  'webhooks.retry_minutes': z.array(minutes).max(30).refine(isAscending, 'The pauses must rise'),
  'webhooks.secret_overlap_minutes': z.int().min(0).max(20_160),
};

const units: Partial<Record<SettingKey, SettingUnit>> = {
  'accounts.session_idle_minutes': 'minutes',
  'accounts.session_minutes': 'minutes',
  'compliance.list_max_age_days': 'days',
  'compliance.sample_share': 'share',
  'compliance.screening_threshold': 'share',
  'compliance.service_level_minutes': 'minutes',
  'compliance.warning_share': 'share',
  'onboarding.document_reminder_days': 'days',
  'onboarding.expiry_days': 'days',
  'onboarding.provider_timeout_minutes': 'minutes',
  'onboarding.reminder_days': 'days',
  'onboarding.review_years': 'years',
  'orders.approval_minutes': 'minutes',
  'risk.acknowledge_minutes': 'minutes',
  'risk.close_minutes': 'minutes',
  'risk.escalate_minutes': 'minutes',
  'risk.level': 'share',
  'risk.recovery_margin': 'share',
  'risk.window_days': 'days',
  'webhooks.disable_after_days': 'days',
  'webhooks.retry_minutes': 'minutes',
  'webhooks.secret_overlap_minutes': 'minutes',
};

/** Every key, sorted. */
export const settingKeys: SettingKey[] = Object.keys(settingDefaults).filter(isSettingKey).sort();

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingDefaults, key);
}

export function settingEntry<K extends SettingKey>(key: K): SettingEntry<K> {
  return {
    key,
    schema: schemas[key],
    default_value: settingDefaults[key],
    unit: units[key] ?? null,
    title_key: `settings.catalogue.${key}.title`,
    help_key: `settings.catalogue.${key}.help`,
  };
}

function isTimeZone(zone: string): boolean {
  try {
    return zone.includes('/') || zone === 'UTC'
      ? Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
      : false;
  } catch {
    return false;
  }
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
}
