import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../testing/harness.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

const v1 = (path: string) => `/api/v1/accounts${path}`;

describe('POST /accounts/service-tokens', () => {
  const ask = (body: object) => house.call('post', v1('/service-tokens'), { body });

  it('answers a token for the secret of the key files', async () => {
    const { serviceClients } = house.deps.keys;
    const secret = serviceClients.keys[0]?.clients.worker ?? '';
    const { status, body } = await ask({ client_id: 'worker', client_secret: secret });
    expect({ status, expires_in: body.expires_in }).toEqual({ status: 200, expires_in: 600 });
    expect((await house.call('get', '/api/v1/settings', { as: body.access_token })).status).toBe(200);
    expect((await house.call('get', v1('/users'), { as: body.access_token })).status).toBe(403);
    expect((await house.call('get', v1('/me'), { as: body.access_token })).status).toBe(403);
  });

  it('refuses a wrong secret, another client and an unknown one alike', async () => {
    const { serviceClients } = house.deps.keys;
    const ofWorker = serviceClients.keys[0]?.clients.worker ?? '';
    for (const [client_id, client_secret] of [
      ['worker', 'wrong'],
      ['feeder', ofWorker],
      ['nobody', ofWorker],
      ['__proto__', ofWorker],
    ]) {
      expect(await ask({ client_id, client_secret })).toMatchObject({
        status: 401,
        body: { code: 'accounts.sign_in_refused' },
      });
    }
  });
});

describe('GET /.well-known/jwks.json', () => {
  it('shows the public keys and nothing of the private ones', async () => {
    const { status, body, headers } = await house.call('get', '/.well-known/jwks.json');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const { current, keys } = house.deps.keys.accessToken;
    expect(body.keys).toHaveLength(keys.length);
    expect(body.keys[0].kid).toBe(current);
    for (const key of body.keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    }
  });
});
