import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, companyForm, openDesk, personForm, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const start = (kind = 'natural_person', as = client) => desk.ok(desk.post(as, applications, { kind }));
const patch = (application: { id: string; version: number }, data: object) =>
  house.call('patch', `${applications}/${application.id}`, {
    as: client,
    version: application.version,
    body: { data },
  });
const eventsOf = async (id: string): Promise<{ kind: string; payload: Record<string, unknown> }[]> =>
  house.owner('outbox').where({ record_id: id }).orderBy('id');
const codesOf = (body: { errors: { pointer: string; code: string }[] }) =>
  body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a company', () => {
  const owner = (more: object = {}) => ({
    kind: 'natural_person',
    party_roles: ['owner'],
    ownership_percent: '40',
    display_name: 'Ana Petrović',
    ...more,
  });
  const director = { kind: 'natural_person', party_roles: ['director'], display_name: 'Marko Marković' };
  const add = (id: string, body: object) => desk.post(client, `${applications}/${id}/owners`, body);

  async function draftCompany() {
    const draft = await start('legal_entity');
    await desk.enterDocuments(client, draft.id, ['company_extract']);
    return desk.fill(client, draft, companyForm);
  }

  it('needs a director and an account of who owns it', async () => {
    const company = await draftCompany();
    const codes = company.completeness.missing.map((part: { code: string }) => part.code);
    expect(codes).toEqual(['director_required', 'ownership_not_accounted_for']);
    await desk.ok(add(company.id, owner({ ownership_percent: '75.0001' })));
    const next = await desk.get(client, `${applications}/${company.id}`);
    expect(next.body.completeness.missing.map((part: { code: string }) => part.code)).toEqual([
      'director_required',
      'party_incomplete',
    ]);
  });

  it('may say that nobody else holds a quarter', async () => {
    const company = await draftCompany();
    await desk.ok(add(company.id, director));
    const declared = await desk.fill(client, company, { is_widely_held: true });
    expect(declared.completeness.missing.map((part: { code: string }) => part.code)).toEqual([
      'party_incomplete',
    ]);
  });

  it('is submitted with its owners, all or none', async () => {
    const company = await draftCompany();
    const first = await desk.ok(add(company.id, owner({ ownership_percent: '60' })));
    const second = await desk.ok(
      add(company.id, owner({ party_roles: ['owner', 'director'], display_name: 'Jovan Jovanović' })),
    );
    expect(first).toMatchObject({
      parent_id: company.id,
      state: 'draft',
      allowed_events: [],
      party_roles: ['owner'],
      ownership_percent: '60.0000',
    });
    await desk.completePerson(client, first);
    const early = await desk.post(client, `${applications}/${company.id}/submission`);
    expect(codesOf(early.body)).toEqual([`/owners/${second.id} party_incomplete`]);
    expect(
      await house.owner('applications').whereIn('id', [company.id, first.id]).where({ state: 'submitted' }),
    ).toEqual([]);
    await desk.completePerson(client, second, { ...personForm, given_names: 'Jovan' });
    const submitted = await desk.submit(client, company.id);
    expect(submitted.owners.map(({ state }: { state: string }) => state)).toEqual(['submitted', 'submitted']);
    expect((await eventsOf(first.id)).at(-1)).toMatchObject({
      kind: 'onboarding.submitted',
      payload: { parent_id: company.id },
    });
    expect((await desk.post(client, `${applications}/${first.id}/submission`)).body).toMatchObject({
      code: 'onboarding.party_goes_with_company',
    });
    expect((await desk.post(client, `${applications}/${first.id}/withdrawal`)).body).toMatchObject({
      code: 'onboarding.party_goes_with_company',
    });
    const ended = await desk.ok(desk.post(client, `${applications}/${company.id}/withdrawal`));
    expect(ended.state).toBe('withdrawn');
    expect(
      await house.owner('applications').where({ parent_id: company.id, state: 'withdrawn' }),
    ).toHaveLength(2);
  });

  it('cannot be owned to more than the whole, nor by nobody', async () => {
    const company = await draftCompany();
    await desk.ok(add(company.id, owner({ ownership_percent: '60.0001' })));
    expect(codesOf((await add(company.id, owner())).body)).toEqual([
      '/ownership_percent ownership_above_100',
    ]);
    for (const ownership_percent of ['0', '-1', '100.1', '1e2', '٣', '33.33333', null]) {
      expect((await add(company.id, owner({ ownership_percent }))).status).toBe(422);
    }
    expect((await add(company.id, { ...director, ownership_percent: '10' })).status).toBe(422);
  });

  it('takes fifty parties and refuses more clearly, also from two sides at once', async () => {
    const company = await draftCompany();
    const row = {
      user_id: client.id,
      parent_id: company.id,
      kind: 'natural_person',
      state: 'draft',
      party_roles: '["director"]',
      created_at: new Date(),
      updated_at: new Date(),
    };
    await house.owner('applications').insert(Array.from({ length: 49 }, () => ({ id: newId(), ...row })));
    const both = await Promise.all([add(company.id, director), add(company.id, director)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await add(company.id, director)).body).toMatchObject({
      code: 'onboarding.too_many_owners',
      params: { limit: 50 },
    });
  });

  it('may stand five companies deep, not six', async () => {
    let above = (await draftCompany()).id;
    for (let depth = 1; depth <= 5; depth += 1) {
      above = (await desk.ok(add(above, owner({ kind: 'legal_entity', display_name: `Level ${depth}` })))).id;
    }
    expect((await add(above, director)).body).toMatchObject({
      status: 422,
      code: 'onboarding.owners_too_deep',
    });
  });

  it('cannot own itself, however its number is written', async () => {
    const company = await draftCompany();
    const holding = await desk.ok(add(company.id, owner({ kind: 'legal_entity', display_name: 'Holding' })));
    const fund = await desk.ok(add(holding.id, owner({ kind: 'legal_entity', display_name: 'Fund' })));
    const refused = await patch(fund, { registration_number: '20 123-456', registration_country: 'RS' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'onboarding.ownership_cycle' } });
    await desk.ok(patch(fund, { registration_number: '20123456', registration_country: 'DE' }));
    await desk.ok(patch(holding, { registration_number: '777', registration_country: 'RS' }));
    const turned = await patch(company, { registration_number: '777' });
    expect(turned.body).toMatchObject({ code: 'onboarding.ownership_cycle' });
  });

  it('lets an owner be taken out, with whoever stands behind them', async () => {
    const company = await draftCompany();
    const holding = await desk.ok(add(company.id, owner({ kind: 'legal_entity', display_name: 'Holding' })));
    const behind = await desk.ok(add(holding.id, director));
    const path = `${applications}/${company.id}/owners`;
    expect((await house.call('delete', `${path}/${behind.id}`, { as: client })).status).toBe(404);
    expect((await house.call('delete', `${path}/${holding.id}`, { as: client })).status).toBe(204);
    expect((await house.call('delete', `${path}/${holding.id}`, { as: client })).status).toBe(204);
    expect(
      await house.owner('applications').whereIn('id', [holding.id, behind.id]).where({ state: 'withdrawn' }),
    ).toHaveLength(2);
    expect((await desk.get(client, `${applications}/${company.id}`)).body.owners).toEqual([]);
  });

  it('is the only kind that has owners', async () => {
    const person = await start();
    expect((await add(person.id, director)).body).toMatchObject({
      status: 409,
      code: 'onboarding.not_a_company',
    });
  });
});
