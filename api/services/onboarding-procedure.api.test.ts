import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, cases, companyForm, openDesk, personForm, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let worker: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  ({ worker } = desk);
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const stored = (id: string) => house.owner('applications').where({ id }).first();
const kycOf = async (user: SignedIn) =>
  (await house.owner('global_users').where({ id: user.id }).first()).kyc_status;
const fileOf = (id: string) => desk.ok(desk.get(worker, `${applications}/${id}/file`));

describe('a company', () => {
  async function submittedCompany(institution_type?: string) {
    const company = await desk.ok(desk.post(client, applications, { kind: 'legal_entity' }));
    await desk.enterDocuments(client, company.id, ['company_extract']);
    await desk.fill(client, company, { ...companyForm, ...(institution_type ? { institution_type } : {}) });
    const roles = {
      kind: 'natural_person',
      party_roles: ['owner', 'director'],
      ownership_percent: '80',
      display_name: 'Ana Petrović',
    };
    const owner = await desk.ok(desk.post(client, `${applications}/${company.id}/owners`, roles));
    await desk.completePerson(client, owner, personForm);
    await desk.submit(client, company.id);
    for (const id of [company.id, owner.id]) {
      await desk.ok(desk.step(id, 'start_checks'));
      await desk.verifyDocuments(id);
      await desk.screen(id);
      await desk.assess(id, 'low');
    }
    return { id: company.id, ownerId: owner.id };
  }

  it('waits for its owners; they have a file but no account', async () => {
    const { id, ownerId } = await submittedCompany('hedge_fund');
    expect((await fileOf(id)).procedure.owners).toEqual([{ id: ownerId, is_decided: false }]);
    expect((await desk.step(id, 'approve')).body).toMatchObject({
      code: 'compliance.owners_not_approved',
      current: { state: 'checking' },
    });
    await desk.ok(desk.step(ownerId, 'approve'));
    expect(await desk.ok(desk.post(worker, `${applications}/${ownerId}/account`))).toMatchObject({
      trading_account_id: null,
    });
    await desk.ok(desk.step(ownerId, 'activate'));
    expect((await fileOf(id)).procedure.owners).toEqual([{ id: ownerId, is_decided: true }]);
    await desk.ok(desk.step(id, 'approve'));
    const { trading_account_id } = await desk.ok(desk.post(worker, `${applications}/${id}/account`));
    const account = await house.owner('trading_accounts').where({ id: trading_account_id }).first();
    expect(
      await house.owner('institutional_accounts').where({ id: account.institutional_account_id }).first(),
    ).toMatchObject({ name: companyForm.legal_name, type: 'hedge_fund' });
    expect(
      await house.owner('notifications').where({ user_id: client.id, template: 'application_approved' }),
    ).toHaveLength(0);
  });

  it('cannot be approved while one of its owners stops being so at the same moment', async () => {
    const { id, ownerId } = await submittedCompany();
    await desk.ok(desk.step(ownerId, 'approve'));
    await desk.ok(desk.step(ownerId, 'activate'));
    const other = await house.owner.transaction();
    await other('applications').where({ id: ownerId }).update({ state: 'suspended' });
    const approving = desk.step(id, 'approve');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await other.commit();
    expect((await approving).body).toMatchObject({
      code: 'compliance.owners_not_approved',
      current: { state: 'checking' },
    });
  });

  it('takes its owners along when it ends', async () => {
    const { id, ownerId } = await submittedCompany();
    await desk.ok(desk.step(id, 'open_review'));
    const { case_id } = await desk.ok(
      desk.post(worker, `${applications}/${id}/cases`, { reason: 'onboarding', business_key: `${id}/1` }),
    );
    const ownerCase = await desk.ok(
      desk.post(worker, `${applications}/${ownerId}/cases`, {
        reason: 'onboarding',
        business_key: `${ownerId}/1`,
      }),
    );
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id, 'reject'));
    await desk.ok(desk.decide(desk.officer, case_id, 'reject'));
    await desk.ok(desk.step(id, 'reject'));
    expect(await stored(ownerId)).toMatchObject({ state: 'withdrawn' });
    expect(await house.owner('cases').where({ id: ownerCase.case_id }).first()).toMatchObject({
      state: 'closed',
    });
    expect(
      (await house.owner('outbox').where({ record_id: ownerId, kind: 'onboarding.withdrawn' }).first())
        .payload,
    ).toMatchObject({ reason: 'company_ended', parent_id: id });
    const late = { reason: 'onboarding', business_key: `${ownerId}/2` };
    expect(await desk.ok(desk.post(worker, `${applications}/${ownerId}/cases`, late))).toMatchObject({
      state: 'closed',
      due_at: null,
      warn_at: null,
    });
  });
});

describe('the life of a client', () => {
  const review = async (id: string, decision: string, reason = 'periodic_review') => {
    await desk.ok(desk.step(id, 'begin_review', { reason }));
    const { case_id } = await desk.ok(
      desk.post(worker, `${applications}/${id}/cases`, { reason, business_key: newId() }),
    );
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id, decision));
    await desk.ok(desk.decide(desk.officer, case_id, decision));
    return case_id;
  };
  const accountOf = (id: string) => house.owner('trading_accounts').where({ application_id: id }).first();

  it('goes on after a review that keeps them', async () => {
    const { id } = await desk.bringToLife(client);
    await review(id, 'approve');
    expect((await desk.step(id, 'exit')).body.code).toBe('onboarding.decision_missing');
    expect(
      await desk.ok(desk.step(id, 'confirm', { next_review_at: '2031-01-01T00:00:00.000Z' })),
    ).toMatchObject({ state: 'active', next_review_at: '2031-01-01T00:00:00.000Z' });
  });

  it('stops with a suspension, or ends with an exit, that two people decided', async () => {
    const { id } = await desk.bringToLife(client);
    await review(id, 'suspend');
    expect((await desk.step(id, 'confirm')).body.code).toBe('onboarding.decision_missing');
    await desk.ok(desk.step(id, 'suspend'));
    expect(await accountOf(id)).toMatchObject({ status: 'suspended' });
    await review(id, 'exit', 'manual');
    await desk.ok(desk.step(id, 'exit'));
    expect(await accountOf(id)).toMatchObject({ status: 'closed' });
    expect(await kycOf(client)).toBe('pending');
  });

  it('waits for an answer during a review, and cannot be withdrawn then', async () => {
    const { id } = await desk.bringToLife(client);
    await desk.ok(desk.step(id, 'begin_review', { reason: 'manual' }));
    const { case_id } = await desk.ok(
      desk.post(worker, `${applications}/${id}/cases`, { reason: 'manual', business_key: newId() }),
    );
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(
      desk.post(desk.analyst, `${cases}/${case_id}/information-requests`, { body: 'A new passport, please' }),
    );
    expect((await desk.ok(desk.get(client, `${applications}/${id}`))).allowed_events).toEqual([
      'resume_review',
    ]);
    expect((await desk.post(client, `${applications}/${id}/withdrawal`)).status).toBe(409);
    expect((await desk.step(id, 'expire')).status).toBe(409);
    await desk.ok(desk.post(client, `${applications}/${id}/messages`, { body: 'Here it is' }));
    expect(await stored(id)).toMatchObject({ state: 'under_review' });
    await desk.ok(
      desk.post(desk.analyst, `${cases}/${case_id}/information-requests`, { body: 'And the bill?' }),
    );
    await desk.ok(desk.step(id, 'suspend', { reason: 'not_answered' }));
    expect(await house.owner('cases').where({ id: case_id }).first()).toMatchObject({ state: 'closed' });
    expect(await stored(id)).toMatchObject({ state: 'suspended' });
  });

  it('who was suspended while a question was open still answers it', async () => {
    const { id } = await desk.bringToLife(client);
    await desk.ok(desk.step(id, 'begin_review', { reason: 'manual' }));
    const about = { reason: 'manual', business_key: newId() };
    const { case_id } = await desk.ok(desk.post(worker, `${applications}/${id}/cases`, about));
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.post(desk.analyst, `${cases}/${case_id}/information-requests`, { body: 'Why?' }));
    await desk.ok(
      desk.post(desk.officer, `/api/v1/onboarding/clients/${id}/suspension`, { reason: 'Press' }),
    );
    await desk.ok(desk.post(client, `${applications}/${id}/messages`, { body: 'Because' }));
    expect(await stored(id)).toMatchObject({ state: 'suspended' });
    expect(await house.owner('cases').where({ id: case_id }).first()).toMatchObject({
      state: 'in_work',
      clock_stopped_at: null,
    });
    await desk.ok(desk.recommend(desk.analyst, case_id));
    await desk.ok(desk.decide(desk.officer, case_id));
    expect(await desk.ok(desk.step(id, 'confirm'))).toMatchObject({ state: 'active' });
  });

  it('has documents that no machine read accepted by the people who approve, and says so', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    const unread = { application_id: id, kind: 'proof_of_address' };
    await house.owner('documents').where(unread).update({ state: 'unread' });
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id));
    await desk.ok(desk.decide(desk.officer, case_id));
    await desk.ok(desk.step(id, 'approve'));
    const document = await house.owner('documents').where(unread).first();
    expect(document).toMatchObject({ state: 'verified' });
    expect(
      await house
        .owner('audit_entries')
        .where({ record_id: id, action: 'onboarding.accept_document' })
        .first(),
    ).toMatchObject({ after: { document_id: document.id, state: 'verified' } });
  });

  it('comes back when a document expires that passed without being read', async () => {
    const { id } = await desk.bringToLife(client);
    const bill = { application_id: id, kind: 'proof_of_address' };
    await house.owner('documents').where(bill).update({ state: 'unread', expires_on: '2020-01-01' });
    expect((await fileOf(id)).life).toMatchObject({ next_event: 'document_expired' });
    await desk.ok(desk.step(id, 'begin_review', { reason: 'document_expired' }));
    expect(await house.owner('documents').where(bill).first()).toMatchObject({ state: 'expired' });
  });

  it('comes back when a document expires, which is then no longer verified', async () => {
    const { id } = await desk.bringToLife(client);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await house
      .owner('documents')
      .where({ application_id: id, kind: 'passport' })
      .update({ expires_on: yesterday });
    expect((await fileOf(id)).life).toMatchObject({
      next_event: 'document_expired',
      next_event_at: `${yesterday}T00:00:00.000Z`,
    });
    await desk.ok(desk.step(id, 'begin_review', { reason: 'document_expired' }));
    expect(
      await house.owner('documents').where({ application_id: id, kind: 'passport' }).first(),
    ).toMatchObject({ state: 'expired' });
  });
});
