import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, documentForm, openDesk, type Desk } from '../testing/clients.js';
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
const codesOf = (body: { errors: { pointer: string; code: string }[] }) =>
  body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('documents', () => {
  it('are examined, stored by their hash and given back as a download that nothing runs in', async () => {
    const draft = await start();
    const document = await desk.upload(client, draft.id, 'passport', { mrz_text: 'P<SRBPETROVIC<<ANA' });
    expect(document).toMatchObject({
      kind: 'passport',
      side: 'front',
      state: 'received',
      content_type: 'image/png',
      mrz_text: 'P<SRBPETROVIC<<ANA',
    });
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
    [
      'a script in SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'files.type_refused',
    ],
    ['an archive', Buffer.from('PK\u0003\u0004 not a picture'), 'files.type_refused'],
    ['a picture cut off', documentBytes().subarray(0, 60), 'files.corrupt'],
    ['nothing', Buffer.alloc(0), 'files.empty'],
  ])('refuse %s and say why', async (_what, bytes, code) => {
    const draft = await start();
    const refused = await house.call('post', `${applications}/${draft.id}/documents`, {
      as: client,
      form: documentForm('passport', {}, bytes),
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'onboarding.document_refused', params: { file_code: code } },
    });
    expect(codesOf(refused.body)).toEqual([`/file ${code}`]);
    expect(await house.owner('documents').where({ application_id: draft.id })).toEqual([]);
  });

  it('refuse a form without a file, an unknown kind and a NUL in the zone', async () => {
    const draft = await start();
    const path = `${applications}/${draft.id}/documents`;
    const bare = new FormData();
    bare.set('kind', 'passport');
    expect((await house.call('post', path, { as: client, form: bare })).body.errors).toMatchObject([
      { pointer: '/file' },
    ]);
    expect((await house.call('post', path, { as: client, form: documentForm('selfie') })).status).toBe(422);
    expect(
      (
        await house.call('post', path, {
          as: client,
          form: documentForm('passport', { mrz_text: 'P<\u0000' }),
        })
      ).status,
    ).toBe(422);
  });

  it('carry the day on which they expire as their client states it, a day of the calendar', async () => {
    const draft = await start();
    const licence = await desk.upload(client, draft.id, 'driving_licence', { expires_on: '2031-05-04' });
    expect(licence).toMatchObject({ expires_on: '2031-05-04' });
    const refused = await house.call('post', `${applications}/${draft.id}/documents`, {
      as: client,
      form: documentForm('driving_licence', { expires_on: '2031-02-30' }),
    });
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toEqual(['/expires_on custom']);
  });

  it('are bounded in number', async () => {
    const draft = await start();
    const row = {
      application_id: draft.id,
      kind: 'other',
      state: 'received',
      content_hash: 'x',
      content_type: 'image/png',
      size_bytes: 1,
      file_name: 'x',
      uploaded_by: client.id,
      created_at: new Date(),
      updated_at: new Date(),
    };
    await house.owner('documents').insert(Array.from({ length: 40 }, () => ({ id: newId(), ...row })));
    const refused = await house.call('post', `${applications}/${draft.id}/documents`, {
      as: client,
      form: documentForm('passport'),
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'onboarding.too_many_documents', params: { limit: 40 } },
    });
  });

  it('are taken back without being lost', async () => {
    const draft = await start();
    const document = await desk.upload(client, draft.id, 'passport');
    expect(
      (await house.call('delete', `/api/v1/onboarding/documents/${document.id}`, { as: client })).status,
    ).toBe(204);
    expect(await house.owner('documents').where({ id: document.id }).first()).toMatchObject({
      state: 'superseded',
    });
    expect((await desk.get(client, `${applications}/${draft.id}`)).body.documents).toEqual([]);
  });

  it('leave a trace when staff look at them, and none when their client does', async () => {
    const draft = await start();
    const document = await desk.upload(client, draft.id, 'passport');
    const path = `/api/v1/onboarding/documents/${document.id}/content`;
    const looks = () =>
      house.owner('audit_entries').where({ action: 'onboarding.read_document', record_id: draft.id });
    await desk.ok(desk.get(client, path));
    expect(await looks()).toHaveLength(0);
    await desk.ok(desk.get(desk.analyst, path));
    expect(await looks()).toMatchObject([{ actor_id: desk.analyst.id, after: { document_id: document.id } }]);
    const trader = await house.signIn('trader');
    expect((await desk.get(trader, path)).status).toBe(403);
  });
});

function documentBytes(): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200, 1)]);
}
