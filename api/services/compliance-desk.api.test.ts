import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { applications, cases, openDesk, type Desk } from '../testing/clients.js';
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
