import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '../../domain/accounts/roles.js';
import { totpCode } from '../../lib/crypto/totp.js';
import { issueAccessToken } from '../services/accounts-access-tokens.js';
import { openHouse, type House } from '../testing/harness.js';
import {
  signedInPerson,
  signInPerson,
  stopClock,
  type MovableClock,
  type Person,
} from '../testing/people.js';

let house: House;
let clock: MovableClock;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  clock.forward(60_000);
  await house.owner('sign_in_failures').delete();
});

const minuteMs = 60_000;
const me = (path: string) => `/api/v1/accounts/me${path}`;

const signInAs = (person: Person, mfa_token?: string) => signInPerson(house, person, mfa_token);

async function somebody(role: Role, hasApp = false) {
  const person = await signedInPerson(house, { role, hasApp });
  clock.forward(30_000);
  return person;
}

async function addApp(token: string) {
  const { body } = await house.call('post', me('/totp'), { as: token, body: {} });
  const code = totpCode(body.secret, clock.now());
  const confirmed = await house.call('post', me('/totp/confirmation'), {
    as: token,
    body: { credential_id: body.credential_id, code },
  });
  clock.forward(30_000);
  return { enrolment: body, code, status: confirmed.status, codes: confirmed.body.recovery_codes };
}

describe('own profile', () => {
  it('says what the role may do', async () => {
    const auditor = await somebody('auditor', true);
    const { body } = await house.call('get', me(''), { as: auditor.token });
    expect(body.permissions).toContain('audit:verify');
    expect(body.permissions).not.toContain('accounts:manage_users');
    expect(body).toMatchObject({ role: 'auditor', has_second_factor: true });
  });

  it('takes another name and language, and keeps both in the audit', async () => {
    const person = await somebody('client');
    const changed = await house.call('patch', me(''), {
      as: person.token,
      body: { full_name: 'Ана Марић', language: 'ru' },
    });
    expect(changed.body).toMatchObject({ full_name: 'Ана Марић', language: 'ru' });
    const entry = await house
      .owner('audit_entries')
      .where({ action: 'accounts.change_profile', record_id: person.id })
      .first();
    expect(entry).toMatchObject({ before: { language: 'en' }, after: { language: 'ru' } });
  });

  it.each([
    { role: 'admin' },
    { kyc_status: 'verified' },
    { email: 'other@people.test' },
    { full_name: '\u202eevil' },
    { full_name: ' ' },
    { language: 'de' },
  ])('refuses %j', async (body) => {
    const person = await somebody('client');
    expect((await house.call('patch', me(''), { as: person.token, body })).status).toBe(422);
    expect(await house.owner('global_users').where({ id: person.id }).first()).toMatchObject({
      role: 'client',
      kyc_status: 'pending',
    });
  });
});

describe('own sessions', () => {
  it('are listed and ended one by one, at once', async () => {
    const person = await somebody('client');
    const other = (await signInAs(person)).body.access_token;
    const { body: sessions } = await house.call('get', me('/sessions'), { as: person.token });
    expect(sessions.map((session: { is_current: boolean }) => session.is_current).sort()).toEqual([
      false,
      true,
    ]);
    const elsewhere = sessions.find((session: { is_current: boolean }) => !session.is_current);
    expect((await house.call('delete', me(`/sessions/${elsewhere.id}`), { as: person.token })).status).toBe(
      204,
    );
    expect((await house.call('get', me(''), { as: other })).status).toBe(401);
    expect((await house.call('get', me(''), { as: person.token })).status).toBe(200);
    expect((await house.call('delete', me(`/sessions/${elsewhere.id}`), { as: person.token })).status).toBe(
      404,
    );
  });

  it('of somebody else are as if there were none', async () => {
    const person = await somebody('client');
    const stranger = await somebody('client');
    const { body: sessions } = await house.call('get', me('/sessions'), { as: stranger.token });
    const refused = await house.call('delete', me(`/sessions/${sessions[0].id}`), { as: person.token });
    const unknown = await house.call('delete', me(`/sessions/${person.id}`), { as: person.token });
    expect(refused.status).toBe(404);
    expect({ ...refused.body, trace_id: '' }).toEqual({ ...unknown.body, trace_id: '' });
    expect((await house.call('get', me(''), { as: stranger.token })).status).toBe(200);
  });
});

describe('own password', () => {
  const change = (token: string, current_password: string, new_password: string) =>
    house.call('put', me('/password'), { as: token, body: { current_password, new_password } });
  const next = 'seven quiet herons 19';

  it('changes with the present one; the other sessions end and a mail tells it', async () => {
    const person = await somebody('client');
    const other = (await signInAs(person)).body.access_token;
    expect((await change(person.token, person.password, next)).status).toBe(204);
    expect((await house.call('get', me(''), { as: other })).status).toBe(401);
    expect((await house.call('get', me(''), { as: person.token })).status).toBe(200);
    expect((await signInAs(person)).status).toBe(401);
    expect((await signInAs({ ...person, password: next })).status).toBe(200);
    expect(
      await house.owner('notifications').where({ user_id: person.id, template: 'password_changed' }),
    ).toHaveLength(1);
    const entries = await house.owner('audit_entries').where({ record_id: person.id });
    expect(JSON.stringify(entries)).not.toMatch(/herons|otter/);
  });

  it.each([
    ['short', 'too_short'],
    ['password1234', 'common'],
    ['x'.repeat(300), 'too_long'],
  ])('refuses %j with the reason', async (weak, code) => {
    const person = await somebody('client');
    const { status, body } = await change(person.token, person.password, weak);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'accounts.password_too_weak' });
    expect(body.errors).toEqual([{ pointer: '/new_password', code, detail: expect.any(String) }]);
  });

  it('refuses the own address, and guesses at the present one after five', async () => {
    const person = await somebody('client');
    expect((await change(person.token, person.password, person.email)).body.errors[0].code).toBe(
      'like_email',
    );
    for (let round = 0; round < 5; round += 1)
      expect((await change(person.token, 'wrong', next)).status).toBe(401);
    expect((await change(person.token, person.password, next)).status).toBe(429);
  });
});

describe('an authenticator app', () => {
  it('counts once a code from it came back, and gives ten recovery codes', async () => {
    const person = await somebody('client');
    const { enrolment, codes } = await addApp(person.token);
    expect(enrolment.uri).toMatch(/^otpauth:\/\/totp\/Purser/);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect((await signInAs(person)).body.code).toBe('accounts.mfa_required');
    expect((await signInAs(person, totpCode(enrolment.secret, clock.now()))).status).toBe(200);
  });

  it('does not count before, and a wrong code does not make it', async () => {
    const person = await somebody('client');
    const { body } = await house.call('post', me('/totp'), { as: person.token, body: {} });
    const confirm = (code: string) =>
      house.call('post', me('/totp/confirmation'), {
        as: person.token,
        body: { credential_id: body.credential_id, code },
      });
    for (let round = 0; round < 5; round += 1)
      expect((await confirm('000000')).body.code).toBe('accounts.second_factor_refused');
    expect((await confirm(totpCode(body.secret, clock.now()))).status).toBe(429);
    expect((await signInAs(person)).status).toBe(200);
  });

  it('keeps neither its secret nor recovery codes in clear', async () => {
    const person = await somebody('client');
    const { enrolment, codes } = await addApp(person.token);
    const rows = await house.owner('credentials').where({ user_id: person.id });
    const stored = rows
      .map((row) => `${JSON.stringify(row)} ${row.secret_sealed?.toString('latin1') ?? ''}`)
      .join(' ');
    expect(stored).not.toContain(enrolment.secret);
    for (const code of codes) expect(stored).not.toContain(code);
  });

  it('cannot be confirmed by somebody else', async () => {
    const person = await somebody('client');
    const stranger = await somebody('client');
    const { body } = await house.call('post', me('/totp'), { as: person.token, body: {} });
    const code = totpCode(body.secret, clock.now());
    const taken = await house.call('post', me('/totp/confirmation'), {
      as: stranger.token,
      body: { credential_id: body.credential_id, code },
    });
    expect(taken).toMatchObject({ status: 404, body: { code: 'accounts.credential_not_found' } });
  });

  it('is not replaced or taken away without stepping up, whatever the session', async () => {
    const person = await somebody('client', true);
    clock.forward(6 * minuteMs);
    for (const [method, path] of [
      ['post', '/totp'],
      ['delete', '/totp'],
      ['post', '/recovery-codes'],
      ['post', '/passkeys/options'],
    ] as const) {
      const { body } = await house.call(method, me(path), {
        as: person.token,
        body: method === 'post' ? {} : undefined,
      });
      expect({ path, code: body.code }).toEqual({ path, code: 'accounts.step_up_required' });
    }
  });

  it('is set up only while the password is fresh', async () => {
    const person = await somebody('client');
    clock.forward(16 * minuteMs);
    const token = (await house.call('post', me('/totp'), { as: person.token, body: {} })).body.code;
    expect(token).toBe('accounts.token_refused');
    const session = await house.owner('sessions').where({ user_id: person.id }).first();
    const fresh = await issueAccessToken(house.deps, {
      kind: 'user',
      subject: person.id,
      sessionId: session.id,
    });
    expect((await house.call('post', me('/totp'), { as: fresh, body: {} })).body.code).toBe(
      'accounts.step_up_required',
    );
    expect(
      (await house.call('post', me('/step-up'), { as: fresh, body: { password: person.password } })).status,
    ).toBe(200);
    expect((await house.call('post', me('/totp'), { as: fresh, body: {} })).status).toBe(201);
  });

  it('of staff stays as long as the house asks for one', async () => {
    const officer = await somebody('compliance_officer', true);
    expect((await house.call('delete', me('/totp'), { as: officer.token })).body.code).toBe(
      'accounts.second_factor_needed',
    );
    expect((await signInAs(officer)).body.code).toBe('accounts.mfa_required');
    const client = await somebody('client', true);
    expect((await house.call('delete', me('/totp'), { as: client.token })).status).toBe(204);
    expect((await signInAs(client)).status).toBe(200);
  });
});

describe('recovery codes', () => {
  it('work once each, however they are typed', async () => {
    const person = await somebody('client');
    const { codes } = await addApp(person.token);
    expect((await signInAs(person, codes[0])).status).toBe(200);
    expect((await signInAs(person, codes[0])).body.code).toBe('accounts.second_factor_refused');
    expect((await signInAs(person, codes[1].toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    const results = await Promise.all([1, 2, 3].map(() => signInAs(person, codes[2])));
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('of one person open nobody else, and guesses end after five', async () => {
    const person = await somebody('client');
    const stranger = await somebody('client');
    const { codes } = await addApp(person.token);
    await addApp(stranger.token);
    expect((await signInAs(stranger, codes[3])).body.code).toBe('accounts.second_factor_refused');
    for (let round = 0; round < 4; round += 1) await signInAs(stranger, 'aaaa-bbbb-cccc-dddd-eeee-ffff');
    expect((await signInAs(stranger, codes[3])).status).toBe(429);
  });

  it('are void once there are fresh ones', async () => {
    const person = await somebody('client');
    const { codes } = await addApp(person.token);
    const { body } = await house.call('post', me('/recovery-codes'), { as: person.token, body: {} });
    expect(body.recovery_codes).toHaveLength(10);
    expect((await signInAs(person, codes[0])).status).toBe(401);
    expect((await signInAs(person, body.recovery_codes[0])).status).toBe(200);
  });
});
