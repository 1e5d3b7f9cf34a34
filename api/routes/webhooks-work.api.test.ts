import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyWebhook } from '../../sdk/webhooks.js';
import { openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { deliveriesPath, endpointsPath, openWebhookDesk, type WebhookDesk } from '../testing/webhooks.js';

const dayMs = 86_400_000;
let house: House;
let desk: WebhookDesk;
let compliance: Desk;
let client: SignedIn;
let operations: SignedIn;
let applicationId: string;

beforeAll(async () => {
  house = await openHouse();
  desk = await openWebhookDesk(house);
  compliance = await openDesk(house);
  operations = await house.signIn('operations');
  await compliance.loadLists();
});
beforeEach(async () => {
  client = await house.signIn('client');
  ({ id: applicationId } = await compliance.apply(client));
});
afterAll(() => house.close());

const post = (as: SignedIn, path: string) => house.call('post', path, { as, body: {} });
const get = (as: SignedIn, path: string) => house.call('get', path, { as });
const everything = [
  'onboarding.decided',
  'screening.hit_decided',
  'screening.hit_found',
  'screening.hit_reopened',
];

/** An endpoint of the client with one delivery that waits. */
async function waiting() {
  const endpoint = await desk.add(client);
  await desk.happen('onboarding.approved', applicationId, { state: 'approved' });
  await desk.tell();
  const [delivery] = await desk.deliveriesOf(endpoint.id);
  expect(delivery).toMatchObject({ state: 'pending', round: 1, attempts: 0, type: 'onboarding.decided' });
  return { endpoint, id: String(delivery.id), delivery };
}

const change = (id: string, version: number, body: object) =>
  house.call('patch', `${endpointsPath}/${id}`, { as: client, version, body });
const rowOf = (id: string) => house.owner('webhook_endpoints').where({ id }).first();
const noticesTo = async (as: SignedIn) => {
  const rows = await house.owner('notifications').where({ user_id: as.id }).orderBy('channel');
  return rows
    .filter(({ template }) => template.startsWith('webhook_'))
    .map(({ channel, template }) => `${channel} ${template}`);
};

describe('what happens', () => {
  it('is told to the house and to whom it concerns, to each once, and to nobody else', async () => {
    const other = await house.signIn('client');
    const [own, strangers, houses] = [
      await desk.add(client),
      await desk.add(other),
      await desk.add(operations, { events: everything }),
    ];
    await desk.happen('onboarding.rejected', applicationId, { state: 'rejected' });
    await desk.tell();
    // As after a crash of the feeder before it moved its cursor.
    await house.owner('outbox_cursors').where({ consumer: 'webhooks' }).delete();
    await desk.tell();
    const [mine, ...more] = await desk.deliveriesOf(own.id);
    expect(more).toEqual([]);
    expect(await desk.deliveriesOf(strangers.id)).toEqual([]);
    const [ofHouse] = await desk.deliveriesOf(houses.id);
    expect(ofHouse.event_id).toBe(mine.event_id);
    expect(JSON.parse(mine.body)).toEqual({
      id: mine.event_id,
      type: 'onboarding.decided',
      created_at: expect.stringMatching(/Z$/),
      api_version: '2026-11',
      data: {
        application_id: applicationId,
        application_kind: 'natural_person',
        company_application_id: null,
        decision: 'rejected',
        state: 'rejected',
      },
    });
    const requests = await house.owner('outbox').where({ kind: 'webhooks.delivery_requested' });
    const ids = requests.map(({ record_id }) => record_id);
    expect(ids.filter((id) => id === mine.id)).toHaveLength(1);
  });

  it('is told of a hit to the house alone: a client never hears that they are looked at', async () => {
    const own = await desk.add(client);
    const houses = await desk.add(operations, { events: everything });
    await compliance.submit(client, applicationId);
    await compliance.step(applicationId, 'start_checks');
    await compliance.screen(applicationId, { hits: ['1001'] });
    await desk.tell();
    const sent = await desk.deliveriesOf(houses.id);
    expect(sent.map(({ type }) => type)).toEqual(['screening.hit_found']);
    const { data } = JSON.parse(sent[0].body);
    expect(data).toMatchObject({ application_id: applicationId, list: 'ofac_sdn', state: 'open' });
    expect(sent[0].body).not.toMatch(/Petrovi|1001|score/i);
    expect(await desk.deliveriesOf(own.id)).toEqual([]);
  });

  it('is not told of what was before, to whom did not choose it, or to who is blocked', async () => {
    await desk.happen('onboarding.approved', applicationId);
    const late = await desk.add(client);
    const choosy = await desk.add(operations, { events: ['screening.hit_found'] });
    await desk.tell();
    expect(await desk.deliveriesOf(late.id)).toEqual([]);
    await desk.happen('onboarding.suspended', applicationId);
    await house.owner('global_users').where({ id: client.id }).update({ status: 'suspended' });
    await desk.tell();
    expect(await desk.deliveriesOf(late.id)).toEqual([]);
    expect(await desk.deliveriesOf(choosy.id)).toEqual([]);
  });
});

describe('an attempt', () => {
  it('is given a message that is signed for this moment, and again when it is repeated', async () => {
    const { endpoint, id, delivery } = await waiting();
    for (const number of [1, 1]) {
      const { status, body } = await desk.open(id, number);
      expect([status, body.request.url]).toEqual([200, endpoint.url]);
      expect(body.request.body).toBe(delivery.body);
      const signature = body.request.headers['Purser-Signature'];
      expect(verifyWebhook({ body: delivery.body, signature, secret: endpoint.secret })).toBe(true);
      expect(JSON.stringify(body)).not.toContain(endpoint.secret);
    }
    const { tries } = (await get(client, `${deliveriesPath}/${id}`)).body;
    expect(tries).toHaveLength(1);
  });

  it('that is answered 2xx ends the delivery, whose file says what was sent and heard', async () => {
    const { id, delivery } = await waiting();
    expect(await desk.attempt(id, 1, 204)).toEqual({ state: 'delivered', wait_seconds: null });
    const { body } = await get(client, `${deliveriesPath}/${id}`);
    expect(body).toMatchObject({ state: 'delivered', attempts: 1, last_status: 204, last_error: null });
    expect(body).toMatchObject({ body: delivery.body, next_attempt_at: null });
    expect(body.tries).toEqual([
      expect.objectContaining({ number: 1, status: 204, error: null, duration_ms: 12, answer: 'said' }),
    ]);
    expect((await desk.open(id, 2)).body).toEqual({ request: null });
  });

  it('that fails is followed by another after the pauses of the setting, and by none after the last', async () => {
    const { id } = await waiting();
    const pauses = [1, 4, 15, 60, 240, 480, 960, 1_200, 1_360];
    for (const [index, pause] of pauses.entries())
      expect(await desk.attempt(id, index + 1, index % 2 ? null : 500)).toEqual({
        state: 'pending',
        wait_seconds: pause * 60,
      });
    expect(await desk.attempt(id, pauses.length + 1, 302)).toEqual({ state: 'failed', wait_seconds: null });
    const { body } = await get(client, `${deliveriesPath}/${id}`);
    expect([body.state, body.attempts, body.tries.length, body.last_status]).toEqual(['failed', 10, 10, 302]);
  });

  it('is kept once, and says the same when its outcome is told again', async () => {
    const { id } = await waiting();
    await desk.attempt(id, 1, 500);
    const again = await desk.close(id, 1, 200);
    expect(again.body.state).toBe('pending');
    expect(again.body.wait_seconds).toBeGreaterThan(50);
    expect((await desk.close(id, 7, 200)).status).toBe(404);
  });

  it('is one of four at a time at one endpoint; the rest wait a little', async () => {
    const { endpoint, id } = await waiting();
    for (let count = 0; count < 4; count += 1) await desk.happen('onboarding.confirmed', applicationId);
    await desk.tell();
    const ids = (await desk.deliveriesOf(endpoint.id)).map((row) => String(row.id));
    expect(ids).toHaveLength(5);
    const others = ids.filter((each) => each !== id);
    for (const each of others) expect((await desk.open(each)).status).toBe(200);
    const refused = await desk.open(id);
    expect([refused.status, refused.body.code]).toEqual([429, 'webhooks.endpoint_busy']);
    expect(refused.headers.get('retry-after')).toBe('5');
    await desk.close(others[0] ?? '', 1, 200);
    expect((await desk.open(id)).status).toBe(200);
  });
});

describe('an endpoint', () => {
  it('that answers 410 is disabled at once, and its owner is told', async () => {
    const { endpoint, id } = await waiting();
    expect(await desk.attempt(id, 1, 410)).toEqual({ state: 'failed', wait_seconds: null });
    expect(await rowOf(endpoint.id)).toMatchObject({ state: 'disabled_by_failures', version: 2 });
    expect(await noticesTo(client)).toEqual(['email webhook_gone', 'in_app webhook_gone']);
    const audited = await house.owner('audit_entries').where({ record_id: endpoint.id }).orderBy('at');
    expect(audited.map(({ action }) => action)).toContain('webhooks.disable_endpoint');
  });

  it('that has failed for five days is disabled, its owner told, and what was on its way is skipped', async () => {
    const { endpoint, id } = await waiting();
    await desk.happen('onboarding.confirmed', applicationId);
    await desk.tell();
    await desk.attempt(id, 1, 500);
    const { failing_since } = await rowOf(endpoint.id);
    expect(failing_since).toBeInstanceOf(Date);
    const before = new Date(Date.now() - 5 * dayMs);
    await house.owner('webhook_endpoints').where({ id: endpoint.id }).update({ failing_since: before });
    expect(await desk.attempt(id, 2, 500)).toEqual({ state: 'failed', wait_seconds: null });
    expect((await rowOf(endpoint.id)).state).toBe('disabled_by_failures');
    expect(await noticesTo(client)).toEqual(['email webhook_disabled', 'in_app webhook_disabled']);
    const [, second] = await desk.deliveriesOf(endpoint.id);
    expect((await desk.open(second.id)).body).toEqual({ request: null });
    expect((await desk.deliveriesOf(endpoint.id))[1]).toMatchObject({ state: 'skipped' });
  });

  it('that answers again begins to count anew, and so does one that is enabled again', async () => {
    const { endpoint, id } = await waiting();
    await desk.attempt(id, 1, 500);
    await desk.attempt(id, 2, 200);
    expect((await rowOf(endpoint.id)).failing_since).toBeNull();
    const again = await post(client, `${deliveriesPath}/${id}/resending`);
    await desk.attempt(again.body.id, 1, 410);
    expect((await change(endpoint.id, 2, { state: 'enabled' })).body).toMatchObject({
      state: 'enabled',
      failing_since: null,
    });
  });

  it('of the house is spoken for to those who look after it', async () => {
    const houses = await desk.add(operations, { events: ['onboarding.decided'] });
    await desk.happen('onboarding.approved', applicationId);
    await desk.tell();
    const [delivery] = await desk.deliveriesOf(houses.id);
    await desk.attempt(delivery.id, 1, 410);
    expect(await noticesTo(operations)).toEqual(['email webhook_gone', 'in_app webhook_gone']);
    expect(await noticesTo(client)).toEqual([]);
    await house.call('delete', `${endpointsPath}/${houses.id}`, { as: operations });
  });

  it('that is paused is sent nothing, and may be sent later what it missed', async () => {
    const { endpoint, id } = await waiting();
    await change(endpoint.id, 1, { state: 'paused' });
    expect((await desk.open(id)).body).toEqual({ request: null });
    await desk.happen('onboarding.confirmed', applicationId);
    await desk.tell();
    const rows = await desk.deliveriesOf(endpoint.id);
    expect(rows.map(({ state }) => state)).toEqual(['skipped', 'skipped']);
    const again = `${deliveriesPath}/${id}/resending`;
    expect((await post(client, again)).body.code).toBe('webhooks.endpoint_not_enabled');
    await change(endpoint.id, 2, { state: 'enabled' });
    const { status, body } = await post(client, again);
    expect([status, body.state, body.round, body.event_id]).toEqual([202, 'pending', 2, rows[0].event_id]);
    expect((await post(client, again)).body.code).toBe('webhooks.delivery_under_way');
    expect(await desk.attempt(body.id, 1, 200)).toMatchObject({ state: 'delivered' });
  });

  it('of somebody who was blocked in the meantime is sent nothing more', async () => {
    const { id } = await waiting();
    await house.owner('global_users').where({ id: client.id }).update({ status: 'suspended' });
    expect((await desk.open(id)).body).toEqual({ request: null });
    expect((await house.owner('webhook_deliveries').where({ id }).first()).state).toBe('skipped');
  });

  it('that is removed is sent nothing more, and what was sent there stays on record', async () => {
    const { endpoint, id } = await waiting();
    expect((await house.call('delete', `${endpointsPath}/${endpoint.id}`, { as: client })).status).toBe(204);
    expect((await desk.open(id)).body).toEqual({ request: null });
    await desk.happen('onboarding.confirmed', applicationId);
    await desk.tell();
    expect(await desk.deliveriesOf(endpoint.id)).toHaveLength(1);
    expect((await get(client, `${endpointsPath}/${endpoint.id}`)).status).toBe(404);
    expect((await get(client, `${deliveriesPath}/${id}`)).body.state).toBe('skipped');
  });

  it('is tested once, without a second attempt and without harm', async () => {
    const endpoint = await desk.add(client);
    const path = `${endpointsPath}/${endpoint.id}/test`;
    const { status, body: sent } = await post(client, path);
    expect([status, sent.type, sent.state]).toEqual([202, 'webhook.test', 'pending']);
    expect((await post(client, path)).body.code).toBe('webhooks.test_too_soon');
    expect(await desk.attempt(sent.id, 1, 500)).toEqual({ state: 'failed', wait_seconds: null });
    expect(await rowOf(endpoint.id)).toMatchObject({ state: 'enabled', failing_since: null });
  });
});
