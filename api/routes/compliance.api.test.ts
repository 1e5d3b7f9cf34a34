import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, cases, documentForm, openDesk, type Desk } from '../testing/clients.js';
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

const stored = (id: string) => house.owner('cases').where({ id }).first();

describe('the queue', () => {
  it('lists cases with applicant, assignee and open hits, filtered and counted', async () => {
    const { case_id, id } = await desk.bringToDesk(client, { hits: ['1001', '1002'] });
    const list = async (filter: object, as = analyst) =>
      (
        await desk.get(
          as,
          `${cases}?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=opened_at&order=DESC&perPage=200`,
        )
      ).body;
    const ids = async (filter: object) => (await list(filter)).map((row: { id: string }) => row.id);
    const row = (await list({ state: 'open' })).find((each: { id: string }) => each.id === case_id);
    expect(row).toMatchObject({
      open_hits: 2,
      assignee: null,
      reason: 'onboarding',
      application: {
        id,
        display_name: 'Ana Petrović',
        kind: 'natural_person',
        country: 'RS',
        state: 'in_review',
        risk_level: 'medium',
      },
    });
    expect(await ids({ assignee_id: 'me' })).not.toContain(case_id);
    await desk.ok(desk.claim(analyst, case_id));
    for (const filter of [
      { assignee_id: 'me' },
      { assignee_id: analyst.id },
      { state: ['in_work'] },
      { state: 'live', risk_level: 'medium', country: 'RS', q: 'ana p', kind: 'natural_person' },
    ]) {
      expect(await ids(filter)).toContain(case_id);
    }
    for (const filter of [
      { assignee_id: 'none' },
      { state: 'open' },
      { q: '%' },
      { q: 'an_' },
      { risk_level: 'high' },
      { due: 'overdue' },
    ]) {
      expect(await ids(filter)).not.toContain(case_id);
    }
    await house
      .owner('cases')
      .where({ id: case_id })
      .update({ due_at: new Date(Date.now() - 60_000) });
    expect(await ids({ due: 'overdue' })).toContain(case_id);
    const counts = await desk.ok(desk.get(analyst, '/api/v1/compliance/case-counts'));
    expect(counts.mine).toBe((await ids({ state: 'live', assignee_id: 'me' })).length);
    expect(counts.overdue).toBe((await ids({ due: 'overdue' })).length);
  });

  it('refuses a filter or an order that it does not know', async () => {
    for (const query of [
      'filter={"note":1}',
      'filter=nonsense',
      'sort=application_id',
      'perPage=100000',
      'filter={"q":"\\u0000"}',
    ]) {
      const answer = await desk.get(analyst, `${cases}?${query}`);
      expect({ query, status: answer.status, code: answer.body.code }).toEqual({
        query,
        status: 422,
        code: 'request.invalid',
      });
    }
  });
});

describe('the file of a case', () => {
  it('holds everything that a decision needs, and what this person may do', async () => {
    const { id, case_id } = await desk.bringToDesk(client, { hits: ['1001'] });
    const seen = await desk.look(analyst, case_id);
    expect(seen.file).toMatchObject({
      application: { id, state: 'in_review', risk_level: 'medium', parent: null },
      risk_assessments: [{ level: 'medium' }],
      trading_account: null,
      workflow: { id: `onboarding/${id}`, url: `/temporal/namespaces/purser/workflows/onboarding%2F${id}` },
    });
    expect(seen.file.screenings[0]).toMatchObject({
      lists_ok: true,
      hit_count: 1,
      hits: [
        {
          entry_id: '1001',
          state: 'open',
          is_current: true,
          entry: { names: [{ text: 'PETROVIC, Ana 1001' }] },
        },
      ],
    });
    expect(seen.file.documents.map((each: { state: string }) => each.state)).toEqual([
      'verified',
      'verified',
    ]);
    expect(seen.allowed).toEqual({
      claim: true,
      release: false,
      snooze: true,
      wake: false,
      link: true,
      merge: false,
      note: true,
      request_information: false,
      recommend: false,
      screen_again: true,
      enter_owners: false,
      send_back: false,
      decide: [],
    });
    expect(seen.approval_obstacles).toEqual(['compliance.hits_open']);
    expect(seen.evidence_hash).toMatch(/^[0-9a-f]{64}$/);
    const actions = seen.timeline.map((each: { action: string }) => each.action);
    expect(actions).toEqual(
      expect.arrayContaining(['onboarding.submit', 'compliance.screen', 'compliance.open_case']),
    );
    expect(seen.timeline.at(-1)).toMatchObject({
      action: 'onboarding.start',
      actor: { id: client.id, full_name: 'client of the house' },
    });
    const auditor = await house.signIn('auditor');
    expect((await desk.look(auditor, case_id)).allowed).toMatchObject({
      claim: false,
      note: false,
      decide: [],
    });
  });

  it('takes notes and attachments, which the client never sees', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(analyst, case_id));
    const { evidence_hash } = await desk.look(analyst, case_id);
    const attached = await desk.ok(
      house.call('post', `${cases}/${case_id}/documents`, { as: analyst, form: documentForm('other') }),
    );
    const note = await desk.ok(
      desk.post(analyst, `${cases}/${case_id}/notes`, {
        body: 'Press says otherwise\nsee attachment',
        document_ids: [attached.id],
      }),
    );
    expect(note).toMatchObject({
      author_name: 'compliance_analyst of the house',
      document_ids: [attached.id],
    });
    const seen = await desk.look(analyst, case_id);
    expect(seen.notes).toHaveLength(1);
    expect(seen.evidence_hash).not.toBe(evidence_hash);
    const own = await desk.get(client, `${applications}/${id}`);
    expect(JSON.stringify(own.body)).not.toContain(attached.id);
    expect((await desk.get(client, `/api/v1/onboarding/documents/${attached.id}`)).status).toBe(404);
    expect((await desk.get(client, `/api/v1/onboarding/documents/${attached.id}/content`)).status).toBe(404);
    const foreign = await desk.post(analyst, `${cases}/${case_id}/notes`, {
      body: 'x',
      document_ids: [newId()],
    });
    expect(foreign.body.errors).toMatchObject([{ pointer: '/document_ids' }]);
    for (const body of ['', ' ', '\u0301', 'a\u202eb', 'a\u0000b']) {
      expect((await desk.post(analyst, `${cases}/${case_id}/notes`, { body })).status).toBe(422);
    }
  });
});

describe('the clock', () => {
  it('is opened by the service level, marked once, and wakes those who must know', async () => {
    const { case_id } = await desk.bringToDesk(client);
    const path = `${cases}/${case_id}/clock`;
    const clock = await desk.ok(desk.get(desk.worker, path));
    expect(clock).toMatchObject({
      case_id,
      is_warned: false,
      is_breached: false,
      is_stopped: false,
      answer_days: 30,
    });
    expect(Date.parse(clock.warn_at)).toBeLessThan(Date.parse(clock.due_at));
    await desk.ok(desk.claim(analyst, case_id));
    await desk.ok(desk.post(desk.worker, path, { mark: 'warned' }));
    await desk.ok(desk.post(desk.worker, path, { mark: 'warned' }));
    expect(await desk.ok(desk.post(desk.worker, path, { mark: 'breached' }))).toMatchObject({
      is_warned: true,
      is_breached: true,
    });
    expect(await stored(case_id)).toMatchObject({ priority: 1 });
    const told = (template: string, user: SignedIn) =>
      house.owner('notifications').where({ template, user_id: user.id, link: `/cases/${case_id}` });
    expect(await told('case_due', analyst)).toHaveLength(1);
    expect(await told('case_breached', analyst)).toHaveLength(1);
    expect(await told('case_breached', officer)).toHaveLength(1);
    expect((await desk.get(analyst, path)).status).toBe(403);
    expect((await desk.get(desk.worker, `${cases}/${newId()}/clock`)).status).toBe(404);
  });
});
