import { createHmac, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessTokenSeconds } from '../../domain/accounts/rules.js';
import { readConfig } from '../../lib/config.js';
import { newKey } from '../../lib/crypto/key-material.js';
import { currentKey, keyRings } from '../../lib/crypto/key-ring.js';
import { publicJwks } from '../../lib/crypto/key-uses.js';
import { newId } from '../../lib/ids.js';
import { createMetrics } from '../../lib/metrics.js';
import { issueAccessToken, verifyAccessToken } from './accounts-access-tokens.js';

const issued = new Date('2026-11-01T10:00:00Z');
const now = issued.getTime() / 1000;
const subject = newId();
const sessionId = newId();
const oldKey = newKey('access-token', issued);
const key = newKey('access-token', issued);
const metrics = createMetrics();
let clock = { now: () => issued };

function houseWith(...keys: { key_id: string }[]) {
  const accessToken = keyRings['access-token'].parse({
    origin: 'generated',
    current: keys.at(-1)?.key_id,
    keys,
  });
  return { config: readConfig({}), keys: { accessToken }, clock: { now: () => clock.now() }, metrics };
}

const house = houseWith(key);
const privateKey = createPrivateKey({ key: currentKey(house.keys.accessToken).private_jwk, format: 'jwk' });

const rightHeader = { alg: 'EdDSA', typ: 'at+jwt', kid: key.key_id };
const rightClaims = {
  iss: house.config.PURSER_PUBLIC_URL,
  aud: 'purser-api',
  sub: subject,
  sid: sessionId,
  kind: 'user',
  jti: newId(),
  iat: now,
  nbf: now,
  exp: now + accessTokenSeconds,
};

/** A token as somebody would make it by hand; the key is ours unless another is given. */
function forge(
  { header = {}, claims = {} }: { header?: object; claims?: object },
  signer: KeyObject | null = privateKey,
) {
  const parts = [
    { ...rightHeader, ...header },
    { ...rightClaims, ...claims },
  ];
  const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = signer ? sign(null, Buffer.from(input), signer).toString('base64url') : '';
  return `${input}.${signature}`;
}

const verdict = (token: string) =>
  verifyAccessToken(house, token).then(
    () => 'taken',
    (error) => error.code,
  );

beforeEach(() => {
  clock = { now: () => issued };
});

describe('an access token', () => {
  it('says who, in which session, and when the second factor was shown', async () => {
    const token = await issueAccessToken(house, { kind: 'user', subject, sessionId, secondFactorAt: issued });
    expect(await verifyAccessToken(house, token)).toEqual({
      kind: 'user',
      subject,
      sessionId,
      secondFactorAt: issued,
    });
  });

  it('is taken when made by hand with our key, so that each refusal below has one reason', async () => {
    expect(await verdict(forge({}))).toBe('taken');
  });

  it('ends after ten minutes', async () => {
    const token = await issueAccessToken(house, { kind: 'user', subject, sessionId });
    clock = { now: () => new Date((now + 599) * 1000) };
    expect(await verdict(token)).toBe('taken');
    clock = { now: () => new Date((now + 603) * 1000) };
    expect(await verdict(token)).toBe('accounts.token_refused');
  });

  it('stays good when the key is rotated, until the key is retired', async () => {
    const token = await issueAccessToken(houseWith(oldKey), { kind: 'user', subject, sessionId });
    await expect(verifyAccessToken(houseWith(oldKey, key), token)).resolves.toMatchObject({ subject });
    await expect(verifyAccessToken(houseWith(key), token)).rejects.toMatchObject({
      code: 'accounts.token_refused',
    });
  });
});

describe('a forged access token', () => {
  it.each(['none', 'None', 'NONE', 'nOnE'])('is refused with alg %s', async (alg) => {
    expect(await verdict(forge({ header: { alg } }, null))).toBe('accounts.token_refused');
    expect(await verdict(forge({ header: { alg } }))).toBe('accounts.token_refused');
  });

  it('is refused when signed by HS256 with our public key as the secret', async () => {
    const [jwk] = publicJwks(house.keys.accessToken).keys;
    for (const secret of [
      Buffer.from(jwk?.x ?? '', 'base64url'),
      Buffer.from(JSON.stringify(jwk)),
      Buffer.from(jwk?.x ?? ''),
    ]) {
      const [header = '', claims = ''] = forge({ header: { alg: 'HS256' } }, null).split('.');
      const mac = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
      expect(await verdict(`${header}.${claims}.${mac}`)).toBe('accounts.token_refused');
    }
  });

  it('is refused with a key of somebody else', async () => {
    expect(await verdict(forge({}, generateKeyPairSync('ed25519').privateKey))).toBe(
      'accounts.token_refused',
    );
  });

  it.each([
    '../../../../dev/null',
    "x' UNION SELECT 'a",
    '/etc/passwd',
    '',
    'constructor',
    '__proto__',
    `${key.key_id}\u0000`,
    oldKey.key_id,
  ])('is refused with the key id %j', async (kid) => {
    expect(await verdict(forge({ header: { kid } }))).toBe('accounts.token_refused');
  });

  it('is refused when it brings or points to a key, and nothing is fetched', async () => {
    let fetches = 0;
    const listener = createServer((_request, response) => {
      fetches += 1;
      response.end(JSON.stringify(publicJwks(house.keys.accessToken)));
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const address = listener.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/jwks.json`;
    const other = generateKeyPairSync('ed25519');
    const jwk = other.publicKey.export({ format: 'jwk' });
    for (const header of [
      { jku: url },
      { x5u: url },
      { jwk },
      { x5c: ['AAAA'] },
      { crit: ['b64'], b64: true },
    ]) {
      expect(await verdict(forge({ header }))).toBe('accounts.token_refused');
      expect(await verdict(forge({ header: { ...header, kid: undefined } }, other.privateKey))).toBe(
        'accounts.token_refused',
      );
    }
    expect(fetches).toBe(0);
    await new Promise((resolve) => listener.close(resolve));
  });

  it.each([
    ['another audience', { aud: 'somebody-else' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no end', { exp: undefined }],
    ['an end that is past', { exp: now - 60 }],
    ['an end that is text', { exp: String(now + 60) }],
    ['a beginning to come', { nbf: now + 60 }],
    ['no beginning', { nbf: undefined }],
    ['a birth to come', { iat: now + 60 }],
    ['a long life', { iat: now - 3600, nbf: now - 3600, exp: now + 3600 }],
    ['no subject', { sub: undefined }],
    ['an unknown kind', { kind: 'admin' }],
    ['a session that is no id', { sid: "' OR 1=1" }],
  ])('is refused with %s', async (_what, claims) => {
    expect(await verdict(forge({ claims }))).toBe('accounts.token_refused');
  });

  it.each(['JWT', 'id_token', 'rt+jwt', undefined])('is refused with the type %j', async (typ) => {
    expect(await verdict(forge({ header: { typ } }))).toBe('accounts.token_refused');
  });

  it.each([
    ['nothing', ''],
    ['dots', '....'],
    ['three words', 'a.b.c'],
    ['5,000 letters', 'x'.repeat(5_000)],
    ['a long right one', forge({ claims: { more: 'x'.repeat(2_000) } })],
  ])('is refused as %s', async (_what, token) => {
    expect(await verdict(token)).toBe('accounts.token_refused');
  });

  it('is refused with any changed character of its claims', async () => {
    const [header = '', claims = '', signature = ''] = forge({}).split('.');
    const raised = Buffer.from(
      Buffer.from(claims, 'base64url').toString().replace('"user"', '"service"'),
    ).toString('base64url');
    expect(await verdict(`${header}.${raised}.${signature}`)).toBe('accounts.token_refused');
  });
});
