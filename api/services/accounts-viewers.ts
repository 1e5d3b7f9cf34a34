import { liveSessionById } from '../../db/models/sessions.js';
import { isAllowed } from '../../domain/accounts/permissions.js';
import type { Role } from '../../domain/accounts/roles.js';
import type { ApiDeps, Principal } from '../context.js';
import { cookieNames, readCookie } from './accounts-cookies.js';
import { readSigned, signValue } from './accounts-signed-values.js';

/**
 * Pages that send no bearer token (the Temporal UI, its codec server) know staff by this cookie: the id of a session,
 * signed. Null for whoever may not read workflows.
 */
export function viewerCookie(
  deps: Pick<ApiDeps, 'keys'>,
  session: { session_id: string; role: Role },
): string | null {
  if (!isAllowed(session.role, 'workflows:read')) return null;
  return signValue(deps.keys.blindIndex, 'viewer', session.session_id);
}

/** Who looks, as long as the session lives and the role still allows it. */
export async function readViewer(deps: ApiDeps, cookieHeader: string | undefined): Promise<Principal | null> {
  const sessionId = readSigned(deps.keys.blindIndex, 'viewer', readCookie(cookieHeader, cookieNames.viewer));
  if (sessionId === null) return null;
  const live = await liveSessionById(deps.database, sessionId, deps.clock.now());
  if (!live || !isAllowed(live.role, 'workflows:read')) return null;
  return {
    kind: 'user',
    id: live.user_id,
    role: live.role,
    sessionId,
    secondFactorAt: live.second_factor_at,
  };
}
