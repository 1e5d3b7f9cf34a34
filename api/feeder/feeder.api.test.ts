import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestClickhouse, type TestClickhouse } from '../../db/testing/clickhouse.js';
import {
  cursorOf,
  hasUnsettledEvents,
  settledEvents,
  outboxStart,
  type OutboxEvent,
} from '../../db/models/outbox.js';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { houseContext, type ApiDeps } from '../context.js';
import { openHouse, type House } from '../testing/harness.js';
import { transact } from '../work.js';
import { clickhouseConsumer } from './consumers/clickhouse.js';
import { forgetExpired } from './forget-expired.js';
import { measureLag } from './measure-lag.js';
import type { Consumer } from './relay.js';
import { runFeeder, type Feeder } from './run-feeder.js';

let house: House;
let store: TestClickhouse;
let deps: ApiDeps;
const running: Feeder[] = [];

beforeAll(async () => {
  house = await openHouse();
  store = await openTestClickhouse();
  deps = { ...house.deps, clickhouse: store.clickhouse };
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((feeder) => feeder.stop()));
});
afterAll(async () => {
  await store.close();
  await house.close();
});

function run(...consumers: Consumer[]): Feeder {
  const feeder = runFeeder(deps, consumers);
  running.push(feeder);
  return feeder;
}

function happen(kind: string, recordId = newId()): Promise<void> {
  return transact(houseContext(deps, 'test'), async (work) =>
    work.emit({ kind, noun: 'onboarding', record_id: recordId, payload: { state: 'draft' } }),
  );
}

/** A consumer that remembers the kinds it took, from now on. */
async function recorder(name: string): Promise<Consumer & { kinds: string[] }> {
  // Another suite's transaction may still hold some back: the server is shared.
  await eventually(async () => !(await hasUnsettledEvents(house.database)));
  const last = (await settledEvents(house.database, outboxStart, 100_000)).at(-1);
  if (last)
    await house
      .owner('outbox_cursors')
      .insert({ consumer: name, xid: last.xid, id: last.id, updated_at: new Date() });
  const kinds: string[] = [];
  const take = async (events: OutboxEvent[]) => {
    kinds.push(...events.map((event) => event.kind));
    return new Set(events.map((event) => event.event_id));
  };
  return { name, kinds, take };
}

describe('the feeder', () => {
  it('delivers what an older transaction commits last, and in its place', async () => {
    const consumer = await recorder('gap');
    run(consumer);
    const slow = await house.database.transaction();
    await slow('outbox').insert({
      event_id: newId(),
      kind: 'test.slow',
      noun: 'test',
      record_id: newId(),
      payload: '{}',
      actor_id: 'test',
      at: new Date(),
    });
    await happen('test.fast');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(consumer.kinds).toEqual([]);
    await slow.commit();
    await eventually(() => consumer.kinds.length === 2);
    expect(consumer.kinds).toEqual(['test.slow', 'test.fast']);
  });

  it('goes on with every other consumer while one fails, and with that one when it works again', async () => {
    const good = await recorder('good');
    const bad = await recorder('bad');
    let isBroken = true;
    const take = async (events: OutboxEvent[]) => {
      if (isBroken) throw new Error('out of order');
      return bad.take(events);
    };
    const feeder = run({ ...bad, take }, good);
    for (const kind of ['test.a', 'test.b']) await happen(kind);
    await eventually(() => good.kinds.length === 2);
    await eventually(() => feeder.status().loops['bad']?.isFailing);
    expect(feeder.status().loops['good']).toMatchObject({ isFailing: false });
    expect(bad.kinds).toEqual([]);
    isBroken = false;
    await eventually(() => bad.kinds.length === 2);
    expect(bad.kinds).toEqual(['test.a', 'test.b']);
  });

  it('passes over an event that is stuck, and comes back to it', async () => {
    const consumer = await recorder('stuck');
    let isStuck = true;
    const take = async (events: OutboxEvent[]) => {
      const passing = events.filter((event) => !isStuck || event.kind !== 'test.stuck');
      return consumer.take(passing);
    };
    run({ ...consumer, take });
    for (const kind of ['test.stuck', 'test.one', 'test.two']) await happen(kind);
    await eventually(() => consumer.kinds.length === 2);
    const before = await cursorOf(house.database, 'stuck');
    await happen('test.three');
    await eventually(() => consumer.kinds.includes('test.three'));
    expect(await cursorOf(house.database, 'stuck')).toEqual(before);
    isStuck = false;
    await eventually(() => consumer.kinds.includes('test.stuck'));
    expect(consumer.kinds).toEqual(['test.one', 'test.two', 'test.three', 'test.stuck']);
    await eventually(async () => (await cursorOf(house.database, 'stuck')).id > before.id);
  });

  it('goes on though more are stuck than it reads at once, and says how many are parked', async () => {
    const consumer = await recorder('crowded');
    const take = (events: OutboxEvent[]) =>
      consumer.take(events.filter((event) => event.kind !== 'test.stuck'));
    const feeder = run({ ...consumer, take, parked: () => 7 });
    await transact(houseContext(deps, 'test'), async (work) => {
      for (let index = 0; index < 1_100; index += 1)
        work.emit({ kind: 'test.stuck', noun: 'test', record_id: newId(), payload: {} });
    });
    await happen('test.passing');
    await eventually(() => consumer.kinds.length > 0);
    expect(consumer.kinds).toEqual(['test.passing']);
    expect(feeder.status().parked).toEqual({ crowded: 7 });
  });

  it('works alone: a second one waits and takes over when the first is cut off', async () => {
    const consumer = await recorder('alone');
    const first = run(consumer);
    await eventually(() => first.status().role === 'working');
    const second = run(consumer);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([first.status().role, second.status().role]).toEqual(['working', 'standby']);
    await house.owner.raw(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'purser-leader' AND datname = current_database()",
    );
    await eventually(
      () => [first, second].filter((feeder) => feeder.status().role === 'working').length === 1,
    );
    await happen('test.after');
    await eventually(() => consumer.kinds.includes('test.after'));
    expect(consumer.kinds.filter((kind) => kind === 'test.after')).toHaveLength(1);
  });
});

describe('the ClickHouse consumer', () => {
  const counts = async () => {
    const result = await store.clickhouse.query({
      query: "SELECT count() AS n FROM onboarding_events FINAL WHERE kind = 'test.counted'",
      format: 'JSONEachRow',
    });
    const [row] = await result.json<{ n: number | string }>();
    return Number(row?.n);
  };

  it('has each event once after an outage and after the same batch was sent again', async () => {
    const away = createClient({
      url: 'http://127.0.0.1:9',
      request_timeout: 500,
      log: { level: ClickHouseLogLevel.OFF },
    });
    const outage = { current: away };
    const clickhouse = {
      name: 'clickhouse',
      take: (events: OutboxEvent[]) => clickhouseConsumer({ clickhouse: outage.current }).take(events),
    };
    const feeder = run(clickhouse);
    for (let index = 0; index < 25; index += 1) await happen('test.counted');
    await eventually(() => feeder.status().loops['clickhouse']?.isFailing);
    await measureLag(deps, ['clickhouse']);
    expect(await deps.metrics.registry.metrics()).toMatch(/outbox_pending\{consumer="clickhouse"\} [1-9]/);
    outage.current = store.clickhouse;
    await eventually(async () => (await counts()) === 25, 30_000);

    await feeder.stop();
    await house.owner('outbox_cursors').where({ consumer: 'clickhouse' }).update({ xid: '0', id: 0 });
    const again = run(clickhouse);
    await eventually(async () => (await cursorOf(house.database, 'clickhouse')).id > 0);
    expect(await counts()).toBe(25);
    await again.stop();
    await measureLag(deps, ['clickhouse']);
    await eventually(async () =>
      /outbox_pending\{consumer="clickhouse"\} 0/.test(await deps.metrics.registry.metrics()),
    );
    await away.close();
  }, 60_000);
});

describe('forgetExpired', () => {
  it('forgets kept answers past their day and nothing else', async () => {
    const claimed_at = new Date();
    const row = (key: string, expiresInMs: number) => ({
      principal_id: 'test',
      route: 'POST /',
      key,
      request_hash: 'x',
      state: 'done',
      claimed_at,
      expires_at: new Date(Date.now() + expiresInMs),
    });
    await house.database('idempotency_keys').insert([row('old', -1), row('fresh', 60_000)]);
    expect(await forgetExpired(deps)).toBe(1);
    expect(await house.database('idempotency_keys').where({ principal_id: 'test' }).pluck('key')).toEqual([
      'fresh',
    ]);
  });
});
