import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import type { Answer, Http, Query } from './http.js';

/** Where the records of a resource live, and how one is known when it has no `id` of its own. */
export interface ResourcePath {
  path: string;
  identify?: (row: Record<string, unknown>) => Identifier;
}

/** Records that are asked for by id at the same time. */
const MANY_AT_ONCE = 8;

/**
 * The REST conventions of the api for react-admin: `page`, `perPage`, `sort`, `order`, `filter` (JSON) answered with
 * `Content-Range`; `Idempotency-Key` on whatever changes something; `If-Match` with the version that was seen.
 */
export function createDataProvider(http: Http, paths: Record<string, ResourcePath>): DataProvider {
  const at = (resource: string): ResourcePath => {
    const found = paths[resource];
    if (!found) throw new Error(`There is no resource ${resource}`);
    return found;
  };
  const pathOf = (resource: string, id: Identifier) => `${at(resource).path}/${encodeURIComponent(id)}`;
  const identified = <T extends RaRecord>(resource: string, row: T): T => {
    const { identify } = at(resource);
    return identify ? { ...row, id: identify(row) } : row;
  };

  async function list<T extends RaRecord>(resource: string, params: GetListParams, more: Query = {}) {
    const query = { ...listQuery(params), ...more };
    const answer = await http.json<T[]>(at(resource).path, { query, signal: params.signal });
    return { data: answer.body.map((row) => identified(resource, row)), total: totalOf(answer) };
  }
  async function one<T extends RaRecord>(resource: string, id: Identifier, signal?: AbortSignal) {
    return identified(resource, await http.get<T>(pathOf(resource, id), undefined, signal));
  }
  async function change<T extends RaRecord>(
    resource: string,
    id: Identifier,
    body: unknown,
    version?: number,
  ) {
    return identified(
      resource,
      (await http.json<T>(pathOf(resource, id), { method: 'PATCH', body, version })).body,
    );
  }
  const remove = (resource: string, id: Identifier) => http.json(pathOf(resource, id), { method: 'DELETE' });

  return {
    supportAbortSignal: true,
    getList: (resource, params) => list(resource, params),
    getOne: async <T extends RaRecord>(
      resource: string,
      params: { id: Identifier; signal?: AbortSignal },
    ) => ({
      data: await one<T>(resource, params.id, params.signal),
    }),
    getMany: async <T extends RaRecord>(
      resource: string,
      params: { ids: Identifier[]; signal?: AbortSignal },
    ) => ({
      data: await inTurns(params.ids, (id) => one<T>(resource, id, params.signal)),
    }),
    getManyReference: (resource, { target, id, ...params }) =>
      list(resource, { ...params, filter: { ...params.filter, [target]: id } }),
    create: async <In, Out extends RaRecord>(resource: string, { data }: { data: In }) => ({
      data: identified(
        resource,
        (await http.json<Out>(at(resource).path, { method: 'POST', body: data })).body,
      ),
    }),
    update: async <T extends RaRecord>(
      resource: string,
      params: { id: Identifier; data: object; previousData: RaRecord },
    ) => ({
      data: await change<T>(resource, params.id, params.data, params.previousData.version),
    }),
    updateMany: async (resource, { ids, data }) => {
      await inTurns(ids, (id) => change(resource, id, data));
      return { data: ids };
    },
    delete: async <T extends RaRecord>(resource: string, params: { id: Identifier; previousData?: T }) => {
      if (!params.previousData) throw new Error('Deleting needs the record that was seen');
      await remove(resource, params.id);
      return { data: params.previousData };
    },
    deleteMany: async (resource, { ids }) => {
      await inTurns(ids, (id) => remove(resource, id));
      return { data: ids };
    },
  };
}

/** The list query of the api; an empty filter is left out. */
export function listQuery({ pagination, sort, filter }: GetListParams): Query {
  const isFiltered = filter && Object.keys(filter).length > 0;
  return {
    page: pagination?.page,
    perPage: pagination?.perPage,
    sort: sort?.field,
    order: sort?.order,
    filter: isFiltered ? JSON.stringify(filter) : undefined,
  };
}

/** `items 0-24/319` says 319; a list that is answered whole has no such header. */
export function totalOf({ headers, body }: Answer<unknown[]>): number {
  const total = Number(headers.get('content-range')?.split('/')[1]);
  return Number.isInteger(total) ? total : body.length;
}

/** A few at a time, so that a long selection does not become a burst. */
async function inTurns<In, Out>(items: In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (let at = 0; at < items.length; at += MANY_AT_ONCE) {
    done.push(...(await Promise.all(items.slice(at, at + MANY_AT_ONCE).map(work))));
  }
  return done;
}
