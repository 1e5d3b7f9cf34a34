import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entity, holds, person } from '../../domain/onboarding/ownership/testing/statements.js';
import { workflowMessages } from '../feeder/workflow-messages.js';
import { applications, cases, companyForm, openDesk, personForm, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let company: { id: string };

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
  const draft = await desk.ok(desk.post(client, applications, { kind: 'legal_entity' }));
  company = await desk.fill(client, draft, companyForm);
});

const path = () => `/api/v1/onboarding/clients/${company.id}/ownership`;
const take = (statements: unknown[]) => desk.post(desk.analyst, path(), { statements });
const declareOwner = (display_name: string) =>
  desk.ok(
    desk.post(client, `${applications}/${company.id}/owners`, {
      kind: 'natural_person',
      party_roles: ['owner', 'director'],
      ownership_percent: '100',
      display_name,
    }),
  );

describe('an owner whom only the statements name', () => {
  /** A company before the desk whose one declared owner is approved. */
  async function reviewed() {
    await desk.enterDocuments(client, company.id, ['company_extract']);
    const owner = await declareOwner('Ana Petrović');
    await desk.completePerson(client, owner, personForm);
    await desk.submit(client, company.id);
    for (const id of [company.id, owner.id]) {
      await desk.ok(desk.step(id, 'start_checks'));
      await desk.verifyDocuments(id);
      await desk.screen(id);
      await desk.assess(id, 'low');
    }
    await desk.ok(desk.step(owner.id, 'approve'));
    await desk.ok(desk.step(company.id, 'open_review'));
    const about = { reason: 'onboarding', business_key: `${company.id}/1` };
    const opened = await desk.ok(desk.post(desk.worker, `${applications}/${company.id}/cases`, about));
    await desk.ok(desk.claim(desk.analyst, opened.case_id));
    return opened.case_id;
  }
  const ana = {
    ...person('a'),
    recordDetails: { names: [{ type: 'legal', fullName: 'PETROVIC Ana' }] },
  };
  const shared = [entity('top'), ana, person('b'), holds('a', 'top', 60), holds('b', 'top', 40)];

  it('holds up the approval until they have an application, and then until it is decided', async () => {
    const caseId = await reviewed();
    expect((await desk.look(desk.analyst, caseId)).approval_obstacles).toEqual([]);
    await desk.ok(take(shared));
    expect(await desk.look(desk.analyst, caseId)).toMatchObject({
      approval_obstacles: ['compliance.owners_not_entered'],
      allowed: { enter_owners: true },
    });
    expect((await desk.look(desk.officer, caseId)).allowed.enter_owners).toBe(true);
    await desk.ok(desk.recommend(desk.analyst, caseId));
    expect((await desk.decide(desk.officer, caseId)).body).toMatchObject({
      status: 409,
      code: 'compliance.owners_not_entered',
    });
    await desk.ok(desk.post(desk.analyst, `${path()}/owners`));
    const seen = await desk.look(desk.officer, caseId);
    expect(seen.approval_obstacles).toEqual(['compliance.owners_not_approved']);
    expect(seen.allowed).toMatchObject({ enter_owners: false, decide: ['reject'] });
    await house.owner('applications').where({ display_name: 'Person b' }).update({ state: 'approved' });
    expect((await desk.look(desk.officer, caseId)).approval_obstacles).toEqual([]);
    await desk.ok(desk.decide(desk.officer, caseId));
  });

  it('changes the file that a decision stands on, and has its risk weighed anew', async () => {
    const caseId = await reviewed();
    const { evidence_hash } = await desk.look(desk.analyst, caseId);
    await desk.ok(take(shared));
    const recommendation = { recommendation: 'approve', note: 'As the file says', evidence_hash };
    expect(
      (await desk.post(desk.analyst, `${cases}/${caseId}/recommendation`, recommendation)).body.code,
    ).toBe('compliance.evidence_changed');
    const event = await house
      .owner('outbox')
      .where({ record_id: company.id, kind: 'onboarding.ownership_imported' })
      .first();
    const told = workflowMessages['onboarding.ownership_imported']?.(event);
    expect(told).toMatchObject({ kind: 'signal', name: 'riskModelChanged' });
    expect(told?.args).toEqual([{ event_id: event.event_id, risk_model_id: event.payload.package_id }]);
  });

  it('is asked for again when an approval that people decided takes effect', async () => {
    const caseId = await reviewed();
    await desk.ok(desk.recommend(desk.analyst, caseId));
    await desk.ok(desk.decide(desk.officer, caseId));
    await desk.ok(take(shared));
    expect((await desk.step(company.id, 'approve')).body).toMatchObject({
      code: 'compliance.owners_not_entered',
      current: { state: 'in_review' },
    });
  });
});
