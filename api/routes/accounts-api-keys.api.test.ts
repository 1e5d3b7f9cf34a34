import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { apiKeySecretPlace } from '../../db/models/api-keys.js';
import { maxApiKeys } from '../../domain/accounts/api-keys.js';
import { openField } from '../../lib/crypto/sealed-field.js';
import { newId } from '../../lib/ids.js';
import { issueAccessToken } from '../services/accounts-access-tokens.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { stopClock, type MovableClock } from '../testing/people.js';

const own = '/api/v1/accounts/me/api-keys';
const all = '/api/v1/accounts/api-keys';
const dayMs = 86_400_000;

let house: House;
let clock: MovableClock;
let client: SignedIn;
let operations: SignedIn;
let accountId: string;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  client = await house.signIn('client');
  operations = await house.signIn('operations');
  accountId = await accountOf(client);
});

async function accountOf({ id }: SignedIn): Promise<string> {
  const row = { id: newId(), user_id: id, name: 'Own account', base_currency: 'USD' };
  await house.owner('trading_accounts').insert(row);
  return row.id;
}

const create = (more: object = {}, as: SignedIn = client) =>
  house.call('post', own, { as, body: { label: 'Robot', may_trade: true, account_id: accountId, ...more } });
const change = (id: string, version: number, body: object, as: SignedIn = client) =>
  house.call('patch', `${as === client ? own : all}/${id}`, { as, version, body });
const rowOf = (id: string) => house.owner('api_keys').where({ id }).first();
const mailsTo = ({ id }: SignedIn) =>
  house.owner('notifications').where({ user_id: id, channel: 'email' }).orderBy('template').pluck('template');
const deeds = ({ id }: SignedIn) =>
  house.owner('audit_entries').where({ record_id: id, outcome: 'done' }).orderBy('sequence').pluck('action');

describe('a new API key', () => {
  it('is answered with its secret once, which is kept sealed, and its owner is told by mail', async () => {
    const { status, body } = await create();
    expect({ status, label: body.label, state: body.state }).toEqual({
      status: 201,
      label: 'Robot',
      state: 'live',
    });
    const { sealed_secret } = await rowOf(body.id);
    const sealed = Buffer.from(sealed_secret, 'base64url');
    expect(openField(house.deps.keys.sealedFields, apiKeySecretPlace(body.id), sealed)).toBe(body.secret);
    const listed = await house.call('get', own, { as: client });
    expect(JSON.stringify(listed.body)).not.toContain(body.secret);
    expect(listed.body).toMatchObject([{ id: body.id, key: body.key, account_name: 'Own account' }]);
    expect(await mailsTo(client)).toEqual(['api_key_created']);
    expect(await deeds(client)).toEqual(['accounts.create_api_key']);
  });

  it('is not kept under an Idempotency-Key, where its secret would stand open', async () => {
    await create();
    const kept = await house.owner('idempotency_keys').where({ principal_id: client.id });
    expect(kept).toEqual([]);
  });

  it('is for an account that its owner sees', async () => {
    const other = await house.signIn('client');
    const { status, body } = await create({ account_id: await accountOf(other) });
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'orders.account_not_found' });
  });

  it('trades only for somebody who may place orders', async () => {
    const partner = await house.signIn('partner');
    const account_id = await accountOf(partner);
    const refused = await create({ account_id }, partner);
    expect(refused.body.code).toBe('accounts.api_key_may_not_trade');
    expect((await create({ account_id, may_trade: false }, partner)).status).toBe(201);
  });

  it.each([
    ['an end that has passed', { expires_at: '2020-01-01T00:00:00Z' }],
    ['no address', { addresses: ['somewhere'] }],
    ['a network that is none', { addresses: ['203.0.113.0/40'] }],
    ['a name of marks', { label: '---' }],
  ])('is refused with %s', async (_what, terms) => {
    expect((await create(terms)).status).toBe(422);
  });

  it('is refused when there are as many as one may have', async () => {
    for (let count = 0; count < maxApiKeys; count++) expect((await create()).status).toBe(201);
    expect((await create()).body.code).toBe('accounts.api_keys_full');
  });

  it('needs somebody who has just shown that it is them', async () => {
    const tired = await house.signIn('client', { withoutSecondFactor: true });
    expect((await create({}, tired)).body.code).toBe('accounts.step_up_required');
  });
});

describe('an API key', () => {
  it('is renamed and bounded by its owner, on the version that they saw', async () => {
    const { body: made } = await create();
    const body = { label: 'Second robot', addresses: ['203.0.113.0/24'], may_trade: false };
    const changed = await change(made.id, 1, body);
    expect(changed.body).toMatchObject({ ...body, version: 2 });
    expect((await change(made.id, 1, { label: 'Third' })).body.code).toBe('accounts.api_key_stale');
    expect(await deeds(client)).toEqual(['accounts.create_api_key', 'accounts.change_api_key']);
  });

  it('is as if there were none for another client', async () => {
    const { body: made } = await create();
    const other = await house.signIn('client');
    const path = `${own}/${made.id}`;
    const answers = [
      await house.call('patch', path, { as: other, version: 1, body: { label: 'Mine' } }),
      await house.call('delete', path, { as: other }),
      await house.call('post', `${path}/renewal`, { as: other, body: {} }),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(Array(3).fill('accounts.api_key_not_found'));
    expect((await rowOf(made.id)).revoked_at).toBeNull();
  });

  it('is bounded more tightly by operations, and never given more', async () => {
    const { body: made } = await create({ addresses: ['203.0.113.7', '203.0.113.8'] });
    const bounded = { may_trade: false, addresses: ['203.0.113.7'] };
    expect((await change(made.id, 1, bounded, operations)).body).toMatchObject(bounded);
    for (const more of [{ may_trade: true }, { addresses: [] }, { addresses: ['203.0.113.8'] }])
      expect((await change(made.id, 2, more, operations)).body.code).toBe('accounts.api_key_widened');
    const ends = (days: number) => ({ expires_at: new Date(clock.now().getTime() + days * dayMs) });
    expect((await change(made.id, 2, ends(2), operations)).status).toBe(200);
    expect((await change(made.id, 3, ends(3), operations)).body.code).toBe('accounts.api_key_widened');
  });

  it('is revoked for good, and its owner is told whoever did it', async () => {
    const { body: made } = await create();
    expect((await house.call('delete', `${all}/${made.id}`, { as: operations })).status).toBe(204);
    expect(await rowOf(made.id)).toMatchObject({ revoked_by: operations.id, revoked_at: clock.now() });
    expect((await house.call('delete', `${own}/${made.id}`, { as: client })).body.code).toBe(
      'accounts.api_key_over',
    );
    expect(await mailsTo(client)).toEqual(['api_key_created', 'api_key_revoked']);
  });

  it('is renewed with the same bounds; the old one goes on for a while or not at all', async () => {
    const expires_at = new Date(clock.now().getTime() + 90 * dayMs).toISOString();
    const { body: first } = await create({ addresses: ['203.0.113.7'], expires_at });
    clock.forward(30 * dayMs);
    client = { ...client, ...(await again(client)) };
    const renew = (id: string, body: object) =>
      house.call('post', `${own}/${id}/renewal`, { as: client, body });
    const { body: second } = await renew(first.id, { overlap_minutes: 60 });
    expect(second).toMatchObject({ label: 'Robot', addresses: ['203.0.113.7'], renews_id: first.id });
    expect(new Date(second.expires_at).getTime()).toBe(clock.now().getTime() + 90 * dayMs);
    expect((await rowOf(first.id)).expires_at.getTime()).toBe(clock.now().getTime() + 3_600_000);
    const { body: third } = await renew(second.id, {});
    expect(third.secret).not.toBe(second.secret);
    expect((await rowOf(second.id)).revoked_at).toEqual(clock.now());
  });

  it('is found by operations among those of everybody', async () => {
    const { body: made } = await create();
    const find = (filter: object) =>
      house.call('get', `${all}?filter=${encodeURIComponent(JSON.stringify(filter))}`, { as: operations });
    expect((await find({ user_id: client.id, state: 'live' })).body).toMatchObject([{ id: made.id }]);
    expect((await find({ user_id: client.id, state: 'revoked' })).body).toEqual([]);
    expect((await find({ account_id: accountId })).body).toHaveLength(1);
  });
});

/** Signed in again, once the clock has moved on. */
async function again({ id }: SignedIn): Promise<Pick<SignedIn, 'token' | 'sessionId'>> {
  const fresh = await house.signIn('client');
  await house.owner('sessions').where({ id: fresh.sessionId }).update({ user_id: id });
  const claims = { kind: 'user', subject: id, sessionId: fresh.sessionId } as const;
  return { token: await issueAccessToken(house.deps, claims), sessionId: fresh.sessionId };
}
