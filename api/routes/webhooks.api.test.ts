import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { verifyWebhook } from '../../sdk/webhooks.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { deliveriesPath, endpointsPath, openWebhookDesk, type WebhookDesk } from '../testing/webhooks.js';

let house: House;
let desk: WebhookDesk;
let client: SignedIn;
let stranger: SignedIn;
let operations: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openWebhookDesk(house);
  client = await house.signIn('client');
  stranger = await house.signIn('client');
  operations = await house.signIn('operations');
});
afterAll(() => house.close());

const post = (as: SignedIn, path: string, body: object = {}) => house.call('post', path, { as, body });
const get = (as: SignedIn, path: string) => house.call('get', path, { as });
const valid = { url: 'https://hooks.partner.example/p', events: ['onboarding.decided'], description: 'Desk' };

describe('endpoints', () => {
  it('show their secret once, and keep it sealed', async () => {
    const made = await desk.add(client);
    expect(made.secret).toMatch(/^whsec_[\w-]{43}$/);
    expect(made).toMatchObject({ state: 'enabled', events: ['onboarding.decided'], previous_until: null });
    const shown = JSON.stringify([
      (await get(client, endpointsPath)).body,
      (await get(client, `${endpointsPath}/${made.id}`)).body,
      await house.owner('audit_entries').where({ record_id: made.id }),
      await house.owner('webhook_endpoints').where({ id: made.id }),
      await house.owner('idempotency_keys'),
    ]);
    expect(shown).toContain(made.id);
    expect(shown).not.toContain(made.secret);
    expect(shown).not.toContain(Buffer.from(made.secret).toString('base64url').slice(4, 30));
  });

  it.each([
    ['no TLS', { url: 'http://hooks.partner.example/' }, '/url'],
    ['a private address', { url: 'https://10.0.0.1/' }, '/url'],
    ['the metadata of a cloud', { url: 'https://169.254.169.254/' }, '/url'],
    ['a password in it', { url: 'https://a:b@hooks.partner.example/' }, '/url'],
    ['events that a client may not hear of', { events: ['screening.hit_found'] }, '/events'],
  ])('are refused with %s', async (_what, wrong, pointer) => {
    const { status, body } = await post(client, endpointsPath, { ...valid, ...wrong });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'request.invalid', pointer]);
  });

  it('are refused at this very machine where no setting allows it', async () => {
    house.deps.config.WEBHOOK_LOOPBACK = false;
    const { body } = await post(client, endpointsPath, { ...valid, url: 'http://127.0.0.1:4000/' });
    house.deps.config.WEBHOOK_LOOPBACK = true;
    expect(body.errors?.[0]?.pointer).toBe('/url');
  });

  it('are added, changed and rotated by who has just shown a second factor alone', async () => {
    const tired = await house.signIn('client', { withoutSecondFactor: true });
    expect((await post(tired, endpointsPath, valid)).body.code).toBe('accounts.step_up_required');
    const { id } = await desk.add(client);
    for (const [method, path] of [
      ['post', `${endpointsPath}/${id}/secret-rotation`],
      ['patch', `${endpointsPath}/${id}`],
      ['delete', `${endpointsPath}/${id}`],
    ] as const)
      expect((await house.call(method, path, { as: tired, body: {}, version: 1 })).status).toBe(401);
  });

  it('are at most twenty of one owner', async () => {
    const keen = await house.signIn('partner');
    for (let count = 0; count < 20; count += 1) await desk.add(keen);
    expect((await post(keen, endpointsPath, valid)).body.code).toBe('webhooks.endpoints_full');
  });

  it('change only as their owner saw them', async () => {
    const { id } = await desk.add(client);
    const change = (version: number, body: object) =>
      house.call('patch', `${endpointsPath}/${id}`, { as: client, version, body });
    expect((await change(1, { state: 'paused' })).body).toMatchObject({ state: 'paused', version: 2 });
    const late = await change(1, { description: 'Mine' });
    expect([late.status, late.body.code, late.body.current.version]).toEqual([
      409,
      'webhooks.endpoint_stale',
      2,
    ]);
    expect((await change(2, {})).status).toBe(422);
    expect((await change(2, { state: 'disabled_by_failures' })).status).toBe(422);
  });
});

describe('the walls', () => {
  it("answer somebody else's endpoint and delivery exactly as none", async () => {
    const mine = await desk.add(client);
    const { body: sent } = await post(client, `${endpointsPath}/${mine.id}/test`);
    const houses = await desk.add(operations, { events: ['screening.hit_found'] });
    const nowhere = await get(stranger, `${endpointsPath}/${newId()}`);
    for (const as of [stranger, operations, await house.signIn('partner')]) {
      const answers = [
        await get(as, `${endpointsPath}/${mine.id}`),
        await house.call('patch', `${endpointsPath}/${mine.id}`, {
          as,
          version: 1,
          body: { state: 'paused' },
        }),
        await house.call('delete', `${endpointsPath}/${mine.id}`, { as }),
        await post(as, `${endpointsPath}/${mine.id}/secret-rotation`),
        await post(as, `${endpointsPath}/${mine.id}/test`),
      ];
      for (const { status, body } of answers)
        expect([status, body.code, body.detail]).toEqual([404, nowhere.body.code, nowhere.body.detail]);
      expect((await get(as, `${deliveriesPath}/${sent.id}`)).body.code).toBe('webhooks.delivery_not_found');
      expect((await post(as, `${deliveriesPath}/${sent.id}/resending`)).status).toBe(404);
      const listed = [
        ...(await get(as, endpointsPath)).body,
        ...(await get(as, `${deliveriesPath}?filter={"endpoint_id":"${mine.id}"}`)).body,
      ].map(({ id }: { id: string }) => id);
      expect(listed.filter((id) => id === mine.id || id === sent.id)).toEqual([]);
    }
    expect((await get(client, `${endpointsPath}/${houses.id}`)).status).toBe(404);
    expect((await get(operations, `${endpointsPath}/${houses.id}`)).status).toBe(200);
  });

  it('stand in the database too', async () => {
    const mine = await desk.add(client);
    await post(client, `${endpointsPath}/${mine.id}/test`);
    const seenAs = (scope: string, userId: string) =>
      house.database.transaction(async (trx) => {
        await trx.raw("SELECT set_config('purser.scope', ?, true), set_config('purser.user_id', ?, true)", [
          scope,
          userId,
        ]);
        const endpoints = await trx('webhook_endpoints').where({ id: mine.id });
        const deliveries = await trx('webhook_deliveries').where({ endpoint_id: mine.id });
        return [endpoints.length, deliveries.length];
      });
    expect(await seenAs('client', client.id)).toEqual([1, 1]);
    expect(await seenAs('client', stranger.id)).toEqual([0, 0]);
    expect(await seenAs('staff', operations.id)).toEqual([0, 0]);
    expect(await seenAs('nobody', '')).toEqual([0, 0]);
    expect(await seenAs('service', '')).toEqual([1, 1]);
  });
});

describe('a rotation', () => {
  it('signs with both secrets for as long as the setting says, then with the new one alone', async () => {
    const first = await desk.add(client);
    const { status, body: second } = await post(client, `${endpointsPath}/${first.id}/secret-rotation`);
    expect([status, second.secret === first.secret]).toEqual([201, false]);
    const lastsMs = new Date(second.previous_until).getTime() - Date.now();
    expect(Math.round(lastsMs / 3_600_000)).toBe(24);
    const { body: sent } = await post(client, `${endpointsPath}/${first.id}/test`);
    const rightNow = async () => {
      const { request } = (await desk.open(sent.id)).body;
      const { body, headers } = request;
      const signature = headers['Purser-Signature'];
      return [first, second].map(({ secret }) => verifyWebhook({ body, signature, secret }));
    };
    expect(await rightNow()).toEqual([true, true]);
    await house.owner('webhook_endpoints').where({ id: first.id }).update({ previous_until: new Date() });
    expect(await rightNow()).toEqual([false, true]);
    expect((await get(client, `${endpointsPath}/${first.id}`)).body.previous_until).toBeNull();
  });

  it('ends the earlier secret at once where the setting says so', async () => {
    const key = 'webhooks.secret_overlap_minutes';
    await house
      .owner('settings')
      .insert({ key, value: '0', version: 1, changed_by: 'test', changed_at: new Date() });
    const { id } = await desk.add(client);
    const { body } = await post(client, `${endpointsPath}/${id}/secret-rotation`);
    await house.owner('settings').where({ key }).delete();
    expect(body.previous_until).toBeNull();
    const [row] = await house.owner('webhook_endpoints').where({ id });
    expect([row.sealed_previous, row.previous_until]).toEqual([null, null]);
  });
});
