import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, cases, hitOn, openDesk, type Desk } from '../testing/clients.js';
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
const setting = (key: string, value: unknown) =>
  house
    .owner('settings')
    .insert({ key, value: JSON.stringify(value), version: 1, changed_by: 'test', changed_at: new Date() })
    .onConflict('key')
    .merge();

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
    expect(file.risk_model.version).toBe('2026-11.1');
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

describe('evidence', () => {
  it('is written once for its business key', async () => {
    const { id } = await desk.apply(client);
    await desk.submit(client, id);
    const check = {
      business_key: `${id}/liveness/1`,
      kind: 'liveness',
      provider: 'sandbox',
      reference: newId(),
    };
    const opened = await desk.ok(desk.post(worker, `${applications}/${id}/checks`, check));
    expect(await desk.ok(desk.post(worker, `${applications}/${id}/checks`, check))).toEqual(opened);
    const finish = (state: string) =>
      desk.ok(
        desk.post(worker, `${applications}/${id}/check-results`, {
          business_key: check.business_key,
          state,
          findings: [],
        }),
      );
    expect(await finish('unavailable')).toMatchObject({ state: 'unavailable' });
    expect(await finish('passed')).toMatchObject({ state: 'passed' });
    expect(await finish('failed')).toMatchObject({ state: 'passed' });
    const screened = await desk.screen(id, { hits: ['1001'], key: 'one' });
    expect(await desk.screen(id, { hits: ['1001'], key: 'one' })).toEqual(screened);
    const assessed = await desk.assess(id, 'medium', 'one');
    expect((await desk.assess(id, 'high', 'one')).id).toBe(assessed.id);
    expect(await stored(id)).toMatchObject({ risk_level: 'medium' });
    for (const table of ['checks', 'screenings', 'risk_assessments']) {
      expect({ table, rows: (await house.owner(table).where({ application_id: id })).length }).toEqual({
        table,
        rows: 1,
      });
    }
    const unknown = await desk.post(worker, `${applications}/${id}/check-results`, {
      business_key: 'none',
      state: 'passed',
      findings: [],
    });
    expect(unknown.body.code).toBe('onboarding.check_not_found');
  });

  it('of a screening without all lists, or against old ones, is marked as unsound', async () => {
    const { id } = await desk.apply(client);
    const body = {
      business_key: newId(),
      model_version: '1',
      list_versions: [],
      party: { kind: 'person', names: ['A'] },
      hits: [],
    };
    expect(await desk.ok(desk.post(worker, `${applications}/${id}/screenings`, body))).toMatchObject({
      lists_ok: false,
    });
    expect(await desk.screen(id)).toMatchObject({ lists_ok: true });
  });

  it('keeps an open hit when a later screening had no sound lists', async () => {
    const { id, case_id } = await desk.bringToDesk(client, { hits: ['1001'] });
    const body = {
      business_key: newId(),
      model_version: '1',
      list_versions: [],
      party: { kind: 'person', names: ['A'] },
      hits: [],
    };
    await desk.ok(desk.post(worker, `${applications}/${id}/screenings`, body));
    expect((await desk.look(desk.analyst, case_id)).approval_obstacles).toEqual([
      'compliance.hits_open',
      'compliance.lists_stale',
    ]);
    const queue = await desk.ok(desk.get(desk.analyst, `${cases}?perPage=200`));
    expect(queue.find((row: { id: string }) => row.id === case_id).open_hits).toBe(1);
  });

  it('refuses a hit on an entry that its list does not have', async () => {
    const { id } = await desk.apply(client);
    const body = {
      business_key: newId(),
      model_version: '1',
      list_versions: [],
      party: { kind: 'person', names: ['A'] },
      hits: [hitOn('9999')],
    };
    const refused = await desk.post(worker, `${applications}/${id}/screenings`, body);
    expect(refused.body.errors).toMatchObject([{ pointer: '/hits', code: 'unknown_entry' }]);
    expect(await house.owner('screenings').where({ application_id: id })).toEqual([]);
  });

  it('of a name that cannot be compared asks for a person', async () => {
    const { id } = await checked();
    const versions = (await desk.ok(desk.get(worker, '/api/v1/compliance/lists'))).map(
      ({ list, as_of, content_hash, entry_count }: Record<string, unknown>) => ({
        list,
        as_of,
        content_hash,
        entry_count,
      }),
    );
    const body = {
      business_key: newId(),
      model_version: '1',
      list_versions: versions,
      needs_review: true,
      party: { kind: 'person', names: ['…'] },
      hits: [],
    };
    await desk.ok(desk.post(worker, `${applications}/${id}/screenings`, body));
    expect(await desk.assess(id, 'low')).toMatchObject({ may_pass_by_rule: false });
    expect(await house.owner('checks').where({ application_id: id })).toMatchObject([
      { kind: 'text', state: 'review' },
    ]);
  });

  it('takes a large screening, as a common name has one', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => `big-${index}`);
    await desk.loadList('ofac_sdn', ['1001', '1002', '1003', ...ids]);
    const { id } = await desk.apply(client);
    expect(await desk.screen(id, { hits: ids })).toMatchObject({ hit_count: 150, new_hits: 150 });
  });
});

describe('a rule', () => {
  it('may pass a low risk without hits', async () => {
    const { id, may_pass_by_rule } = await checked();
    expect(may_pass_by_rule).toBe(true);
    expect(await desk.ok(desk.step(id, 'approve', { reason: 'by_rule' }))).toMatchObject({
      state: 'approved',
    });
    expect(
      (await house.owner('outbox').where({ record_id: id, kind: 'onboarding.approved' }).first()).payload,
    ).toMatchObject({ reason: 'by_rule' });
  });

  it.each([
    ['the risk is medium', () => checked('medium')],
    ['there is a hit', () => checked('low', ['1001'])],
    [
      'a check is open',
      async () => {
        const found = await checked();
        await desk.ok(
          desk.post(worker, `${applications}/${found.id}/checks`, {
            business_key: newId(),
            kind: 'liveness',
            provider: 'sandbox',
          }),
        );
        return found;
      },
    ],
    [
      'a document has a finding for a person',
      async () => {
        const found = await checked();
        await house
          .owner('documents')
          .where({ application_id: found.id })
          .update({
            findings: JSON.stringify([{ code: 'x', severity: 'review', field: 'mrz', params: {} }]),
          });
        return found;
      },
    ],
    [
      'a document is refused',
      async () => {
        const found = await checked();
        await house
          .owner('documents')
          .where({ application_id: found.id, kind: 'passport' })
          .update({ state: 'refused' });
        return found;
      },
    ],
    [
      'the setting is off',
      async () => {
        await setting('onboarding.auto_approve_low_risk', false);
        return checked();
      },
    ],
  ])('does not pass anybody when %s', async (_what, arrange) => {
    try {
      const { id } = await arrange();
      const refused = await desk.step(id, 'approve', { reason: 'by_rule' });
      expect(refused.status).toBe(409);
      expect(refused.body.current).toMatchObject({ state: 'checking' });
      expect(await stored(id)).toMatchObject({ state: 'checking', decided_at: null });
    } finally {
      await setting('onboarding.auto_approve_low_risk', true);
    }
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
