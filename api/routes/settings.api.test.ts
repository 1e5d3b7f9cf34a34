import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settingKeys } from '../../domain/settings/catalogue.js';
import { readSetting } from '../services/settings.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let admin: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  admin = await house.signIn('admin');
});
afterAll(() => house.close());

const path = (key: string) => `/api/v1/settings/${key}`;
const change = (key: string, value: unknown, version: number, as = admin) =>
  house.call('PUT', path(key), { as, version, body: { value, reason: 'for the test' } });

describe('GET /api/v1/settings', () => {
  it('lists every setting with its value, its default and the schema of what it takes', async () => {
    const { status, body, headers } = await house.call('GET', '/api/v1/settings', { as: admin });
    expect(status).toBe(200);
    expect(body.map(({ key }: { key: string }) => key)).toEqual(settingKeys);
    expect(headers.get('content-range')).toBe(`items 0-${settingKeys.length - 1}/${settingKeys.length}`);
    const days = body.find(({ key }: { key: string }) => key === 'onboarding.expiry_days');
    expect(days).toMatchObject({ value: 30, default_value: 30, version: 0, unit: 'days', changed_by: null });
    expect(days.schema).toMatchObject({ type: 'integer', minimum: 1 });
  });
});

describe('PUT /api/v1/settings/:key', () => {
  it('changes a value, keeps its history, writes the audit and tells of it', async () => {
    const first = await change('onboarding.expiry_days', 45, 0);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      value: 45,
      version: 1,
      changed_by: admin.id,
      changed_by_name: 'admin of the house',
    });
    expect((await change('onboarding.expiry_days', 60, 1)).body).toMatchObject({ value: 60, version: 2 });

    const history = await house.call('GET', `${path('onboarding.expiry_days')}/versions`, { as: admin });
    expect(
      history.body.map(({ value, version }: { value: number; version: number }) => [version, value]),
    ).toEqual([
      [2, 60],
      [1, 45],
    ]);
    expect(history.body[0]).toMatchObject({ reason: 'for the test', changed_by_name: 'admin of the house' });

    const entry = await house
      .owner('audit_entries')
      .where({ action: 'settings.change' })
      .orderBy('sequence')
      .first();
    expect(entry).toMatchObject({ actor_id: admin.id, record_id: 'onboarding.expiry_days', outcome: 'done' });
    expect(entry).toMatchObject({ before: { value: 30, version: 0 }, after: { value: 45, version: 1 } });
    const event = await house.owner('outbox').where({ kind: 'settings.changed' }).orderBy('id').first();
    expect(event.payload).toEqual({ key: 'onboarding.expiry_days', version: 1 });
    expect(await readSetting(house.database, 'onboarding.expiry_days')).toBe(60);
  });

  it('refuses a change of a version that is not the present one, and shows the present one', async () => {
    await change('compliance.warning_share', 0.5, 0);
    const stale = await change('compliance.warning_share', 0.9, 0);
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'settings.stale', current: { value: 0.5, version: 1 } });
    expect(await readSetting(house.database, 'compliance.warning_share')).toBe(0.5);
  });

  it('lets exactly one of many first changes through', async () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    const answers = await Promise.all(
      values.map((value) => change('compliance.list_max_age_days', value, 0)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...values.slice(1).map(() => 409)]);
  });

  it.each([
    ['onboarding.reminder_days', [7, 3]],
    ['onboarding.reminder_days', [3, 3]],
    ['onboarding.expiry_days', 0],
    ['onboarding.expiry_days', '30'],
    ['onboarding.expiry_days', 1.5],
    ['compliance.warning_share', 1.1],
    [
      'compliance.calendar',
      { zone: 'Mars/Olympus', hours: { monday: { from: '09:00', to: '17:00' } }, holidays: [] },
    ],
    [
      'compliance.calendar',
      { zone: 'Europe/London', hours: { monday: { from: '18:00', to: '09:00' } }, holidays: [] },
    ],
    ['compliance.calendar', { zone: 'Europe/London', hours: {}, holidays: [] }],
    [
      'compliance.calendar',
      { zone: 'Europe/London', hours: { monday: { from: '09:00', to: '17:00' } }, holidays: ['2026-02-30'] },
    ],
    ['onboarding.review_years', { low: 3, medium: 2 }],
    ['onboarding.review_years', { low: 3, medium: 2, high: 1, extra: 1 }],
    ['platform.demonstration', 'yes'],
  ])('refuses a value that %s does not take: %j', async (key, value) => {
    const answer = await change(key, value, 0);
    expect([answer.status, answer.body.code]).toEqual([422, 'settings.value_refused']);
    expect(answer.body.errors[0].pointer).toMatch(/^\/value/);
  });

  it('answers an unknown key with 404 and a missing version with 422', async () => {
    expect((await change('onboarding.colour', 1, 0)).body.code).toBe('settings.not_found');
    expect((await change('constructor', 1, 0)).body.code).toBe('settings.not_found');
    const answer = await house.call('PUT', path('onboarding.expiry_days'), {
      as: admin,
      body: { value: 1, reason: 'test' },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid']);
  });

  it('needs a second factor given a moment ago, and the permission', async () => {
    const unconfirmed = await house.signIn('admin', { withoutSecondFactor: true });
    expect((await change('onboarding.expiry_days', 5, 2, unconfirmed)).body.code).toBe(
      'accounts.step_up_required',
    );
    const analyst = await house.signIn('compliance_analyst');
    expect((await change('onboarding.expiry_days', 5, 2, analyst)).status).toBe(403);
    const refusal = await house.owner('audit_entries').where({ actor_id: analyst.id }).first();
    expect(refusal).toMatchObject({ outcome: 'refused', code: 'accounts.not_allowed', noun: 'settings' });
  });
});
