import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertOnboardingEvents, isOnboardingEvent } from '../../db/clickhouse/onboarding-events.js';
import { migrateClickhouseForward } from '../../db/clickhouse/migrate.js';
import { outboxStart, hasUnsettledEvents, settledEvents } from '../../db/models/outbox.js';
import { sha256Hex } from '../../lib/crypto/hash.js';
import { newId } from '../../lib/ids.js';
import { listOf, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House } from '../testing/harness.js';
import { eventually } from '../../lib/testing/eventually.js';

let house: House;
let desk: Desk;
const lists = '/api/v1/compliance/lists';

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  await house.owner('list_versions').delete();
});

const today = new Date().toISOString().slice(0, 10);
const load = (list: string, ids: string[], as_of = today) =>
  desk.post(desk.worker, lists, listOf(list, ids, as_of));
const versions = () => house.owner('list_versions').orderBy('loaded_at');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe('a list', () => {
  it('comes into force whole, is given out as it came, and replaces its older edition', async () => {
    const first = await desk.ok(load('ofac_sdn', ['1', '2']));
    expect(first).toMatchObject({ is_new: true, state: 'active', entry_count: 2 });
    expect(await desk.ok(load('ofac_sdn', ['1', '2']))).toMatchObject({ id: first.id, is_new: false });
    const second = await desk.ok(load('ofac_sdn', ['1', '2', '3']));
    expect((await versions()).map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      [first.id, 'superseded'],
      [second.id, 'active'],
    ]);
    const content = await desk.get(desk.worker, `${lists}/${second.id}/content`);
    expect(content.headers.get('content-type')).toBe('application/gzip');
    expect(content.body).toEqual(Buffer.from(listOf('ofac_sdn', ['1', '2', '3'], today).content, 'base64'));
    expect(await house.owner('outbox').where({ record_id: second.id })).toMatchObject([
      { kind: 'compliance.list_loaded', payload: { list: 'ofac_sdn', state: 'active' } },
    ]);
  });

  it('has one edition in force, whatever comes at once', async () => {
    const answers = await Promise.all(numbers(5).map((index) => load('ofac_sdn', ['1', '2', `x${index}`])));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await house.owner('list_versions').where({ state: 'active' })).toHaveLength(1);
  });

  it('that lost more than a fifth is held until an officer has looked', async () => {
    const before = await desk.ok(load('ofac_sdn', numbers(10)));
    expect(await desk.ok(load('ofac_sdn', numbers(8)))).toMatchObject({ state: 'active' });
    const held = await desk.ok(load('ofac_sdn', numbers(6)));
    expect(held.state).toBe('held');
    expect((await desk.get(desk.analyst, lists)).body.map((each: { state: string }) => each.state)).toEqual([
      'active',
      'held',
    ]);
    const release = (id: string, as = desk.officer) =>
      desk.post(as, `${lists}/${id}/release`, { reason: 'The publisher removed a programme' });
    expect((await release(held.id, desk.analyst)).status).toBe(403);
    expect(await desk.ok(release(held.id))).toMatchObject({ state: 'active' });
    expect((await release(held.id)).body).toMatchObject({
      code: 'compliance.list_held',
      current: { state: 'active' },
    });
    expect((await release(before.id)).status).toBe(409);
    expect((await release(newId())).body.code).toBe('compliance.list_not_found');
    expect(await house.owner('list_versions').where({ state: 'active' })).toMatchObject([{ id: held.id }]);
  });

  it('that is older than the one in force, or empty, does not replace it', async () => {
    await desk.ok(load('ofac_sdn', ['1']));
    expect(await desk.ok(load('ofac_sdn', ['1', '2'], '2020-01-01'))).toMatchObject({ state: 'superseded' });
    expect(await desk.ok(load('ofac_sdn', []))).toMatchObject({ state: 'held' });
    expect(await house.owner('list_versions').where({ state: 'active' })).toMatchObject([{ entry_count: 1 }]);
  });

  it('that is not what it says is refused', async () => {
    const good = listOf('ofac_sdn', ['1', '2'], today);
    const packed = (text: string) => ({
      ...good,
      content: gzipSync(text).toString('base64'),
      content_hash: sha256Hex(text),
    });
    const twice = listOf('ofac_sdn', ['1', '1'], today);
    const bad: [object, number, string][] = [
      [{ ...good, content_hash: 'a'.repeat(64) }, 422, 'compliance.list_corrupt'],
      [{ ...good, entry_count: 3 }, 422, 'compliance.list_corrupt'],
      [{ ...good, list: 'un_consolidated' }, 422, 'compliance.list_corrupt'],
      [{ ...good, content: 'no gzip' }, 422, 'compliance.list_corrupt'],
      [packed('{"entry_id":1}'), 422, 'compliance.list_corrupt'],
      [packed('not json'), 422, 'compliance.list_corrupt'],
      [twice, 422, 'compliance.list_corrupt'],
      [{ ...good, list: 'my_list' }, 422, 'request.invalid'],
      [{ ...good, as_of: '2026-02-30' }, 422, 'request.invalid'],
    ];
    for (const [body, status, code] of bad) {
      expect(await desk.post(desk.worker, lists, body)).toMatchObject({ status, body: { code } });
    }
    expect(await versions()).toEqual([]);
  });

  it('that unpacks to far more than a list can be is refused', async () => {
    const mebibyte = gzipSync(Buffer.alloc(1024 * 1024));
    const bomb = Buffer.concat(Array.from({ length: 300 }, () => mebibyte)).toString('base64');
    const refused = await desk.post(desk.worker, lists, {
      ...listOf('ofac_sdn', ['1'], today),
      content: bomb,
    });
    expect(refused).toMatchObject({ status: 413, body: { code: 'compliance.list_too_large' } });
  });

  it('is loaded by the worker alone', async () => {
    expect((await desk.post(desk.officer, lists, listOf('ofac_sdn', ['1'], today))).status).toBe(403);
    expect((await desk.get(desk.officer, `${lists}/${newId()}/content`)).status).toBe(403);
    expect((await desk.get(desk.worker, `${lists}/${newId()}/content`)).status).toBe(404);
  });
});

describe('the state of the lists', () => {
  it('names what is missing and what is old', async () => {
    await desk.ok(load('ofac_sdn', ['1'], '2020-01-01'));
    expect(await desk.ok(desk.get(desk.analyst, `${lists}/state`))).toMatchObject({
      ok: false,
      is_demonstration: false,
      problems: [
        { code: 'list_stale', list: 'ofac_sdn', params: { as_of: '2020-01-01' } },
        { code: 'list_missing', list: 'un_consolidated' },
      ],
    });
    expect(await desk.ok(desk.get(desk.analyst, lists))).toMatchObject([
      { list: 'ofac_sdn', is_fresh: false, max_age_days: 3 },
    ]);
  });

  it('goes by the lists that the setting asks for', async () => {
    await desk.ok(load('ofac_sdn', ['1']));
    const row = {
      key: 'compliance.required_lists',
      value: '["ofac_sdn"]',
      version: 1,
      changed_by: 'test',
      changed_at: new Date(),
    };
    await house.owner('settings').insert(row);
    expect(await desk.ok(desk.get(desk.analyst, `${lists}/state`))).toMatchObject({ ok: true, problems: [] });
    await house.owner('settings').where({ key: row.key }).delete();
  });
});

describe('the dashboard', () => {
  it('tells from ClickHouse what happened', async () => {
    await migrateClickhouseForward(house.deps.clickhouse);
    await house.deps.clickhouse.command({ query: 'TRUNCATE TABLE onboarding_events' });
    await desk.loadLists();
    const client = await house.signIn('client');
    const { case_id } = await desk.bringToDesk(client, { hits: ['1001', '1002'] });
    await desk.ok(desk.claim(desk.analyst, case_id));
    const { file } = await desk.look(desk.analyst, case_id);
    const [hit] = file.screenings[0].hits;
    await desk.ok(
      desk.post(desk.analyst, `/api/v1/compliance/hits/${hit.id}/review`, {
        state: 'cleared',
        reason: 'Another birth date',
      }),
    );
    await desk.ok(desk.post(desk.worker, `/api/v1/compliance/cases/${case_id}/clock`, { mark: 'warned' }));
    const second = await desk.bringToLife(await house.signIn('client'));
    // Another suite's transaction may still hold them back: the server is shared.
    await eventually(async () => !(await hasUnsettledEvents(house.owner)));
    const events = await settledEvents(house.owner, outboxStart, 10_000);
    await insertOnboardingEvents(house.deps.clickhouse, events.filter(isOnboardingEvent));
    await insertOnboardingEvents(house.deps.clickhouse, events.filter(isOnboardingEvent));

    const analyst = await house.signIn('analyst');
    const board = await desk.ok(desk.get(analyst, '/api/v1/compliance/dashboard?days=7'));
    expect(second.case_id).toBeTruthy();
    expect(board.cases_by_state).toEqual([
      { state: 'decided', count: 1 },
      { state: 'in_work', count: 1 },
    ]);
    expect(board.cases_by_age).toEqual([{ bucket: 'up_to_1_day', count: 1 }]);
    expect(board.service_levels).toEqual({ within: 1, warned: 1, breached: 0, median_minutes: 0 });
    expect(board.decisions_by_day).toEqual([{ day: today, decision: 'approve', count: 1 }]);
    expect(board.hits_by_list).toEqual([
      { list: 'ofac_sdn', state: 'cleared', count: 1 },
      { list: 'ofac_sdn', state: 'open', count: 1 },
    ]);
    expect(board.applications_by_state).toEqual([
      { state: 'active', count: 1 },
      { state: 'in_review', count: 1 },
    ]);
    expect(Date.parse(board.as_of)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('refuses a period that it cannot have', async () => {
    expect((await desk.get(desk.analyst, '/api/v1/compliance/dashboard?days=0')).status).toBe(422);
    expect((await desk.get(desk.analyst, '/api/v1/compliance/dashboard?days=99999')).status).toBe(422);
  });
});
