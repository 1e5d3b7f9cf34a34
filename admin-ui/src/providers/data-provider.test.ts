import { describe, expect, it } from '@jest/globals';
import { createDataProvider } from './data-provider.js';
import type { Call, Http, Query } from './http.js';

interface Seen extends Call {
  path: string;
}

/** The api as the data provider sees it: answers by path, and a note of every call. */
function arrange(answers: Record<string, unknown>, headers: Record<string, string> = {}) {
  const seen: Seen[] = [];
  const json: Http['json'] = async (path, call = {}) => {
    seen.push({ path, ...call });
    const body = JSON.parse(JSON.stringify(answers[path] ?? null));
    return { body, headers: new Headers(headers) };
  };
  const http: Http = {
    json,
    get: async <T>(path: string, query?: Query, signal?: AbortSignal) =>
      (await json<T>(path, { query, signal })).body,
    blob: async () => new Blob(),
    lines: async () => undefined,
  };
  const provider = createDataProvider(http, {
    cases: { path: '/compliance/cases' },
    settings: { path: '/settings', identify: ({ key }) => String(key) },
  });
  return { provider, seen };
}

const list = {
  pagination: { page: 2, perPage: 25 },
  sort: { field: 'due_at', order: 'ASC' as const },
  filter: { state: 'open' },
};

describe('createDataProvider', () => {
  it('asks for a page of a list and takes the total from Content-Range', async () => {
    const { provider, seen } = arrange(
      { '/compliance/cases': [{ id: 'a' }] },
      { 'content-range': 'items 25-25/26' },
    );
    expect(await provider.getList('cases', list)).toEqual({ data: [{ id: 'a' }], total: 26 });
    expect(seen[0]?.query).toEqual({
      page: 2,
      perPage: 25,
      sort: 'due_at',
      order: 'ASC',
      filter: '{"state":"open"}',
    });
  });

  it('counts a list that comes whole, and sends no empty filter', async () => {
    const { provider, seen } = arrange({ '/settings': [{ key: 'x.y' }, { key: 'x.z' }] });
    const { data, total } = await provider.getList('settings', { ...list, filter: {} });
    expect(data.map(({ id }) => id)).toEqual(['x.y', 'x.z']);
    expect(total).toBe(2);
    expect(seen[0]?.query?.filter).toBeUndefined();
  });

  it('reads one record, whatever is in its id', async () => {
    const { provider, seen } = arrange({ '/compliance/cases/a%2Fb': { id: 'a/b' } });
    expect((await provider.getOne('cases', { id: 'a/b' })).data).toEqual({ id: 'a/b' });
    expect(seen[0]?.path).toBe('/compliance/cases/a%2Fb');
  });

  it('changes a record on the version that was seen', async () => {
    const { provider, seen } = arrange({ '/compliance/cases/a': { id: 'a', version: 4 } });
    await provider.update('cases', { id: 'a', data: { priority: 1 }, previousData: { id: 'a', version: 3 } });
    expect(seen[0]).toMatchObject({ method: 'PATCH', version: 3, body: { priority: 1 } });
  });

  it('adds the reference to the filter', async () => {
    const { provider, seen } = arrange({ '/compliance/cases': [] });
    await provider.getManyReference('cases', { ...list, target: 'application_id', id: 'p' });
    expect(seen[0]?.query?.filter).toBe('{"state":"open","application_id":"p"}');
  });

  it('asks for many records a few at a time', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `c${index}`);
    const { provider, seen } = arrange(
      Object.fromEntries(ids.map((id) => [`/compliance/cases/${id}`, { id }])),
    );
    const { data } = await provider.getMany('cases', { ids });
    expect(data.map(({ id }) => id)).toEqual(ids);
    expect(seen).toHaveLength(20);
  });

  it('does not guess where an unknown resource lives', async () => {
    const { provider } = arrange({});
    await expect(provider.getOne('planets', { id: 'x' })).rejects.toThrow('planets');
  });

  it('refuses to delete what was not seen', async () => {
    const { provider, seen } = arrange({});
    await expect(provider.delete('cases', { id: 'a' })).rejects.toThrow();
    expect(seen).toHaveLength(0);
  });
});
