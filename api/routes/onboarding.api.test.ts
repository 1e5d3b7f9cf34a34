import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, companyForm, documentForm, openDesk, personForm, type Desk } from '../testing/clients.js';
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
  house.call('patch', `${applications}/${application.id}`, { as: client, version: application.version, body: { data } });
const eventsOf = async (id: string): Promise<{ kind: string; payload: Record<string, unknown> }[]> =>
  house.owner('outbox').where({ record_id: id }).orderBy('id');
const codesOf = (body: { errors: { pointer: string; code: string }[] }) => body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('an application', () => {
  it('begins as a draft that says what is missing, and is told to whoever follows', async () => {
    const draft = await start();
    expect(draft).toMatchObject({ state: 'draft', kind: 'natural_person', version: 1, allowed_events: ['submit', 'withdraw'] });
    expect(draft.completeness.missing).toContainEqual({ pointer: '/data/given_names', code: 'required' });
    expect(draft.completeness.missing).toContainEqual({ pointer: '/documents/identity', code: 'document_required' });
    const [event] = await eventsOf(draft.id);
    expect(event).toMatchObject({ kind: 'onboarding.started', payload: { application_id: draft.id, state: 'draft', parent_id: null } });
    expect(await house.owner('audit_entries').where({ record_id: draft.id, action: 'onboarding.start' })).toHaveLength(1);
  });

  it('is one at a time for each client, also for two requests at once', async () => {
    const both = await Promise.all([desk.post(client, applications, { kind: 'natural_person' }), desk.post(client, applications, { kind: 'legal_entity' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await desk.post(client, applications, { kind: 'natural_person' });
    expect(again).toMatchObject({ status: 409, body: { code: 'onboarding.live_application_exists' } });
    await desk.ok(desk.post(client, `${applications}/${again.body.current.id}/withdrawal`, { reason: 'A mistake' }));
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
    const first = await house.call('post', applications, { as: client, body: { kind: 'natural_person' }, key });
    const second = await house.call('post', applications, { as: client, body: { kind: 'natural_person' }, key });
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
    expect(two).toMatchObject({ version: 3, country: 'RS', data: { given_names: 'Ana', place_of_birth: 'Novi Sad' } });
    const three = await desk.ok(patch(two, { place_of_birth: null }));
    expect(three.data).not.toHaveProperty('place_of_birth');
  });

  it('refuses a save over a newer version and shows that one', async () => {
    const draft = await start();
    await desk.ok(patch(draft, { given_names: 'Ana' }));
    const late = await patch(draft, { given_names: 'Mara' });
    expect(late).toMatchObject({ status: 409, body: { code: 'onboarding.stale', current: { version: 2, data: { given_names: 'Ana' } } } });
  });

  it('lets one of two saves at once through', async () => {
    const draft = await start();
    const both = await Promise.all([patch(draft, { given_names: 'Ana' }), patch(draft, { given_names: 'Mara' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['a birth in the future', { date_of_birth: '2090-01-01' }, '/data/date_of_birth in_future'],
    ['a child', { date_of_birth: `${new Date().getUTCFullYear() - 17}-01-01` }, '/data/date_of_birth under_age'],
    ['a birth two hundred years ago', { date_of_birth: '1801-01-01' }, '/data/date_of_birth implausible'],
    ['a day that no calendar has', { date_of_birth: '1985-02-31' }, '/data/date_of_birth custom'],
    ['a name of only combining marks', { given_names: '\u0301\u0302' }, '/data/given_names custom'],
    ['a right-to-left override', { given_names: 'A\u202ena' }, '/data/given_names custom'],
    ['a hidden zero-width space', { family_name: 'Pet\u200brović' }, '/data/family_name custom'],
    ['a soft hyphen', { family_name: 'Pet\u00adrović' }, '/data/family_name text.zero_width'],
    ['half of a surrogate pair', { family_name: 'Pet\ud800rović' }, '/data/family_name custom'],
    ['a NUL', { family_name: 'Pet\u0000' }, '/data/family_name custom'],
    ['a tax number with an override', { tax_residences: [{ country: 'RS', tax_number: '12\u202e34' }] }, '/data/tax_residences/0/tax_number invalid_format'],
    ['a country that does not exist', { nationality: 'QX' }, '/data/nationality unknown_country'],
    ['a field of companies', { legal_name: 'X' }, '/data unrecognized_keys'],
    ['a field that nobody knows taken away', { risk_level: null }, '/data/risk_level unrecognized_keys'],
    ['an occupation of one’s own', { occupation: 'wizard' }, '/data/occupation invalid_value'],
  ])('refuses %s with a pointer', async (_what, data, expected) => {
    const draft = await start();
    const refused = await patch(draft, data);
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toContain(expected);
    expect(await house.owner('applications').where({ id: draft.id }).first()).toMatchObject({ version: 1, data: {} });
  });

  it('refuses fields beside data, as somebody would send to raise themselves', async () => {
    const draft = await start();
    const body = { data: {}, state: 'approved', risk_level: 'low', user_id: newId() };
    const refused = await house.call('patch', `${applications}/${draft.id}`, { as: client, version: 1, body });
    expect(refused).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });
});

describe('another client', () => {
  it('finds nothing, changes nothing, and is answered as for an id that does not exist', async () => {
    const { id, version } = await desk.apply(client);
    await desk.upload(client, id, 'other');
    const document = (await desk.get(client, `${applications}/${id}`)).body.documents.at(-1);
    const other = await house.signIn('client');
    const asked = (path: string, method = 'get', options: object = {}) => house.call(method, path, { as: other, ...options });
    const attempts = (application: string, doc: string) => [
      asked(`${applications}/${application}`),
      asked(`${applications}/${application}/messages`),
      asked(`${applications}/${application}`, 'patch', { body: { data: { given_names: 'Eve' } }, version }),
      asked(`${applications}/${application}/submission`, 'post', { body: {} }),
      asked(`${applications}/${application}/withdrawal`, 'post', { body: {} }),
      asked(`${applications}/${application}/messages`, 'post', { body: { body: 'Hello' } }),
      asked(`${applications}/${application}/owners`, 'post', { body: { kind: 'natural_person', party_roles: ['director'], display_name: 'Eve' } }),
      asked(`${applications}/${application}/owners/${newId()}`, 'delete'),
      asked(`${applications}/${application}/documents`, 'post', { form: documentForm('passport') }),
      asked(`/api/v1/onboarding/documents/${doc}`),
      asked(`/api/v1/onboarding/documents/${doc}/content`),
      asked(`/api/v1/onboarding/documents/${doc}`, 'delete'),
    ];
    const before = await house.owner('applications').where({ id }).first();
    const foreign = await Promise.all(attempts(id, document.id));
    const unknown = await Promise.all(attempts(newId(), newId()));
    const seen = ({ status, body }: { status: number; body: { trace_id: string } }) => ({ status, body: { ...body, trace_id: '' } });
    expect(foreign.map(seen)).toEqual(unknown.map(seen));
    expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await house.owner('applications').where({ id }).first()).toEqual(before);
    expect((await asked(applications)).body).toEqual([]);
  });
});

describe('documents', () => {
  it('are examined, stored by their hash and given back as a download that nothing runs in', async () => {
    const draft = await start();
    const document = await desk.upload(client, draft.id, 'passport', { mrz_text: 'P<SRBPETROVIC<<ANA' });
    expect(document).toMatchObject({ kind: 'passport', side: 'front', state: 'received', content_type: 'image/png', mrz_text: 'P<SRBPETROVIC<<ANA' });
    expect(document).not.toHaveProperty('content_hash');
    const content = await desk.get(client, `/api/v1/onboarding/documents/${document.id}/content`);
    expect(content.headers.get('content-disposition')).toMatch(/^attachment; filename="document-/);
    expect(content.headers.get('content-security-policy')).toContain('sandbox');
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect(content.headers.get('cache-control')).toBe('private, no-store');
    expect(content.headers.get('content-type')).toContain('application/octet-stream');
    expect(content.body.subarray(0, 4)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  });

  it.each([
    ['a script in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'files.type_refused'],
    ['an archive', Buffer.from('PK\u0003\u0004 not a picture'), 'files.type_refused'],
    ['a picture cut off', documentBytes().subarray(0, 60), 'files.corrupt'],
    ['nothing', Buffer.alloc(0), 'files.empty'],
  ])('refuse %s and say why', async (_what, bytes, code) => {
    const draft = await start();
    const refused = await house.call('post', `${applications}/${draft.id}/documents`, { as: client, form: documentForm('passport', {}, bytes) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'onboarding.document_refused', params: { file_code: code } } });
    expect(codesOf(refused.body)).toEqual([`/file ${code}`]);
    expect(await house.owner('documents').where({ application_id: draft.id })).toEqual([]);
  });

  it('refuse a form without a file, an unknown kind and a NUL in the zone', async () => {
    const draft = await start();
    const path = `${applications}/${draft.id}/documents`;
    const bare = new FormData();
    bare.set('kind', 'passport');
    expect((await house.call('post', path, { as: client, form: bare })).body.errors).toMatchObject([{ pointer: '/file' }]);
    expect((await house.call('post', path, { as: client, form: documentForm('selfie') })).status).toBe(422);
    expect((await house.call('post', path, { as: client, form: documentForm('passport', { mrz_text: 'P<\u0000' }) })).status).toBe(422);
  });

  it('are bounded in number', async () => {
    const draft = await start();
    const row = { application_id: draft.id, kind: 'other', state: 'received', content_hash: 'x', content_type: 'image/png', size_bytes: 1, file_name: 'x', uploaded_by: client.id, created_at: new Date(), updated_at: new Date() };
    await house.owner('documents').insert(Array.from({ length: 40 }, () => ({ id: newId(), ...row })));
    const refused = await house.call('post', `${applications}/${draft.id}/documents`, { as: client, form: documentForm('passport') });
    expect(refused).toMatchObject({ status: 422, body: { code: 'onboarding.too_many_documents', params: { limit: 40 } } });
  });

  it('are taken back without being lost', async () => {
    const draft = await start();
    const document = await desk.upload(client, draft.id, 'passport');
    expect((await house.call('delete', `/api/v1/onboarding/documents/${document.id}`, { as: client })).status).toBe(204);
    expect(await house.owner('documents').where({ id: document.id }).first()).toMatchObject({ state: 'superseded' });
    expect((await desk.get(client, `${applications}/${draft.id}`)).body.documents).toEqual([]);
  });

  it('leave a trace when staff look at them, and none when their client does', async () => {
    const draft = await start();
    const document = await desk.upload(client, draft.id, 'passport');
    const path = `/api/v1/onboarding/documents/${document.id}/content`;
    const looks = () => house.owner('audit_entries').where({ action: 'onboarding.read_document', record_id: draft.id });
    await desk.ok(desk.get(client, path));
    expect(await looks()).toHaveLength(0);
    await desk.ok(desk.get(desk.analyst, path));
    expect(await looks()).toMatchObject([{ actor_id: desk.analyst.id, after: { document_id: document.id } }]);
    const trader = await house.signIn('trader');
    expect((await desk.get(trader, path)).status).toBe(403);
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
    const both = await Promise.all([desk.post(client, `${applications}/${draft.id}/submission`), desk.post(client, `${applications}/${draft.id}/submission`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'onboarding.transition_refused', current: { state: 'submitted' } });
    expect((await eventsOf(draft.id)).filter(({ kind }) => kind === 'onboarding.submitted')).toHaveLength(1);
  });

  it('is bound to the data that was shown when a hash comes along', async () => {
    const draft = await desk.apply(client);
    const other = await desk.post(client, `${applications}/${draft.id}/submission`, { data_hash: 'f'.repeat(64) });
    expect(other).toMatchObject({ status: 409, body: { code: 'onboarding.stale' } });
    const same = await desk.post(client, `${applications}/${draft.id}/submission`, { data_hash: draft.data_hash });
    expect(same.body).toMatchObject({ state: 'submitted', allowed_events: ['withdraw'] });
  });

  it('closes the form', async () => {
    const draft = await desk.apply(client);
    const submitted = await desk.submit(client, draft.id);
    expect((await patch(submitted, { given_names: 'Eve' })).body).toMatchObject({ code: 'onboarding.transition_refused' });
    const upload = await house.call('post', `${applications}/${draft.id}/documents`, { as: client, form: documentForm('passport') });
    expect(upload.body).toMatchObject({ code: 'onboarding.transition_refused', current: { state: 'submitted' } });
  });

  it('can be withdrawn, which ends everything, once', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    const withdrawn = await desk.ok(desk.post(client, `${applications}/${id}/withdrawal`, { reason: 'Found another firm' }));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', allowed_events: [] });
    expect(await house.owner('cases').where({ id: case_id }).first()).toMatchObject({ state: 'closed' });
    expect((await desk.post(client, `${applications}/${id}/withdrawal`)).status).toBe(409);
    const event = (await eventsOf(id)).find(({ kind }) => kind === 'onboarding.withdrawn');
    expect(JSON.stringify(event?.payload)).not.toContain('Found another firm');
  });
});

describe('a company', () => {
  const owner = (more: object = {}) => ({ kind: 'natural_person', party_roles: ['owner'], ownership_percent: '40', display_name: 'Ana Petrović', ...more });
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
    expect(next.body.completeness.missing.map((part: { code: string }) => part.code)).toEqual(['director_required', 'party_incomplete']);
  });

  it('may say that nobody else holds a quarter', async () => {
    const company = await draftCompany();
    await desk.ok(add(company.id, director));
    const declared = await desk.fill(client, company, { is_widely_held: true });
    expect(declared.completeness.missing.map((part: { code: string }) => part.code)).toEqual(['party_incomplete']);
  });

  it('is submitted with its owners, all or none', async () => {
    const company = await draftCompany();
    const first = await desk.ok(add(company.id, owner({ ownership_percent: '60' })));
    const second = await desk.ok(add(company.id, owner({ party_roles: ['owner', 'director'], display_name: 'Jovan Jovanović' })));
    expect(first).toMatchObject({ parent_id: company.id, state: 'draft', allowed_events: [], party_roles: ['owner'], ownership_percent: '60.0000' });
    await desk.completePerson(client, first);
    const early = await desk.post(client, `${applications}/${company.id}/submission`);
    expect(codesOf(early.body)).toEqual([`/owners/${second.id} party_incomplete`]);
    expect(await house.owner('applications').whereIn('id', [company.id, first.id]).where({ state: 'submitted' })).toEqual([]);
    await desk.completePerson(client, second, { ...personForm, given_names: 'Jovan' });
    const submitted = await desk.submit(client, company.id);
    expect(submitted.owners.map(({ state }: { state: string }) => state)).toEqual(['submitted', 'submitted']);
    expect((await eventsOf(first.id)).at(-1)).toMatchObject({ kind: 'onboarding.submitted', payload: { parent_id: company.id } });
    expect((await desk.post(client, `${applications}/${first.id}/submission`)).body).toMatchObject({ code: 'onboarding.party_goes_with_company' });
    expect((await desk.post(client, `${applications}/${first.id}/withdrawal`)).body).toMatchObject({ code: 'onboarding.party_goes_with_company' });
    const ended = await desk.ok(desk.post(client, `${applications}/${company.id}/withdrawal`));
    expect(ended.state).toBe('withdrawn');
    expect(await house.owner('applications').where({ parent_id: company.id, state: 'withdrawn' })).toHaveLength(2);
  });

  it('cannot be owned to more than the whole, nor by nobody', async () => {
    const company = await draftCompany();
    await desk.ok(add(company.id, owner({ ownership_percent: '60.0001' })));
    expect(codesOf((await add(company.id, owner())).body)).toEqual(['/ownership_percent ownership_above_100']);
    for (const ownership_percent of ['0', '-1', '100.1', '1e2', '٣', '33.33333', null]) {
      expect((await add(company.id, owner({ ownership_percent }))).status).toBe(422);
    }
    expect((await add(company.id, { ...director, ownership_percent: '10' })).status).toBe(422);
  });

  it('takes fifty parties and refuses more clearly, also from two sides at once', async () => {
    const company = await draftCompany();
    const row = { user_id: client.id, parent_id: company.id, kind: 'natural_person', state: 'draft', party_roles: '["director"]', created_at: new Date(), updated_at: new Date() };
    await house.owner('applications').insert(Array.from({ length: 49 }, () => ({ id: newId(), ...row })));
    const both = await Promise.all([add(company.id, director), add(company.id, director)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await add(company.id, director)).body).toMatchObject({ code: 'onboarding.too_many_owners', params: { limit: 50 } });
  });

  it('may stand five companies deep, not six', async () => {
    let above = (await draftCompany()).id;
    for (let depth = 1; depth <= 5; depth += 1) {
      above = (await desk.ok(add(above, owner({ kind: 'legal_entity', display_name: `Level ${depth}` })))).id;
    }
    expect((await add(above, director)).body).toMatchObject({ status: 422, code: 'onboarding.owners_too_deep' });
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
    expect(await house.owner('applications').whereIn('id', [holding.id, behind.id]).where({ state: 'withdrawn' })).toHaveLength(2);
    expect((await desk.get(client, `${applications}/${company.id}`)).body.owners).toEqual([]);
  });

  it('is the only kind that has owners', async () => {
    const person = await start();
    expect((await add(person.id, director)).body).toMatchObject({ status: 409, code: 'onboarding.not_a_company' });
  });
});

function documentBytes(): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200, 1)]);
}
