import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let analyst: SignedIn;
let officer: SignedIn;
let admin: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  ({ analyst, officer } = desk);
  admin = await house.signIn('admin');
});

afterAll(() => house.close());

const workers = '/api/v1/compliance/workers';
const give = (as: SignedIn, is_preview = false) =>
  desk.post(as, '/api/v1/compliance/case-distribution', { is_preview });
const stored = (id: string) => house.owner('cases').where({ id }).first();
const newCase = async () => desk.bringToDesk(await house.signIn('client'));
const set = async (key: string, value: unknown) => {
  const all = await desk.ok(desk.get(admin, '/api/v1/settings'));
  const { version } = all.find((each: { key: string }) => each.key === key);
  const path = `/api/v1/settings/${key}`;
  await desk.ok(
    house.call('put', path, { as: admin, version, body: { value, reason: 'A test of the desk' } }),
  );
};
const describeWorker = async (id: string, more: object) => {
  const all = await desk.ok(desk.get(admin, workers));
  const { version } = all.find((each: { user_id: string }) => each.user_id === id);
  return desk.post(admin, `${workers}/${id}`, {
    skills: [],
    most_cases: null,
    is_present: true,
    version,
    ...more,
  });
};

describe('giving cases out', () => {
  it('shows first what it would do, then does it, by skill and limit, and says what is left and why', async () => {
    const colleague = await house.signIn('compliance_analyst');
    await desk.ok(
      describeWorker(colleague.id, { skills: [{ kind: 'country', value: 'RS' }], most_cases: 1 }),
    );
    await set('compliance.needed_skills', ['country']);
    const [first, second] = [await newCase(), await newCase()];
    const plan = await desk.ok(give(officer, true));
    expect(plan.given).toMatchObject([{ case_id: first.case_id, user_id: colleague.id }]);
    expect(plan.left).toMatchObject([{ case_id: second.case_id, why: 'all_full' }]);
    expect(await stored(first.case_id)).toMatchObject({ state: 'open', assignee_id: null });

    const both = await Promise.all([give(officer), give(admin)]);
    expect(both.flatMap(({ body }) => body.given)).toHaveLength(1);
    expect(await stored(first.case_id)).toMatchObject({ state: 'in_work', assignee_id: colleague.id });
    expect(await stored(second.case_id)).toMatchObject({ state: 'open', assignee_id: null });
    const told = { user_id: colleague.id, template: 'case_assigned' };
    expect(await house.owner('notifications').where(told)).toHaveLength(1);
    const [mine] = (await desk.ok(desk.get(officer, workers))).filter(
      (each: { user_id: string }) => each.user_id === colleague.id,
    );
    expect(mine).toMatchObject({ load: 1, most: 1, version: 1 });
    await set('compliance.needed_skills', []);
    await desk.ok(desk.claim(analyst, second.case_id));
  });

  it('passes over who is away, and over the only officer, who would have nobody to decide', async () => {
    const { case_id } = await newCase();
    for (const { user_id, role } of await desk.ok(desk.get(admin, workers)))
      if (role === 'compliance_analyst') await desk.ok(describeWorker(user_id, { is_present: false }));
    expect((await desk.ok(give(officer))).left).toMatchObject([{ case_id, why: 'own_work' }]);
    const own = await desk.ok(desk.post(analyst, `${workers}/me/presence`, { is_present: true }));
    expect(own).toMatchObject({ user_id: analyst.id, is_present: true });
    expect((await desk.ok(give(officer))).given).toMatchObject([{ case_id, user_id: analyst.id }]);
  });

  it('happens by itself when a case is opened, where the house wants that', async () => {
    await set('compliance.give_out_on_opening', true);
    const { case_id } = await newCase();
    expect(await stored(case_id)).toMatchObject({ state: 'in_work', assignee_id: analyst.id });
    const kinds = await house
      .owner('outbox')
      .whereRaw("payload->>'case_id' = ?", [case_id])
      .orderBy('id')
      .pluck('kind');
    expect(kinds).toEqual(['compliance.case_opened', 'compliance.case_claimed']);
    await set('compliance.give_out_on_opening', false);
  });

  it('is arranged by who may, on the state that they saw, for people of the desk', async () => {
    expect((await give(analyst)).status).toBe(403);
    const trader = await house.signIn('trader');
    const body = { skills: [], most_cases: null, is_present: true, version: 0 };
    expect((await desk.post(admin, `${workers}/${trader.id}`, body)).body.code).toBe(
      'compliance.worker_not_found',
    );
    const stale = await desk.post(admin, `${workers}/${analyst.id}`, body);
    expect(stale.body).toMatchObject({ status: 409, code: 'compliance.stale' });
    const wrong = { ...body, skills: [{ kind: 'language', value: 'klingon' }] };
    expect((await desk.post(admin, `${workers}/${analyst.id}`, wrong)).status).toBe(422);
  });
});
