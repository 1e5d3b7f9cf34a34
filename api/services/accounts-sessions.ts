import type { Knex } from 'knex';
import { RefreshTokenModel } from '../../db/models/refresh-tokens.js';
import { liveSessionById, liveSessionsOf, revokeSessions, SessionModel } from '../../db/models/sessions.js';
import type { Role } from '../../domain/accounts/roles.js';
import type { GlobalUser, RevocationReason, Session } from '../../domain/accounts/schema.js';
import type { SessionView } from '../../domain/accounts/views.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { ApiDeps, Context, Principal } from '../context.js';
import { read, transact, type Work } from '../work.js';
import type { AccessClaims } from './accounts-access-tokens.js';
import { newSecret, hashOfSecret } from './accounts-secrets.js';
import { readSetting } from './settings.js';

/**
 * Who a token stands for, at this moment: one look-up, so that an ended session, a suspended user or another role holds
 * from the next request on. Errors: `accounts.token_refused`.
 */
export async function liveSession(
  deps: ApiDeps,
  claims: AccessClaims,
  { isRemembered = false }: { isRemembered?: boolean } = {},
): Promise<Principal> {
  const { sessionId } = claims;
  const find = (id: string) =>
    isRemembered ? deps.liveSessions.find(id) : liveSessionById(deps.database, id, deps.clock.now());
  const live = sessionId && (await find(sessionId));
  if (!live || live.user_id !== claims.subject) throw problem('accounts.token_refused');
  return {
    kind: 'user',
    id: live.user_id,
    role: live.role,
    sessionId: claims.sessionId,
    secondFactorAt: live.second_factor_at,
  };
}

/** A session as it was opened or went on: what the answer and the browser's cookies are made of. */
export interface OpenedSession {
  session_id: string;
  user_id: string;
  role: Role;
  region: string;
  second_factor_at: Date | null;
  refresh_token: string;
  ends_at: Date;
}

interface Opening {
  region: string;
  address: string;
  userAgent: string;
  passwordAt: Date | null;
  secondFactorAt: Date | null;
}

/** Opens a session with its first refresh token. */
export async function openSession(work: Work, user: GlobalUser, opening: Opening): Promise<OpenedSession> {
  const { trx, now } = work;
  const lifetime = await sessionLifetime(trx);
  const endsAt = after(now, lifetime.greatestSeconds);
  const session = await SessionModel.query(trx)
    .insert({
      id: newId(),
      user_id: user.id,
      region: opening.region,
      address: opening.address,
      user_agent: opening.userAgent,
      created_at: now,
      last_seen_at: now,
      password_at: opening.passwordAt,
      second_factor_at: opening.secondFactorAt,
      expires_at: endsAt,
    })
    .returning('*');
  const token = newSecret();
  await RefreshTokenModel.query(trx).insert({
    id: newId(),
    session_id: session.id,
    token_hash: hashOfSecret(token),
    created_at: now,
    expires_at: after(now, Math.min(lifetime.idleSeconds, lifetime.greatestSeconds)),
  });
  return openedFrom(session, user, token);
}

export function openedFrom(session: Session, user: GlobalUser, refreshToken: string): OpenedSession {
  return {
    session_id: session.id,
    user_id: user.id,
    role: user.role,
    region: session.region,
    second_factor_at: session.second_factor_at,
    refresh_token: refreshToken,
    ends_at: session.expires_at,
  };
}

/** How long a session may rest and how long it may last, in seconds. */
export async function sessionLifetime(trx: Knex): Promise<{ idleSeconds: number; greatestSeconds: number }> {
  const idle = await readSetting(trx, 'accounts.session_idle_minutes');
  const greatest = await readSetting(trx, 'accounts.session_minutes');
  return { idleSeconds: idle * 60, greatestSeconds: greatest * 60 };
}

interface Ending {
  reason: RevocationReason;
  id?: string;
  exceptId?: string | null;
}

/** Ends sessions of a user at once; whoever holds sockets or caches hears of it. Answers how many there were. */
export async function endSessions(work: Work, userId: string, ending: Ending): Promise<number> {
  const ids = await revokeSessions(work.trx, userId, { ...ending, now: work.now });
  if (ids.length === 0) return 0;
  work.emit({
    kind: 'accounts.sessions_ended',
    noun: 'accounts',
    record_id: userId,
    payload: { session_ids: ids, reason: ending.reason },
  });
  return ids.length;
}

export function listOwnSessions(context: Context): Promise<SessionView[]> {
  return listSessions(context, context.principal.id);
}

/** The sessions of a user that are in force, newest first. */
export function listSessions(context: Context, userId: string): Promise<SessionView[]> {
  return read(context, async (trx) => {
    const sessions = await liveSessionsOf(trx, userId, context.clock.now());
    return sessions.map((session) => viewOf(session, context.principal));
  });
}

/** Ends one of one's own sessions; somebody else's is as if there were none. */
export function endOwnSession(context: Context, id: string): Promise<void> {
  return transact(context, async (work) => {
    const ended = await endSessions(work, context.principal.id, { reason: 'revoked', id });
    if (ended === 0) throw problem('accounts.session_not_found');
    work.audit({
      action: 'accounts.end_session',
      noun: 'accounts',
      record_id: context.principal.id,
      after: { session_id: id },
    });
  });
}

function viewOf(session: Session, principal: Principal): SessionView {
  return {
    id: session.id,
    region: session.region,
    address: session.address,
    user_agent: session.user_agent,
    created_at: session.created_at,
    last_seen_at: session.last_seen_at,
    second_factor_at: session.second_factor_at,
    expires_at: session.expires_at,
    is_current: session.id === principal.sessionId,
  };
}

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);
