import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { cases, openDesk, personForm, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let analyst: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  ({ analyst, officer } = desk);
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const stored = (id: string) => house.owner('cases').where({ id }).first();
const eventsAbout = (caseId: string): Promise<{ kind: string; payload: Record<string, unknown> }[]> =>
  house
    .owner('outbox')
    .where({ noun: 'compliance' })
    .whereRaw("payload->>'case_id' = ?", [caseId])
    .orderBy('id');

/** On the desk, claimed and recommended by the analyst. */
async function recommended(options: { level?: string } = {}, recommendation = 'approve') {
  const brought = await desk.bringToDesk(client, options);
  await desk.ok(desk.claim(analyst, brought.case_id));
  await desk.ok(desk.recommend(analyst, brought.case_id, recommendation));
  return brought;
}

describe('four eyes', () => {
  it('lets an officer decide what an analyst recommended, on the file that was shown', async () => {
    const { case_id, id } = await recommended();
    const seen = await desk.look(officer, case_id);
    expect(seen.allowed.decide).toEqual(['approve', 'reject']);
    const decided = await desk.ok(desk.decide(officer, case_id));
    expect(decided).toMatchObject({
      state: 'decided',
      decision: 'approve',
      decided_by: officer.id,
      evidence_hash: seen.evidence_hash,
      decision_reason: 'As recommended',
    });
    const event = (await eventsAbout(case_id)).at(-1);
    expect(event).toMatchObject({
      kind: 'compliance.case_decided',
      payload: {
        application_id: id,
        decision: 'approve',
        reason: 'onboarding',
        risk_level: 'medium',
        country: 'RS',
      },
    });
    expect(await house.owner('applications').where({ id }).first()).toMatchObject({ state: 'in_review' });
  });

  it('refuses an officer who recommended or works the case', async () => {
    const { case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(officer, case_id));
    await desk.ok(desk.recommend(officer, case_id));
    expect((await desk.decide(officer, case_id)).body).toMatchObject({
      status: 403,
      code: 'compliance.own_work',
    });
    expect((await desk.look(officer, case_id)).allowed.decide).toEqual([]);
    const second = await house.signIn('compliance_officer');
    await desk.ok(desk.decide(second, case_id));
  });

  it('refuses an analyst, and an officer without a fresh second factor', async () => {
    const { case_id } = await recommended();
    expect((await desk.decide(analyst, case_id)).body).toMatchObject({
      status: 403,
      code: 'accounts.not_allowed',
    });
    const stale = await house.signIn('compliance_officer', { withoutSecondFactor: true });
    expect((await desk.decide(stale, case_id)).body).toMatchObject({
      status: 401,
      code: 'accounts.step_up_required',
    });
    expect(await stored(case_id)).toMatchObject({ state: 'recommended', decision: null });
  });

  it('refuses a decision on a file that changed since it was shown', async () => {
    const { case_id, id } = await recommended();
    const { evidence_hash } = await desk.look(officer, case_id);
    await desk.screen(id);
    const body = { decision: 'approve', reason: 'As recommended', evidence_hash };
    const refused = await desk.post(officer, `${cases}/${case_id}/decision`, body);
    expect(refused).toMatchObject({ status: 409, body: { code: 'compliance.evidence_changed' } });
    expect(refused.body.current.evidence_hash).toBe((await desk.look(officer, case_id)).evidence_hash);
    expect(await stored(case_id)).toMatchObject({ state: 'recommended' });
  });

  it.each([
    [
      'a document is refused',
      (id: string) => house.owner('documents').where({ application_id: id }).update({ state: 'refused' }),
    ],
    [
      'the form changes',
      (id: string) =>
        house
          .owner('applications')
          .where({ id })
          .update({ data: JSON.stringify({ ...personForm, given_names: 'Eve' }) }),
    ],
    [
      'a check fails',
      (id: string) =>
        house.owner('checks').insert({
          id: newId(),
          application_id: id,
          kind: 'liveness',
          business_key: newId(),
          state: 'failed',
          provider: 'test',
          started_at: new Date(),
        }),
    ],
    ['the risk changes', (id: string) => desk.assess(id, 'high')],
  ])('binds the hash to the file: it changes when %s', async (_what, change) => {
    const { case_id, id } = await desk.bringToDesk(client);
    const before = (await desk.look(analyst, case_id)).evidence_hash;
    expect((await desk.look(officer, case_id)).evidence_hash).toBe(before);
    await change(id);
    expect((await desk.look(analyst, case_id)).evidence_hash).not.toBe(before);
  });

  it('refuses a decision while the file changes at the same moment', async () => {
    const { case_id, id } = await recommended();
    const { evidence_hash } = await desk.look(officer, case_id);
    const other = await house.owner.transaction();
    await other('applications').where({ id }).forUpdate().select('id');
    const deciding = desk.post(officer, `${cases}/${case_id}/decision`, {
      decision: 'approve',
      reason: 'As recommended',
      evidence_hash,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await other('documents').where({ application_id: id, kind: 'passport' }).update({ state: 'refused' });
    await other.commit();
    expect((await deciding).body).toMatchObject({ status: 409, code: 'compliance.evidence_changed' });
  });

  it('decides once, also when two officers do at the same moment', async () => {
    const { case_id } = await recommended();
    const second = await house.signIn('compliance_officer');
    const both = await Promise.all([desk.decide(officer, case_id), desk.decide(second, case_id, 'reject')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      (await eventsAbout(case_id)).filter(({ kind }) => kind === 'compliance.case_decided'),
    ).toHaveLength(1);
  });

  it('leaves only a rejection for a prohibited risk', async () => {
    const { case_id } = await desk.bringToDesk(client, { level: 'prohibited' });
    await desk.ok(desk.claim(analyst, case_id));
    expect((await desk.recommend(analyst, case_id)).body).toMatchObject({
      code: 'compliance.only_rejection',
    });
    await desk.ok(desk.recommend(analyst, case_id, 'reject'));
    expect((await desk.decide(officer, case_id, 'approve')).body).toMatchObject({
      code: 'compliance.only_rejection',
    });
    await desk.ok(desk.decide(officer, case_id, 'reject'));
  });

  it('knows which decisions a case can have', async () => {
    const { case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(analyst, case_id));
    expect((await desk.recommend(analyst, case_id, 'exit')).body).toMatchObject({
      status: 409,
      code: 'compliance.decision_refused',
    });
    expect((await desk.recommend(analyst, case_id, 'maybe')).status).toBe(422);
    expect((await desk.decide(officer, case_id)).body).toMatchObject({
      code: 'compliance.transition_refused',
      current: { state: 'in_work' },
    });
  });

  it('sends a case back with a note, and takes the recommendation away', async () => {
    const { case_id } = await recommended();
    expect((await desk.post(analyst, `${cases}/${case_id}/send-back`, { note: 'x' })).status).toBe(403);
    await desk.ok(
      desk.post(officer, `${cases}/${case_id}/send-back`, { note: 'Ask for the source of funds' }),
    );
    const seen = await desk.look(analyst, case_id);
    expect(seen.case).toMatchObject({
      state: 'in_work',
      recommendation: null,
      recommended_by: null,
      assignee_id: analyst.id,
    });
    expect(seen.notes.at(-1)).toMatchObject({ body: 'Ask for the source of funds', author_id: officer.id });
    await desk.ok(desk.recommend(analyst, case_id));
  });

  it('asks for the hash that was recommended on, too', async () => {
    const { case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(analyst, case_id));
    const body = { recommendation: 'approve', note: 'x', evidence_hash: 'a'.repeat(64) };
    expect((await desk.post(analyst, `${cases}/${case_id}/recommendation`, body)).body).toMatchObject({
      code: 'compliance.evidence_changed',
    });
    const colleague = await house.signIn('compliance_analyst');
    expect((await desk.recommend(colleague, case_id)).body).toMatchObject({
      code: 'compliance.case_not_yours',
    });
  });
});

describe('lists that are old or missing', () => {
  it('stop approvals, say so, and leave rejections possible', async () => {
    const { case_id, id } = await recommended();
    const days = (value: number) =>
      house
        .owner('settings')
        .insert({
          key: 'compliance.list_max_age_days',
          value,
          version: 1,
          changed_by: 'test',
          changed_at: new Date(),
        })
        .onConflict('key')
        .merge();
    await days(1);
    await house.owner('list_versions').where({ list: 'un_consolidated' }).update({ as_of: '2020-01-01' });
    try {
      expect((await desk.look(officer, case_id)).approval_obstacles).toEqual(['compliance.lists_stale']);
      expect((await desk.decide(officer, case_id)).body).toMatchObject({
        status: 409,
        code: 'compliance.lists_stale',
        params: { list: 'un_consolidated' },
      });
      expect(await desk.ok(desk.get(analyst, '/api/v1/compliance/lists/state'))).toMatchObject({
        ok: false,
        problems: [{ code: 'list_stale', list: 'un_consolidated' }],
      });
      await days(3_650);
      await desk.ok(desk.decide(officer, case_id));
      await days(1);
      expect((await desk.step(id, 'approve')).body).toMatchObject({
        code: 'compliance.lists_stale',
        current: { state: 'in_review' },
      });
      await house.owner('list_versions').where({ list: 'un_consolidated' }).update({ state: 'superseded' });
      expect((await desk.step(id, 'approve')).body).toMatchObject({ code: 'compliance.lists_missing' });
    } finally {
      await house
        .owner('list_versions')
        .where({ list: 'un_consolidated' })
        .update({ state: 'active', as_of: new Date().toISOString().slice(0, 10) });
      await days(3);
    }
    await desk.ok(desk.step(id, 'approve'));
  });
});
