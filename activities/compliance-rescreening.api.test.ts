import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { editionOf, openDesk, type Desk } from '../api/testing/clients.js';
import { openHouse, type House, type SignedIn } from '../api/testing/harness.js';
import { modelVersion } from '../domain/compliance/score.js';
import type { ListCode, ListEntry } from '../domain/compliance/lists.js';
import type { RescreeningKind } from '../domain/compliance/rescreening.js';
import { makeEntry, makeParty } from '../domain/compliance/testing/list-entries.js';
import { isoDay } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { createPurserApi } from '../sdk/client.js';
import { createScreeningLists, type ScreeningLists } from './clients/screening-lists.js';
import { createRescreeningActivities } from './compliance-rescreening.js';

const runsAt = '/api/v1/compliance/rescreenings';
const threshold = 0.7;

let house: House;
let desk: Desk;
let lists: ScreeningLists;
let activities: ReturnType<typeof createRescreeningActivities>;
let template: Record<string, unknown>;

beforeAll(async () => {
  house = await openHouse();
  desk = await openDesk(house);
  await desk.loadLists();
  const { token } = desk.worker;
  const api = createPurserApi({ baseUrl: house.url, token: async () => token });
  lists = createScreeningLists(api);
  const notNeeded = () => {
    throw new Error('These activities screen, and nothing else');
  };
  activities = createRescreeningActivities({
    api,
    log: house.deps.log,
    screeningLists: lists,
    today: notNeeded,
    identityProvider: { name: 'none', ask: notNeeded },
    sanctionsDir: null,
    listAddresses: new Map(),
  });
  const client = await house.signIn('client');
  const { id } = await desk.apply(client);
  template = await house.owner('applications').where({ id }).first();
  await house.owner('settings').insert({
    key: 'compliance.screening_threshold',
    value: String(threshold),
    version: 1,
    changed_by: 'test',
    changed_at: new Date(),
  });
});
afterAll(() => house.close());

const run = <T>(step: () => Promise<T>): Promise<T> =>
  new MockActivityEnvironment({ workflowExecution: { workflowId: newId(), runId: newId() } }).run(step);

let day = 0;
/** The next edition of OFAC's list: what is on it, and nothing else. */
const ofac = (...entries: ListEntry[]) => edition('ofac_sdn', entries);

async function edition(list: ListCode, entries: ListEntry[]): Promise<{ id: string; content_hash: string }> {
  day += 1;
  const as_of = isoDay(new Date(house.deps.clock.now().getTime() + day));
  return desk.ok(desk.post(desk.worker, '/api/v1/compliance/lists', editionOf(list, entries, as_of)));
}

/** A client under care, compared with the lists as they are now. */
async function client(name: string): Promise<string> {
  const id = newId();
  const row = {
    ...template,
    id,
    data: JSON.stringify(template['data']),
    display_name: name,
    state: 'active',
    parent_id: template['id'],
    party_roles: JSON.stringify(['director']),
  };
  await house.owner('applications').insert(row);
  await screen(id, name);
  return id;
}

async function screen(id: string, name: string): Promise<void> {
  const screened = await lists.screen(makeParty(name), threshold, { isTold: true });
  const body = { business_key: newId(), threshold, ...screened };
  await desk.ok(desk.post(desk.worker, `/api/v1/onboarding/applications/${id}/screenings`, body));
}

/** A run from its beginning to its end; answers how it stands. */
async function whole(kind: RescreeningKind, listVersionId: string | null = null) {
  const start = { run_id: newId(), kind, list_version_id: listVersionId };
  await run(() => activities.beginRescreening(start));
  const told: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof activities.rescreenPage>> = await run(() =>
      activities.rescreenPage({ ...start, after }),
    );
    told.push(...page.concerned);
    after = page.last;
    if (page.is_last || page.state !== 'running') break;
  }
  const file = await desk.ok(desk.get(desk.officer, `${runsAt}/${start.run_id}`));
  return { told: told.sort(), file };
}

const people = ['Ingrid Halvorsen', 'Zebedee Quatermain', 'Leopold Xaverius'] as const;
const [, zebedee, leopold] = [
  makeEntry({ name: 'HALVORSEN, Ingrid' }),
  makeEntry({ name: 'QUATERMAIN, Zebedee' }),
  makeEntry({ name: 'XAVERIUS, Leopold' }),
];
const others = Array.from({ length: 20 }, (_, index) =>
  makeEntry({ name: `NOBODY, Number ${index}`, entry_id: `n${index}` }),
);

describe('a run by what changed in a list', () => {
  it('tells whom an entry concerns that is new, other or gone, and nobody else', async () => {
    const first = await ofac(leopold, ...others);
    const [ingridId, zebedeeId, leopoldId] = [
      await client(people[0]),
      await client(people[1]),
      await client(people[2]),
    ];
    const second = await ofac(leopold, zebedee, ...others.slice(1));
    const added = await whole('delta', second.id);
    expect(added.told).toEqual([zebedeeId]);
    expect(added.file).toMatchObject({ state: 'done', seen: 3, concerned: 1, list: 'ofac_sdn' });
    expect(added.file.findings).toMatchObject([{ application_id: zebedeeId, reason: 'new_hit' }]);
    await screen(zebedeeId, people[1]);

    const third = await ofac({ ...leopold, remarks: 'Another text' }, zebedee, ...others.slice(2));
    const changed = await whole('delta', third.id);
    expect(changed.file.findings).toMatchObject([{ application_id: leopoldId, reason: 'hit_changed' }]);
    await screen(leopoldId, people[2]);

    const fourth = await ofac({ ...leopold, remarks: 'Another text' }, ...others.slice(2));
    const gone = await whole('delta', fourth.id);
    expect(gone.file.findings).toMatchObject([{ application_id: zebedeeId, reason: 'hit_gone' }]);
    await screen(zebedeeId, people[1]);

    const [screening] = await house.owner('screenings').where({ application_id: ingridId });
    expect(screening.list_versions).toContainEqual(
      expect.objectContaining({ list: 'ofac_sdn', content_hash: first.content_hash }),
    );
    expect(await house.owner('screening_carries').where({ screening_id: screening.id })).toMatchObject([
      { list: 'ofac_sdn', content_hash: fourth.content_hash },
    ]);
  });

  it('is over when its version is: the next one compares with everything since', async () => {
    const older = await ofac(leopold, ...others);
    const start = { run_id: newId(), kind: 'delta' as const, list_version_id: older.id };
    await run(() => activities.beginRescreening(start));
    const newer = await ofac(leopold, zebedee, ...others);
    expect(await run(() => activities.rescreenPage({ ...start, after: null }))).toMatchObject({
      state: 'stopped',
      concerned: [],
    });
    const late = await whole('delta', older.id);
    expect(late.file).toMatchObject({ state: 'stopped', seen: 0 });
    const { file } = await whole('delta', newer.id);
    expect(file.state).toBe('done');
    expect(file.findings.map(({ reason }: { reason: string }) => reason).sort()).toEqual([
      'hit_changed',
      'new_hit',
    ]);
  });
});

describe('the proof of the night', () => {
  it('finds nothing that the runs by changes have not, and says so when it does', async () => {
    const applications = await house.owner('applications').where({ state: 'active' });
    for (const { id, display_name } of applications) await screen(id, display_name);
    const version = await ofac(leopold, zebedee, ...others.slice(3));
    const byChanges = await whole('delta', version.id);
    expect(byChanges.told).toEqual([]);
    const proof = await whole('proof');
    expect(proof.file).toMatchObject({ state: 'done', concerned: 0, differing: 0 });

    const listed = applications.find(({ display_name }) => display_name === people[1]);
    const { rows } = await house.owner.raw(
      `DELETE FROM screening_hits WHERE application_id = ? RETURNING entry_id`,
      [listed.id],
    );
    expect(rows.length).toBeGreaterThan(0);
    const again = await whole('proof');
    expect(again.file).toMatchObject({ differing: 1, concerned: 1 });
    expect(again.file.findings).toMatchObject([
      {
        application_id: listed.id,
        reason: 'differs',
        differences: [{ entry: `ofac_sdn/${zebedee.entry_id}`, kept: null }],
      },
    ]);
    const letters = await house.owner('notifications').where({ template: 'screenings_differ' });
    expect(letters.map(({ user_id }) => user_id)).toContain(desk.officer.id);
    await screen(listed.id, people[1]);
  });

  it('sends back who was compared by another model, from another likeness on, or with fewer lists', async () => {
    const applications = await house.owner('applications').where({ state: 'active' }).orderBy('display_name');
    const [ingrid] = applications;
    const row = await house
      .owner('screenings')
      .where({ application_id: ingrid.id })
      .orderBy('created_at', 'desc')
      .first();
    const reasonAfter = async (change: Record<string, unknown>) => {
      await house.owner('screenings').where({ id: row.id }).update(change);
      const { file } = await whole('proof');
      return file.findings.map(({ reason }: { reason: string }) => reason);
    };
    expect(await reasonAfter({ threshold: '0.8000' })).toEqual(['model_changed']);
    expect(await reasonAfter({ threshold: '0.7000', model_version: 'screening-2020.1' })).toEqual([
      'model_changed',
    ]);
    expect(await reasonAfter({ model_version: modelVersion, lists_ok: false })).toEqual(['lists_not_ok']);
    await house.owner('screening_carries').where({ screening_id: row.id }).delete();
    // The whole search says that what is kept holds for the lists in force.
    expect(await reasonAfter({ lists_ok: true, list_versions: '[]' })).toEqual([]);
    expect(await house.owner('screening_carries').where({ screening_id: row.id })).not.toEqual([]);
  });

  it('sends back whom a run by changes has not reached, only where something changed for them', async () => {
    const version = await ofac({ ...leopold, remarks: 'Other words still' }, zebedee, ...others.slice(4));
    const proof = await whole('proof');
    const leopoldId = (await house.owner('applications').where({ display_name: people[2] }).first()).id;
    expect(proof.file).toMatchObject({ concerned: 1, differing: 0 });
    expect(proof.file.findings).toMatchObject([{ application_id: leopoldId, reason: 'lists_behind' }]);
    expect((await whole('delta', version.id)).told).toEqual([leopoldId]);
    await screen(leopoldId, people[2]);
  });
});

describe('a run that a person wants', () => {
  let officer: SignedIn;
  const move = (id: string, what: string, body = {}) => desk.post(officer, `${runsAt}/${id}/${what}`, body);

  it('is paused, goes on where it was, and is stopped with a reason; there is one at a time', async () => {
    officer = desk.officer;
    const { id } = await desk.ok(desk.post(officer, runsAt, { reason: 'A new model of scoring' }));
    expect((await desk.post(officer, runsAt, { reason: 'Again' })).body.code).toBe(
      'compliance.rescreening_runs',
    );
    const input = { run_id: id, kind: 'full' as const, list_version_id: null, after: null };
    await desk.ok(move(id, 'pause'));
    expect((await move(id, 'pause')).body.code).toBe('compliance.rescreening_refused');
    expect(await run(() => activities.rescreenPage(input))).toMatchObject({ state: 'paused', last: null });
    await desk.ok(move(id, 'resumption'));
    expect(await run(() => activities.rescreenPage(input))).toMatchObject({
      state: 'running',
      is_last: true,
    });
    expect((await move(id, 'stop', { reason: 'Too late' })).body.code).toBe('compliance.rescreening_refused');
    const next = await desk.ok(desk.post(officer, runsAt, { reason: 'Once more' }));
    await desk.ok(move(next.id, 'stop', { reason: 'Not needed' }));
    const [last, before] = await desk.ok(desk.get(desk.analyst, runsAt));
    expect([last, before]).toMatchObject([
      { id: next.id, state: 'stopped', reason: 'Not needed' },
      { id, state: 'done', reason: 'A new model of scoring', requested_by: officer.id, seen: 3 },
    ]);
  });

  it('is counted once, whatever is tried again', async () => {
    const { id } = await desk.ok(desk.post(desk.officer, runsAt, { reason: 'Twice' }));
    const input = { run_id: id, kind: 'full' as const, list_version_id: null, after: null };
    await run(() => activities.rescreenPage(input));
    const file = () => desk.ok(desk.get(desk.officer, `${runsAt}/${id}`));
    const once = await file();
    const nothing = { carried: [], editions: [], concerned: [] };
    const page = { ...nothing, after: null, last: null, is_last: true, seen: 3 };
    await desk.ok(desk.post(desk.worker, `${runsAt}/${id}/pages`, page));
    expect(await file()).toEqual(once);
  });
});

describe('a list that comes into force for the first time', () => {
  it('sends back whom it finds; everybody else stays as they are, and may be approved', async () => {
    const { id, case_id } = await desk.bringToDesk(await house.signIn('client'));
    await screen(id, 'Rosalind Featherstone');
    const listedId = await client('Wilhelmina Osterbrook');
    await desk.ok(desk.claim(desk.analyst, case_id));
    await desk.ok(desk.recommend(desk.analyst, case_id));
    const first = await edition('uk_ofsi', [makeEntry({ list: 'uk_ofsi', name: 'OSTERBROOK, Wilhelmina' })]);
    const outdated = 'compliance.screening_outdated';
    expect((await desk.decide(desk.officer, case_id)).body).toMatchObject({ code: outdated });
    const { told, file } = await whole('delta', first.id);
    expect([told, file.seen]).toEqual([[listedId], 5]);
    expect(file.findings).toMatchObject([{ reason: 'new_hit' }]);
    await screen(listedId, 'Wilhelmina Osterbrook');
    expect((await whole('proof')).file).toMatchObject({ seen: 5, concerned: 0 });
    await desk.ok(desk.decide(desk.officer, case_id));
  });
});
