import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { globalLogin, signedIn } from '../../domain/accounts/views.js';
import { openHouse, type House } from '../testing/harness.js';
import {
  codeOf,
  cookiesOf,
  makePerson,
  stopClock,
  type MovableClock,
  type Person,
} from '../testing/people.js';

let house: House;
let clock: MovableClock;
let client: Person;
let officer: Person;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
  client = await makePerson(house);
  officer = await makePerson(house, { role: 'compliance_officer', hasApp: true });
});

afterAll(() => house.close());

beforeEach(async () => {
  clock.forward(30_000);
  await house.owner('sign_in_failures').delete();
});

const origin = () => new URL(house.deps.config.PURSER_PUBLIC_URL).origin;
const v1 = (path: string) => `/api/v1/accounts${path}`;
const globalLoginAs = (body: object) => house.call('post', '/api/v5/auth/global-login', { body });
const credentials = (person: Person, more: object = {}) => ({
  email: person.email,
  password: person.password,
  region: 'RS',
  ...more,
});
const signInAs = (person: Person, more: object = {}, headers: Record<string, string> = {}) =>
  house.call('post', v1('/sign-in'), { body: credentials(person, more), headers });

describe('POST /api/v5/auth/global-login', () => {
  it('answers exactly the fields of the contract', async () => {
    const { status, body } = await globalLoginAs(credentials(client));
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual([
      'access_token',
      'compliance_status',
      'refresh_token',
      'regional_settings',
      'user_profile',
    ]);
    expect(Object.keys(body.user_profile).sort()).toEqual(
      Object.keys(globalLogin.shape.user_profile.shape).sort(),
    );
    expect(body.user_profile).toMatchObject({
      email: client.email,
      role: 'client',
      region: 'RS',
      has_second_factor: false,
    });
    expect(body.regional_settings).toMatchObject({ region_code: 'RS', currency: 'RSD', language: 'en' });
    expect(body.compliance_status).toEqual({ kyc_status: 'pending', application_state: null });
    expect(body.access_token.split('.')).toHaveLength(3);
  });

  it('answers tokens that work', async () => {
    const { body } = await globalLoginAs(credentials(client));
    const me = await house.call('get', v1('/me'), { as: body.access_token });
    expect(me.body).toEqual(body.user_profile);
    const again = await house.call('post', v1('/refresh'), { body: { refresh_token: body.refresh_token } });
    expect(again.status).toBe(200);
    expect(again.body.refresh_token).not.toBe(body.refresh_token);
  });

  it('takes the settings of a regional profile where there is one', async () => {
    const profile = {
      user_id: client.id,
      region_code: 'CH',
      language: 'ru',
      currency: 'EUR',
      local_regulations: { finma: true },
    };
    await house.owner('regional_profiles').insert(profile);
    const { body } = await globalLoginAs({ ...credentials(client), region: 'CH' });
    expect(body.regional_settings).toMatchObject({
      region_code: 'CH',
      currency: 'EUR',
      language: 'ru',
      local_regulations: { finma: true },
    });
  });

  it('asks for the second factor only after the right password', async () => {
    const right = await globalLoginAs(credentials(officer));
    expect(right).toMatchObject({
      status: 401,
      body: { code: 'accounts.mfa_required', params: { methods: 'totp' } },
    });
    const wrong = await globalLoginAs({ ...credentials(officer), password: 'wrong' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'accounts.sign_in_refused' } });
    const both = await globalLoginAs(credentials(officer, { mfa_token: codeOf(officer, clock.now()) }));
    expect(both.status).toBe(200);
    expect(both.body.user_profile.second_factor_at).toBe(clock.now().toISOString());
  });

  it.each([
    ['no region', { region: undefined }],
    ['a region that is none', { region: 'ZZ' }],
    ['a region in small letters', { region: 'rs' }],
    ['no password', { password: undefined }],
    ['a password that is a number', { password: 12 }],
    ['an address that is none', { email: 'nobody' }],
    ['an unknown field', { is_admin: true }],
    ['biometric data that are not an assertion', { biometric_data: { face: 'yes' } }],
  ])('refuses %s with a pointer', async (_what, more) => {
    const { status, body } = await globalLoginAs(credentials(client, more));
    expect(status).toBe(422);
    expect(body.errors.length).toBeGreaterThan(0);
  });
});

describe('POST /accounts/sign-in', () => {
  it('answers no refresh token in JSON and sets cookies that no script and no other site can use', async () => {
    const { status, body, headers } = await signInAs(officer, { mfa_token: codeOf(officer, clock.now()) });
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(Object.keys(signedIn.shape).sort());
    const cookies = headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual([
      '__Host-purser_device',
      '__Host-purser_refresh',
      '__Host-purser_viewer',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/; /);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; SameSite=Strict/);
      expect(cookie).not.toMatch(/Domain/i);
    }
  });

  it('gives nobody who may not read workflows a viewer cookie', async () => {
    const { headers } = await signInAs(client);
    expect(cookiesOf(headers).get('__Host-purser_viewer')).toBe('');
  });

  it('makes a new session whatever cookies came along', async () => {
    const preset = { cookie: '__Host-purser_refresh=preset; __Host-purser_viewer=preset', origin: origin() };
    const { headers } = await signInAs(client, {}, preset);
    const { headers: second } = await signInAs(
      client,
      {},
      { ...preset, cookie: `__Host-purser_refresh=${cookiesOf(headers).get('__Host-purser_refresh')}` },
    );
    const tokens = [headers, second].map((each) => cookiesOf(each).get('__Host-purser_refresh'));
    expect(new Set(['preset', ...tokens]).size).toBe(3);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin that can be named', { origin: 'null' }],
    ['an origin that begins like ours', { origin: 'http://127.0.0.1:3000.evil.example' }],
    ['our host on another port', { origin: 'http://localhost:3001' }],
    ['our host by another scheme', { origin: 'https://localhost:3000' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a page of %s', async (_what, headers) => {
    const { status, body } = await signInAs(client, {}, headers);
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'request.origin_refused' });
  });

  it.each(['suspended', 'closed', 'invited'] as const)(
    'answers a user who is %s as if there were none',
    async (state) => {
      const person = await makePerson(house, { status: state });
      const here = await signInAs(person);
      const nowhere = await signInAs({ ...person, email: 'nobody@people.test' });
      expect(here.status).toBe(401);
      expect({ ...here.body, trace_id: '' }).toEqual({ ...nowhere.body, trace_id: '' });
    },
  );

  it('keeps who signed in, in the audit and in the outbox, without a secret', async () => {
    const { body } = await signInAs(client);
    const entry = await house
      .owner('audit_entries')
      .where({ action: 'accounts.sign_in', actor_id: client.id })
      .orderBy('sequence', 'desc')
      .first();
    expect(entry).toMatchObject({ actor_role: 'client', record_id: client.id, outcome: 'done' });
    expect(JSON.stringify(entry)).not.toContain(body.access_token);
    const event = await house
      .owner('outbox')
      .where({ kind: 'accounts.signed_in', record_id: client.id })
      .first();
    expect(event.payload).toMatchObject({ region: 'RS' });
  });

  it('mails an alert about a place that is new, but not about the first and not about a known one', async () => {
    const person = await makePerson(house);
    const mails = () => house.owner('notifications').where({ user_id: person.id, template: 'sign_in_alert' });
    await signInAs(person, {}, { 'user-agent': 'one' });
    await signInAs(person, {}, { 'user-agent': 'one' });
    expect(await mails()).toHaveLength(0);
    await signInAs(person, {}, { 'user-agent': 'another' });
    expect(await mails()).toHaveLength(1);
    const { headers } = await signInAs(person, {}, { 'user-agent': 'another' });
    const device = `__Host-purser_device=${cookiesOf(headers).get('__Host-purser_device')}`;
    await signInAs(person, {}, { 'user-agent': 'a third', cookie: device });
    expect(await mails()).toHaveLength(1);
  });
});

describe('POST /accounts/sign-out', () => {
  it('ends the session of the cookie and takes the cookies back', async () => {
    const signedInAs = await signInAs(officer, { mfa_token: codeOf(officer, clock.now()) });
    const cookie = [...cookiesOf(signedInAs.headers)].map(([name, value]) => `${name}=${value}`).join('; ');
    const out = await house.call('post', v1('/sign-out'), {
      body: {},
      headers: { cookie, origin: origin() },
    });
    expect(out.status).toBe(204);
    expect(cookiesOf(out.headers)).toEqual(
      new Map([
        ['__Host-purser_refresh', ''],
        ['__Host-purser_viewer', ''],
      ]),
    );
    expect((await house.call('get', v1('/me'), { as: signedInAs.body.access_token })).status).toBe(401);
    const replay = await house.call('post', v1('/refresh'), {
      body: {},
      headers: { cookie, origin: origin() },
    });
    expect(replay).toMatchObject({ status: 401, body: { code: 'accounts.token_refused' } });
  });

  it('ends the session of a refresh token in the body, and of a bearer token', async () => {
    for (const how of ['body', 'bearer']) {
      const { body } = await globalLoginAs(credentials(client));
      const options =
        how === 'body'
          ? { body: { refresh_token: body.refresh_token } }
          : { as: body.access_token, body: {} };
      expect((await house.call('post', v1('/sign-out'), options)).status).toBe(204);
      expect((await house.call('get', v1('/me'), { as: body.access_token })).status).toBe(401);
    }
  });

  it('is quiet about a token that is none, and refuses another site', async () => {
    expect((await house.call('post', v1('/sign-out'), { body: { refresh_token: 'none' } })).status).toBe(204);
    expect((await house.call('post', v1('/sign-out'), { body: {} })).status).toBe(204);
    const cookie = '__Host-purser_refresh=something';
    const foreign = await house.call('post', v1('/sign-out'), {
      body: {},
      headers: { cookie, origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });
});
