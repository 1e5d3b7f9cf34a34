import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entity, holds, person } from '../../domain/onboarding/ownership/testing/statements.js';
import { applications, companyForm, openDesk, personForm, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

const fromCyprus = {
  names: [{ type: 'legal', fullName: 'Person p' }],
  nationalities: [{ name: 'Cyprus', code: 'CY' }],
};
const fileOf = (id: string) => desk.ok(desk.get(desk.worker, `${applications}/${id}/file`));

async function addOwner(companyId: string, data: object, more: object = {}) {
  const body = {
    kind: 'natural_person',
    party_roles: ['owner'],
    ownership_percent: '50',
    display_name: 'Somebody',
    ...more,
  };
  const owner = await desk.ok(desk.post(client, `${applications}/${companyId}/owners`, body));
  await desk.fill(client, owner, data);
  return owner.id;
}

describe('who stands behind a company', () => {
  it('is told to the worker through all levels: countries, exposure, hits, and how it is owned', async () => {
    const company = await desk.ok(desk.post(client, applications, { kind: 'legal_entity' }));
    await desk.fill(client, company, { ...companyForm, has_nominees: false });
    const exposed = { ...personForm, nationality: 'VN', is_politically_exposed: true };
    const ownerId = await addOwner(company.id, exposed);
    const holding = { ...companyForm, registration_number: '777', has_nominees: true };
    const holdingId = await addOwner(company.id, holding, { kind: 'legal_entity' });
    await addOwner(holdingId, personForm, { ownership_percent: '40' });
    await desk.screen(ownerId, { hits: ['1001'] });

    const file = await fileOf(company.id);
    expect(file.parties).toEqual([
      { kind: 'natural_person', countries: ['RS', 'VN'], is_politically_exposed: true, hit_states: ['open'] },
      { kind: 'legal_entity', countries: ['RS'], is_politically_exposed: null, hit_states: [] },
      { kind: 'natural_person', countries: ['RS'], is_politically_exposed: false, hit_states: [] },
    ]);
    expect(file.ownership).toEqual({
      source: 'declared',
      content_hash: null,
      depth: 1,
      has_nominees: true,
      unidentified_percent: 30,
      countries: [],
    });
  });

  it('is known by the newest statements where some were taken in, without losing what was declared', async () => {
    const company = await desk.ok(desk.post(client, applications, { kind: 'legal_entity' }));
    await desk.fill(client, company, { ...companyForm, has_nominees: true });
    await addOwner(company.id, personForm, { ownership_percent: '100' });
    const statements = [
      ...[entity('top'), entity('h1'), entity('h2'), { ...person('p'), recordDetails: fromCyprus }],
      ...[holds('h1', 'top', 60), holds('h2', 'h1', 100), holds('p', 'h2', 50)],
    ];
    const path = `/api/v1/onboarding/clients/${company.id}/ownership`;
    await desk.ok(desk.post(desk.analyst, path, { statements }));
    const { ownership, parties } = await fileOf(company.id);
    expect(ownership).toEqual({
      source: 'package',
      content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      depth: 2,
      has_nominees: true,
      unidentified_percent: 70,
      countries: ['CY'],
    });
    expect(parties).toHaveLength(1);
  });

  it('follows the review of a hit, forgets a hit that a later screening does not find, and who was taken out', async () => {
    const company = await desk.ok(desk.post(client, applications, { kind: 'legal_entity' }));
    const ownerId = await addOwner(company.id, personForm);
    const hitStates = async () =>
      (await fileOf(company.id)).parties.map(({ hit_states }: { hit_states: string[] }) => hit_states);
    await desk.screen(ownerId, { hits: ['1001', '1002'] });
    await house
      .owner('screening_hits')
      .where({ application_id: ownerId, entry_id: '1001' })
      .update({ state: 'cleared' });
    expect((await hitStates()).map((states: string[]) => [...states].sort())).toEqual([['cleared', 'open']]);
    await desk.screen(ownerId);
    expect(await hitStates()).toEqual([[]]);
    await house.call('delete', `${applications}/${company.id}/owners/${ownerId}`, { as: client });
    expect(await hitStates()).toEqual([]);
  });

  it('is nobody for a person', async () => {
    const { id } = await desk.apply(client);
    expect(await fileOf(id)).toMatchObject({ parties: [], ownership: null });
  });
});
