import type { SettingKey } from '../../../domain/settings/defaults.js';

/** Name and meaning of each setting; a setting without them does not compile. They come with the page alone. */
export type SettingTexts = Record<SettingKey, { title: string; help: string }>;

export const settingTextsEn: SettingTexts = {
  'accounts.session_idle_minutes': {
    title: 'Idle session ends after',
    help: 'Without any action for this long, a session ends.',
  },
  'accounts.session_minutes': {
    title: 'Session ends after',
    help: 'However busy, a session ends after this long and one signs in again.',
  },
  'accounts.staff_second_factor_required': {
    title: 'Staff need a second factor',
    help: 'Without it, staff set one up before their first session.',
  },
  'compliance.calendar': {
    title: 'Calendar of the desk',
    help: 'Deadlines count working hours: zone, hours of each day, holidays.',
  },
  'compliance.cases_per_person': {
    title: 'Cases in work of one person',
    help: 'Giving out cases stops here for each person who has no limit of their own.',
  },
  'compliance.due_diligence': {
    title: 'Enhanced due diligence',
    help: 'What an approval of a client of high risk, or of a politically exposed person, waits for.',
  },
  'compliance.give_out_on_opening': {
    title: 'New cases are given out at once',
    help: 'A case that opens goes to whoever is there, has the skills and the least in work; else it waits in the queue.',
  },
  'compliance.needed_skills': {
    title: 'Skills that a case asks for',
    help: 'Cases are given out only to people who have the client’s language, country, kind or topic, as far as named here.',
  },
  'compliance.list_max_age_days': {
    title: 'Days since a sanctions list was found current',
    help: 'A list that was not fetched and found current for longer stops approvals; a list that is never fetched counts from its publication.',
  },
  'compliance.required_lists': {
    title: 'Lists that must be there',
    help: 'Without one of them, approvals are stopped.',
  },
  'compliance.rescreening_pace': {
    title: 'Parties screened again in a minute',
    help: 'At most so many, so that the house keeps its breath; one that goes back to its procedure counts for ten.',
  },
  'compliance.screening_threshold': {
    title: 'Likeness from which a hit is shown',
    help: 'Lower finds more and asks more of the desk.',
  },
  'compliance.sample_share': {
    title: 'Share of decided cases that is reviewed again',
    help: 'A hash of the case decides, nobody chooses; somebody without a part in the case says whether they would have decided the same.',
  },
  'compliance.service_level_minutes': {
    title: 'Time to decide, by risk',
    help: 'Working minutes from the opening of a case to its deadline.',
  },
  'compliance.warning_share': {
    title: 'Warning before the deadline',
    help: 'A case is near its deadline when this share of its time is used.',
  },
  'market-making.demonstration_quotes': {
    title: 'Quotes of the demonstration',
    help: 'In a demonstration the house quotes prices that walk by themselves and trades with itself, so that the market lives. Off cancels its quotes.',
  },
  'onboarding.auto_approve_low_risk': {
    title: 'Low risk passes by rule',
    help: 'Low risk, no hit, sound lists and documents that were read and verified: approved without a person. A licence, an extract or a card whose lines were not entered always needs one.',
  },
  'onboarding.document_reminder_days': {
    title: 'Reminder of a document that expires',
    help: 'Days before the expiry on which the client is asked for the new document.',
  },
  'onboarding.expiry_days': {
    title: 'Application expires after',
    help: 'An application that waits for its client ends after this long.',
  },
  'onboarding.ownership_rules': {
    title: 'From which share on an owner counts',
    help: 'By the country of registration and the risk of the company. A rule for the risk goes before one for any, one for the country before one for all, then the lower share. At most 25 per cent.',
  },
  'onboarding.provider_timeout_minutes': {
    title: 'Patience with the provider',
    help: 'A check that is not answered within this time counts as unavailable and goes to a person.',
  },
  'onboarding.reminder_days': {
    title: 'Reminders to the client',
    help: 'Days after which a client is reminded of a draft, or of a question that is not answered.',
  },
  'onboarding.review_years': {
    title: 'Review of clients, by risk',
    help: 'Years until a client is looked at again.',
  },
  'onboarding.unread_address_may_pass': {
    title: 'Proof of address passes by rule unread',
    help: 'No machine reads a bill. When this is on, a rule may approve a person of low risk whose passport or card was read although nobody looked at the proof of address. An identity document that was not read never passes by rule.',
  },
  'orders.approval_minutes': {
    title: 'Time to decide about an order',
    help: 'An order that nobody decides about for this long expires.',
  },
  'orders.approval_notional': {
    title: 'Orders above this need a second person',
    help: 'Quantity times price, in the quote asset. Zero: no bound. An account may have a bound of its own.',
  },
  'orders.approval_out_of_hours': {
    title: 'Orders outside of working hours need a second person',
    help: 'Working hours are those of the calendar of the desk.',
  },
  'orders.restricted_symbols': {
    title: 'Instruments that need a second person',
    help: 'Every order in one of them waits for a decision.',
  },
  'platform.demonstration': {
    title: 'Demonstration',
    help: 'Banner, captured mail with its links, confirmation by password alone. Never in production.',
  },
  'risk.acknowledge_minutes': {
    title: 'Time to acknowledge a hard breach',
    help: 'From its opening. Whoever handles breaches is reminded then.',
  },
  'risk.close_minutes': {
    title: 'Time to close a hard breach',
    help: 'From its opening. Whoever handles breaches is reminded then.',
  },
  'risk.escalate_minutes': {
    title: 'Time from the reminder of a breach to its escalation',
    help: 'Each further escalation comes after twice the time of the one before.',
  },
  'risk.least_returns': {
    title: 'Fewest daily returns for value at risk',
    help: 'With less history no figure is shown, and limits of it are not measured.',
  },
  'risk.level': {
    title: 'Level of value at risk in limits',
    help: 'Share of days on which no more is lost. The board shows 95 and 99 per cent in any case.',
  },
  'risk.margin_ratios': {
    title: 'Margin: what is held over what is owed',
    help: 'At each ratio and below, the client and the risk managers are told. The ratios fall.',
  },
  'risk.recovery_margin': {
    title: 'Margin of recovery',
    help: 'How far below its limit a measure must be, as a share of the limit, before a breach is over.',
  },
  'risk.recovery_seconds': {
    title: 'Time of recovery',
    help: 'For so many seconds without a break a measure must be below its limit before a breach is over.',
  },
  'risk.slow_seconds': {
    title: 'Pace of the slow measures',
    help: 'Value at risk, expected shortfall, loss of the day and drawdown are measured every so many seconds; all others after every batch of trades.',
  },
  'risk.stress_scenarios': {
    title: 'Stress scenarios',
    help: 'What happens to each asset at once: -0.3 is a fall by 30 per cent, the asset * stands for all others. Limits of the stress loss take the worst.',
  },
  'risk.window_days': {
    title: 'Window of value at risk',
    help: 'Daily returns of so many days are looked at.',
  },
  'webhooks.disable_after_days': {
    title: 'Days of failures after which an endpoint is disabled',
    help: 'Its owner is told. Everything that fails sooner is tried again.',
  },
  'webhooks.retry_minutes': {
    title: 'Pauses between attempts to send a webhook',
    help: 'One after each failure; after the last one the delivery has failed.',
  },
  'webhooks.secret_overlap_minutes': {
    title: 'How long the earlier secret of an endpoint signs too',
    help: 'After a change of the secret. Zero ends the earlier one at once.',
  },
};
