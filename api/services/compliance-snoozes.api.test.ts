import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applications, cases, openDesk, type Desk } from '../testing/clients.js';
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

const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(house.deps.clock.now().getTime() + hours * hourMs).toISOString();
const snooze = (as: SignedIn, id: string, until = inHours(48), reason = 'The bank answers on Monday') =>
  desk.post(as, `${cases}/${id}/snooze`, { until, reason });
const stored = (id: string) => house.owner('cases').where({ id }).first();
const queue = async (filter: object): Promise<string[]> => {
  const query = `?perPage=200&filter=${encodeURIComponent(JSON.stringify(filter))}`;
  const rows: { id: string }[] = await desk.ok(desk.get(analyst, `${cases}${query}`));
  return rows.map(({ id }) => id);
};

describe('a case that is put aside', () => {
  it('leaves the queue until its moment, and comes back by the clock alone', async () => {
    const { case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(analyst, case_id));
    const { due_at } = await stored(case_id);
    const counts = () => desk.ok(desk.get(analyst, '/api/v1/compliance/case-counts'));
    const before = await counts();
    const answer = await desk.ok(snooze(analyst, case_id));
    expect(answer).toMatchObject({
      state: 'in_work',
      snoozed_by: analyst.id,
      snooze_reason: 'The bank answers on Monday',
      clock_stopped_at: null,
      due_at: due_at.toISOString(),
    });
    expect(await queue({ state: 'live' })).not.toContain(case_id);
    expect(await queue({ state: 'snoozed' })).toContain(case_id);
    expect(await queue({ state: 'in_work' })).toContain(case_id);
    const after = await counts();
    expect([after.all, after.mine, after.snoozed]).toEqual([
      before.all - 1,
      before.mine - 1,
      before.snoozed + 1,
    ]);
    const { timeline, allowed } = await desk.look(analyst, case_id);
    expect(allowed).toMatchObject({ snooze: true, wake: true });
    expect(timeline[0]).toMatchObject({
      action: 'compliance.snooze',
      detail: 'The bank answers on Monday',
    });
    const passed = new Date(house.deps.clock.now().getTime() - 1);
    await house
      .owner('cases')
      .where({ id: case_id })
      .update({ snoozed_at: new Date(passed.getTime() - hourMs), snoozed_until: passed });
    expect(await queue({ state: 'live' })).toContain(case_id);
    expect(await queue({ state: 'snoozed' })).not.toContain(case_id);
  });

  it('is put aside by whoever works it or an officer, with a moment and a reason that make sense', async () => {
    const { case_id } = await desk.bringToDesk(client);
    const colleague = await house.signIn('compliance_analyst');
    await desk.ok(desk.claim(analyst, case_id));
    expect((await snooze(colleague, case_id)).body.code).toBe('compliance.case_not_yours');
    for (const until of [inHours(-1), inHours(24 * 91)])
      expect((await snooze(analyst, case_id, until)).body.code).toBe('compliance.snooze_out_of_bounds');
    expect((await snooze(analyst, case_id, inHours(1), ' ')).status).toBe(422);
    await desk.ok(snooze(officer, case_id));
    expect((await desk.post(colleague, `${cases}/${case_id}/wake`)).status).toBe(403);
    expect((await desk.ok(desk.post(analyst, `${cases}/${case_id}/wake`))).snoozed_until).toBeNull();
    expect((await desk.post(analyst, `${cases}/${case_id}/wake`)).status).toBe(409);
    await desk.ok(desk.recommend(analyst, case_id));
    expect((await snooze(officer, case_id)).body.code).toBe('compliance.transition_refused');
  });

  it('is woken by a new hit and by what the client writes, and its analyst is told', async () => {
    const { case_id, id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(analyst, case_id));
    await desk.ok(snooze(analyst, case_id));
    await desk.screen(id, { hits: [] });
    expect((await stored(case_id)).snoozed_until).not.toBeNull();
    await desk.screen(id, { hits: ['1001'] });
    expect(await stored(case_id)).toMatchObject({ snoozed_until: null, snooze_reason: null });
    await desk.ok(snooze(analyst, case_id));
    await desk.ok(desk.post(client, `${applications}/${id}/messages`, { body: 'Any news?' }));
    expect((await stored(case_id)).snoozed_until).toBeNull();
    const told = house
      .owner('notifications')
      .where({ user_id: analyst.id, template: 'case_woken', link: `/cases/${case_id}` });
    expect(await told).toHaveLength(2);
    const { timeline } = await desk.look(analyst, case_id);
    const acts = timeline.map(({ action }: { action: string }) => action);
    expect(acts.filter((action: string) => action === 'compliance.wake')).toHaveLength(2);
  });

  it('is woken by its deadline and by whatever moves it on', async () => {
    const { case_id, id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(analyst, case_id));
    await desk.ok(snooze(analyst, case_id));
    await desk.ok(desk.post(desk.worker, `${cases}/${case_id}/clock`, { mark: 'breached' }));
    expect((await stored(case_id)).snoozed_until).toBeNull();
    await desk.ok(snooze(analyst, case_id));
    await desk.ok(desk.recommend(analyst, case_id));
    expect((await stored(case_id)).snoozed_until).toBeNull();
    await desk.ok(desk.post(officer, `${cases}/${case_id}/send-back`, { note: 'Look again' }));
    await desk.ok(snooze(analyst, case_id));
    await desk.ok(desk.post(client, `${applications}/${id}/withdrawal`));
    expect(await stored(case_id)).toMatchObject({ state: 'closed', snoozed_until: null });
  });
});
