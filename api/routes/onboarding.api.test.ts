import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, documentForm, openDesk, personForm, type Desk } from '../testing/clients.js';
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

describe('an application', () => {
  it('begins as a draft that says what is missing, and is told to whoever follows', async () => {
    const draft = await start();
    expect(draft).toMatchObject({
      state: 'draft',
      kind: 'natural_person',
      version: 1,
      allowed_events: ['submit', 'withdraw'],
    });
    expect(draft.completeness.missing).toContainEqual({ pointer: '/data/given_names', code: 'required' });
    expect(draft.completeness.missing).toContainEqual({
      pointer: '/documents/identity',
      code: 'document_required',
    });
    const [event] = await eventsOf(draft.id);
    expect(event).toMatchObject({
      kind: 'onboarding.started',
      payload: { application_id: draft.id, state: 'draft', parent_id: null },
    });
    expect(
      await house.owner('audit_entries').where({ record_id: draft.id, action: 'onboarding.start' }),
    ).toHaveLength(1);
  });

  it('comes by the channel that the server sees, for a product that the house has', async () => {
    const chosen = { kind: 'natural_person', channel: 'branch' };
    expect((await desk.post(client, applications, chosen)).body.errors).toMatchObject([
      { code: 'unrecognized_keys' },
    ]);
    const unknown = { kind: 'natural_person', product: 'spot_trading' };
    expect((await desk.post(client, applications, unknown)).status).toBe(422);
    const draft = await desk.ok(
      desk.post(client, applications, { kind: 'natural_person', product: 'derivatives' }),
    );
    expect(draft).toMatchObject({ channel: 'online', product: 'derivatives' });
  });

  it('is one at a time for each client, also for two requests at once', async () => {
    const both = await Promise.all([
      desk.post(client, applications, { kind: 'natural_person' }),
      desk.post(client, applications, { kind: 'legal_entity' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await desk.post(client, applications, { kind: 'natural_person' });
    expect(again).toMatchObject({ status: 409, body: { code: 'onboarding.live_application_exists' } });
    await desk.ok(
      desk.post(client, `${applications}/${again.body.current.id}/withdrawal`, { reason: 'A mistake' }),
    );
    expect((await desk.post(client, applications, { kind: 'natural_person' })).status).toBe(201);
  });

  it('shows the client nothing of risk, hits or notes', async () => {
    const { id } = await desk.bringToDesk(client, {});
    const { body } = await desk.get(client, `${applications}/${id}`);
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/risk|hit|screening|recommend|case|medium/);
    expect(body.state).toBe('in_review');
  });

  it('answers the same to a repeat with the same key', async () => {
    const key = newId();
    const first = await house.call('post', applications, {
      as: client,
      body: { kind: 'natural_person' },
      key,
    });
    const second = await house.call('post', applications, {
      as: client,
      body: { kind: 'natural_person' },
      key,
    });
    expect(second.body).toEqual(first.body);
    expect(await house.owner('applications').where({ user_id: client.id })).toHaveLength(1);
  });
});

describe('the form', () => {
  it('takes a part at a time, names the applicant, and counts versions', async () => {
    const draft = await start();
    const one = await desk.ok(patch(draft, { given_names: ' Ana ', family_name: 'Petrović' }));
    expect(one).toMatchObject({ version: 2, display_name: 'Ana Petrović', country: null });
    const two = await desk.ok(patch(one, { address: personForm.address, place_of_birth: 'Novi Sad' }));
    expect(two).toMatchObject({
      version: 3,
      country: 'RS',
      data: { given_names: 'Ana', place_of_birth: 'Novi Sad' },
    });
    const three = await desk.ok(patch(two, { place_of_birth: null }));
    expect(three.data).not.toHaveProperty('place_of_birth');
  });

  it('refuses a save over a newer version and shows that one', async () => {
    const draft = await start();
    await desk.ok(patch(draft, { given_names: 'Ana' }));
    const late = await patch(draft, { given_names: 'Mara' });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'onboarding.stale', current: { version: 2, data: { given_names: 'Ana' } } },
    });
  });

  it('lets one of two saves at once through', async () => {
    const draft = await start();
    const both = await Promise.all([
      patch(draft, { given_names: 'Ana' }),
      patch(draft, { given_names: 'Mara' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['a birth in the future', { date_of_birth: '2090-01-01' }, '/data/date_of_birth in_future'],
    [
      'a child',
      { date_of_birth: `${new Date().getUTCFullYear() - 17}-01-01` },
      '/data/date_of_birth under_age',
    ],
    ['a birth two hundred years ago', { date_of_birth: '1801-01-01' }, '/data/date_of_birth implausible'],
    ['a day that no calendar has', { date_of_birth: '1985-02-31' }, '/data/date_of_birth custom'],
    ['a name of only combining marks', { given_names: '\u0301\u0302' }, '/data/given_names custom'],
    ['a right-to-left override', { given_names: 'A\u202ena' }, '/data/given_names custom'],
    ['a hidden zero-width space', { family_name: 'Pet\u200brović' }, '/data/family_name custom'],
    ['a soft hyphen', { family_name: 'Pet\u00adrović' }, '/data/family_name text.zero_width'],
    ['half of a surrogate pair', { family_name: 'Pet\ud800rović' }, '/data/family_name custom'],
    ['a NUL', { family_name: 'Pet\u0000' }, '/data/family_name custom'],
    [
      'a tax number with an override',
      { tax_residences: [{ country: 'RS', tax_number: '12\u202e34' }] },
      '/data/tax_residences/0/tax_number invalid_format',
    ],
    ['a country that does not exist', { nationality: 'QX' }, '/data/nationality unknown_country'],
    ['a field of companies', { legal_name: 'X' }, '/data unrecognized_keys'],
    ['a field that nobody knows taken away', { risk_level: null }, '/data/risk_level unrecognized_keys'],
    ['an occupation of one’s own', { occupation: 'wizard' }, '/data/occupation invalid_value'],
  ])('refuses %s with a pointer', async (_what, data, expected) => {
    const draft = await start();
    const refused = await patch(draft, data);
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toContain(expected);
    expect(await house.owner('applications').where({ id: draft.id }).first()).toMatchObject({
      version: 1,
      data: {},
    });
  });

  it('refuses fields beside data, as somebody would send to raise themselves', async () => {
    const draft = await start();
    const body = { data: {}, state: 'approved', risk_level: 'low', user_id: newId() };
    const refused = await house.call('patch', `${applications}/${draft.id}`, {
      as: client,
      version: 1,
      body,
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });
});

describe('another client', () => {
  it('finds nothing, changes nothing, and is answered as for an id that does not exist', async () => {
    const { id, version } = await desk.apply(client);
    await desk.upload(client, id, 'other');
    const document = (await desk.get(client, `${applications}/${id}`)).body.documents.at(-1);
    const other = await house.signIn('client');
    const asked = (path: string, method = 'get', options: object = {}) =>
      house.call(method, path, { as: other, ...options });
    const attempts = (application: string, doc: string) => [
      asked(`${applications}/${application}`),
      asked(`${applications}/${application}/messages`),
      asked(`${applications}/${application}`, 'patch', { body: { data: { given_names: 'Eve' } }, version }),
      asked(`${applications}/${application}/submission`, 'post', { body: {} }),
      asked(`${applications}/${application}/withdrawal`, 'post', { body: {} }),
      asked(`${applications}/${application}/messages`, 'post', { body: { body: 'Hello' } }),
      asked(`${applications}/${application}/owners`, 'post', {
        body: { kind: 'natural_person', party_roles: ['director'], display_name: 'Eve' },
      }),
      asked(`${applications}/${application}/owners/${newId()}`, 'delete'),
      asked(`${applications}/${application}/documents`, 'post', { form: documentForm('passport') }),
      asked(`/api/v1/onboarding/documents/${doc}`),
      asked(`/api/v1/onboarding/documents/${doc}/content`),
      asked(`/api/v1/onboarding/documents/${doc}`, 'delete'),
    ];
    const before = await house.owner('applications').where({ id }).first();
    const foreign = await Promise.all(attempts(id, document.id));
    const unknown = await Promise.all(attempts(newId(), newId()));
    const seen = ({ status, body }: { status: number; body: { trace_id: string } }) => ({
      status,
      body: { ...body, trace_id: '' },
    });
    expect(foreign.map(seen)).toEqual(unknown.map(seen));
    expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await house.owner('applications').where({ id }).first()).toEqual(before);
    expect((await asked(applications)).body).toEqual([]);
  });
});

describe('the submission', () => {
  it('refuses what is not complete, with a pointer for each part', async () => {
    const draft = await start();
    await desk.upload(client, draft.id, 'identity_card');
    const refused = await desk.post(client, `${applications}/${draft.id}/submission`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'onboarding.application_incomplete' } });
    const codes = codesOf(refused.body);
    expect(codes).toContain('/documents/identity_card/back document_required');
    expect(codes).toContain('/documents/proof_of_address document_required');
    expect(codes).toContain('/data/date_of_birth required');
  });

  it('takes two sides of a card for a passport, and happens once', async () => {
    const draft = await start();
    await desk.enterDocuments(client, draft.id, ['identity_card', 'proof_of_address']);
    await desk.upload(client, draft.id, 'identity_card', { side: 'back' });
    const filled = await desk.fill(client, draft, personForm);
    expect(filled.completeness.missing).toEqual([]);
    const both = await Promise.all([
      desk.post(client, `${applications}/${draft.id}/submission`),
      desk.post(client, `${applications}/${draft.id}/submission`),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'onboarding.transition_refused',
      current: { state: 'submitted' },
    });
    expect((await eventsOf(draft.id)).filter(({ kind }) => kind === 'onboarding.submitted')).toHaveLength(1);
  });

  it('is bound to the data that was shown when a hash comes along', async () => {
    const draft = await desk.apply(client);
    const other = await desk.post(client, `${applications}/${draft.id}/submission`, {
      data_hash: 'f'.repeat(64),
    });
    expect(other).toMatchObject({ status: 409, body: { code: 'onboarding.stale' } });
    const same = await desk.post(client, `${applications}/${draft.id}/submission`, {
      data_hash: draft.data_hash,
    });
    expect(same.body).toMatchObject({ state: 'submitted', allowed_events: ['withdraw'] });
  });

  it('closes the form', async () => {
    const draft = await desk.apply(client);
    const submitted = await desk.submit(client, draft.id);
    expect((await patch(submitted, { given_names: 'Eve' })).body).toMatchObject({
      code: 'onboarding.transition_refused',
    });
    const upload = await house.call('post', `${applications}/${draft.id}/documents`, {
      as: client,
      form: documentForm('passport'),
    });
    expect(upload.body).toMatchObject({
      code: 'onboarding.transition_refused',
      current: { state: 'submitted' },
    });
  });

  it('can be withdrawn, which ends everything, once', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    const withdrawn = await desk.ok(
      desk.post(client, `${applications}/${id}/withdrawal`, { reason: 'Found another firm' }),
    );
    expect(withdrawn).toMatchObject({ state: 'withdrawn', allowed_events: [] });
    expect(await house.owner('cases').where({ id: case_id }).first()).toMatchObject({ state: 'closed' });
    expect((await desk.post(client, `${applications}/${id}/withdrawal`)).status).toBe(409);
    const event = (await eventsOf(id)).find(({ kind }) => kind === 'onboarding.withdrawn');
    expect(JSON.stringify(event?.payload)).not.toContain('Found another firm');
  });
});
