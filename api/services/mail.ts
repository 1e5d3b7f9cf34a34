import type { TemplateName } from '../../domain/notifications/templates.js';
import type { Work } from '../work.js';
import { putNotification, type Letter } from './notify.js';

export interface Mail<T extends TemplateName> extends Letter<T> {
  address: string;
  /** Null for an address that is not a user's yet. */
  user_id: string | null;
}

/**
 * Puts a mail into the queue, in the transaction of what it tells; the feeder takes it to the post. A repeat of the same
 * business key is nothing new.
 */
export async function queueMail<T extends TemplateName>(work: Work, mail: Mail<T>): Promise<void> {
  const { user_id, address } = mail;
  await putNotification(work, mail, { channel: 'email', state: 'queued', user_id, address });
}
