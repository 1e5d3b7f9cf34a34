import { isAllowed, type Permission } from '../../domain/accounts/permissions.js';
import { problem } from '../../lib/problem.js';
import { anonymous, type ApiDeps, type Context, type Principal } from '../context.js';
import { verifyAccessToken } from '../services/accounts-access-tokens.js';
import { liveSession } from '../services/accounts-sessions.js';

/**
 * Who asks, by the bearer token; no token is anonymous, a bad one is refused. Where programs trade, the session is remembered
 * until the database tells of a change.
 */
export async function readPrincipal(
  deps: ApiDeps,
  authorization: string | undefined,
  { isTrading = false }: { isTrading?: boolean | undefined } = {},
): Promise<Principal> {
  if (!authorization) return anonymous;
  const [scheme, token] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw problem('accounts.token_refused');
  const claims = await verifyAccessToken(deps, token);
  if (claims.kind === 'service') {
    return { kind: 'service', id: claims.subject, role: 'service', sessionId: null, secondFactorAt: null };
  }
  return liveSession(deps, claims, { isRemembered: isTrading });
}

/** Deny by default: the table must grant the permission to the role. */
export function assertAllowed(context: Context, permission: Permission): void {
  if (permission === 'public') return;
  const { role } = context.principal;
  if (role === 'anonymous') throw problem('accounts.sign_in_required');
  if (isAllowed(role, permission)) return;
  context.metrics.authzDenied.inc({ rule: permission });
  throw problem('accounts.not_allowed', `This needs the permission ${permission}`, {
    params: { permission },
  });
}

const stepUpMs = 5 * 60 * 1000;

/** A sensitive action needs a second factor given a moment ago, whatever the token's age. */
export function assertSteppedUp(context: Context): void {
  const { secondFactorAt } = context.principal;
  const age = secondFactorAt ? context.clock.now().getTime() - secondFactorAt.getTime() : Infinity;
  if (age > stepUpMs) throw problem('accounts.step_up_required');
}
