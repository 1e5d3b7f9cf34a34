import type { Notification as NotificationRecord } from '../../../domain/notifications/schema.js';
import type { Wire } from '../providers/wire.js';

type Stored = Wire<NotificationRecord>;

export type MailState = Stored['state'];
export type Notification = Pick<
  Stored,
  'id' | 'template' | 'language' | 'subject' | 'body' | 'link' | 'created_at' | 'read_at'
>;

/** A mail as it left, or would have left; the demonstration captures every one. */
export type Mail = Omit<Stored, 'business_key' | 'channel' | 'read_at'>;
