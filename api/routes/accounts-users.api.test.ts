import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { makePerson, stopClock, type MovableClock } from '../testing/people.js';

let house: House;
let clock: MovableClock;
let admin: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  clock.forward(60_000);
  await house.owner('global_users').where({ role: 'admin' }).update({ status: 'closed' });
  admin = await house.signIn('admin');
});

const users = (path = '') => `/api/v1/accounts/users${path}`;
const invitation = (more: object = {}) => ({
  email: `invited-${clock.now().getTime()}@people.test`,
  full_name: 'Ivo Kranjc',
  role: 'support',
  language: 'ru',
  ...more,
});
const patch = (id: string, body: object, { version = 1, as = admin } = {}) =>
  house.call('patch', users(`/${id}`), { as, body, version });
const isIn = async (who: SignedIn) =>
  (await house.call('get', '/api/v1/accounts/me', { as: who })).status === 200;

describe('the list of users', () => {
  it('is searched, filtered, sorted and counted', async () => {
    const person = await makePerson(house, { role: 'risk_manager', hasApp: true });
    const list = (filter: object) =>
      house.call('get', users(`?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=email&order=ASC`), {
        as: admin,
      });
    const { body, headers } = await list({ role: 'risk_manager' });
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ id: person.id, status: 'active', has_second_factor: true, version: 1 });
    expect(body[0]).not.toHaveProperty('password_hash');
    expect(headers.get('content-range')).toBe('items 0-0/1');
    expect((await list({ q: person.email.toUpperCase() })).body).toHaveLength(1);
    expect((await list({ q: '%' })).body).toHaveLength(0);
    expect((await list({ q: "' OR 1=1 --" })).body).toHaveLength(0);
    expect((await list({ password_hash: 'x' })).status).toBe(422);
    expect((await house.call('get', users('?sort=password_hash'), { as: admin })).status).toBe(422);
  });

  it('shows one user, or none', async () => {
    expect((await house.call('get', users(`/${admin.id}`), { as: admin })).body.email).toBe(admin.email);
    expect((await house.call('get', users(`/${admin.sessionId}`), { as: admin })).body.code).toBe(
      'accounts.user_not_found',
    );
    expect((await house.call('get', users('/1'), { as: admin })).status).toBe(422);
  });

  it('says what each role may do', async () => {
    const { body } = await house.call('get', '/api/v1/accounts/roles', { as: admin });
    expect(body.map(({ id }: { id: string }) => id)).toContain('compliance_officer');
    expect(body.find(({ id }: { id: string }) => id === 'partner').permissions).toEqual([
      'accounts:own_keys',
      'accounts:self',
      'compliance:screen',
      'market-data:read',
      'notifications:self',
      'webhooks:change',
      'webhooks:read',
    ]);
  });
});

describe('inviting', () => {
  it('mails a link by which the user, and nobody else, chooses the password', async () => {
    const body = invitation();
    const invited = await house.call('post', users(), { as: admin, body });
    expect(invited).toMatchObject({
      status: 201,
      body: { status: 'invited', role: 'support', has_second_factor: false },
    });
    const mail = await house.owner('notifications').where({ address: body.email }).first();
    expect(mail).toMatchObject({ template: 'invitation', language: 'ru' });
    const token = new URL(mail.link).searchParams.get('token');
    const password = 'seven quiet herons 19';
    expect(
      (await house.call('post', '/api/v1/accounts/password-resets', { body: { token, password } })).status,
    ).toBe(204);
    const signIn = await house.call('post', '/api/v1/accounts/sign-in', {
      body: { email: body.email, password, region: 'RS' },
    });
    expect(signIn.body.code).toBe('accounts.second_factor_enrolment_required');
    const user = await house.call('get', users(`/${invited.body.id}`), { as: admin });
    expect(user.body).toMatchObject({ status: 'active', email_verified_at: clock.now().toISOString() });
  });

  it('is done once for one key, and says so when the address is taken', async () => {
    const body = invitation();
    const first = await house.call('post', users(), { as: admin, body, key: 'once' });
    const again = await house.call('post', users(), { as: admin, body, key: 'once' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await house.owner('notifications').where({ address: body.email })).toHaveLength(1);
    expect((await house.call('post', users(), { as: admin, body })).body.code).toBe('accounts.email_taken');
  });

  it('is not kept from an address by strangers who register it', async () => {
    const body = invitation();
    const { email, full_name, language } = body;
    const registration = { email, full_name, language, password: 'seven quiet herons 19', region: 'RS' };
    for (let round = 0; round < 4; round += 1) {
      await house.call('post', '/api/v1/accounts/registrations', { body: registration });
    }
    await house.call('post', users(), { as: admin, body });
    expect(await house.owner('notifications').where({ address: email, template: 'invitation' })).toHaveLength(
      1,
    );
  });

  it.each([
    { password: 'chosen by the admin' },
    { role: 'service' },
    { role: 'root' },
    { status: 'active' },
    { email: 'x' },
  ])('refuses %j', async (more) => {
    expect((await house.call('post', users(), { as: admin, body: invitation(more) })).status).toBe(422);
  });

  it('needs a second factor of a moment ago', async () => {
    const idle = await house.signIn('admin', { withoutSecondFactor: true });
    expect((await house.call('post', users(), { as: idle, body: invitation() })).body.code).toBe(
      'accounts.step_up_required',
    );
  });
});

describe('another role or status', () => {
  it('ends the sessions at once and holds for what is open', async () => {
    const officer = await house.signIn('compliance_officer');
    expect(await isIn(officer)).toBe(true);
    const changed = await patch(officer.id, { role: 'auditor' });
    expect(changed).toMatchObject({ status: 200, body: { role: 'auditor', version: 2 } });
    expect(await isIn(officer)).toBe(false);
    expect(await house.owner('sessions').where({ id: officer.sessionId }).first()).toMatchObject({
      revoked_reason: 'role_changed',
    });
    const event = await house
      .owner('outbox')
      .where({ kind: 'accounts.sessions_ended', record_id: officer.id })
      .first();
    expect(event.payload).toEqual({ session_ids: [officer.sessionId], reason: 'role_changed' });
  });

  it('is read from the database: a role changed behind the api holds for a token that says nothing of it', async () => {
    const auditor = await house.signIn('auditor');
    const read = () => house.call('get', users(), { as: auditor });
    expect((await read()).status).toBe(200);
    await house.owner('global_users').where({ id: auditor.id }).update({ role: 'partner' });
    expect((await read()).status).toBe(403);
    await house.owner('global_users').where({ id: auditor.id }).update({ status: 'suspended' });
    expect((await read()).status).toBe(401);
  });

  it.each(['suspended', 'closed'])('%s shuts the door to the password too', async (status) => {
    const person = await makePerson(house);
    const signIn = () =>
      house.call('post', '/api/v1/accounts/sign-in', {
        body: { email: person.email, password: person.password, region: 'RS' },
      });
    const { body } = await signIn();
    await patch(person.id, { status });
    expect((await house.call('get', '/api/v1/accounts/me', { as: body.access_token })).status).toBe(401);
    expect((await signIn()).body.code).toBe('accounts.sign_in_refused');
  });

  it('is kept with before and after', async () => {
    const officer = await house.signIn('compliance_officer');
    await patch(officer.id, { role: 'auditor', full_name: 'New Name' });
    const entry = await house
      .owner('audit_entries')
      .where({ action: 'accounts.change_user', record_id: officer.id })
      .first();
    expect(entry).toMatchObject({
      actor_id: admin.id,
      before: { role: 'compliance_officer' },
      after: { role: 'auditor', full_name: 'New Name' },
    });
  });

  it('is not for oneself; a name is', async () => {
    for (const body of [{ role: 'support' }, { status: 'suspended' }]) {
      expect((await patch(admin.id, body)).body.code).toBe('accounts.own_record');
    }
    expect((await patch(admin.id, { full_name: 'Ada W.' })).status).toBe(200);
  });

  it('leaves the last active administrator, also when two change each other at the same moment', async () => {
    const second = await house.signIn('admin');
    const results = await Promise.all([
      patch(second.id, { role: 'support' }),
      patch(admin.id, { status: 'suspended' }, { as: second }),
    ]);
    const statuses = results.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([401, 409]).toContain(statuses[1]);
    expect(await house.owner('global_users').where({ role: 'admin', status: 'active' })).toHaveLength(1);
  });

  it('cannot be decided on what somebody has changed in the meantime', async () => {
    const officer = await house.signIn('compliance_officer');
    await patch(officer.id, { full_name: 'First' });
    const late = await patch(officer.id, { full_name: 'Second' });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'accounts.stale', current: { full_name: 'First', version: 2 } },
    });
    expect(
      (await house.call('patch', users(`/${officer.id}`), { as: admin, body: { full_name: 'x y' } })).status,
    ).toBe(422);
  });

  it('is refused for what is no role, no status and no user', async () => {
    const officer = await house.signIn('compliance_officer');
    for (const body of [
      { role: 'service' },
      { status: 'invited' },
      { email: 'x@y.test' },
      { password_hash: 'x' },
      {},
    ]) {
      expect((await patch(officer.id, body)).status).toBe(422);
    }
    expect((await patch(officer.sessionId, { role: 'support' })).body.code).toBe('accounts.user_not_found');
  });
});

describe('sessions of a user', () => {
  it('are seen and all ended', async () => {
    const officer = await house.signIn('compliance_officer');
    const { body } = await house.call('get', users(`/${officer.id}/sessions`), { as: admin });
    expect(body).toMatchObject([{ id: officer.sessionId, is_current: false }]);
    expect((await house.call('delete', users(`/${officer.id}/sessions`), { as: admin })).status).toBe(204);
    expect(await isIn(officer)).toBe(false);
    expect((await house.call('delete', users(`/${officer.sessionId}/sessions`), { as: admin })).status).toBe(
      404,
    );
  });
});
