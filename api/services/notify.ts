import type { Knex } from 'knex';
import { NotificationModel } from '../../db/models/notifications.js';
import {
  renderTemplate,
  type Language,
  type TemplateName,
  type TemplateParams,
} from '../../domain/notifications/templates.js';
import { newId } from '../../lib/ids.js';
import { keptTrace } from '../../lib/tracing.js';
import type { Work } from '../work.js';

export interface Letter<T extends TemplateName> {
  /** What this is about and to whom: the same key is written once. */
  business_key: string;
  template: T;
  language: Language;
  params: TemplateParams<T>;
  link?: string;
}

export interface InAppLetter<T extends TemplateName> extends Letter<T> {
  user_id: string;
}

/** Shows a person something in the application; a repeat of the same business key is nothing new. */
export async function notify<T extends TemplateName>(work: Work, letter: InAppLetter<T>): Promise<void> {
  const { user_id } = letter;
  const id = await putNotification(work, letter, {
    channel: 'in_app',
    state: 'sent',
    user_id,
    address: null,
  });
  if (!id) return;
  const payload = { user_id, template: letter.template };
  work.emit({ kind: 'notifications.created', noun: 'notifications', record_id: id, payload });
}

interface Addressee {
  channel: 'in_app' | 'email';
  state: 'queued' | 'sent';
  user_id: string | null;
  address: string | null;
}

/** Writes the row; answers its id, or null when the business key was there. */
export async function putNotification<T extends TemplateName>(
  { trx, now }: Work,
  letter: Letter<T>,
  addressee: Addressee,
): Promise<string | null> {
  const text = renderTemplate(letter.template, letter.language, letter.params);
  const row = {
    id: newId(),
    business_key: `${addressee.channel}/${letter.business_key}`,
    ...addressee,
    template: letter.template,
    language: letter.language,
    ...text,
    link: letter.link ?? null,
    traceparent: keptTrace(),
    created_at: now,
    sent_at: addressee.state === 'sent' ? now : null,
  };
  return asHouse(trx, async () => {
    // As plain rows: the model would hand its own id back for a row that the conflict kept out.
    const insert = NotificationModel.query(trx)
      .insert([row])
      .onConflict('business_key')
      .ignore()
      .returning('id');
    const [written] = await insert.toKnexQuery<{ id: string }>();
    return written?.id ?? null;
  });
}

/**
 * Letters go from anybody's act to somebody else: a client's message to staff, a stranger's wish for a new password to
 * the owner of the address. The row is the house's own, so it is written in the house's scope.
 */
export async function asHouse<T>(trx: Knex.Transaction, run: () => Promise<T>): Promise<T> {
  const { rows } = await trx.raw<{ rows: { scope: string | null }[] }>(
    "SELECT current_setting('purser.scope', true) AS scope",
  );
  await setScope(trx, 'service');
  const result = await run();
  await setScope(trx, rows[0]?.scope ?? '');
  return result;
}

async function setScope(trx: Knex.Transaction, scope: string): Promise<void> {
  await trx.raw("SELECT set_config('purser.scope', ?, true)", [scope]);
}
