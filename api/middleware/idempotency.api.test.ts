import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { houseContext, type Context } from '../context.js';
import { openHouse, type House } from '../testing/harness.js';
import { transact, type Work } from '../work.js';
import { claimKey, isKept, releaseKey, type IdempotencyClaim } from './idempotency.js';

let house: House;
const startMs = Date.UTC(2026, 2, 3, 10);
const inFlight = { code: 'request.idempotency_key_in_flight' };

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The api some seconds after the start of the story. */
const at = (seconds: number): Context =>
  houseContext({ ...house.deps, clock: { now: () => new Date(startMs + seconds * 1000) } }, 'test');

const claimAt = (seconds: number, key: string, request = 'the same') => {
  const context = at(seconds);
  return claimKey(context, { principal: context.principal, route: 'post /test', key, request, status: 201 });
};

async function claimed(seconds: number, key: string): Promise<IdempotencyClaim> {
  const outcome = await claimAt(seconds, key);
  if (isKept(outcome)) throw new Error('An answer was kept already');
  return outcome;
}

/** The effect that must come once: an event about this record. */
const effect = (record_id: string, answer: string) => async (work: Work) => {
  work.emit({ kind: 'test.done', noun: 'test', record_id, payload: { answer } });
  return { answer };
};
const effectsOf = async (record_id: string) =>
  (await house.owner('outbox').where({ record_id })).map(({ payload }) => payload.answer);

describe('a claim whose owner died before its transaction', () => {
  it('counts for five seconds and is then taken over by the same request only', async () => {
    const key = newId();
    await claimed(0, key);
    await expect(claimAt(4, key)).rejects.toMatchObject(inFlight);
    await expect(claimAt(6, key, 'another body')).rejects.toMatchObject({
      code: 'request.idempotency_key_reused',
    });
    const second = await claimed(6, key);
    const record = newId();
    await transact({ ...at(6), claim: second }, effect(record, 'second'));
    expect(await claimAt(7, key)).toEqual({ status: 201, response: { answer: 'second' } });
    expect(await effectsOf(record)).toEqual(['second']);
  });

  it('fails an owner that was only slow, before it writes', async () => {
    const [key, record] = [newId(), newId()];
    const first = await claimed(0, key);
    const second = await claimed(6, key);
    const late = transact({ ...at(7), claim: first }, effect(record, 'first'));
    await expect(late).rejects.toMatchObject(inFlight);
    await releaseKey(house.deps, first);
    await transact({ ...at(8), claim: second }, effect(record, 'second'));
    expect(await effectsOf(record)).toEqual(['second']);
  });

  it('is taken over by one of many', async () => {
    const key = newId();
    await claimed(0, key);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => claimAt(10 + index, key)),
    );
    const winners = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(winners).toHaveLength(1);
  });
});

describe('a claim whose owner is in its transaction', () => {
  it('cannot be taken over, and a repeat does not wait for it', async () => {
    const [key, record] = [newId(), newId()];
    const claim = await claimed(0, key);
    await transact({ ...at(0), claim }, async (work) => {
      await expect(claimAt(600, key)).rejects.toMatchObject(inFlight);
      return effect(record, 'first')(work);
    });
    expect(await claimAt(601, key)).toEqual({ status: 201, response: { answer: 'first' } });
    expect(await effectsOf(record)).toEqual(['first']);
  });

  it('is free as soon as the database has lost the owner', async () => {
    const [key, record] = [newId(), newId()];
    const claim = await claimed(0, key);
    const dying = transact({ ...at(0), claim }, async (work) => {
      await work.trx('outbox').select('event_id').limit(1);
      const { rows } = await work.trx.raw('SELECT pg_backend_pid() AS pid');
      await house.owner.raw('SELECT pg_terminate_backend(?, 5000)', [rows[0].pid]);
      return effect(record, 'first')(work);
    });
    await expect(dying).rejects.toThrow();
    const second = await claimed(6, key);
    await transact({ ...at(6), claim: second }, effect(record, 'second'));
    expect(await effectsOf(record)).toEqual(['second']);
  });

  it('keeps the answer when the owner never hears of its commit', async () => {
    const [key, record] = [newId(), newId()];
    const claim = await claimed(0, key);
    await transact({ ...at(0), claim }, effect(record, 'first'));
    await releaseKey(house.deps, claim);
    expect(await claimAt(1, key)).toEqual({ status: 201, response: { answer: 'first' } });
    expect(await effectsOf(record)).toEqual(['first']);
  });
});

describe('a change of a version', () => {
  it('answers a repeat under the same key with what the first one made', async () => {
    const as = await house.signIn('client');
    const path = '/api/v1/onboarding/applications';
    const started = await house.call('post', path, { as, body: { kind: 'natural_person' }, key: newId() });
    const { id, version } = started.body;
    const save = (key: string, given_names: string) =>
      house.call('patch', `${path}/${id}`, { as, version, body: { data: { given_names } }, key });
    const key = newId();
    const first = await save(key, 'Ana');
    expect(first).toMatchObject({ status: 200, body: { version: version + 1 } });
    expect(await save(key, 'Ana')).toMatchObject({ status: 200, body: first.body });
    expect(await save(key, 'Eve')).toMatchObject({ status: 422 });
    expect(await save(newId(), 'Ana')).toMatchObject({ status: 409, body: { code: 'onboarding.stale' } });
  });
});
