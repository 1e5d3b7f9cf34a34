import { GlobalUserModel } from '../../db/models/global-users.js';
import { rotateToken, tokenPast, type TokenPast } from '../../db/models/refresh-tokens.js';
import { SessionModel } from '../../db/models/sessions.js';
import { refreshReplayMs } from '../../domain/accounts/rules.js';
import { derivedKey } from '../../lib/crypto/derived-key.js';
import { open, seal } from '../../lib/crypto/envelope.js';
import { utf8 } from '../../lib/crypto/bytes.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import { houseContext, type Context } from '../context.js';
import { transact } from '../work.js';
import { hashOfSecret, newSecret } from './accounts-secrets.js';
import { answerOf, type SignedIn } from './accounts-sign-in.js';
import { endSessions, openedFrom, sessionLifetime, type OpenedSession } from './accounts-sessions.js';

/**
 * A new access token for a refresh token, which is used up and has one successor. Two tabs that send it within ten seconds
 * both get that successor. A token that comes later, or whose successor was used already, has been copied: the session
 * ends. Errors: `accounts.token_refused`.
 */
export async function refresh(context: Context, token: string): Promise<Pick<SignedIn, 'opened' | 'answer'>> {
  const rotated = (await rotate(context, token)) ?? (await replay(context, token));
  return describe(context, rotated);
}

interface Rotated {
  sessionId: string;
  successor: string;
}

async function rotate(context: Context, token: string): Promise<Rotated | null> {
  const { idleSeconds } = await sessionLifetime(context.database);
  const successor = newSecret();
  const row = await rotateToken(context.database, {
    tokenHash: hashOfSecret(token),
    successor: { id: newId(), tokenHash: hashOfSecret(successor), sealed: sealSuccessor(token, successor) },
    now: context.clock.now(),
    idleSeconds,
  });
  return row ? { sessionId: row.session_id, successor } : null;
}

async function replay(context: Context, token: string): Promise<Rotated> {
  const now = context.clock.now();
  const past = await tokenPast(context.database, hashOfSecret(token), now);
  if (!past?.used_at || !past.is_session_live) throw refused(context);
  const isFresh = now.getTime() - past.used_at.getTime() <= refreshReplayMs;
  if (isFresh && !past.is_successor_used && past.successor_sealed) {
    return { sessionId: past.session_id, successor: openSuccessor(token, past.successor_sealed) };
  }
  await endFamily(context, past);
  throw refused(context);
}

/** The whole family of a copied token ends with its session: nobody can tell the thief's branch from the owner's. */
async function endFamily(context: Context, past: TokenPast): Promise<void> {
  context.metrics.refreshReuse.inc();
  context.log.warn(
    { session_id: past.session_id, user_id: past.user_id, reason: 'refresh_token_reused' },
    'session_ended',
  );
  const { principal } = houseContext(context, 'accounts');
  await transact({ ...context, principal }, async (work) => {
    await endSessions(work, past.user_id, { reason: 'token_reused', id: past.session_id });
    const after = { session_id: past.session_id, reason: 'token_reused' };
    work.audit({
      action: 'accounts.end_session',
      noun: 'accounts',
      record_id: past.user_id,
      after,
      on_behalf_of: past.user_id,
    });
  });
}

async function describe(context: Context, { sessionId, successor }: Rotated) {
  const session = await SessionModel.query(context.database).findById(sessionId);
  const user = session && (await GlobalUserModel.query(context.database).findById(session.user_id));
  if (!session || !user) throw refused(context);
  const opened: OpenedSession = openedFrom(session, user, successor);
  return { opened, answer: await answerOf(context.database, context, user, opened) };
}

function refused(context: Context) {
  context.metrics.authFailures.inc({ reason: 'refresh_token' });
  return problem('accounts.token_refused');
}

// Only the token itself opens what it led to: the database alone gives nobody a session.
function sealSuccessor(token: string, successor: string): Buffer {
  return Buffer.from(
    seal({ key: successorKey(token), plain: utf8(successor), associatedData: utf8(hashOfSecret(token)) }),
  );
}

function openSuccessor(token: string, sealed: Uint8Array): string {
  const associatedData = utf8(hashOfSecret(token));
  return Buffer.from(open({ key: successorKey(token), sealed, associatedData })).toString('utf8');
}

const successorKey = (token: string) => derivedKey(token, 'accounts/refresh-successor/v1');
