import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openDesk, type Desk } from '../../api/testing/clients.js';
import { openHouse, type House } from '../../api/testing/harness.js';
import { buildIndex, searchIndex } from '../../domain/compliance/name-index.js';
import { makeEntry, makeParty } from '../../domain/compliance/testing/list-entries.js';
import { openNameSearch } from '../../lib/name-search/name-search.js';
import { createPurserApi } from '../../sdk/client.js';
import { createScreeningLists } from './screening-lists.js';

describe('the screening lists of the worker', () => {
  let house: House;
  let desk: Desk;

  beforeAll(async () => {
    house = await openHouse();
    desk = await openDesk(house);
    await desk.loadLists();
  });
  afterAll(() => house.close());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('screen against every active list, and against a new version once it is active', async () => {
    const { token } = desk.worker;
    const lists = createScreeningLists(createPurserApi({ baseUrl: house.url, token: async () => token }));
    await lists.prepare();
    const listed = async (id: string) => {
      const { hits, list_versions } = await lists.screen(makeParty(`Ana Petrovic ${id}`), 0.5);
      return {
        ids: hits.map((hit) => hit.entry_id).sort(),
        lists: list_versions.map(({ list }) => list).sort(),
      };
    };
    const before = await listed('1001');
    expect(before.lists).toEqual(['ofac_sdn', 'un_consolidated']);
    expect(before.ids).toContain('1001');
    expect(before.ids).toContain('QDi.001');
    await desk.loadList('ofac_sdn', ['2002', '2003', '2004'], '2030-01-01');
    const told = await lists.screen(makeParty('Ana Petrovic 2002'), 0.5, { isTold: true });
    expect(told.hits.map((hit) => hit.entry_id).sort()).toEqual(['2002', '2003', '2004', 'QDi.001']);
    const after = await Promise.all([listed('2002'), listed('2002')]);
    for (const { ids } of after) expect(ids).toEqual(['2002', '2003', '2004', 'QDi.001']);
  });

  it('answer by the version before while another one is indexed, and lose no question when it is swapped', async () => {
    const { token } = desk.worker;
    const lists = createScreeningLists(createPurserApi({ baseUrl: house.url, token: async () => token }));
    await lists.prepare();
    const ask = () => lists.screen(makeParty('Ana Petrovic 1'), 0.5);
    const hashesOf = async () => (await ask()).list_versions.map(({ content_hash }) => content_hash).join();
    const before = await hashesOf();
    await desk.loadList('ofac_sdn', ['3002', '3003', '3004'], '2031-01-01');
    const later = Date.now() + 60_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await hashesOf()).toBe(before);
    const answers = new Set<string>();
    while (answers.size < 2)
      for (const hashes of await Promise.all(Array.from({ length: 20 }, hashesOf))) answers.add(hashes);
    expect([...answers][0]).toBe(before);
    expect(await hashesOf()).toBe([...answers][1]);
  });
});

describe('openNameSearch', () => {
  const entries = [makeEntry(), makeEntry({ entry_id: 'x', name: 'IVANOV, Sergei', born: '1958' })];
  const packed = (lines: string) => new Uint8Array(gzipSync(lines)).buffer;
  const content = () => packed(entries.map((entry) => JSON.stringify(entry)).join('\n'));
  const party = makeParty('Sergey Ivanov', { born: '1958' });

  it('finds on its thread what the index finds', async () => {
    const search = openNameSearch([content()], { onLost: () => undefined });
    const expected = searchIndex(buildIndex(entries), party, { threshold: 0.5 });
    expect(expected.hits).toHaveLength(1);
    expect(await search.search(party, { threshold: 0.5 })).toEqual(expected);
    await search.close();
  });

  it('answers what was asked before it was closed, and refuses what comes later', async () => {
    const lost = jest.fn();
    const search = openNameSearch([content()], { onLost: lost });
    const asked = search.search(party, {});
    const closed = search.close();
    expect((await asked).hits).toHaveLength(1);
    await closed;
    await expect(search.search(party, {})).rejects.toThrow('has ended');
    expect(lost).not.toHaveBeenCalled();
  });

  it('tells once that its thread is lost, to whoever waits and to its owner', async () => {
    const lost = jest.fn();
    const search = openNameSearch([packed('{"list":"not an entry"}')], { onLost: lost });
    const outcomes = await Promise.allSettled([search.search(party, {}), search.search(party, {})]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(search.search(party, {})).rejects.toThrow();
    expect(lost).toHaveBeenCalledTimes(1);
  });
});
