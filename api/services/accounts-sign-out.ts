import { tokenPast } from '../../db/models/refresh-tokens.js';
import type { Context, Principal } from '../context.js';
import { houseContext } from '../context.js';
import { transact } from '../work.js';
import { hashOfSecret } from './accounts-secrets.js';
import { endSessions } from './accounts-sessions.js';

/** Ends the session of a refresh token, and that of the bearer token when one came. What is over already stays so. */
export async function signOut(context: Context, refreshToken: string | null): Promise<void> {
  const past =
    refreshToken && (await tokenPast(context.database, hashOfSecret(refreshToken), context.clock.now()));
  if (past) await end(context, past.user_id, past.session_id);
  const { principal } = context;
  if (principal.sessionId && principal.sessionId !== (past && past.session_id)) {
    await end(context, principal.id, principal.sessionId);
  }
}

function end(context: Context, userId: string, sessionId: string): Promise<void> {
  return transact({ ...context, principal: actorOf(context, userId) }, async (work) => {
    const ended = await endSessions(work, userId, { reason: 'signed_out', id: sessionId });
    if (ended === 0) return;
    work.audit({
      action: 'accounts.sign_out',
      noun: 'accounts',
      record_id: userId,
      after: { session_id: sessionId },
      on_behalf_of: userId,
    });
  });
}

/** A refresh token alone names no role: then the house acts on the user's behalf. */
function actorOf(context: Context, userId: string): Principal {
  return context.principal.id === userId ? context.principal : houseContext(context, 'accounts').principal;
}
