import { knownDeviceSeconds } from '../../domain/accounts/rules.js';
import type { Context } from '../context.js';
import type { Reply } from '../route.js';
import { cookieNames } from './accounts-cookies.js';
import { newDevice } from './accounts-devices.js';
import { viewerCookie } from './accounts-viewers.js';
import type { OpenedSession } from './accounts-sessions.js';

/** What a browser keeps of a session: the refresh token, and for staff the key to the pages that show workflows. */
export function keepInBrowser(context: Context, reply: Reply, opened: OpenedSession): void {
  const leftMs = opened.ends_at.getTime() - context.clock.now().getTime();
  const maxAgeSeconds = Math.max(1, Math.floor(leftMs / 1000));
  reply.cookie(cookieNames.refresh, opened.refresh_token, { path: '/', maxAgeSeconds });
  reply.cookie(cookieNames.viewer, viewerCookie(context, opened), { path: '/', maxAgeSeconds });
}

/** Marks the browser as one in which this user has signed in. */
export function keepDevice(context: Context, reply: Reply, opened: OpenedSession): void {
  const device = newDevice(context, opened.user_id);
  reply.cookie(cookieNames.device, device, { path: '/', maxAgeSeconds: knownDeviceSeconds });
}

export function forgetInBrowser(reply: Reply): void {
  reply.cookie(cookieNames.refresh, null, { path: '/', maxAgeSeconds: 0 });
  reply.cookie(cookieNames.viewer, null, { path: '/', maxAgeSeconds: 0 });
}
