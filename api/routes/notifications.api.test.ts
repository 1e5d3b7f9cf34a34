import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { notificationsConsumer } from '../feeder/consumers/notifications.js';
import type { OutboxEvent } from '../../db/models/outbox.js';
import { houseContext } from '../context.js';
import { notify } from '../services/notify.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { transact } from '../work.js';

let house: House;
let ana: SignedIn;
let boris: SignedIn;
const path = '/api/v1/notifications';

beforeAll(async () => {
  house = await openHouse();
  ana = await house.signIn('compliance_analyst');
  boris = await house.signIn('client');
});
afterAll(() => house.close());

const tell = (user: SignedIn, business_key = newId()) =>
  transact(houseContext(house.deps, 'test'), (work) =>
    notify(work, {
      business_key,
      user_id: user.id,
      template: 'case_due',
      language: 'en',
      params: { due_at: '2026-02-03 10:00' },
    }),
  );

describe('a person’s notifications', () => {
  it('are their own, newest first, read one by one or all at once', async () => {
    for (let index = 0; index < 3; index += 1) await tell(ana);
    await tell(boris);
    const { body } = await house.call('GET', path, { as: ana });
    expect(body).toHaveLength(3);
    expect(body[0]).toEqual({
      id: expect.any(String),
      template: 'case_due',
      language: 'en',
      subject: 'A case is due soon',
      body: 'The case is due on 2026-02-03 10:00.',
      link: null,
      created_at: expect.any(String),
      read_at: null,
    });
    const read = await house.call('POST', `${path}/${body[0].id}/read`, { as: ana });
    expect(read.body).toMatchObject({ id: body[0].id, read_at: expect.any(String) });
    expect((await house.call('POST', `${path}/${body[0].id}/read`, { as: ana })).body).toEqual(read.body);
    const unread = `${path}?filter=${encodeURIComponent('{"is_unread":true}')}`;
    expect((await house.call('GET', unread, { as: ana })).body).toHaveLength(2);
    expect((await house.call('POST', `${path}/read-all`, { as: ana })).body).toEqual({ read: 2 });
    expect((await house.call('GET', unread, { as: ana })).body).toEqual([]);
    expect((await house.call('GET', unread, { as: boris })).body).toHaveLength(1);
  });

  it('cannot be read by somebody else', async () => {
    await tell(ana);
    const [own] = (await house.call('GET', path, { as: ana })).body;
    const foreign = await house.call('POST', `${path}/${own.id}/read`, { as: boris });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'notifications.not_found']);
    const unknown = await house.call('POST', `${path}/${newId()}/read`, { as: boris });
    expect({ ...foreign.body, trace_id: '' }).toEqual({ ...unknown.body, trace_id: '' });
  });

  it('are written and told once for a business key', async () => {
    const vera = await house.signIn('client');
    const key = newId();
    for (let index = 0; index < 2; index += 1) await tell(vera, key);
    const rows = await house.owner('notifications').where({ business_key: `in_app/${key}` });
    expect(rows).toHaveLength(1);
    // By the person, not by the id: a repeat would have an id of its own.
    const told = await house
      .owner('outbox')
      .where({ kind: 'notifications.created' })
      .whereRaw("payload->>'user_id' = ?", [vera.id]);
    expect(told.map(({ record_id }) => record_id)).toEqual([rows[0].id]);
  });
});

describe('the notifications consumer', () => {
  const eventOf = (more: Partial<OutboxEvent>): OutboxEvent => ({
    xid: '1',
    id: 1,
    event_id: newId(),
    kind: 'test.unknown',
    noun: 'test',
    record_id: newId(),
    payload: {},
    actor_id: 'test',
    trace_id: null,
    traceparent: null,
    at: new Date(),
    ...more,
  });
  const templatesOf = async (user: SignedIn) =>
    (await house.owner('notifications').where({ user_id: user.id }).orderBy('created_at')).map(
      ({ channel, template, link }) => [channel, template, link],
    );

  it('tells officers but the one who acted of a recommendation, and the analyst of a case sent back, once each', async () => {
    const [officer, acting, analyst] = [
      await house.signIn('compliance_officer'),
      await house.signIn('compliance_officer'),
      await house.signIn('compliance_analyst'),
    ];
    const payload = { case_id: newId(), assignee_id: analyst.id };
    const events = [
      eventOf({ kind: 'compliance.case_recommended', actor_id: acting.id, payload }),
      eventOf({ kind: 'compliance.case_sent_back', actor_id: acting.id, payload }),
      eventOf({}),
    ];
    const consumer = notificationsConsumer(house.deps);
    for (let index = 0; index < 2; index += 1) expect((await consumer.take(events)).size).toBe(3);
    const link = `/cases/${payload.case_id}`;
    expect(await templatesOf(officer)).toEqual([['in_app', 'case_recommended', link]]);
    expect(await templatesOf(acting)).toEqual([]);
    expect(await templatesOf(analyst)).toEqual([['in_app', 'case_sent_back', link]]);
  });

  it('warns whose sign-in was used from two places, on the page and by mail', async () => {
    const user = await house.signIn('client');
    const ended = (reason: string) =>
      eventOf({ kind: 'accounts.sessions_ended', record_id: user.id, payload: { reason } });
    await notificationsConsumer(house.deps).take([ended('signed_out'), ended('token_reused')]);
    expect((await templatesOf(user)).map(([channel, template]) => [channel, template]).sort()).toEqual([
      ['email', 'session_ended'],
      ['in_app', 'session_ended'],
    ]);
  });
});
