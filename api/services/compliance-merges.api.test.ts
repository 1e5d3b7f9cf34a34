import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applications, cases, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let analyst: SignedIn;
let officer: SignedIn;
let client: SignedIn;
let again: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  ({ analyst, officer } = desk);
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
  again = await house.signIn('client');
});

const stored = (id: string) => house.owner('cases').where({ id }).first();
const stateOf = async (id: string) => (await house.owner('applications').where({ id }).first()).state;
const merge = (as: SignedIn, id: string, duplicate_id: string) =>
  desk.post(as, `${cases}/${id}/duplicates`, { duplicate_id, reason: 'The same passport' });
const split = (as: SignedIn, id: string) => desk.post(as, `${cases}/${id}/split`, { reason: 'Twins' });
const link = (as: SignedIn, id: string, other_id: string) =>
  desk.post(as, `${cases}/${id}/links`, { other_id, kind: 'same_address', reason: 'One flat' });
const eventsOf = async (caseId: string): Promise<string[]> =>
  house.owner('outbox').whereRaw("payload->>'case_id' = ?", [caseId]).orderBy('id').pluck('kind');

describe('a link of two cases', () => {
  it('stands on both with its reason, once, and is ended on record', async () => {
    const one = await desk.bringToDesk(client);
    const other = await desk.bringToDesk(again);
    const both = await Promise.all([
      link(analyst, one.case_id, other.case_id),
      link(officer, other.case_id, one.case_id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [shown] = (await desk.look(officer, other.case_id)).links;
    expect(shown).toMatchObject({
      kind: 'same_address',
      reason: 'One flat',
      other: { case_id: one.case_id, display_name: 'Ana Petrović' },
    });
    expect((await desk.look(officer, one.case_id)).links).toMatchObject([{ id: shown.id }]);
    expect((await link(analyst, one.case_id, one.case_id)).body.code).toBe('compliance.link_not_possible');
    const end = () =>
      desk.post(analyst, `${cases}/${one.case_id}/links/${shown.id}/end`, { reason: 'Another flat' });
    expect(await desk.ok(end())).toEqual([]);
    expect((await end()).body.code).toBe('compliance.link_not_found');
    expect((await desk.look(officer, other.case_id)).links).toEqual([]);
    const { timeline } = await desk.look(officer, other.case_id);
    expect(timeline[0]).toMatchObject({ action: 'compliance.end_link', detail: 'Another flat' });
  });
});

describe('a merged case', () => {
  it('is worked on with the case that leads, and ends as a duplicate with its decision', async () => {
    const lead = await desk.bringToDesk(client);
    const duplicate = await desk.bringToDesk(again, { hits: ['1001'] });
    await desk.ok(desk.claim(analyst, lead.case_id));
    await desk.ok(merge(analyst, lead.case_id, duplicate.case_id));
    expect(await eventsOf(duplicate.case_id)).toContain('compliance.case_merged');
    const rows: { id: string }[] = await desk.ok(
      desk.get(analyst, `${cases}?perPage=200&filter=${encodeURIComponent('{"state":"live"}')}`),
    );
    expect(rows.map(({ id }) => id)).not.toContain(duplicate.case_id);
    const { duplicates } = await desk.look(analyst, lead.case_id);
    const [hit] = duplicates[0].file.screenings[0].hits;
    expect((await desk.look(analyst, duplicate.case_id)).lead.case_id).toBe(lead.case_id);
    expect((await desk.claim(analyst, duplicate.case_id)).body.code).toBe('compliance.case_merged');

    const open = 'compliance.duplicate_hits_open';
    expect((await desk.look(officer, lead.case_id)).approval_obstacles).toEqual([open]);
    expect((await desk.recommend(analyst, lead.case_id)).body).toMatchObject({
      code: open,
      params: { hits: 1 },
    });
    const review = { state: 'cleared', reason: 'Another birth date' };
    await desk.ok(desk.post(analyst, `/api/v1/compliance/hits/${hit.id}/review`, review));
    expect((await desk.look(officer, lead.case_id)).approval_obstacles).toEqual([]);
    await desk.ok(desk.recommend(analyst, lead.case_id));
    await desk.ok(desk.decide(officer, lead.case_id));
    expect(await stored(lead.case_id)).toMatchObject({ state: 'decided', decision: 'approve' });
    expect(await stored(duplicate.case_id)).toMatchObject({ state: 'closed', merged_into: lead.case_id });
    expect(await stateOf(duplicate.id)).toBe('withdrawn');
    const told = await house.owner('outbox').where({ record_id: duplicate.id, kind: 'onboarding.withdrawn' });
    expect(told).toMatchObject([{ payload: { reason: 'duplicate' } }]);
    const letters = { user_id: again.id, template: 'application_duplicate' };
    expect(await house.owner('notifications').where(letters)).toHaveLength(2);
    expect((await split(officer, duplicate.case_id)).body.code).toBe('compliance.not_merged');
  });

  it('leaves only a rejection of both once it is confirmed to be a listed person', async () => {
    const lead = await desk.bringToDesk(client);
    const duplicate = await desk.bringToDesk(again, { hits: ['1001'] });
    await desk.ok(desk.claim(analyst, lead.case_id));
    await desk.ok(merge(analyst, lead.case_id, duplicate.case_id));
    const { duplicates } = await desk.look(analyst, lead.case_id);
    const [hit] = duplicates[0].file.screenings[0].hits;
    const review = { state: 'confirmed', reason: 'Same passport' };
    await desk.ok(desk.post(analyst, `/api/v1/compliance/hits/${hit.id}/review`, review));
    expect((await desk.recommend(analyst, lead.case_id)).body.code).toBe('compliance.only_rejection');
    const { approval_obstacles } = await desk.look(officer, lead.case_id);
    expect(approval_obstacles).toEqual(['compliance.only_rejection']);
    await desk.ok(desk.recommend(analyst, lead.case_id, 'reject'));
    await desk.ok(desk.decide(officer, lead.case_id, 'reject'));
    expect(await stateOf(duplicate.id)).toBe('withdrawn');
  });

  it('is split off again as it stood, by hand or when the case that leads ends without a decision', async () => {
    const lead = await desk.bringToDesk(client);
    const duplicate = await desk.bringToDesk(again);
    await desk.ok(desk.claim(analyst, lead.case_id));
    const before = await stored(duplicate.case_id);
    await desk.ok(merge(analyst, lead.case_id, duplicate.case_id));
    const colleague = await house.signIn('compliance_analyst');
    expect((await split(colleague, duplicate.case_id)).body.code).toBe('compliance.case_not_yours');
    await desk.ok(split(analyst, duplicate.case_id));
    const { version: _version, updated_at: _at, ...after } = await stored(duplicate.case_id);
    expect(before).toMatchObject(after);
    await desk.ok(merge(analyst, lead.case_id, duplicate.case_id));
    await desk.ok(desk.post(client, `${applications}/${lead.id}/withdrawal`));
    expect(await stored(duplicate.case_id)).toMatchObject({ state: 'open', merged_into: null });
    expect(await stateOf(duplicate.id)).toBe('in_review');
  });

  it('is nobody else’s work, not a client’s review, and not decided by whoever merged it', async () => {
    const lead = await desk.bringToDesk(client);
    const duplicate = await desk.bringToDesk(again);
    const colleague = await house.signIn('compliance_analyst');
    await desk.ok(desk.claim(analyst, lead.case_id));
    await desk.ok(desk.claim(colleague, duplicate.case_id));
    expect((await merge(analyst, lead.case_id, duplicate.case_id)).body.code).toBe(
      'compliance.case_not_yours',
    );
    expect((await merge(colleague, lead.case_id, duplicate.case_id)).status).toBe(403);
    await desk.ok(merge(officer, lead.case_id, duplicate.case_id));
    expect((await merge(officer, duplicate.case_id, lead.case_id)).body.code).toBe('compliance.case_merged');
    await desk.ok(desk.recommend(analyst, lead.case_id));
    expect((await desk.decide(officer, lead.case_id)).body.code).toBe('compliance.own_work');
    expect((await desk.look(officer, lead.case_id)).allowed.decide).toEqual([]);
  });
});
