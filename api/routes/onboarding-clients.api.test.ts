import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;
const clients = '/api/v1/onboarding/clients';

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const stored = (id: string) => house.owner('applications').where({ id }).first();
const accountOf = (id: string) => house.owner('trading_accounts').where({ application_id: id }).first();
const act = (id: string, name: string, as = desk.officer) =>
  desk.post(as, `${clients}/${id}/${name}`, { reason: 'Press reports about fraud' });

describe('the list of clients', () => {
  it('filters, sorts and pages with the total in Content-Range', async () => {
    const { id } = await desk.apply(client);
    const support = await house.signIn('support');
    const list = (filter: object, more = '') =>
      desk.get(support, `${clients}?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`);
    const found = await list(
      {
        q: 'PETROV',
        state: ['draft'],
        country: 'RS',
        kind: 'natural_person',
        risk_level: 'none',
        parent_id: 'none',
      },
      '&sort=created_at&perPage=1',
    );
    expect(found.body).toMatchObject([{ id, display_name: 'Ana Petrović', parent: null }]);
    expect(found.headers.get('content-range')).toMatch(/^items 0-0\/\d+$/);
    for (const filter of [
      { q: '%trov_' },
      { state: 'active' },
      { country: 'DE' },
      { risk_level: 'high' },
      { parent_id: newId() },
    ]) {
      expect((await list(filter)).body.map((row: { id: string }) => row.id)).not.toContain(id);
    }
    for (const filter of [{ user_id: client.id }, { state: 'any' }, { parent_id: "' OR 1=1" }]) {
      expect((await list(filter)).body).toMatchObject({ status: 422, code: 'request.invalid' });
    }
  });

  it('is for staff and the worker', async () => {
    expect((await desk.get(client, clients)).status).toBe(403);
    expect((await desk.get(client, `${clients}/${newId()}`)).status).toBe(403);
    expect((await desk.get(desk.worker, clients)).status).toBe(200);
    expect((await desk.get(desk.analyst, `${clients}/${newId()}`)).body.code).toBe(
      'onboarding.application_not_found',
    );
  });

  it('opens the whole file', async () => {
    const { id, trading_account_id } = await desk.bringToLife(client);
    const file = await desk.ok(desk.get(desk.analyst, `${clients}/${id}`));
    expect(file).toMatchObject({
      application: { id, state: 'active', risk_level: 'medium' },
      trading_account: { id: trading_account_id, base_currency: 'RSD', status: 'active' },
      cases: [{ state: 'decided', decision: 'approve', decided_by_name: 'compliance_officer of the house' }],
      allowed_events: ['suspend', 'exit', 'begin_review'],
    });
    expect(file.documents[0]).toMatchObject({ uploaded_by_name: 'client of the house' });
  });
});

describe('an officer', () => {
  it('suspends, reinstates and exits a client, each with the account', async () => {
    const { id } = await desk.bringToLife(client);
    expect((await act(id, 'reinstatement')).body).toMatchObject({
      code: 'onboarding.transition_refused',
      current: { state: 'active' },
    });
    await desk.ok(act(id, 'suspension'));
    expect([await stored(id), await accountOf(id)]).toMatchObject([
      { state: 'suspended' },
      { status: 'suspended' },
    ]);
    await desk.ok(act(id, 'reinstatement'));
    expect([await stored(id), await accountOf(id)]).toMatchObject([
      { state: 'active' },
      { status: 'active' },
    ]);
    await desk.ok(act(id, 'exit'));
    expect([await stored(id), await accountOf(id)]).toMatchObject([
      { state: 'exited' },
      { status: 'closed' },
    ]);
    expect((await house.owner('global_users').where({ id: client.id }).first()).kyc_status).toBe('pending');
    const [entry] = await house.owner('audit_entries').where({ record_id: id, action: 'onboarding.exit' });
    expect(entry).toMatchObject({
      actor_id: desk.officer.id,
      after: { state: 'exited', reason: 'Press reports about fraud' },
    });
    const events = await house
      .owner('outbox')
      .where({ record_id: id, actor_id: desk.officer.id })
      .orderBy('id');
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'onboarding.suspended',
      'onboarding.reinstated',
      'onboarding.exited',
    ]);
    expect(JSON.stringify(events)).not.toContain('Press reports');
    expect((await desk.post(client, applications, { kind: 'natural_person' })).status).toBe(201);
  });

  it('asks for a review, which the procedure then opens', async () => {
    const { id } = await desk.bringToLife(client);
    expect((await desk.ok(act(id, 'review'))).state).toBe('under_review');
    expect(
      await house.owner('outbox').where({ record_id: id, kind: 'onboarding.review_requested' }),
    ).toHaveLength(1);
    expect((await act(id, 'review')).status).toBe(409);
    await desk.ok(desk.step(id, 'begin_review', { reason: 'manual' }));
    const { case_id } = await desk.ok(
      desk.post(desk.worker, `${applications}/${id}/cases`, { reason: 'manual', business_key: newId() }),
    );
    await desk.ok(act(id, 'suspension'));
    expect((await act(id, 'reinstatement')).status).toBe(409);
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id));
    await desk.ok(desk.decide(desk.officer, case_id));
    await desk.ok(desk.step(id, 'confirm'));
    expect([await stored(id), await accountOf(id)]).toMatchObject([
      { state: 'active' },
      { status: 'active' },
    ]);
  });

  it('needs the role, a fresh second factor and a reason', async () => {
    const { id } = await desk.bringToLife(client);
    expect((await act(id, 'suspension', desk.analyst)).status).toBe(403);
    const stale = await house.signIn('compliance_officer', { withoutSecondFactor: true });
    expect((await act(id, 'suspension', stale)).body.code).toBe('accounts.step_up_required');
    expect((await desk.post(desk.officer, `${clients}/${id}/suspension`, {})).status).toBe(422);
    expect((await act(newId(), 'suspension')).status).toBe(404);
    expect(await stored(id)).toMatchObject({ state: 'active' });
  });

  it('acts once when two act at the same moment', async () => {
    const { id } = await desk.bringToLife(client);
    const second = await house.signIn('compliance_officer');
    const both = await Promise.all([act(id, 'suspension'), act(id, 'exit', second)]);
    expect(both.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(await stored(id)).toMatchObject({ state: both[1]?.status === 200 ? 'exited' : 'suspended' });
    const kept = await house
      .owner('audit_entries')
      .where({ record_id: id })
      .whereIn('action', ['onboarding.suspend', 'onboarding.exit']);
    expect(kept).toHaveLength(both.filter(({ status }) => status === 200).length);
  });
});
