import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../testing/clients.js';
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

const hitsOf = async (caseId: string) => (await desk.look(analyst, caseId)).file.screenings[0].hits;
const review = (
  as: SignedIn,
  hit: string,
  state: string,
  reason = 'Another person: the birth date differs',
) => desk.post(as, `/api/v1/compliance/hits/${hit}/review`, { state, reason });

describe('hits', () => {
  it('are reviewed one by one by whoever works the case; escalated ones by an officer', async () => {
    const { case_id, id } = await desk.bringToDesk(client, { hits: ['1001', '1002'] });
    const [one, two] = await hitsOf(case_id);
    expect((await review(analyst, one.id, 'cleared')).body).toMatchObject({
      code: 'compliance.case_not_yours',
    });
    await desk.ok(desk.claim(analyst, case_id));
    expect((await review(analyst, one.id, 'cleared', '')).status).toBe(422);
    await desk.ok(review(analyst, one.id, 'cleared'));
    await desk.ok(review(analyst, two.id, 'escalated'));
    expect((await review(analyst, two.id, 'cleared')).status).toBe(403);
    expect((await review(analyst, one.id, 'cleared')).body).toMatchObject({
      code: 'compliance.hit_transition_refused',
      current: { state: 'cleared' },
    });
    expect((await desk.recommend(analyst, case_id)).body).toMatchObject({
      code: 'compliance.hits_open',
      params: { hits: 1 },
    });
    await desk.ok(review(officer, two.id, 'cleared'));
    expect(
      (await hitsOf(case_id)).map((hit: { state: string; reviewed_by_name: string }) => [
        hit.state,
        hit.reviewed_by_name,
      ]),
    ).toEqual([
      ['cleared', 'compliance_analyst of the house'],
      ['cleared', 'compliance_officer of the house'],
    ]);
    expect(
      await house
        .owner('outbox')
        .where({ kind: 'compliance.hit_reviewed' })
        .whereRaw("payload->>'application_id' = ?", [id]),
    ).toHaveLength(3);
  });

  it('keep their review in a new screening until something that was compared has changed', async () => {
    const { case_id, id } = await desk.bringToDesk(client, { hits: ['1001', '1002'] });
    await desk.ok(desk.claim(analyst, case_id));
    const [one] = await hitsOf(case_id);
    await desk.ok(review(analyst, one.id, 'cleared'));
    expect(await desk.screen(id, { hits: ['1001', '1003'] })).toMatchObject({ hit_count: 2, new_hits: 1 });
    const states = (await hitsOf(case_id))
      .map((hit: { entry_id: string; state: string }) => `${hit.entry_id} ${hit.state}`)
      .sort();
    expect(states).toEqual(['1001 cleared', '1003 open']);
    const stored = () => house.owner('screening_hits').where({ application_id: id, entry_id: '1001' });
    const newHits = async () => (await desk.screen(id, { hits: ['1001'] })).new_hits;
    // What nobody compares may change on either side: a remark of the publisher, the evidence of another model.
    const [{ entry }] = await stored();
    await stored().update({ evidence: '[]', entry: JSON.stringify({ ...entry, remarks: 'Other words' }) });
    expect(await newHits()).toBe(0);
    await stored().update({ entry: JSON.stringify({ ...entry, nationalities: ['IR'] }) });
    expect(await newHits()).toBe(1);
    await desk.ok(review(analyst, (await hitsOf(case_id))[0].id, 'cleared'));
    expect(await newHits()).toBe(0);
    const party = JSON.stringify({ kind: 'person', names: ['Ana Petrović-Marić'] });
    await house.owner('screenings').where({ application_id: id }).update({ party });
    expect(await newHits()).toBe(1);
  });

  it('say that they open again by themselves, and why: to the world, in the case and to whoever works it', async () => {
    const { case_id, id } = await desk.bringToDesk(client, { hits: ['1001', '1002'] });
    await desk.ok(desk.claim(analyst, case_id));
    const [one, two] = await hitsOf(case_id);
    await desk.ok(review(analyst, one.id, 'cleared'));
    await desk.ok(review(analyst, two.id, 'cleared'));
    const stored = () => house.owner('screening_hits').where({ application_id: id, entry_id: '1001' });
    const [{ entry }] = await stored();
    await stored().update({ entry: JSON.stringify({ ...entry, nationalities: ['IR'], topics: ['crime'] }) });
    await desk.screen(id, { hits: ['1001', '1002'] });
    const reopened = () =>
      house
        .owner('outbox')
        .where({ kind: 'compliance.hit_reopened' })
        .whereRaw("payload->>'application_id' = ?", [id]);
    const changed = ['entry.countries', 'entry.topics'];
    expect(await reopened()).toMatchObject([
      { payload: { state: 'open', previous_state: 'cleared', case_id, list: 'ofac_sdn', changed } },
    ]);
    const { timeline } = await desk.look(analyst, case_id);
    expect(
      timeline.filter(({ action }: { action: string }) => action === 'compliance.reopen_hit'),
    ).toMatchObject([{ hit: { list: 'ofac_sdn', entry_id: '1001', changed } }]);
    const letters = house
      .owner('notifications')
      .where({ template: 'hits_reopened', link: `/cases/${case_id}` });
    expect((await letters).map(({ user_id }) => user_id)).toEqual([analyst.id]);
    await desk.screen(id, { hits: ['1001', '1002'] });
    expect(await reopened()).toHaveLength(1);
  });

  it('of a client whom no case looks at are told to the officers when they open again', async () => {
    const { case_id, id } = await desk.bringToDesk(client, { hits: ['1001'] });
    await desk.ok(desk.claim(analyst, case_id));
    await desk.ok(review(analyst, (await hitsOf(case_id))[0].id, 'cleared'));
    await desk.ok(desk.recommend(analyst, case_id));
    await desk.ok(desk.decide(officer, case_id));
    const party = JSON.stringify({ kind: 'person', names: ['Ana Petrović-Marić'] });
    await house.owner('screenings').where({ application_id: id }).update({ party });
    expect((await desk.screen(id, { hits: ['1001'] })).new_hits).toBe(1);
    const letters = house.owner('notifications').where({ template: 'hits_reopened', link: `/clients/${id}` });
    expect((await letters).map(({ user_id }) => user_id)).toContain(officer.id);
    const { timeline } = await desk.look(analyst, case_id);
    expect(timeline[0]).toMatchObject({
      action: 'compliance.reopen_hit',
      noun: 'onboarding',
      hit: { entry_id: '1001', changed: ['party.names'] },
    });
  });

  it('leave only a rejection once one is confirmed', async () => {
    const { case_id } = await desk.bringToDesk(client, { hits: ['1001'] });
    await desk.ok(desk.claim(analyst, case_id));
    const [hit] = await hitsOf(case_id);
    await desk.ok(review(analyst, hit.id, 'confirmed', 'Same passport'));
    expect((await desk.recommend(analyst, case_id)).body).toMatchObject({
      status: 409,
      code: 'compliance.only_rejection',
    });
    await desk.ok(desk.recommend(analyst, case_id, 'reject'));
    expect((await desk.look(officer, case_id)).allowed.decide).toEqual(['reject']);
    expect((await desk.decide(officer, case_id)).body).toMatchObject({ code: 'compliance.only_rejection' });
    expect((await desk.decide(officer, case_id, 'reject')).body).toMatchObject({
      state: 'decided',
      decision: 'reject',
    });
  });
});
