import { usualItems, type ChecklistItem } from '../compliance/due-diligence-items.js';
import type { SkillKind } from '../compliance/give-out.js';
import type { ListCode } from '../compliance/lists.js';
import { requiredLists } from '../compliance/rules.js';
import { defaultThreshold } from '../compliance/score-model.js';
import { deliveredRules, type OwnerRule } from '../onboarding/ownership/owner-rules.js';
import type { MarginRatios } from '../risk/rules.js';
import { deliveredScenarios, type StressScenario } from '../risk/scenarios.js';

/** Every setting with what holds when nobody has changed it. No zod here: workflows take types and defaults from this file. */
export interface SettingValues {
  'accounts.session_idle_minutes': number;
  'accounts.session_minutes': number;
  'accounts.staff_second_factor_required': boolean;
  'compliance.calendar': DeskCalendar;
  'compliance.cases_per_person': number;
  'compliance.due_diligence': ChecklistItem[];
  'compliance.give_out_on_opening': boolean;
  'compliance.list_max_age_days': number;
  'compliance.needed_skills': SkillKind[];
  'compliance.required_lists': ListCode[];
  'compliance.rescreening_pace': number;
  'compliance.sample_share': number;
  'compliance.screening_threshold': number;
  'compliance.service_level_minutes': { low: number; medium: number; high: number; prohibited: number };
  'compliance.warning_share': number;
  'market-making.demonstration_quotes': boolean;
  'onboarding.auto_approve_low_risk': boolean;
  'onboarding.document_reminder_days': number;
  'onboarding.expiry_days': number;
  'onboarding.ownership_rules': OwnerRule[];
  'onboarding.provider_timeout_minutes': number;
  'onboarding.reminder_days': number[];
  'onboarding.review_years': { low: number; medium: number; high: number };
  'onboarding.unread_address_may_pass': boolean;
  'orders.approval_minutes': number;
  'orders.approval_notional': number;
  'orders.approval_out_of_hours': boolean;
  'orders.restricted_symbols': string[];
  'platform.demonstration': boolean;
  'risk.acknowledge_minutes': number;
  'risk.close_minutes': number;
  'risk.escalate_minutes': number;
  'risk.least_returns': number;
  'risk.level': number;
  'risk.margin_ratios': MarginRatios;
  'risk.recovery_margin': number;
  'risk.recovery_seconds': number;
  'risk.slow_seconds': number;
  'risk.stress_scenarios': StressScenario[];
  'risk.window_days': number;
  'webhooks.disable_after_days': number;
  'webhooks.retry_minutes': number[];
  'webhooks.secret_overlap_minutes': number;
}

export type SettingKey = keyof SettingValues;

/** When a desk works: hours as `HH:MM` of its own zone by weekday (no entry: closed), holidays as ISO days. */
export interface DeskCalendar {
  zone: string;
  hours: Partial<Record<Weekday, { from: string; to: string }>>;
  holidays: string[];
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

const officeHours = { from: '09:00', to: '18:00' };

export const settingDefaults: SettingValues = {
  // A desk that nobody sits at, and a working day with its overtime (ASVS 7.3).
  'accounts.session_idle_minutes': 60,
  'accounts.session_minutes': 720,
  'accounts.staff_second_factor_required': true,
  'compliance.calendar': {
    zone: 'Europe/London',
    hours: {
      monday: officeHours,
      tuesday: officeHours,
      wednesday: officeHours,
      thursday: officeHours,
      friday: officeHours,
    },
    holidays: [],
  },
  'compliance.cases_per_person': 25,
  'compliance.due_diligence': usualItems,
  'compliance.give_out_on_opening': false,
  'compliance.list_max_age_days': 3,
  'compliance.needed_skills': [],
  'compliance.required_lists': [...requiredLists],
  'compliance.rescreening_pace': 30_000,
  'compliance.sample_share': 0.05,
  'compliance.screening_threshold': defaultThreshold,
  // Working minutes: three, two, one day of nine hours; what is prohibited only waits for its rejection.
  'compliance.service_level_minutes': { low: 1_620, medium: 1_080, high: 540, prohibited: 540 },
  'compliance.warning_share': 0.75,
  'market-making.demonstration_quotes': true,
  'onboarding.auto_approve_low_risk': true,
  'onboarding.document_reminder_days': 30,
  'onboarding.expiry_days': 30,
  'onboarding.ownership_rules': Object.values(deliveredRules),
  'onboarding.provider_timeout_minutes': 60,
  'onboarding.reminder_days': [3, 7],
  // FATF recommendation 10 leaves the interval to the firm; these are the market's usual ones.
  'onboarding.review_years': { low: 3, medium: 2, high: 1 },
  'onboarding.unread_address_may_pass': false,
  'orders.approval_minutes': 240,
  // In whole units of the quote asset; zero is without bound.
  'orders.approval_notional': 250_000,
  'orders.approval_out_of_hours': false,
  'orders.restricted_symbols': [],
  'platform.demonstration': false,
  // From the opening of a hard breach on.
  'risk.acknowledge_minutes': 15,
  'risk.close_minutes': 240,
  'risk.escalate_minutes': 30,
  // A tail of one in a hundred needs as many returns to be seen at all.
  'risk.least_returns': 100,
  'risk.level': 0.99,
  'risk.margin_ratios': { warning: 1.5, call: 1.3, liquidation_notice: 1.1 },
  'risk.recovery_margin': 0.05,
  'risk.recovery_seconds': 30,
  'risk.slow_seconds': 10,
  'risk.stress_scenarios': deliveredScenarios,
  'risk.window_days': 365,
  'webhooks.disable_after_days': 5,
  // Three days in all: a weekend without the receiver's people.
  'webhooks.retry_minutes': [1, 4, 15, 60, 240, 480, 960, 1_200, 1_360],
  // A day, in which a receiver can learn the new secret.
  'webhooks.secret_overlap_minutes': 1_440,
};
