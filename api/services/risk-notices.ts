import { GlobalUserModel } from '../../db/models/global-users.js';
import { permissions } from '../../domain/accounts/permissions.js';
import type { TemplateName, TemplateParams } from '../../domain/notifications/templates.js';
import type { BreachWait } from '../../domain/risk/breach-clock.js';
import type { BreachReminder } from '../../domain/risk/inputs.js';
import type { MarginNotice, RiskBreach } from '../../domain/risk/schema.js';
import { amountText } from '../risk/amounts.js';
import type { Work } from '../work.js';
import { queueMail } from './mail.js';
import { notify } from './notify.js';

const boardLink = '/risk';

/** Tells whoever handles breaches that one was opened; of one that stops trading by mail too. */
export function tellOfBreach(work: Work, breach: RiskBreach): Promise<number> {
  const template = breach.level === 'hard' ? 'risk_breach_hard' : 'risk_breach_soft';
  return tellManagers(work, {
    key: `breach/${breach.id}`,
    template,
    params: figuresOf(breach),
    byMail: breach.level === 'hard',
  });
}

/** Reminds of one that waits for somebody; once for the same `occasion`. */
export function remindManagers(
  work: Work,
  breach: RiskBreach,
  { about, occasion }: { about: BreachReminder; occasion: string },
): Promise<number> {
  return tellManagers(work, {
    key: `breach/${breach.id}/${about}/${occasion}`,
    template: about === 'unacknowledged' ? 'risk_breach_unacknowledged' : 'risk_breach_unclosed',
    params: figuresOf(breach),
    byMail: true,
  });
}

/** A deadline of a hard breach passed `hours` after its opening and more; once for the same `occasion`. */
export function escalateToManagers(
  work: Work,
  breach: RiskBreach,
  { about, occasion, hours }: { about: BreachWait; occasion: string; hours: number },
): Promise<number> {
  return tellManagers(work, {
    key: `breach/${breach.id}/${about}/escalation/${occasion}`,
    template: 'risk_breach_escalated',
    params: { ...figuresOf(breach), hours: hours.toFixed(1) },
    byMail: true,
  });
}

const templates = {
  warning: 'margin_warning',
  call: 'margin_call',
  liquidation_notice: 'margin_liquidation_notice',
} as const;

/** Tells the client, and whoever handles breaches, that an account with credit has come to another level of margin. */
export async function tellOfMargin(
  work: Work,
  { id, trading_account_id, level, ratio }: MarginNotice,
): Promise<void> {
  if (level === 'none') return;
  const letter = { key: `margin/${id}`, template: templates[level], params: { ratio: ratioText(ratio) } };
  const client: { user_id: string } | undefined = await work
    .trx('trading_accounts')
    .where({ id: trading_account_id })
    .first('user_id');
  const user = client ? await GlobalUserModel.query(work.trx).findById(client.user_id) : undefined;
  if (user) await tell(work, user, { ...letter, byMail: true, link: '/portfolio' });
  await tellManagers(work, { ...letter, byMail: false });
}

interface Letter<T extends TemplateName> {
  key: string;
  template: T;
  params: TemplateParams<T>;
  byMail: boolean;
  link?: string;
}

async function tellManagers<T extends TemplateName>(work: Work, letter: Letter<T>): Promise<number> {
  const managers = await GlobalUserModel.query(work.trx)
    .whereIn('role', [...permissions['risk:handle_breaches']])
    .where({ status: 'active' });
  for (const manager of managers) await tell(work, manager, letter);
  return managers.length;
}

async function tell<T extends TemplateName>(
  work: Work,
  { id: user_id, language, email: address }: GlobalUserModel,
  { key, template, params, byMail, link = boardLink }: Letter<T>,
): Promise<void> {
  const letter = { business_key: `${key}/${user_id}`, template, language, params, link };
  await notify(work, { ...letter, user_id });
  if (byMail) await queueMail(work, { ...letter, user_id, address });
}

const figuresOf = ({ measured, threshold }: RiskBreach) => ({
  measured: amountText(Number(measured)),
  threshold: amountText(Number(threshold)),
});

const ratioText = (ratio: string | null): string => (ratio === null ? '' : Number(ratio).toFixed(2));
