import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../testing/harness.js';
import {
  cookiesOf,
  signedInPerson,
  signInPerson,
  stopClock,
  type MovableClock,
  type Person,
} from '../testing/people.js';
import { SoftwareAuthenticator, type Misbehaviour } from '../testing/software-authenticator.js';

let house: House;
let clock: MovableClock;
let person: Person & { token: string };

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  clock.forward(60_000);
  await house.owner('sign_in_failures').delete();
  person = await somebody();
});

const me = (path: string) => `/api/v1/accounts/me${path}`;
const party = () => {
  const { hostname, origin } = new URL(house.deps.config.PURSER_PUBLIC_URL);
  return { id: hostname, origin };
};

const somebody = () => signedInPerson(house, { role: 'client' });

const send = (as: { token: string }, challenge_id: string, response: object) =>
  house.call('post', me('/passkeys'), {
    as: as.token,
    body: { challenge_id, name: 'Key of the desk', response },
  });

async function register(
  owner = person,
  wrong: Misbehaviour = {},
  authenticator = new SoftwareAuthenticator(party()),
) {
  const { body } = await house.call('post', me('/passkeys/options'), { as: owner.token, body: {} });
  const response = authenticator.create(body.options, wrong);
  const answer = await send(owner, body.challenge_id, response);
  return { authenticator, answer, challenge_id: body.challenge_id, response };
}

async function challenge() {
  const { body } = await house.call('post', '/api/v1/accounts/passkey-sign-in/options', { body: {} });
  return { challenge_id: body.challenge_id, options: body.options };
}

const signInBy = (challenge_id: string, response: object) =>
  house.call('post', '/api/v1/accounts/passkey-sign-in', { body: { challenge_id, response, region: 'RS' } });

const signInWith = async (authenticator: SoftwareAuthenticator, wrong: Misbehaviour = {}) => {
  const { challenge_id, options } = await challenge();
  return signInBy(challenge_id, authenticator.get(options, wrong));
};

describe('registering a passkey', () => {
  it('asks for a verified person and a key that can be found without a name', async () => {
    const { body } = await house.call('post', me('/passkeys/options'), { as: person.token, body: {} });
    expect(body.options).toMatchObject({
      rp: { id: party().id, name: 'Purser' },
      user: { name: person.email },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(Buffer.from(body.options.user.id, 'base64url').toString()).toBe(person.id);
  });

  it('keeps it and shows it without its key', async () => {
    const { answer, authenticator } = await register();
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body).sort()).toEqual(['created_at', 'id', 'name', 'transports', 'used_at']);
    const listed = await house.call('get', me('/passkeys'), { as: person.token });
    expect(listed.body).toEqual([answer.body]);
    const row = await house.owner('credentials').where({ id: answer.body.id }).first();
    expect(row).toMatchObject({ user_id: person.id, external_id: authenticator.id, kind: 'passkey' });
    const next = await house.call('post', me('/passkeys/options'), { as: person.token, body: {} });
    expect(next.body.options.excludeCredentials.map(({ id }: { id: string }) => id)).toEqual([
      authenticator.id,
    ]);
  });

  it.each<[string, Misbehaviour]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another party', { rpId: 'evil.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['nobody verified', { isUserVerified: false }],
    ['nobody present', { isUserPresent: false }],
    ['the type of a sign-in', { type: 'webauthn.get' }],
  ])('refuses %s', async (_what, wrong) => {
    expect((await register(person, wrong)).answer.body.code).toBe('accounts.passkey_registration_refused');
    expect((await house.call('get', me('/passkeys'), { as: person.token })).body).toEqual([]);
  });

  it("refuses a challenge that was answered, that is old, or that is somebody else's", async () => {
    const first = await register();
    const again = await send(person, first.challenge_id, first.response);
    expect(again.body.code).toBe('accounts.passkey_registration_refused');
    const stranger = await somebody();
    const { body } = await house.call('post', me('/passkeys/options'), { as: stranger.token, body: {} });
    const authenticator = new SoftwareAuthenticator(party());
    const response = authenticator.create(body.options);
    const third = await somebody();
    const taken = await send(third, body.challenge_id, response);
    expect(taken.body.code).toBe('accounts.passkey_registration_refused');
    const fresh = await house.call('post', me('/passkeys/options'), { as: third.token, body: {} });
    clock.forward(5 * 60_000 + 1);
    const late = await send(third, fresh.body.challenge_id, authenticator.create(fresh.body.options));
    expect(late.body.code).toBe('accounts.passkey_registration_refused');
  });

  it('refuses a key that somebody has registered already', async () => {
    const { authenticator } = await register();
    const stranger = await somebody();
    const { answer } = await register(stranger, {}, authenticator);
    expect(answer.body.code).toBe('accounts.passkey_registration_refused');
  });
});

describe('signing in by passkey', () => {
  it('needs nothing else and counts as the second factor', async () => {
    const { authenticator } = await register();
    const { challenge_id, options } = await challenge();
    expect(options).toMatchObject({ rpId: party().id, userVerification: 'required' });
    expect(options.allowCredentials ?? []).toEqual([]);
    const { status, body, headers } = await signInBy(challenge_id, authenticator.get(options));
    expect(status).toBe(200);
    expect(body.user_profile).toMatchObject({
      email: person.email,
      has_second_factor: true,
      second_factor_at: clock.now().toISOString(),
    });
    expect(cookiesOf(headers).get('__Host-purser_refresh')).toMatch(/^[\w-]{43}$/);
  });

  it.each<[string, Misbehaviour]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['our host with another port', { origin: 'http://127.0.0.1:9' }],
    ['another party', { rpId: 'evil.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['nobody verified', { isUserVerified: false }],
    ['nobody present', { isUserPresent: false }],
    ['the handle of somebody else', { userHandle: Buffer.from('somebody').toString('base64url') }],
    ['the type of a registration', { type: 'webauthn.create' }],
  ])('refuses %s', async (_what, wrong) => {
    const { authenticator } = await register();
    expect((await signInWith(authenticator, wrong)).body.code).toBe('accounts.passkey_refused');
  });

  it('spends a challenge with the first answer, right or wrong', async () => {
    const { authenticator } = await register();
    const first = await challenge();
    const response = authenticator.get(first.options);
    expect((await signInBy(first.challenge_id, response)).status).toBe(200);
    expect((await signInBy(first.challenge_id, response)).body.code).toBe('accounts.passkey_refused');
    const second = await challenge();
    expect(
      (await signInBy(second.challenge_id, authenticator.get(second.options, { isUserVerified: false })))
        .status,
    ).toBe(401);
    expect((await signInBy(second.challenge_id, authenticator.get(second.options))).status).toBe(401);
  });

  it('refuses an answer to a challenge for something else, or to an old one', async () => {
    const { authenticator } = await register();
    const { challenge_id, options } = await challenge();
    clock.forward(5 * 60_000 + 1);
    expect((await signInBy(challenge_id, authenticator.get(options))).status).toBe(401);
    const stranger = await somebody();
    const other = await house.call('post', me('/passkeys/options'), { as: stranger.token, body: {} });
    expect((await signInBy(other.body.challenge_id, authenticator.get(other.body.options))).status).toBe(401);
  });

  it('refuses a counter that goes back: somebody has a copy', async () => {
    const { authenticator } = await register();
    for (const [counter, status] of [
      [5, 200],
      [5, 401],
      [4, 401],
      [0, 401],
      [6, 200],
    ] as const) {
      expect((await signInWith(authenticator, { counter })).status).toBe(status);
    }
  });

  it('takes an authenticator that counts nothing', async () => {
    const { authenticator } = await register();
    for (let round = 0; round < 3; round += 1) {
      expect((await signInWith(authenticator, { counter: 0 })).status).toBe(200);
    }
  });

  it('refuses a key that nobody has, a key that was removed, and a user who is suspended', async () => {
    const stray = new SoftwareAuthenticator(party(), Buffer.from(person.id).toString('base64url'));
    expect((await signInWith(stray)).status).toBe(401);

    const { authenticator, answer } = await register();
    const { body } = await signInWith(authenticator);
    const removed = await house.call('delete', me(`/passkeys/${answer.body.id}`), { as: body.access_token });
    expect(removed.status).toBe(204);
    expect((await signInWith(authenticator)).status).toBe(401);

    const other = await somebody();
    const key = (await register(other)).authenticator;
    await house.owner('global_users').where({ id: other.id }).update({ status: 'suspended' });
    expect((await signInWith(key)).body.code).toBe('accounts.passkey_refused');
  });

  it('stays open while the password is being guessed', async () => {
    const { authenticator } = await register();
    const guess = () => signInPerson(house, { ...person, password: 'wrong' });
    for (let round = 0; round < 6; round += 1) await guess();
    expect((await guess()).status).toBe(429);
    expect((await signInWith(authenticator)).status).toBe(200);
  });
});

describe('a passkey as the second factor', () => {
  it('is asked for after the password, and taken as biometric data of the global login', async () => {
    const { authenticator } = await register();
    const login = (more: object) =>
      house.call('post', '/api/v5/auth/global-login', {
        body: { email: person.email, password: person.password, region: 'RS', ...more },
      });
    expect(await login({})).toMatchObject({
      status: 401,
      body: { code: 'accounts.mfa_required', params: { methods: 'passkey' } },
    });
    const { challenge_id, options } = await challenge();
    const { status, body } = await login({
      biometric_data: { challenge_id, response: authenticator.get(options) },
    });
    expect(status).toBe(200);
    expect(body.user_profile.second_factor_at).toBe(clock.now().toISOString());
  });

  it('of somebody else is refused, at sign-in and for stepping up', async () => {
    await register();
    const stranger = await somebody();
    const { authenticator } = await register(stranger);
    const first = await challenge();
    const biometric_data = { challenge_id: first.challenge_id, response: authenticator.get(first.options) };
    const body = { email: person.email, password: person.password, region: 'RS', biometric_data };
    expect((await house.call('post', '/api/v5/auth/global-login', { body })).body.code).toBe(
      'accounts.passkey_refused',
    );
    const second = await challenge();
    const passkey = { challenge_id: second.challenge_id, response: authenticator.get(second.options) };
    expect(
      (await house.call('post', me('/step-up'), { as: person.token, body: { passkey } })).body.code,
    ).toBe('accounts.passkey_refused');
  });

  it('steps its owner up', async () => {
    const { authenticator } = await register();
    clock.forward(6 * 60_000);
    const { challenge_id, options } = await challenge();
    const passkey = { challenge_id, response: authenticator.get(options) };
    expect((await house.call('post', me('/recovery-codes'), { as: person.token, body: {} })).body.code).toBe(
      'accounts.step_up_required',
    );
    expect((await house.call('post', me('/step-up'), { as: person.token, body: { passkey } })).status).toBe(
      200,
    );
    expect((await house.call('post', me('/recovery-codes'), { as: person.token, body: {} })).status).toBe(
      200,
    );
  });

  it('of somebody else cannot be removed', async () => {
    const { answer } = await register();
    const stranger = await somebody();
    const { authenticator } = await register(stranger);
    const { challenge_id, options } = await challenge();
    await house.call('post', me('/step-up'), {
      as: stranger.token,
      body: { passkey: { challenge_id, response: authenticator.get(options) } },
    });
    expect(
      (await house.call('delete', me(`/passkeys/${answer.body.id}`), { as: stranger.token })).status,
    ).toBe(404);
    expect((await house.call('get', me('/passkeys'), { as: person.token })).body).toHaveLength(1);
  });
});
