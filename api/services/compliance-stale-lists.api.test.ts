import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { houseContext } from '../context.js';
import { listOf, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House } from '../testing/harness.js';
import { stopClock, type MovableClock } from '../testing/people.js';
import { transact } from '../work.js';
import { warnOfStaleLists } from './compliance-stale-lists.js';

let house: House;
let desk: Desk;
let clock: MovableClock;
const lists = '/api/v1/compliance/lists';
const published = '2026-11-01';

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house, new Date('2026-11-20T12:00:00Z'));
  desk = await openDesk(house);
  await desk.loadList('un_consolidated', ['QDi.001']);
});

afterAll(() => house.close());

/** The publisher's edition of the first of November, seen at this time. */
const seenAt = (checked_at: string) =>
  desk.ok(desk.post(desk.worker, lists, { ...listOf('ofac_sdn', ['1'], published), checked_at }));
/** As if nobody had looked since. */
const lastSeenAt = (checked_at: string) =>
  house.owner('list_versions').where({ list: 'ofac_sdn' }).update({ checked_at });
const warn = () => transact(houseContext(house.deps, 'feeder'), warnOfStaleLists);
const letters = () =>
  house.owner('notifications').where({ template: 'list_stale', user_id: desk.officer.id }).orderBy('channel');

describe('a list that its publisher leaves as it is', () => {
  it('carries approvals as long as somebody finds it current, and both days are told', async () => {
    await seenAt('2026-11-20T11:00:00Z');
    expect(await desk.ok(desk.get(desk.analyst, `${lists}/state`))).toMatchObject({ ok: true });
    expect(await desk.ok(desk.get(desk.analyst, lists))).toMatchObject([
      { as_of: published, checked_at: '2026-11-20T11:00:00.000Z', age_days: 0, is_fresh: true },
      { list: 'un_consolidated' },
    ]);
  });

  it('was not seen in the future, nor earlier than it was', async () => {
    expect((await seenAt('2027-01-01T00:00:00Z')).checked_at).toBe(clock.now().toISOString());
    expect((await seenAt('2026-11-19T00:00:00Z')).checked_at).toBe(clock.now().toISOString());
  });

  it('stops approvals when nobody looks any more, and the officers hear of it once', async () => {
    expect(await warn()).toBe(0);
    await lastSeenAt('2026-11-16T08:00:00Z');
    expect([await warn(), await warn()]).toEqual([1, 1]);
    expect((await desk.get(desk.analyst, `${lists}/state`)).body.problems).toMatchObject([
      { code: 'list_stale', params: { as_of: published, current_on: '2026-11-16', age_days: 4 } },
    ]);
    expect(await letters()).toMatchObject([
      { channel: 'email', link: '/lists', body: expect.stringContaining('2026-11-16') },
      { channel: 'in_app' },
    ]);
    const toAnalyst = { template: 'list_stale', user_id: desk.analyst.id };
    expect(await house.owner('notifications').where(toAnalyst)).toEqual([]);
  });

  it('tells of its next silence anew', async () => {
    await seenAt('2026-11-20T09:00:00Z');
    expect(await warn()).toBe(0);
    await lastSeenAt('2026-11-15T08:00:00Z');
    await warn();
    const told = await letters();
    expect(told.filter(({ body }) => body.includes('2026-11-15'))).toHaveLength(2);
  });
});
