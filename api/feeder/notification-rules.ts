import { GlobalUserModel } from '../../db/models/global-users.js';
import type { OutboxEvent } from '../../db/models/outbox.js';
import { permissions } from '../../domain/accounts/permissions.js';
import type { ApiDeps } from '../context.js';
import { queueMail } from '../services/mail.js';
import { notify } from '../services/notify.js';
import type { Work } from '../work.js';

/** By the kind of an event: who hears of it. What one act says to one person is written by the act itself, not here. */
export type NotificationRules = Record<
  string,
  (work: Work, event: OutboxEvent, deps: ApiDeps) => Promise<void>
>;

export const notificationRules: NotificationRules = {
  'accounts.sessions_ended': async (work, { event_id, record_id, payload }) => {
    if (payload['reason'] !== 'token_reused') return;
    const user = await GlobalUserModel.query(work.trx).findById(record_id);
    if (!user) return;
    const letter = {
      business_key: event_id,
      template: 'session_ended',
      language: user.language,
      params: {},
    } as const;
    await notify(work, { ...letter, user_id: user.id });
    await queueMail(work, { ...letter, user_id: user.id, address: user.email });
  },

  'compliance.case_recommended': async (work, event) => {
    const officers = await GlobalUserModel.query(work.trx)
      .whereIn('role', [...permissions['compliance:decide']])
      .where({ status: 'active' });
    const others = officers.filter(({ id }) => id !== event.actor_id);
    for (const officer of others) await tellOfCase(work, event, officer, 'case_recommended');
  },

  'compliance.case_sent_back': async (work, event) => {
    const { assignee_id } = event.payload;
    if (typeof assignee_id !== 'string' || assignee_id === event.actor_id) return;
    const analyst = await GlobalUserModel.query(work.trx).findById(assignee_id);
    if (analyst) await tellOfCase(work, event, analyst, 'case_sent_back');
  },
};

function tellOfCase(
  work: Work,
  { event_id, payload }: OutboxEvent,
  { id, language }: GlobalUserModel,
  template: 'case_recommended' | 'case_sent_back',
): Promise<void> {
  const link = `/cases/${String(payload['case_id'])}`;
  return notify(work, {
    business_key: `${event_id}/${id}`,
    user_id: id,
    language,
    template,
    params: {},
    link,
  });
}
