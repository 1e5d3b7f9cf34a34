import type { MailState } from './types.js';

export const mailStates: readonly MailState[] = ['queued', 'sent', 'captured', 'failed'];
