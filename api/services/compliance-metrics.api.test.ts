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

const samples = '/api/v1/compliance/case-samples';
const metrics = () => desk.ok(desk.get(officer, '/api/v1/compliance/case-metrics?days=30'));
const review = async (as: SignedIn, caseId: string, entry: string, state: string) => {
  const { screenings } = (await desk.look(as, caseId)).file;
  const hit = screenings[0].hits.find((each: { entry_id: string }) => each.entry_id === entry);
  await desk.ok(desk.post(as, `/api/v1/compliance/hits/${hit.id}/review`, { state, reason: 'As compared' }));
  return hit.id;
};
const setShare = async (value: number) => {
  const all = await desk.ok(desk.get(admin, '/api/v1/settings'));
  const { version } = all.find((each: { key: string }) => each.key === 'compliance.sample_share');
  const path = '/api/v1/settings/compliance.sample_share';
  await desk.ok(house.call('put', path, { as: admin, version, body: { value, reason: 'A test' } }));
};

describe('the figures of verdicts', () => {
  it('count what people decided, per person and per rule, each verdict once, from the first raising on', async () => {
    expect(await metrics()).toMatchObject({ analysts: [], rules: [] });
    const { id, case_id } = await desk.bringToDesk(await house.signIn('client'), {
      hits: ['1001', '1002', '1003'],
    });
    await desk.ok(desk.claim(analyst, case_id));
    const hour = 3_600_000;
    const raised = new Date(Date.now() - 2 * hour);
    await house.owner('screenings').where({ application_id: id }).update({ created_at: raised });
    await review(analyst, case_id, '1001', 'cleared');
    await review(analyst, case_id, '1002', 'cleared');
    await review(analyst, case_id, '1003', 'confirmed');
    // The reviews are carried over to the next screening: no verdict is counted twice.
    await desk.screen(id, { hits: ['1001', '1002', '1003'] });
    const { analysts, rules } = await metrics();
    expect(analysts).toMatchObject([
      {
        user_id: analyst.id,
        alerts: 3,
        confirmed: 1,
        cleared: 2,
        escalated: 0,
        reopened: 0,
        precision: expect.closeTo(1 / 3),
        precision_low: expect.closeTo(0.0615, 3),
        precision_high: expect.closeTo(0.7923, 3),
        median_minutes: expect.closeTo(120, 0),
        p90_minutes: expect.closeTo(120, 0),
      },
    ]);
    expect(rules).toMatchObject([
      { list: 'ofac_sdn', explanation_code: 'screening.name.words_missing', alerts: 3 },
    ]);
  });

  it('say how many verdicts were reopened because something had changed', async () => {
    const { id, case_id } = await desk.bringToDesk(await house.signIn('client'), { hits: ['1001'] });
    const colleague = await house.signIn('compliance_analyst');
    await desk.ok(desk.claim(colleague, case_id));
    await review(colleague, case_id, '1001', 'cleared');
    const other = house.owner.raw(`jsonb_set(entry, '{names,0,text}', '"SOMEBODY ELSE"')`);
    await house.owner('screening_hits').where({ application_id: id }).update({ entry: other });
    await desk.screen(id, { hits: ['1001'] });
    const { analysts } = await metrics();
    expect(analysts.find((each: { user_id: string }) => each.user_id === colleague.id)).toMatchObject({
      alerts: 1,
      reopened: 1,
      precision: 0,
    });
  });
});

describe('a case that is drawn', () => {
  it('is reviewed again by somebody without a part in it, once, and counts in the figures', async () => {
    const decide = async () => {
      const { case_id } = await desk.bringToDesk(await house.signIn('client'));
      await desk.ok(desk.claim(analyst, case_id));
      await desk.ok(desk.recommend(analyst, case_id));
      await desk.ok(desk.decide(officer, case_id));
      return case_id;
    };
    await setShare(0);
    const left = await decide();
    await setShare(1);
    const drawn = await decide();
    const ids = async (as: SignedIn) => desk.ok(desk.get(as, samples));
    expect((await ids(officer)).map((each: { id: string }) => each.id)).toEqual([drawn]);
    expect(left).not.toBe(drawn);
    const say = (as: SignedIn, verdict = 'disagreed') =>
      desk.post(as, `${samples}/${drawn}/review`, { verdict, reason: 'The address was never read' });
    expect((await ids(analyst))[0].may_review).toBe(false);
    for (const part of [analyst, officer]) expect((await say(part)).body.code).toBe('compliance.own_work');
    const other = await house.signIn('compliance_analyst');
    expect((await ids(other))[0]).toMatchObject({ may_review: true, decision: 'approve' });
    const both = await Promise.all([say(other), say(other)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { analysts, samples: all } = await metrics();
    expect(all).toEqual({ open: 0, agreed: 0, disagreed: 1 });
    expect(analysts.find((each: { user_id: string }) => each.user_id === analyst.id)).toMatchObject({
      sampled: 1,
      disagreed: 1,
    });
    const { timeline } = await desk.look(officer, drawn);
    expect(timeline[0]).toMatchObject({ action: 'compliance.review_sample' });
    await setShare(0.05);
  });
});
