import { z } from 'zod';
import { language, uuid } from '../fields.js';

export const notificationStates = ['queued', 'sent', 'captured', 'failed'] as const;

/** A message to one person: shown in the application, or mailed. */
export const notification = z.strictObject({
  id: uuid,
  business_key: z.string(),
  user_id: uuid.nullable(),
  address: z.string().nullable(),
  channel: z.enum(['in_app', 'email']),
  template: z.string(),
  language,
  subject: z.string(),
  body: z.string(),
  link: z.string().nullable(),
  state: z.enum(notificationStates),
  attempts: z.int(),
  /** Of the request that called for it (W3C Trace Context). */
  traceparent: z.string().nullable(),
  created_at: z.date(),
  sent_at: z.date().nullable(),
  read_at: z.date().nullable(),
});
export type Notification = z.infer<typeof notification>;

/** What its reader sees of a notification in the application. */
export const ownNotification = notification.pick({
  id: true,
  template: true,
  language: true,
  subject: true,
  body: true,
  link: true,
  created_at: true,
  read_at: true,
});

/** A mail as it left, or would have left. */
export const mail = notification.omit({
  business_key: true,
  channel: true,
  read_at: true,
  traceparent: true,
});
