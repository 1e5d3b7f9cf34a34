import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { currentKey } from '../../lib/crypto/key-ring.js';
import { newId } from '../../lib/ids.js';
import { applications, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

let house: House;
let desk: Desk;
let client: SignedIn;
let worker: SignedIn;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  ({ worker } = desk);
});

afterAll(() => house.close());

beforeEach(async () => {
  client = await house.signIn('client');
});

describe('what the identity provider reports', () => {
  const path = '/api/v1/onboarding/provider-events';
  const signed = (
    event: object,
    { at = Math.floor(Date.now() / 1000), secret = currentKey(house.deps.keys.providerWebhook).secret } = {},
  ) => {
    const body = JSON.stringify(event);
    const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
    return { 'Purser-Signature': `t=${at},v1=${signature}` };
  };
  const report = (event: object, headers = signed(event)) =>
    house.call('post', path, { body: event, headers, key: null });
  const eventOf = (reference: string, more: object = {}) => ({
    event_id: newId(),
    reference,
    kind: 'liveness',
    outcome: 'passed',
    at: new Date().toISOString(),
    ...more,
  });

  async function asked() {
    const { id } = await desk.apply(client);
    const reference = newId();
    await desk.ok(
      desk.post(worker, `${applications}/${id}/checks`, {
        business_key: newId(),
        kind: 'liveness',
        provider: 'sandbox',
        reference,
      }),
    );
    return { id, reference };
  }
  const told = (id: string) =>
    house.owner('outbox').where({ record_id: id, kind: 'onboarding.provider_reported' });

  it('reaches the procedure once, also when it comes twice at once and again later', async () => {
    const { id, reference } = await asked();
    const event = eventOf(reference);
    const both = await Promise.all([report(event), report(event)]);
    expect(both.some(({ status }) => status === 202)).toBe(true);
    const later = { ...event, at: new Date(Date.now() + 1000).toISOString() };
    expect(await report(later)).toMatchObject({ status: 202, body: { outcome: 'accepted' } });
    expect(await told(id)).toMatchObject([
      {
        payload: { reference, outcome: 'passed', check_kind: 'liveness', provider_event_id: event.event_id },
      },
    ]);
  });

  it('is refused without a good signature of this moment', async () => {
    const { id, reference } = await asked();
    const event = eventOf(reference);
    const old = Math.floor(Date.now() / 1000) - 301;
    const bad = [
      {},
      { 'Purser-Signature': 't=1,v1=00' },
      { 'Purser-Signature': 'v1=' },
      signed(event, { secret: 'guess' }),
      signed(event, { at: old }),
      signed({ ...event, outcome: 'failed' }),
    ];
    for (const headers of bad) {
      expect(await house.call('post', path, { body: event, headers, key: null })).toMatchObject({
        status: 401,
        body: { code: 'onboarding.provider_event_refused' },
      });
    }
    expect(await told(id)).toHaveLength(0);
  });

  it('is ignored and kept in the audit when nobody asked', async () => {
    const event = eventOf(newId());
    expect(await report(event)).toMatchObject({ status: 202, body: { outcome: 'ignored' } });
    const kept = await house
      .owner('audit_entries')
      .where({ action: 'onboarding.provider_event_ignored' })
      .whereRaw("after->>'event_id' = ?", [event.event_id]);
    expect(kept).toMatchObject([{ actor_id: 'identity-provider' }]);
  });

  it('cannot say something else under the same id', async () => {
    const { reference } = await asked();
    const event = eventOf(reference);
    await report(event);
    expect((await report({ ...event, outcome: 'failed' })).body.code).toBe('request.idempotency_key_reused');
  });
});
