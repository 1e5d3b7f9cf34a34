import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cases, openDesk, type Desk } from '../testing/clients.js';
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

const mark = (caseId: string, item_id: string, is_done = true, as = analyst) =>
  desk.post(as, `${cases}/${caseId}/checklist`, { item_id, is_done, note: 'Bank statements of two years' });
const open = async (caseId: string) =>
  (await desk.look(officer, caseId)).checklist
    .filter(({ is_done }: { is_done: boolean }) => !is_done)
    .map(({ id }: { id: string }) => id);
const highItems = ['source_of_wealth', 'adverse_media', 'purpose'];

async function recommended(level: string) {
  const brought = await desk.bringToDesk(client, { level });
  await desk.ok(desk.claim(analyst, brought.case_id));
  await desk.ok(desk.recommend(analyst, brought.case_id));
  return brought;
}

describe('enhanced due diligence', () => {
  it('stops an approval until every item is done, and says by whom and how it is known', async () => {
    const { case_id } = await recommended('high');
    expect(await open(case_id)).toEqual(highItems);
    const seen = await desk.look(officer, case_id);
    expect(seen).toMatchObject({ approval_obstacles: ['compliance.checklist_open'] });
    expect(seen.allowed.decide).toEqual(['reject']);
    expect((await desk.decide(officer, case_id)).body).toMatchObject({
      status: 409,
      code: 'compliance.checklist_open',
    });
    for (const item of highItems) await desk.ok(mark(case_id, item));
    expect((await desk.look(officer, case_id)).checklist[0]).toMatchObject({
      is_done: true,
      note: 'Bank statements of two years',
      marked_by_name: 'compliance_analyst of the house',
    });
    expect(await desk.ok(desk.decide(officer, case_id))).toMatchObject({ decision: 'approve' });
  });

  it('lets an item be taken back, which stops the approval again; nothing said is lost', async () => {
    const { case_id } = await recommended('high');
    for (const item of highItems) await desk.ok(mark(case_id, item));
    expect(await open(case_id)).toEqual([]);
    await desk.ok(mark(case_id, 'adverse_media', false, officer));
    expect(await open(case_id)).toEqual(['adverse_media']);
    expect((await desk.decide(officer, case_id)).body.code).toBe('compliance.checklist_open');
    expect(await house.owner('checklist_marks').where({ case_id })).toHaveLength(4);
  });

  it('asks nothing of a client of medium risk, and for an exposed person what a public function asks for', async () => {
    const { case_id, id } = await recommended('medium');
    expect(await open(case_id)).toEqual([]);
    expect((await mark(case_id, 'purpose')).body.code).toBe('compliance.checklist_unknown');
    const { data } = await house.owner('applications').where({ id }).first();
    const exposed = JSON.stringify({ ...data, is_politically_exposed: true });
    await house.owner('applications').where({ id }).update({ data: exposed });
    expect(await open(case_id)).toEqual(['source_of_wealth', 'adverse_media', 'senior_approval']);
  });

  it('takes no mark once the case is decided', async () => {
    const { case_id } = await recommended('high');
    for (const item of highItems) await desk.ok(mark(case_id, item));
    await desk.ok(desk.decide(officer, case_id));
    expect((await mark(case_id, 'purpose', false)).body.code).toBe('compliance.transition_refused');
  });
});
