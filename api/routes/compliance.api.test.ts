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
const eventsAbout = (caseId: string): Promise<{ kind: string; payload: Record<string, unknown> }[]> =>
  house
    .owner('outbox')
    .where({ noun: 'compliance' })
    .whereRaw("payload->>'case_id' = ?", [caseId])
    .orderBy('id');

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

describe('claiming', () => {
  it('gives a case to one of two who take it at once', async () => {
    const { case_id } = await desk.bringToDesk(client);
    const both = await Promise.all([desk.claim(analyst, case_id), desk.claim(officer, case_id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner] = both.filter(({ status }) => status === 200);
    const [loser] = both.filter(({ status }) => status === 409);
    expect(loser?.body).toMatchObject({
      code: 'compliance.transition_refused',
      current: { state: 'in_work', assignee_id: winner?.body.assignee_id },
    });
    expect((await eventsAbout(case_id)).map(({ kind }) => kind)).toEqual([
      'compliance.case_opened',
      'compliance.case_claimed',
    ]);
  });

  it('is taken back by its analyst or by an officer, not by a colleague', async () => {
    const { case_id } = await desk.bringToDesk(client);
    const colleague = await house.signIn('compliance_analyst');
    await desk.ok(desk.claim(analyst, case_id));
    const release = (as: SignedIn) => desk.post(as, `${cases}/${case_id}/release`);
    expect((await release(colleague)).body).toMatchObject({ status: 403, code: 'compliance.case_not_yours' });
    expect((await release(officer)).body).toMatchObject({ state: 'open', assignee_id: null });
    await desk.ok(desk.claim(analyst, case_id));
    expect((await release(analyst)).body.state).toBe('open');
    expect((await release(analyst)).status).toBe(403);
  });

  it('hands over many at once and tells each that it could not', async () => {
    const first = await desk.bringToDesk(client);
    const other = await house.signIn('client');
    const { case_id: taken } = await desk.bringToDesk(other);
    await desk.ok(desk.claim(analyst, taken));
    await desk.ok(desk.recommend(analyst, taken));
    const unknown = newId();
    const colleague = await house.signIn('compliance_analyst');
    const assign = (as: SignedIn, case_ids: string[], assignee_id: string) =>
      desk.post(as, '/api/v1/compliance/case-assignments', { case_ids, assignee_id });
    const answer = await desk.ok(
      assign(officer, [first.case_id, taken, unknown, first.case_id], colleague.id),
    );
    expect(answer.assigned).toEqual([first.case_id]);
    expect(answer.refused).toEqual([
      { id: taken, code: 'compliance.transition_refused' },
      { id: unknown, code: 'compliance.case_not_found' },
    ]);
    expect(await stored(first.case_id)).toMatchObject({ state: 'in_work', assignee_id: colleague.id });
    expect(
      await house.owner('notifications').where({ user_id: colleague.id, template: 'case_assigned' }),
    ).toHaveLength(1);
    expect((await desk.ok(assign(analyst, [first.case_id], analyst.id))).refused).toEqual([
      { id: first.case_id, code: 'compliance.case_not_yours' },
    ]);
    const trader = await house.signIn('trader');
    expect((await assign(officer, [first.case_id], trader.id)).body.errors).toMatchObject([
      { pointer: '/assignee_id' },
    ]);
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
      note: true,
      request_information: false,
      recommend: false,
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

describe('asking the client', () => {
  it('writes to them, stops the clock, opens the form, and goes on with the answer', async () => {
    const { id, case_id } = await desk.bringToDesk(client);
    await desk.ok(desk.claim(analyst, case_id));
    const before = await stored(case_id);
    const asked = await desk.ok(
      desk.post(analyst, `${cases}/${case_id}/information-requests`, { body: 'Please send a newer bill' }),
    );
    expect(asked).toMatchObject({ state: 'waiting_for_client' });
    expect(asked.clock_stopped_at).not.toBeNull();
    const shown = await desk.ok(desk.get(client, `${applications}/${id}`));
    expect(shown).toMatchObject({
      state: 'waiting_for_client',
      unread_messages: 1,
      allowed_events: ['withdraw', 'answer'],
    });
    const mails = await house
      .owner('notifications')
      .where({ user_id: client.id, template: 'information_requested' })
      .orderBy('channel');
    expect(mails).toMatchObject([
      { channel: 'email', address: client.email, link: '/portal' },
      { channel: 'in_app' },
    ]);

    const messages = await desk.ok(desk.get(client, `${applications}/${id}/messages`));
    expect(messages).toMatchObject([{ direction: 'to_client', body: 'Please send a newer bill' }]);
    expect(messages[0]).not.toHaveProperty('author_id');
    expect((await desk.ok(desk.get(client, `${applications}/${id}`))).unread_messages).toBe(0);
    const document = await desk.upload(client, id, 'proof_of_address');
    const whole = await house.call('patch', `${applications}/${id}`, {
      as: client,
      version: shown.version,
      body: { data: { given_names: null } },
    });
    expect(whole.body.errors).toMatchObject([{ pointer: '/data/given_names' }]);

    const stoppedAt = new Date(Date.now() - 3_600_000);
    await house.owner('cases').where({ id: case_id }).update({ clock_stopped_at: stoppedAt });
    await desk.ok(
      desk.post(client, `${applications}/${id}/messages`, {
        body: 'Here it is',
        document_ids: [document.id],
      }),
    );
    const after = await stored(case_id);
    expect(after).toMatchObject({ state: 'in_work', clock_stopped_at: null, assignee_id: analyst.id });
    expect(after.due_at.getTime()).toBeGreaterThanOrEqual(before.due_at.getTime());
    expect(await house.owner('applications').where({ id }).first()).toMatchObject({ state: 'in_review' });
    expect(
      await house.owner('notifications').where({ user_id: analyst.id, template: 'client_answered' }),
    ).toHaveLength(1);
    expect(await house.owner('outbox').where({ record_id: id, kind: 'onboarding.answered' })).toHaveLength(1);
    const late = await desk.post(client, `${applications}/${id}/messages`, { body: 'One more thing' });
    expect(late.status).toBe(201);
    expect(await house.owner('outbox').where({ record_id: id, kind: 'onboarding.answered' })).toHaveLength(1);
  });

  it('is for whoever works the case, in the states that allow it', async () => {
    const { case_id } = await desk.bringToDesk(client);
    const ask = (as: SignedIn) => desk.post(as, `${cases}/${case_id}/information-requests`, { body: 'Why?' });
    expect((await ask(analyst)).body).toMatchObject({ code: 'compliance.case_not_yours' });
    await desk.ok(desk.claim(analyst, case_id));
    const both = await Promise.all([ask(analyst), ask(analyst)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask(officer)).status).toBe(403);
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
