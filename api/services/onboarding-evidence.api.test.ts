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
    expect(await finish('unavailable')).toMatchObject({ state: 'unavailable', is_news: true });
    expect(await finish('passed')).toMatchObject({ state: 'passed', is_news: true });
    expect(await finish('passed')).toMatchObject({ state: 'passed', is_news: false });
    expect(await finish('failed')).toMatchObject({ state: 'passed', is_news: false });
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
      'compliance.screening_outdated',
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
