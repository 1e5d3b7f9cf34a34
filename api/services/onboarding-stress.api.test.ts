import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, cases, companyForm, openDesk, personForm, type Desk } from '../testing/clients.js';
import { openHouse, type House } from '../testing/harness.js';

let house: House;
let desk: Desk;
beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
});
afterAll(() => house.close());

describe('stress', () => {
  it('has no 500', async () => {
    const statuses: Record<string, number> = {};
    const note = (name: string, answer: { status: number; body: { code?: string } }) => {
      const key = `${name} ${answer.status} ${answer.status >= 400 ? answer.body?.code : ''}`;
      statuses[key] = (statuses[key] ?? 0) + 1;
    };
    for (let round = 0; round < 8; round += 1) {
      const client = await house.signIn('client');
      const company = await desk.ok(desk.post(client, applications, { kind: 'legal_entity' }));
      await desk.enterDocuments(client, company.id, ['company_extract']);
      await desk.fill(client, company, companyForm);
      const owners: string[] = [];
      for (const share of ['40', '30', '20']) {
        const owner = await desk.ok(desk.post(client, `${applications}/${company.id}/owners`, { kind: 'natural_person', party_roles: ['owner', 'director'], ownership_percent: share, display_name: 'A B' }));
        await desk.completePerson(client, owner, personForm);
        owners.push(owner.id);
      }
      await desk.submit(client, company.id);
      const all = [company.id, ...owners];
      for (const id of all) {
        await desk.ok(desk.step(id, 'start_checks'));
        await desk.verifyDocuments(id);
        await desk.screen(id, { hits: ['1001'] });
        await desk.assess(id, 'medium');
        await desk.ok(desk.step(id, 'open_review'));
      }
      const caseIds: string[] = [];
      for (const id of all) caseIds.push((await desk.ok(desk.post(desk.worker, `${applications}/${id}/cases`, { reason: 'onboarding', business_key: newId() }))).case_id);
      const jobs: Promise<unknown>[] = [];
      const go = (name: string, answer: Promise<{ status: number; body: { code?: string } }>) => jobs.push(answer.then((each) => note(name, each)));
      for (const [n, id] of caseIds.entries()) {
        go('claim', desk.claim(desk.analyst, id));
        go('claim', desk.claim(desk.officer, id));
        go('assign', desk.post(desk.officer, '/api/v1/compliance/case-assignments', { case_ids: [...caseIds].reverse(), assignee_id: desk.analyst.id }));
        go('assign', desk.post(desk.officer, '/api/v1/compliance/case-assignments', { case_ids: caseIds, assignee_id: desk.officer.id }));
        go('clock', desk.post(desk.worker, `${cases}/${id}/clock`, { mark: 'breached' }));
        go('note', desk.post(desk.analyst, `${cases}/${id}/notes`, { body: `n${n}` }));
        go('screen', desk.post(desk.worker, `${applications}/${all[n]}/checks`, { business_key: newId(), kind: 'liveness', provider: 'sandbox' }));
        go('look', desk.get(desk.officer, `${cases}/${id}`));
        go('approve', desk.step(all[n] ?? '', 'approve'));
      }
      if (round % 2) go('withdraw', desk.post(client, `${applications}/${company.id}/withdrawal`, {}));
      go('own', desk.get(client, `${applications}/${company.id}`));
      go('msg', desk.post(client, `${applications}/${owners[0]}/messages`, { body: 'hello' }));
      await Promise.all(jobs);
    }
    console.log(statuses);
    expect(Object.keys(statuses).filter((key) => / 5\d\d /.test(key))).toEqual([]);
  }, 300_000);
});
