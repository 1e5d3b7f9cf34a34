import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClickHouseError } from '@clickhouse/client';
import { login, startTestClickhouse, type TestClickhouse } from '../testing/clickhouse.js';

let clickhouse: TestClickhouse;

beforeAll(async () => {
  clickhouse = await startTestClickhouse();
});

afterAll(() => clickhouse.stop());

describe('the embedded ClickHouse, driven by the stock client', () => {
  it('answers pings of both kinds', async () => {
    expect(await clickhouse.client.ping()).toEqual({ success: true });
    expect(await clickhouse.client.ping({ select: true })).toEqual({ success: true });
    expect(await (await fetch(`${clickhouse.url}/replicas_status`)).text()).toBe('Ok.\n');
    expect((await fetch(`${clickhouse.url}/nowhere`)).status).toBe(404);
  });

  it('forgets the settings of a query after it', async () => {
    const ask = (settings = {}) =>
      clickhouse.number(`SELECT toUInt64(getSetting('max_result_rows')) AS n`, settings);
    expect(await ask({ max_result_rows: '77' })).toBe(77);
    expect(await ask()).toBe(0);
  });

  it('keeps settings and temporary tables within a session, for one query at a time', async () => {
    const session = clickhouse.connect({ session_id: 'mine' });
    await session.command({ query: 'CREATE TEMPORARY TABLE held (a UInt8)' });
    await session.insert({ table: 'held', values: [{ a: 1 }], format: 'JSONEachRow' });
    expect(
      await (await session.query({ query: 'SELECT a FROM held', format: 'JSONEachRow' })).json(),
    ).toEqual([{ a: 1 }]);
    await expect(clickhouse.client.query({ query: 'SELECT a FROM held' })).rejects.toMatchObject({
      code: '60',
    });
    const slow = session.query({ query: 'SELECT sleep(1)' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(session.query({ query: 'SELECT 1' })).rejects.toMatchObject({ code: '373' });
    await slow;
    await session.close();
  });

  it('works in the database that the client names', async () => {
    await clickhouse.client.command({ query: 'CREATE DATABASE desk' });
    const desk = clickhouse.connect({ database: 'desk' });
    await desk.command({ query: 'CREATE TABLE t (a UInt8) ENGINE = Memory' });
    await desk.insert({ table: 't', values: [{ a: 9 }], format: 'JSONEachRow' });
    expect(await clickhouse.number('SELECT a AS n FROM desk.t')).toBe(9);
    await expect(
      clickhouse.connect({ database: 'nowhere' }).query({ query: 'SELECT 1' }),
    ).rejects.toMatchObject({
      code: '81',
    });
    await desk.close();
  });

  it.each([
    ['SELECT * FROM nowhere', '60', 'UNKNOWN_TABLE', 404],
    ['SELEC 1', '62', 'SYNTAX_ERROR', 400],
    ['SELECT nothing', '47', 'UNKNOWN_IDENTIFIER', 404],
    ['SELECT 1; SELECT 2', '62', 'SYNTAX_ERROR', 400],
    ['SELECT {a:UInt8}', '456', 'UNKNOWN_QUERY_PARAMETER', 400],
    ["SELECT throwIf(1, 'as \\'told\\'')", '395', 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO', 500],
  ])('answers %s with the code %s', async (query, code, type, status) => {
    const error = await clickhouse.client.query({ query, format: 'JSONEachRow' }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ClickHouseError);
    expect(error).toMatchObject({ code, type });
    const response = await raw(query);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-clickhouse-exception-code')).toBe(code);
    expect(await response.text()).toMatch(
      /^Code: \d+\. DB::Exception: .*\(version [\d.]+ \(official build\)\)\n$/s,
    );
  });

  it('refuses an unknown setting', async () => {
    await expect(clickhouse.number('SELECT 1 AS n', { no_such_setting: '1' })).rejects.toMatchObject({
      code: '115',
    });
  });

  it('lets nobody in without the right name and password', async () => {
    expect((await fetch(`${clickhouse.url}/?query=SELECT%201`)).status).toBe(401);
    const stranger = clickhouse.connect({ password: 'wrong' });
    await expect(stranger.query({ query: 'SELECT 1' })).rejects.toMatchObject({ code: '516' });
    await stranger.close();
    const headers = {
      'X-ClickHouse-User': login.user,
      'X-ClickHouse-Key': Buffer.from(login.password).toString('latin1'),
    };
    expect(
      (
        await fetch(`${clickhouse.url}/?query=SELECT%201`, {
          headers: { ...headers, 'X-ClickHouse-Key': 'wrong' },
        })
      ).status,
    ).toBe(403);
    const byAddress = new URLSearchParams({ query: 'SELECT 1', ...login });
    expect(await (await fetch(`${clickhouse.url}/?${byAddress.toString()}`)).text()).toBe('1\n');
  });

  it('changes nothing for a GET request', async () => {
    const response = await fetch(
      `${clickhouse.url}/?${new URLSearchParams({ query: 'DROP TABLE ticks', ...login }).toString()}`,
    );
    expect(response.headers.get('x-clickhouse-exception-code')).toBe('164');
    expect(await clickhouse.number(`SELECT count() AS n FROM system.tables WHERE name = 'ticks'`)).toBe(1);
  });
});

function raw(query: string): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`;
  return fetch(clickhouse.url, { method: 'POST', headers: { authorization }, body: query });
}
