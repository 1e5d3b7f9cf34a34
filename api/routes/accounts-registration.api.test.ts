import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../testing/harness.js';
import { codeOf, makePerson, stopClock, type MovableClock, type Person } from '../testing/people.js';

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

const v1 = (path: string) => `/api/v1/accounts${path}`;
const next = 'seven quiet herons 19';
const post = (path: string, body: object) => house.call('post', v1(path), { body });
const signInAs = ({ email, password }: { email: string; password: string }, mfa_token?: string) =>
  post('/sign-in', { email, password, region: 'RS', mfa_token });

let counter = 0;
const applicant = (more: object = {}) => {
  counter += 1;
  return {
    email: `new-${counter}@people.test`,
    password: next,
    full_name: 'Nina Novak',
    language: 'en',
    region: 'RS',
    ...more,
  };
};

const mailsTo = (address: string) =>
  house.owner('notifications').where({ address, channel: 'email' }).orderBy('created_at');

async function tokenMailedTo(address: string): Promise<string> {
  const mail = (await mailsTo(address)).at(-1);
  return new URL(mail.link).searchParams.get('token') ?? '';
}

describe('registering', () => {
  it('makes a client once the address is confirmed, and nobody before', async () => {
    const body = applicant();
    expect((await post('/registrations', body)).status).toBe(202);
    expect(await house.owner('global_users').where({ email: body.email })).toEqual([]);
    expect((await signInAs(body)).status).toBe(401);
    const [mail] = await mailsTo(body.email);
    expect(mail).toMatchObject({
      template: 'email_verification',
      language: 'en',
      state: 'queued',
      user_id: null,
    });
    expect(mail.link).toMatch(/\/portal\/confirm\?token=[\w-]{43}$/);
    expect((await post('/email-confirmations', { token: await tokenMailedTo(body.email) })).status).toBe(204);
    const signedIn = await signInAs(body);
    expect(signedIn.body.user_profile).toMatchObject({
      email: body.email,
      role: 'client',
      kyc_status: 'pending',
      full_name: 'Nina Novak',
    });
  });

  it('works once a link, and not when it is old', async () => {
    const body = applicant();
    await post('/registrations', body);
    const token = await tokenMailedTo(body.email);
    const results = await Promise.all([1, 2, 3].map(() => post('/email-confirmations', { token })));
    expect(results.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
    const late = applicant();
    await post('/registrations', late);
    clock.forward(24 * 3_600_000 + 1);
    expect((await post('/email-confirmations', { token: await tokenMailedTo(late.email) })).body.code).toBe(
      'accounts.token_refused',
    );
    expect((await post('/email-confirmations', { token: 'A'.repeat(43) })).body.code).toBe(
      'accounts.token_refused',
    );
  });

  it('with an address of somebody neither tells nor changes anything: they get a link for a new password', async () => {
    const person = await makePerson(house);
    const known = await post('/registrations', applicant({ email: person.email }));
    const unknown = await post('/registrations', applicant());
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect((await mailsTo(person.email)).map(({ template }) => template)).toEqual(['password_reset']);
    expect((await signInAs(person)).status).toBe(200);
  });

  it('twice before confirming opens the account to the registration whose link is used', async () => {
    const squatter = applicant({ password: 'the squatters own words' });
    await post('/registrations', squatter);
    const first = await tokenMailedTo(squatter.email);
    clock.forward(1_000);
    await post('/registrations', { ...squatter, password: next });
    await post('/email-confirmations', { token: await tokenMailedTo(squatter.email) });
    expect((await post('/email-confirmations', { token: first })).status).toBe(401);
    expect((await signInAs(squatter)).status).toBe(401);
    expect((await signInAs({ ...squatter, password: next })).status).toBe(200);
  });

  it('takes no role, no state, no weak password', async () => {
    for (const more of [
      { role: 'admin' },
      { kyc_status: 'verified' },
      { email_verified_at: 'now' },
      { language: 'de' },
      { region: 'XX' },
    ]) {
      expect((await post('/registrations', applicant(more))).status).toBe(422);
    }
    const weak = await post('/registrations', applicant({ password: 'password1234' }));
    expect(weak.body).toMatchObject({
      code: 'accounts.password_too_weak',
      errors: [{ pointer: '/password', code: 'common' }],
    });
  });

  it('does not fill a mailbox', async () => {
    const body = applicant();
    for (let round = 0; round < 5; round += 1) expect((await post('/registrations', body)).status).toBe(202);
    expect(await mailsTo(body.email)).toHaveLength(3);
    clock.forward(3_600_001);
    await post('/registrations', body);
    expect(await mailsTo(body.email)).toHaveLength(4);
  });

  it('keeps the password as a hash only', async () => {
    await post('/registrations', applicant());
    const everything = [
      await house.owner('one_time_tokens').select('*'),
      await house.owner('audit_entries').select('*'),
      await house.owner('outbox').select('*'),
    ];
    expect(JSON.stringify(everything)).not.toContain(next);
  });
});

describe('a new password by mail', () => {
  async function mailed(person: Person): Promise<string> {
    expect((await post('/password-reset-requests', { email: person.email })).status).toBe(202);
    return tokenMailedTo(person.email);
  }

  it('opens the account, ends every session and leaves the second factor', async () => {
    const officer = await makePerson(house, { role: 'compliance_officer', hasApp: true });
    const old = (await signInAs(officer, codeOf(officer, clock.now()))).body.access_token;
    clock.forward(30_000);
    const token = await mailed(officer);
    expect((await post('/password-resets', { token, password: next })).status).toBe(204);
    expect((await house.call('get', v1('/me'), { as: old })).status).toBe(401);
    expect((await signInAs(officer)).body.code).toBe('accounts.sign_in_refused');
    expect((await signInAs({ ...officer, password: next })).body.code).toBe('accounts.mfa_required');
    expect((await signInAs({ ...officer, password: next }, codeOf(officer, clock.now()))).status).toBe(200);
    const templates = (await mailsTo(officer.email)).map(({ template }) => template);
    expect(templates).toEqual(['password_reset', 'password_changed']);
  });

  it('works once, for one at a time, for half an hour', async () => {
    const person = await makePerson(house);
    const token = await mailed(person);
    const results = await Promise.all(
      [1, 2, 3].map(() => post('/password-resets', { token, password: next })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
    const late = await mailed(person);
    clock.forward(30 * 60_000 + 1);
    expect((await post('/password-resets', { token: late, password: next })).body.code).toBe(
      'accounts.token_refused',
    );
  });

  it('voids older links, and a weak choice voids none', async () => {
    const person = await makePerson(house);
    const first = await mailed(person);
    clock.forward(1_000);
    const second = await mailed(person);
    expect((await post('/password-resets', { token: second, password: 'short' })).body.errors[0].code).toBe(
      'too_short',
    );
    expect(
      (await post('/password-resets', { token: second, password: person.email })).body.errors[0].code,
    ).toBe('like_email');
    expect((await post('/password-resets', { token: second, password: next })).status).toBe(204);
    expect((await post('/password-resets', { token: first, password: 'another good one 77' })).status).toBe(
      401,
    );
  });

  it('is not for links of another kind', async () => {
    const body = applicant();
    await post('/registrations', body);
    const token = await tokenMailedTo(body.email);
    expect((await post('/password-resets', { token, password: next })).status).toBe(401);
    const person = await makePerson(house);
    expect((await post('/email-confirmations', { token: await mailed(person) })).status).toBe(401);
  });

  it.each(['suspended', 'closed'] as const)('does not come to somebody who is %s', async (status) => {
    const person = await makePerson(house, { status });
    await post('/password-reset-requests', { email: person.email });
    expect(await mailsTo(person.email)).toEqual([]);
  });

  it('is lost when the user is suspended in the meantime', async () => {
    const person = await makePerson(house);
    const token = await mailed(person);
    await house.owner('global_users').where({ id: person.id }).update({ status: 'suspended' });
    expect((await post('/password-resets', { token, password: next })).status).toBe(401);
  });

  it('has its link in the mail and nowhere else', async () => {
    const person = await makePerson(house);
    const token = await mailed(person);
    const tables = ['one_time_tokens', 'audit_entries', 'outbox'];
    const rows = await Promise.all(tables.map((table) => house.owner(table).select('*')));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('tells by status and words nothing of whether an address is known', async () => {
    const known = await makePerson(house);
    const answers = new Set<string>();
    for (const email of [known.email, 'nobody-at-all@people.test']) {
      const { status, body } = await post('/password-reset-requests', { email });
      answers.add(JSON.stringify([status, body]));
    }
    expect(answers.size).toBe(1);
  });
});
