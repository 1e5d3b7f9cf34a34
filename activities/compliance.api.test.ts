import { mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { openDesk, type Desk } from '../api/testing/clients.js';
import { openHouse, type House } from '../api/testing/harness.js';
import { stopClock, type MovableClock } from '../api/testing/people.js';
import { newId } from '../lib/ids.js';
import { openApi, workerIdentity } from './api.js';
import { createComplianceActivities } from './compliance.js';
import { ofacFile, sdnRow } from './lists/testing/list-files.js';

let house: House;
let desk: Desk;
let clock: MovableClock;
let folder: string;
let activities: ReturnType<typeof createComplianceActivities>;

beforeAll(async () => {
  house = await openHouse();
  clock = stopClock(house);
  desk = await openDesk(house);
  folder = await mkdtemp(join(tmpdir(), 'lists-'));
  const notNeeded = () => {
    throw new Error('These activities only load lists and page through clients');
  };
  activities = createComplianceActivities({
    api: openApi(house.url, workerIdentity(house.deps.keys.serviceClients)),
    today: notNeeded,
    identityProvider: { name: 'none', ask: notNeeded },
    log: house.deps.log,
    screeningLists: { prepare: notNeeded, screen: notNeeded },
    sanctionsDir: folder,
    listAddresses: new Map(),
  });
});

afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await house.owner('list_versions').delete();
});

/** As an activity of a run of its own. */
const run = <T>(step: () => Promise<T>): Promise<T> =>
  new MockActivityEnvironment(
    { workflowExecution: { workflowId: newId(), runId: newId() } },
    { logger: new DefaultLogger('ERROR') },
  ).run(step);

async function layOfac(people: string[], laidAt: Date): Promise<void> {
  const rows = people.map((name, index) => sdnRow({ id: index + 1, name, kind: 'individual' }));
  for (const [name, bytes] of [
    ['SDN.CSV', ofacFile(rows)],
    ['Alt.csv', ofacFile([])],
    ['add.csv', ofacFile([])],
  ] as const) {
    await writeFile(join(folder, name), bytes);
    await utimes(join(folder, name), laidAt, laidAt);
  }
}

const inFolder = { list: 'ofac_sdn', source: 'folder' } as const;
const load = () => run(() => activities.loadList(inFolder));
const versions = () => house.owner('list_versions').orderBy('loaded_at');
const hours = (count: number) => new Date(clock.now().getTime() + count * 3_600_000);

describe('loadList', () => {
  it('hands an edition over once, and says of the same content when it was found current', async () => {
    const [laid, again] = [hours(-30), hours(-2)];
    await layOfac(['PETROV, Ivan'], laid);
    expect(await load()).toEqual({ list: 'ofac_sdn', entry_count: 1, is_new: true });
    expect(await versions()).toMatchObject([{ state: 'active', source: 'folder', checked_at: laid }]);
    await layOfac(['PETROV, Ivan'], again);
    expect(await load()).toMatchObject({ is_new: false });
    const [version] = await versions();
    expect(version.checked_at).toEqual(again);
    const audit = await house.owner('audit_entries').where({ record_id: version.id }).orderBy('sequence');
    expect(audit.map(({ action }) => action)).toEqual(['compliance.load_list', 'compliance.check_list']);
    await load();
    expect(await house.owner('audit_entries').where({ record_id: version.id })).toHaveLength(2);
  });

  it('refuses a damaged edition for good, and the one before stays in force', async () => {
    await layOfac(['PETROV, Ivan', 'PETROVA, Anna'], hours(-2));
    await load();
    await truncate(join(folder, 'SDN.CSV'), 10);
    await expect(load()).rejects.toMatchObject({ type: 'compliance.list_corrupt', nonRetryable: true });
    expect(await versions()).toMatchObject([{ state: 'active', entry_count: 2, checked_at: hours(-2) }]);
  });

  it('takes the list that ships for what it is: never found current', async () => {
    await run(() => activities.loadList({ list: 'ofac_sdn', source: 'shipped' }));
    expect(await versions()).toMatchObject([{ state: 'active', checked_at: null, entry_count: 8_976 }]);
  });
});

describe('listSources', () => {
  it('names the lists of the folder without its path', async () => {
    await layOfac(['PETROV, Ivan'], hours(-2));
    expect(await run(() => activities.listSources())).toEqual([
      { list: 'ofac_sdn', source: 'shipped' },
      { list: 'ofac_sdn', source: 'folder' },
      { list: 'own', source: 'house' },
    ]);
  });
});

describe('clientsUnderCare', () => {
  it('finds everybody with a live procedure, though those who are told leave their state', async () => {
    const states = ['checking', 'in_review', 'waiting_for_client', 'approved', 'active', 'under_review'];
    const client = await house.signIn('client');
    const template = await house
      .owner('applications')
      .where({ id: (await desk.apply(client)).id })
      .first();
    const rows = Array.from({ length: 450 }, (_, index) => ({
      ...template,
      data: JSON.stringify(template.data),
      parent_id: template.id,
      party_roles: JSON.stringify(['director']),
      id: newId(),
      state: states[index % states.length],
    }));
    await house.owner('applications').insert(rows);
    const found: string[] = [];
    let page = await run(() => activities.clientsUnderCare({ after: null }));
    for (;;) {
      found.push(...page.application_ids);
      await house.owner('applications').whereIn('id', page.application_ids).update({ state: 'exited' });
      if (page.is_last) break;
      page = await run(() => activities.clientsUnderCare({ after: found.at(-1) ?? null }));
    }
    expect(found).toEqual(rows.map(({ id }) => id).sort());
  });

  it('gives everybody at once to a build that asked by page number', async () => {
    await house.owner('applications').where({ state: 'exited' }).update({ state: 'suspended' });
    const { application_ids, is_last } = await run(() => activities.clientsUnderCare({}));
    expect([new Set(application_ids).size, is_last]).toEqual([450, true]);
  });
});
