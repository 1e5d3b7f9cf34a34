import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultRiskModel } from '../../domain/compliance/risk-model.js';
import { newId } from '../../lib/ids.js';
import { applications, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let worker: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  ({ worker } = desk);
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const stored = (id: string) => house.owner('applications').where({ id }).first();
const kycOf = async (user: SignedIn) =>
  (await house.owner('global_users').where({ id: user.id }).first()).kyc_status;
const fileOf = (id: string) => desk.ok(desk.get(worker, `${applications}/${id}/file`));

/** Submitted, checked, screened and rated, before anybody decided. */
async function checked(level = 'low', hits: string[] = []) {
  const { id } = await desk.apply(client);
  await desk.submit(client, id);
  await desk.ok(desk.step(id, 'start_checks'));
  await desk.verifyDocuments(id);
  await desk.screen(id, { hits });
  const assessment = await desk.assess(id, level);
  return { id, may_pass_by_rule: assessment.may_pass_by_rule };
}

describe('the worker', () => {
  it('finds in one file what the procedure needs', async () => {
    const { id } = await desk.apply(client);
    await desk.submit(client, id);
    const file = await fileOf(id);
    expect(file.procedure).toMatchObject({
      application_id: id,
      kind: 'natural_person',
      state: 'submitted',
      country: 'RS',
      identity_checks: ['liveness', 'face_match'],
      owners: [],
      settings: { reminder_days: [3, 7], expiry_days: 30, provider_timeout_minutes: 60 },
    });
    expect(file.procedure.documents).toHaveLength(2);
    expect(file.life).toMatchObject({ state: 'submitted', next_event: null });
    expect(file.risk_model.version).toBe(defaultRiskModel.version);
    expect((await desk.get(worker, `${applications}/${newId()}/file`)).body.code).toBe(
      'onboarding.application_not_found',
    );
  });

  it('takes only the steps of the procedure, from the states that allow them', async () => {
    const { id } = await desk.apply(client);
    for (const event of [
      'submit',
      'withdraw',
      'answer',
      'request_information',
      'reinstate',
      'end_with_company',
    ]) {
      expect((await desk.step(id, event)).body).toMatchObject({
        code: 'onboarding.transition_refused',
        current: { state: 'draft' },
      });
    }
    for (const event of ['open_review', 'approve', 'activate', 'confirm', 'suspend', 'exit', 'reject']) {
      expect({ event, status: (await desk.step(id, event)).status }).toEqual({ event, status: 409 });
    }
    expect((await desk.step(id, 'fly')).status).toBe(422);
    expect((await desk.step(newId(), 'expire')).status).toBe(404);
    expect(await stored(id)).toMatchObject({ state: 'draft' });
  });

  it('is answered the same when it repeats a step with another key', async () => {
    const { id } = await desk.apply(client);
    await desk.submit(client, id);
    const first = await desk.ok(desk.step(id, 'start_checks'));
    const again = await desk.ok(desk.step(id, 'start_checks'));
    expect(again).toEqual(first);
    expect(
      await house.owner('outbox').where({ record_id: id, kind: 'onboarding.checks_started' }),
    ).toHaveLength(1);
  });

  it('lets a draft expire, and writes to the client', async () => {
    const { id } = await desk.apply(client);
    await desk.ok(desk.step(id, 'expire', { reason: 'not_submitted' }));
    expect(await stored(id)).toMatchObject({ state: 'expired' });
    expect(
      await house.owner('notifications').where({ user_id: client.id, template: 'application_expired' }),
    ).toHaveLength(2);
    expect((await desk.post(client, applications, { kind: 'natural_person' })).status).toBe(201);
  });

  it('reminds once for each day of the plan, and nobody who has nothing to do', async () => {
    const { id } = await desk.apply(client);
    const remind = (day: number) => desk.ok(desk.post(worker, `${applications}/${id}/reminders`, { day }));
    const letters = () =>
      house
        .owner('notifications')
        .where({ user_id: client.id, template: 'application_reminder', channel: 'email' });
    expect(await remind(3)).toEqual({ is_sent: true });
    await remind(3);
    expect(await letters()).toHaveLength(1);
    await remind(7);
    expect(await letters()).toHaveLength(2);
    await desk.submit(client, id);
    expect(await remind(8)).toEqual({ is_sent: false });
  });
});

describe('an approval', () => {
  it('needs the decision of people behind it', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    expect((await desk.step(id, 'approve')).body).toMatchObject({
      code: 'onboarding.decision_missing',
      current: { state: 'in_review' },
    });
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id));
    await desk.ok(desk.decide(desk.officer, case_id, 'reject'));
    expect((await desk.step(id, 'approve')).body.code).toBe('onboarding.decision_missing');
    expect(await desk.ok(desk.step(id, 'reject'))).toMatchObject({ state: 'rejected' });
    expect(await kycOf(client)).toBe('rejected');
    expect(
      await house.owner('notifications').where({ user_id: client.id, template: 'application_rejected' }),
    ).toHaveLength(2);
  });

  it('is asked again when it takes effect: a hit that came after the decision stops it', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id));
    await desk.ok(desk.decide(desk.officer, case_id));
    await desk.screen(id, { hits: ['1001'] });
    expect((await desk.step(id, 'approve')).body).toMatchObject({
      code: 'compliance.hits_open',
      current: { state: 'in_review' },
    });
    const { case_id: second } = await desk.ok(
      desk.post(worker, `${applications}/${id}/cases`, {
        reason: 'onboarding',
        business_key: `${id}/onboarding/2`,
      }),
    );
    expect(second).not.toBe(case_id);
    expect((await desk.step(id, 'approve')).status).toBe(409);
  });

  it('opens the account once: profile, trading account, status', async () => {
    const { id } = await checked();
    const open = () => desk.post(worker, `${applications}/${id}/account`);
    expect((await open()).body).toMatchObject({
      code: 'onboarding.transition_refused',
      current: { state: 'checking' },
    });
    await desk.ok(desk.step(id, 'approve'));
    expect((await desk.step(id, 'activate')).body).toMatchObject({ code: 'onboarding.account_missing' });
    const [one, two] = await Promise.all([open(), open()]);
    expect(one.body).toEqual(two.body);
    expect(await house.owner('trading_accounts').where({ application_id: id })).toMatchObject([
      { user_id: client.id, base_currency: 'RSD', name: 'Ana Petrović', status: 'active' },
    ]);
    expect(await house.owner('regional_profiles').where({ user_id: client.id })).toMatchObject([
      { region_code: 'RS', currency: 'RSD', language: 'en' },
    ]);
    expect(await kycOf(client)).toBe('verified');
    await desk.ok(desk.step(id, 'activate', { next_review_at: one.body.next_review_at }));
    const { life } = await fileOf(id);
    expect(life).toMatchObject({
      state: 'active',
      next_event: 'periodic_review',
      next_event_at: one.body.next_review_at,
    });
    expect(new Date(life.next_event_at).getUTCFullYear()).toBe(new Date().getUTCFullYear() + 3);
    expect(
      await house.owner('notifications').where({ user_id: client.id, template: 'application_approved' }),
    ).toHaveLength(2);
  });
});

describe('a case', () => {
  it('is opened once for its business key, and found while it lives', async () => {
    const { id } = await checked('medium');
    await desk.ok(desk.step(id, 'open_review'));
    const open = (business_key: string) =>
      desk.post(worker, `${applications}/${id}/cases`, { reason: 'onboarding', business_key });
    const [one, two] = await Promise.all([open('a'), open('b')]);
    expect(one.body.case_id).toBe(two.body.case_id);
    expect(one.body).toMatchObject({ state: 'open', is_stopped: false });
    expect(await house.owner('cases').where({ application_id: id })).toHaveLength(1);
  });
});
