import { NotificationModel } from '../../db/models/notifications.js';
import type { ListQuery } from '../../domain/fields.js';
import { notificationListRules, outboxListRules } from '../../domain/notifications/lists.js';
import { hasSecretLink } from '../../domain/notifications/templates.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { pageOf, readFilter } from '../lists.js';
import { read, transact } from '../work.js';
import { isDemonstration } from './settings.js';

/** The caller's own notifications in the application. */
export function listNotifications(context: Context, query: ListQuery) {
  const { is_unread } = readFilter(query, notificationListRules);
  return read(context, async (trx) => {
    const rows = NotificationModel.query(trx).where({ user_id: context.principal.id, channel: 'in_app' });
    if (is_unread !== undefined) void (is_unread ? rows.whereNull('read_at') : rows.whereNotNull('read_at'));
    const page = await pageOf(rows, query, notificationListRules);
    return { ...page, items: page.items.map(ownViewOf) };
  });
}

export function readNotification(context: Context, id: string) {
  return transact(context, async (work) => {
    const { trx, now } = work;
    const own = { id, user_id: context.principal.id, channel: 'in_app' } as const;
    const found = await NotificationModel.query(trx).findOne(own).forUpdate();
    if (!found) throw problem('notifications.not_found');
    if (found.read_at) return ownViewOf(found);
    work.emit({
      kind: 'notifications.read',
      noun: 'notifications',
      record_id: id,
      payload: { user_id: own.user_id },
    });
    return ownViewOf(await found.$query(trx).patchAndFetch({ read_at: now }));
  });
}

/** Answers how many were unread. */
export function readAllNotifications(context: Context) {
  return transact(context, async (work) => {
    const { trx, now } = work;
    const user_id = context.principal.id;
    const read = await NotificationModel.query(trx)
      .where({ user_id, channel: 'in_app' })
      .whereNull('read_at')
      .patch({ read_at: now });
    if (read > 0)
      work.emit({
        kind: 'notifications.read',
        noun: 'notifications',
        record_id: user_id,
        payload: { user_id },
      });
    return { read };
  });
}

/** Every mail of the house, for staff; links that are keys are shown in a demonstration only. */
export function listOutbox(context: Context, query: ListQuery) {
  const { q, ...exact } = readFilter(query, outboxListRules);
  return read(context, async (trx) => {
    const isShown = await isDemonstration(trx, context);
    const rows = NotificationModel.query(trx).where({ channel: 'email', ...exact });
    if (q) void rows.whereRaw("(address || ' ' || subject) ILIKE ?", [`%${q.replace(/[\\%_]/g, '\\$&')}%`]);
    const page = await pageOf(rows, query, outboxListRules);
    return { ...page, items: page.items.map((row) => mailViewOf(row, isShown)) };
  });
}

function ownViewOf({ id, template, language, subject, body, link, created_at, read_at }: NotificationModel) {
  return { id, template, language, subject, body, link, created_at, read_at };
}

function mailViewOf(row: NotificationModel, isSecretShown: boolean) {
  const { id, user_id, address, template, language, subject, body, state, attempts, created_at, sent_at } =
    row;
  const link = isSecretShown || !hasSecretLink(template) ? row.link : null;
  return {
    id,
    user_id,
    address,
    template,
    language,
    subject,
    body,
    link,
    state,
    attempts,
    created_at,
    sent_at,
  };
}
