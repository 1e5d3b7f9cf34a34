import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '../../domain/accounts/roles.js';
import { totpCode } from '../../lib/crypto/totp.js';
import { openHouse, type House } from '../testing/harness.js';
import {
  codeOf,
  makePerson,
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

const setting = (key: string, value: boolean) =>
  house
    .owner('settings')
    .insert({ key, value: JSON.stringify(value), version: 1, changed_by: 'test', changed_at: clock.now() })
    .onConflict('key')
    .merge();

describe('stepping up', () => {
  const stepUp = (token: string, body: object) => house.call('post', me('/step-up'), { as: token, body });

  it('by a code opens what asks for it, for five minutes', async () => {
    const admin = await somebody('admin', true);
    clock.forward(5 * minuteMs);
    const invite = () =>
      house.call('post', '/api/v1/accounts/users', {
        as: admin.token,
        body: {
          email: `x${clock.now().getTime()}@people.test`,
          full_name: 'X Y',
          role: 'support',
          language: 'en',
        },
      });
    expect((await invite()).body.code).toBe('accounts.step_up_required');
    const { status, body } = await stepUp(admin.token, { code: codeOf(admin, clock.now()) });
    expect({ status, expires_in: body.expires_in }).toEqual({ status: 200, expires_in: 600 });
    expect((await invite()).status).toBe(201);
    clock.forward(5 * minuteMs + 1);
    expect((await house.call('delete', me('/totp'), { as: body.access_token })).body.code).toBe(
      'accounts.step_up_required',
    );
  });

  it('needs one right proof', async () => {
    const admin = await somebody('admin', true);
    expect((await stepUp(admin.token, {})).status).toBe(422);
    expect((await stepUp(admin.token, { code: '000000', password: 'x' })).status).toBe(422);
    expect((await stepUp(admin.token, { code: '000000' })).body.code).toBe('accounts.second_factor_refused');
    expect((await stepUp(admin.token, { password: admin.password })).body.code).toBe('accounts.mfa_required');
  });

  it('by password alone counts in a demonstration only', async () => {
    const renew = (token: string) => house.call('post', me('/recovery-codes'), { as: token, body: {} });
    const person = await somebody('client');
    expect((await stepUp(person.token, { password: 'wrong' })).body.code).toBe('accounts.sign_in_refused');
    expect((await stepUp(person.token, { password: person.password })).status).toBe(200);
    expect((await renew(person.token)).body.code).toBe('accounts.step_up_required');
    await setting('platform.demonstration', true);
    expect((await stepUp(person.token, { password: person.password })).status).toBe(200);
    expect((await renew(person.token)).body.code).toBe('accounts.credential_not_found');
    await setting('platform.demonstration', false);
  });
});

describe('staff without a second factor', () => {
  it('get no session but a token that sets one up, and are in afterwards', async () => {
    const analyst = await makePerson(house, { role: 'compliance_analyst' });
    const refused = await signInAs(analyst);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'accounts.second_factor_enrolment_required' },
    });
    const { enrolment_token } = refused.body.params;
    expect((await house.call('get', me(''), { as: enrolment_token })).status).toBe(401);
    const begun = await house.call('post', '/api/v1/accounts/second-factor-enrolments', {
      body: { enrolment_token },
    });
    expect(begun.status).toBe(201);
    const { credential_id, secret } = begun.body;
    const confirm = (code: string, token = enrolment_token) =>
      house.call('post', '/api/v1/accounts/second-factor-enrolments/confirmation', {
        body: { enrolment_token: token, credential_id, code },
      });
    expect((await confirm('000000')).body.code).toBe('accounts.second_factor_refused');
    const second = (await signInAs(analyst)).body.params.enrolment_token;
    const done = await confirm(totpCode(secret, clock.now()));
    expect(done.status).toBe(200);
    expect(done.body.recovery_codes).toHaveLength(10);
    expect((await house.call('get', me(''), { as: done.body.access_token })).body.role).toBe(
      'compliance_analyst',
    );
    expect((await confirm(totpCode(secret, clock.now()))).status).toBe(401);
    const late = await house.call('post', '/api/v1/accounts/second-factor-enrolments', {
      body: { enrolment_token: second },
    });
    expect(late.body.code).toBe('accounts.token_refused');
    expect((await confirm(totpCode(secret, clock.now()), second)).status).toBe(401);
  });

  it('are let in where a setting says so', async () => {
    await setting('accounts.staff_second_factor_required', false);
    const analyst = await makePerson(house, { role: 'compliance_analyst' });
    expect((await signInAs(analyst)).status).toBe(200);
    await setting('accounts.staff_second_factor_required', true);
    expect((await signInAs(analyst)).status).toBe(403);
  });
});
