import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { newId } from '../../lib/ids.js';
import { applications, documentForm } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { applicationLimits } from '../../domain/onboarding/rules.js';

const problemOf = z.looseObject({ code: z.string().optional() });
let house: House;
let client: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  client = await house.signIn('client');
});
afterAll(() => house.close());

/** A body as it is, whatever it is. */
async function send(body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(house.url + applications, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${client.token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': newId(),
      ...headers,
    },
    body,
  });
  const { code } = problemOf.parse(await response.json());
  return { status: response.status, code };
}

const malformed = { status: 400, code: 'request.body_malformed' };
const tooDeep = { status: 400, code: 'request.body_too_deep' };
const tooLarge = { status: 413, code: 'request.body_too_large' };

describe('rate limits', () => {
  it('stop an account at its bound, wherever it asks, and say when to come again', async () => {
    const narrow = await openHouse({
      bounds: { perAccount: 3, perAddress: 1_000, guardedPerAddress: 1_000, tradingPerAccount: 1_000 },
    });
    const [one, other] = [await narrow.signIn('client'), await narrow.signIn('client')];
    const ask = (as: SignedIn) => narrow.call('get', '/api/v1/notifications', { as });
    for (let asked = 0; asked < 3; asked += 1) expect((await ask(one)).status).toBe(200);
    const refused = await ask(one);
    expect(refused).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await ask(other)).status).toBe(200);
    await narrow.close();
  });

  it('stop an address at its bound, whoever asks from there, but no process of ours', async () => {
    const narrow = await openHouse({
      bounds: { perAccount: 1_000, perAddress: 4, guardedPerAddress: 1_000, tradingPerAccount: 1_000 },
    });
    const [one, other] = [await narrow.signIn('client'), await narrow.signIn('client')];
    const worker = await narrow.signIn('service');
    const ask = async (as: SignedIn | undefined) =>
      (await narrow.call('get', '/api/v1/notifications', { as })).status;
    expect([await ask(one), await ask(other), await ask(undefined), await ask(one)]).toEqual([
      200, 200, 401, 200,
    ]);
    expect([await ask(one), await ask(other), await ask(undefined)]).toEqual([429, 429, 429]);
    expect((await narrow.call('get', '/api/v1/compliance/lists', { as: worker })).status).toBe(200);
    await narrow.close();
  });

  it('stop guesses sooner than other requests, and believe no X-Forwarded-For of a stranger', async () => {
    const narrow = await openHouse({
      bounds: { perAccount: 1_000, perAddress: 1_000, guardedPerAddress: 2, tradingPerAccount: 1_000 },
    });
    const guess = async (address: string) => {
      const body = { email: 'nobody@house.test', password: 'not-the-password', region: 'RS' };
      const headers = { 'X-Forwarded-For': address };
      return (await narrow.call('post', '/api/v1/accounts/sign-in', { body, headers })).status;
    };
    expect([await guess('192.0.2.1'), await guess('192.0.2.2'), await guess('192.0.2.3')]).toEqual([
      401, 401, 429,
    ]);
    expect((await narrow.call('get', '/health/live')).status).toBe(200);
    await narrow.close();
  });
});

describe('a JSON body', () => {
  it('is refused when it is too large, declared or not', async () => {
    const large = JSON.stringify({ kind: 'x'.repeat(300 * 1024) });
    expect(await send(large)).toEqual(tooLarge);
    expect(await sendInChunks(large)).toEqual(tooLarge);
    expect(await sendInChunks('x'.repeat(8 * 1024 * 1024))).toEqual(tooLarge);
  });

  it('is refused when it nests too deeply, in objects or lists', async () => {
    expect(await send(`${'{"a":'.repeat(13)}1${'}'.repeat(13)}`)).toEqual(tooDeep);
    expect(await send(`${'['.repeat(13)}${']'.repeat(13)}`)).toEqual(tooDeep);
    expect(await send('['.repeat(200_000))).toEqual(tooDeep);
    expect((await send(`{"kind":${'['.repeat(11)}${']'.repeat(11)}}`)).status).toBe(422);
  });

  it('is refused when it has too many fields or elements', async () => {
    const fields = Array.from({ length: 2_100 }, (_, at) => `"f${at}":1`).join(',');
    expect(await send(`{${fields}}`)).toEqual(tooDeep);
    expect(await send(`{"kind":[${'1,'.repeat(2_100)}1]}`)).toEqual(tooDeep);
  });

  it('is refused when a key stands twice in one object, however it is spelled', async () => {
    expect(await send('{"kind":"natural_person","kind":"legal_entity"}')).toEqual(malformed);
    expect(await send('{"kind":"natural_person","\\u006bind":"legal_entity"}')).toEqual(malformed);
    expect(await send('{"kind":{"a":[{"b":1,"b":1}]}}')).toEqual(malformed);
  });

  it.each(['__proto__', 'constructor', 'prototype', '__pro\\u0074o__'])(
    'is refused when the key %s is in it, however deep, and changes no prototype',
    async (key) => {
      expect(await send(`{"kind":"natural_person","${key}":{"is_staff":true}}`)).toEqual(malformed);
      expect(await send(`{"kind":[{"${key}":{"is_staff":true}}]}`)).toEqual(malformed);
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('is_staff');
    },
  );

  it.each([
    '{',
    '{"kind":}',
    '{"kind":"natural_person"}x',
    "{'kind':1}",
    '{"kind":NaN}',
    '{:}',
    '"',
    '\ufeff{}',
  ])('is refused when it is no JSON: %s', async (text) => {
    expect(await send(text)).toEqual(malformed);
  });

  it('is refused when it is not UTF-8, or not said to be JSON', async () => {
    expect(await send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toEqual(malformed);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-16',
    ])
      expect(await send('{"kind":"natural_person"}', { 'Content-Type': type })).toEqual({
        status: 415,
        code: 'request.content_type_unsupported',
      });
  });

  it('is taken within the bounds, and a field that nobody knows is refused', async () => {
    expect(await send('{"kind":"natural_person"}')).toMatchObject({ status: 201 });
    expect(await send('{"kind":"natural_person","is_staff":true}')).toMatchObject({ status: 422 });
  });
});

/** Without a Content-Length; the answer must reach a client that is still sending. */
function sendInChunks(text: string): Promise<{ status: number | undefined; code: unknown }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(house.url + applications, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${client.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': newId(),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let answer = '';
      response.on('data', (part) => (answer += String(part)));
      response.on('end', () => resolve({ status: response.statusCode, code: JSON.parse(answer).code }));
    });
    for (let at = 0; at < text.length; at += 16_384) request.write(text.slice(at, at + 16_384));
    request.end();
  });
}

describe('a form with a file', () => {
  let path: string;
  beforeAll(async () => {
    client = await house.signIn('client');
    const { body } = await house.call('post', applications, { as: client, body: { kind: 'natural_person' } });
    path = `${applications}/${body.id}/documents`;
  });
  const upload = async (form: FormData) => {
    const { status, body } = await house.call('post', path, { as: client, form });
    return { status, code: body.code };
  };
  const withFields = (names: string[]) => {
    const form = documentForm('passport');
    names.forEach((name) => form.append(name, 'x'));
    return form;
  };

  it('is taken within the bounds', async () => {
    expect(await upload(documentForm('passport'))).toMatchObject({ status: 201 });
  });

  it('is refused when the file is too large', async () => {
    const large = Buffer.alloc(applicationLimits.documentBytes + 1);
    expect(await upload(documentForm('passport', {}, large))).toEqual(tooLarge);
  });

  it('is refused when it has a second file, too many fields or too long a one', async () => {
    const twoFiles = documentForm('passport');
    twoFiles.append('second', new Blob(['x']), 'second.png');
    expect(await upload(twoFiles)).toEqual(tooDeep);
    expect(await upload(withFields(Array.from({ length: 13 }, (_, at) => `f${at}`)))).toEqual(tooDeep);
    expect(await upload(documentForm('passport', { side: 'x'.repeat(5_000) }))).toEqual(tooDeep);
    expect(await upload(withFields(['n'.repeat(5_000)]))).toMatchObject({ status: 422 });
  });

  it('is refused when a field stands twice or could reach a prototype', async () => {
    expect(await upload(withFields(['kind']))).toEqual(malformed);
    for (const name of ['__proto__', 'constructor', 'prototype'])
      expect(await upload(withFields([name]))).toEqual(malformed);
  });

  it('is refused when it ends too early or has no boundary', async () => {
    const call = async (type: string, body: string) => {
      const headers = {
        Authorization: `Bearer ${client.token}`,
        'Content-Type': type,
        'Idempotency-Key': newId(),
      };
      const response = await fetch(house.url + path, { method: 'POST', headers, body });
      return { status: response.status, code: problemOf.parse(await response.json()).code };
    };
    const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc';
    expect(await call('multipart/form-data; boundary=b', cut)).toEqual(malformed);
    expect(await call('multipart/form-data', '--b--')).toEqual(malformed);
  });
});

describe('CORS', () => {
  const ask = (method: string, headers: Record<string, string>, path = '/health/live') =>
    fetch(house.url + path, { method, headers });
  const allowed = (response: Response) => response.headers.get('access-control-allow-origin');
  const preflight = {
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization',
  };
  const own = () => new URL(house.deps.config.PURSER_PUBLIC_URL).origin;

  it('lets pages of our own origin read, without cookies', async () => {
    const response = await ask('GET', { Origin: own() });
    expect(response.status).toBe(200);
    expect(allowed(response)).toBe(own());
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toMatch(/origin/i);
  });

  it.each(['https://evil.test', 'null', 'http://127.0.0.1.evil.test'])(
    'lets pages of %s read nothing',
    async (origin) => {
      expect(allowed(await ask('GET', { Origin: origin }))).toBeNull();
      const asked = await ask('OPTIONS', { Origin: origin, ...preflight }, applications);
      expect(allowed(asked)).toBeNull();
      expect(asked.headers.get('access-control-allow-methods')).toBeNull();
    },
  );

  it('answers the preflight of our own origin', async () => {
    const response = await ask('OPTIONS', { Origin: own(), ...preflight }, applications);
    expect(response.status).toBe(204);
    expect(allowed(response)).toBe(own());
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization');
  });
});
