import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cases, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let analyst: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  ({ analyst, officer } = desk);
});

afterAll(() => house.close());

const all = '/api/v1/compliance/request-templates';
const texts = (en: string) => ({
  en: { name: 'Documents', body: en },
  ru: { name: 'Документы', body: '{{client_name}}, пришлите: {{missing_documents}}' },
});

describe('the texts that clients are asked with', () => {
  it('are filled in for a case, in both languages, with what is missing now', async () => {
    const client = await house.signIn('client');
    const { id, case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.post(officer, all, { texts: texts('Dear {{client_name}}: {{missing_documents}}.') }));
    const drafts = () => desk.ok(desk.get(analyst, `${cases}/${case_id}/request-drafts`));
    expect((await drafts())[0].texts.en).toEqual({
      name: 'Documents',
      body: 'Dear Ana Petrović: no document.',
    });
    await house
      .owner('documents')
      .where({ application_id: id, kind: 'proof_of_address' })
      .update({ state: 'superseded' });
    const [draft] = await drafts();
    expect(draft).toMatchObject({ version: 1, language: 'en' });
    expect(draft.texts.en.body).toBe('Dear Ana Petrović: a proof of address.');
    expect(draft.texts.ru.body).toBe('Ana Petrović, пришлите: подтверждение адреса');
  });

  it('keep every version, refuse a stale one, and leave the choice when they are retired', async () => {
    const made = await desk.ok(desk.post(officer, all, { texts: texts('First words') }));
    const write = (as: SignedIn, version: number, more: object = {}) =>
      desk.post(as, `${all}/${made.id}/versions`, { texts: texts('Second words'), version, ...more });
    expect((await write(analyst, 1)).status).toBe(403);
    const both = await Promise.all([write(officer, 1), write(officer, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const shown = await desk.ok(desk.get(analyst, all));
    expect(shown.find((each: { id: string }) => each.id === made.id)).toMatchObject({
      version: 2,
      texts: { en: { body: 'Second words' } },
    });
    await desk.ok(write(officer, 2, { is_retired: true }));
    const versions = await desk.ok(desk.get(analyst, `${all}/${made.id}/versions`));
    expect(versions.map((each: { version: number }) => each.version)).toEqual([3, 2, 1]);
    const { case_id } = await desk.bringToDesk(await house.signIn('client'));
    const drafts = await desk.ok(desk.get(analyst, `${cases}/${case_id}/request-drafts`));
    expect(drafts.map((each: { template_id: string }) => each.template_id)).not.toContain(made.id);
    expect(
      await house.owner('audit_entries').where({ record_id: made.id, action: 'compliance.write_template' }),
    ).toHaveLength(3);
  });

  it('are refused with a mark that nothing fills in', async () => {
    const answer = await desk.post(officer, all, { texts: texts('Your {{salary}}, please') });
    expect(answer.body.errors).toMatchObject([{ pointer: '/texts/en/body' }]);
  });
});
