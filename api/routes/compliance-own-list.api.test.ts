import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { listOf, openDesk, type Desk } from '../testing/clients.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';
import { stopClock, type MovableClock } from '../testing/people.js';

let house: House;
let desk: Desk;
let clock: MovableClock;
let other: SignedIn;
const all = '/api/v1/compliance/own-entries';
const lists = '/api/v1/compliance/lists';

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
  desk = await openDesk(house);
  other = await house.signIn('compliance_officer');
});

afterAll(() => house.close());

beforeEach(async () => {
  await house.owner('list_versions').delete();
  await house.owner('own_entries').delete();
});

const doe = { kind: 'person', name: 'Jane Doe', reason: 'Threatened the staff of a branch' };
const propose = (as: SignedIn, more: object = {}) => desk.post(as, all, { ...doe, ...more });
const step = (as: SignedIn, id: string, what: string) =>
  desk.post(as, `${all}/${id}/${what}`, { note: 'As agreed' });
const remove = (as: SignedIn, id: string) => desk.post(as, `${all}/${id}/removal`, { reason: 'Settled' });
const inForce = async (more: object = {}) => {
  const { id } = await desk.ok(propose(desk.analyst, more));
  await desk.ok(step(desk.officer, id, 'approval'));
  return id as string;
};
const versions = () => house.owner('list_versions').where({ list: 'own' }).orderBy(['loaded_at', 'id']);
async function content(): Promise<{ entry_id: string }[]> {
  const { id } = await house.owner('list_versions').where({ list: 'own', state: 'active' }).first();
  const { body } = await desk.get(desk.worker, `${lists}/${id}/content`);
  return gunzipSync(body)
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('the own list', () => {
  it('has an entry when an officer agreed with whoever proposed it, as screening reads it', async () => {
    const more = {
      aliases: ['J. Roe'],
      born: '1970-02',
      countries: ['IR'],
      identifiers: [{ type: 'passport', value: 'A1', country: 'IR' }],
    };
    const { id, state } = await desk.ok(propose(desk.analyst, more));
    expect(state).toBe('proposed');
    expect(await versions()).toEqual([]);
    expect(await desk.ok(step(desk.officer, id, 'approval'))).toMatchObject({
      state: 'in_force',
      proposed_by_name: expect.any(String),
      decided_by: desk.officer.id,
    });
    expect(await content()).toEqual([
      {
        list: 'own',
        entry_id: id,
        kind: 'person',
        names: [
          { text: 'Jane Doe', quality: 'primary' },
          { text: 'J. Roe', quality: 'strong' },
        ],
        dates_of_birth: [{ precision: 'month', from: '1970-02-01', to: '1970-02-28', circa: false }],
        nationalities: ['IR'],
        places_of_birth: [],
        programmes: [],
        identifiers: [{ type: 'passport', value: 'A1', country: 'IR' }],
        addresses: [],
        remarks: doe.reason,
        listed_on: clock.now().toISOString().slice(0, 10),
      },
    ]);
    const [version] = await versions();
    expect(await house.owner('outbox').where({ record_id: version.id })).toMatchObject([
      { kind: 'compliance.list_loaded', payload: { list: 'own', state: 'active', entry_count: 1 } },
    ]);
    const audit = await house.owner('audit_entries').where({ record_id: id }).orderBy('sequence');
    expect(audit.map(({ action }) => action)).toEqual([
      'compliance.propose_entry',
      'compliance.approve_entry',
    ]);
  });

  it('is never changed by one person alone', async () => {
    const { id } = await desk.ok(propose(desk.officer));
    expect((await step(desk.officer, id, 'approval')).body.code).toBe('compliance.own_work');
    expect((await step(desk.officer, id, 'refusal')).body.code).toBe('compliance.own_work');
    expect((await step(desk.analyst, id, 'approval')).status).toBe(403);
    expect((await step(desk.analyst, id, 'withdrawal')).body.code).toBe('compliance.entry_not_yours');
    await desk.ok(step(other, id, 'approval'));
    expect((await step(other, id, 'approval')).body).toMatchObject({
      code: 'compliance.entry_refused',
      current: { state: 'in_force' },
    });
    await desk.ok(remove(other, id));
    expect((await step(other, id, 'approval')).body.code).toBe('compliance.own_work');
    const brought = await desk.post(desk.worker, lists, listOf('own', ['1'], '2026-01-01'));
    expect(brought).toMatchObject({ status: 404, body: { code: 'compliance.list_not_found' } });
    const alone = house
      .owner('own_entries')
      .where({ id })
      .update({ state: 'ended', ended_at: new Date(), ended_by: other.id });
    await expect(alone).rejects.toThrow('own_entries_removed_by_another');
  });

  it('keeps an entry until its removal is agreed to, and each decision is a version of its own', async () => {
    const first = await inForce();
    const second = await inForce({ name: 'John Roe' });
    expect(await desk.ok(remove(desk.analyst, second))).toMatchObject({
      state: 'removing',
      removal_reason: 'Settled',
    });
    expect(await content()).toHaveLength(2);
    expect(await desk.ok(step(desk.officer, second, 'refusal'))).toMatchObject({
      state: 'in_force',
      removal_by: null,
    });
    await desk.ok(remove(desk.analyst, second));
    expect(await desk.ok(step(desk.analyst, second, 'withdrawal'))).toMatchObject({ state: 'in_force' });
    await desk.ok(remove(desk.analyst, second));
    expect(await desk.ok(step(desk.officer, second, 'approval'))).toMatchObject({ state: 'ended' });
    expect((await content()).map(({ entry_id }) => entry_id)).toEqual([first]);
    await desk.ok(remove(desk.analyst, first));
    await desk.ok(step(desk.officer, first, 'approval'));
    expect(await content()).toEqual([]);
    expect((await versions()).map(({ entry_count, state }) => [entry_count, state])).toEqual([
      [1, 'superseded'],
      [2, 'superseded'],
      [1, 'superseded'],
      [0, 'active'],
    ]);
    const { body } = await desk.get(desk.analyst, `${lists}/state`);
    expect(body.problems.filter(({ list }: { list: string }) => list === 'own')).toEqual([]);
  });

  it('ends an entry behind its last day, once', async () => {
    const day = (from: Date) => from.toISOString().slice(0, 10);
    const past = await propose(desk.analyst, { until: '2020-01-01' });
    expect(past.body.code).toBe('compliance.entry_over');
    const id = await inForce({ until: day(clock.now()) });
    const expire = () => desk.ok(desk.post(desk.worker, `${all}/expiry`, {}));
    expect(await expire()).toEqual({ entry_count: 1, is_new: false });
    // A day later, without the tokens that end meanwhile.
    await house.owner('own_entries').where({ id }).update({ until: '2026-01-01' });
    expect(await expire()).toEqual({ entry_count: 0, is_new: true });
    expect(await expire()).toEqual({ entry_count: 0, is_new: false });
    const entries = await desk.ok(desk.get(desk.analyst, all));
    expect(entries).toMatchObject([{ id, state: 'ended', ended_by: null }]);
  });

  it('takes back what was proposed, and refuses what nobody proposed', async () => {
    const { id } = await desk.ok(propose(desk.analyst));
    expect(await desk.ok(step(desk.analyst, id, 'withdrawal'))).toMatchObject({ state: 'retracted' });
    expect((await step(desk.officer, newId(), 'approval')).body.code).toBe('compliance.entry_not_found');
    for (const wrong of [
      { name: '' },
      { born: '1970-13' },
      { countries: ['Iran'] },
      { until: '2026-02-30' },
      { kind: 'planet' },
    ])
      expect((await propose(desk.analyst, wrong)).status).toBe(422);
  });
});

describe('the changes of a list', () => {
  const today = new Date().toISOString().slice(0, 10);
  const load = (ids: string[]) => desk.ok(desk.post(desk.worker, lists, listOf('ofac_sdn', ids, today)));

  it('are those since the version before, or since the one that is named', async () => {
    const first = await load(['1', '2', '3', '4', '5', '6']);
    const second = await load(['2', '3', '4', '5', '6', '7']);
    const third = await load(['2', '3', '4', '5', '6', '7', '8']);
    const changes = (id: string, since = '') => desk.get(desk.analyst, `${lists}/${id}/changes${since}`);
    expect(await desk.ok(changes(second.id))).toMatchObject({
      since: { id: first.id },
      added_count: 1,
      removed_count: 1,
      changed_count: 0,
      added: [{ entry_id: '7', kind: 'person', name: expect.any(String) }],
      removed: [{ entry_id: '1' }],
      versions: [{ id: third.id }, { id: second.id }, { id: first.id }],
    });
    expect(await desk.ok(changes(third.id, `?since=${first.id}`))).toMatchObject({
      added_count: 2,
      removed_count: 1,
    });
    expect(await desk.ok(changes(first.id))).toMatchObject({ since: null, added_count: 6 });
    expect((await changes(newId())).body.code).toBe('compliance.list_not_found');
    expect((await changes(first.id, `?since=${newId()}`)).body.code).toBe('compliance.list_not_found');
  });
});
