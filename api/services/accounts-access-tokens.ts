import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { accessTokenSeconds } from '../../domain/accounts/rules.js';
import { uuid } from '../../domain/fields.js';
import { currentKey, type AccessTokenRing } from '../../lib/crypto/key-ring.js';
import { newId } from '../../lib/ids.js';
import { problem } from '../../lib/problem.js';
import type { ApiDeps } from '../context.js';
import { knownClaims, rememberToken } from './accounts-known-tokens.js';

/** What a token says. Role and second factor are read from the database at each request: a token grants neither. */
export interface AccessClaims {
  kind: 'user' | 'service';
  subject: string;
  sessionId: string | null;
  secondFactorAt: Date | null;
}

const algorithm = 'EdDSA';
const audience = 'purser-api';
const type = 'at+jwt';
const maxTokenLength = 2_048;
// Servers of one house may differ by this much.
const clockToleranceSeconds = 2;

const payload = z.object({
  sub: z.string().min(1).max(100),
  kind: z.enum(['user', 'service']),
  sid: uuid.optional(),
  second_factor_at: z.int().optional(),
  iat: z.number(),
  exp: z.number(),
});

type TokenDeps = Pick<ApiDeps, 'config' | 'clock'> & { keys: Pick<ApiDeps['keys'], 'accessToken'> };
type NewClaims = Omit<AccessClaims, 'secondFactorAt'> & { secondFactorAt?: Date | null };

/** A signed access token (RFC 9068, EdDSA) that lives ten minutes. */
export async function issueAccessToken(deps: TokenDeps, claims: NewClaims): Promise<string> {
  const { key_id } = currentKey(deps.keys.accessToken);
  const issuedAt = Math.floor(deps.clock.now().getTime() / 1000);
  const secondFactorAt = claims.secondFactorAt
    ? Math.floor(claims.secondFactorAt.getTime() / 1000)
    : undefined;
  const facts = { kind: claims.kind, sid: claims.sessionId ?? undefined, second_factor_at: secondFactorAt };
  return new SignJWT(facts)
    .setProtectedHeader({ alg: algorithm, typ: type, kid: key_id })
    .setIssuer(deps.config.PURSER_PUBLIC_URL)
    .setAudience(audience)
    .setSubject(claims.subject)
    .setJti(newId())
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + accessTokenSeconds)
    .sign(keysOf(deps.keys.accessToken).signing);
}

/** The claims of a token that is ours, of this type, for this audience and of this time; else `accounts.token_refused`. */
export async function verifyAccessToken(
  deps: TokenDeps & Pick<ApiDeps, 'metrics'>,
  token: string,
): Promise<AccessClaims> {
  const known = knownClaims(deps.keys.accessToken, token, deps.clock.now());
  if (known) return known;
  try {
    return await readToken(deps, token);
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    deps.metrics.authFailures.inc({ reason: 'access_token' });
    throw problem('accounts.token_refused');
  }
}

async function readToken(deps: TokenDeps, token: string): Promise<AccessClaims> {
  if (token.length > maxTokenLength) throw new errors.JWTInvalid('The token is too long');
  const { payload: claims } = await jwtVerify(
    token,
    (header) => verifyingKey(deps.keys.accessToken, header),
    {
      algorithms: [algorithm],
      issuer: deps.config.PURSER_PUBLIC_URL,
      audience,
      typ: type,
      currentDate: deps.clock.now(),
      clockTolerance: clockToleranceSeconds,
      maxTokenAge: accessTokenSeconds,
      requiredClaims: ['sub', 'jti', 'iat', 'nbf', 'exp'],
    },
  );
  const parsed = payload.safeParse(claims);
  if (!parsed.success) throw new errors.JWTInvalid('The claims are not of the expected form');
  const { sub, kind, sid, second_factor_at, iat, exp } = parsed.data;
  const secondFactorAt = second_factor_at === undefined ? null : new Date(second_factor_at * 1000);
  const read = { kind, subject: sub, sessionId: sid ?? null, secondFactorAt };
  rememberToken(deps.keys.accessToken, token, { claims: read, fromMs: iat * 1000, untilMs: exp * 1000 });
  return read;
}

// A key comes from our ring by its id and from nowhere else: headers that bring or point to a key are refused.
const keyBearingHeaders = ['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'crit'];

function verifyingKey(ring: AccessTokenRing, header: { kid?: string }): KeyObject {
  const key = keysOf(ring).verifying.get(header.kid ?? '');
  if (!key || keyBearingHeaders.some((name) => name in header))
    throw new errors.JWSInvalid('No key for this token');
  return key;
}

interface RingKeys {
  signing: KeyObject;
  verifying: Map<string, KeyObject>;
}

const parsedRings = new WeakMap<AccessTokenRing, RingKeys>();

function keysOf(ring: AccessTokenRing): RingKeys {
  const known = parsedRings.get(ring);
  if (known) return known;
  const signing = createPrivateKey({ key: currentKey(ring).private_jwk, format: 'jwk' });
  const verifying = new Map(
    ring.keys.map(({ key_id, private_jwk: { kty, crv, x } }) => [
      key_id,
      createPublicKey({ key: { kty, crv, x }, format: 'jwk' }),
    ]),
  );
  const parsed = { signing, verifying };
  parsedRings.set(ring, parsed);
  return parsed;
}
