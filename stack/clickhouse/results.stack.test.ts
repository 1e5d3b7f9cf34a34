import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestClickhouse, type TestClickhouse } from '../testing/clickhouse.js';

let clickhouse: TestClickhouse;

beforeAll(async () => {
  clickhouse = await startTestClickhouse();
});

afterAll(() => clickhouse.stop());

describe('results for the stock client', () => {
  it.each([
    ['JSON', '"data":'],
    ['JSONEachRow', '{"n":0}\n{"n":1}\n'],
    ['JSONCompactEachRow', '[0]\n[1]\n'],
    ['CSV', '0\n1\n'],
    ['CSVWithNames', '"n"\n0\n1\n'],
    ['TabSeparated', '0\n1\n'],
    ['TabSeparatedWithNames', 'n\n0\n1\n'],
  ] as const)('answers in the format %s', async (format, part) => {
    const result = await clickhouse.client.query({
      query: 'SELECT toUInt8(number) AS n FROM numbers(2)',
      format,
    });
    expect(await result.text()).toContain(part);
  });

  it('repeats neither head nor foot in a long result', async () => {
    const query = 'SELECT number AS n FROM numbers(200000)';
    const csv = await (await clickhouse.client.query({ query, format: 'CSVWithNames' })).text();
    expect(csv.split('\n').filter((line) => line === '"n"')).toHaveLength(1);
    const json = await (await clickhouse.client.query({ query, format: 'JSON' })).json();
    expect(json).toMatchObject({ rows: 200_000 });
  });

  it('streams a long result row by row', async () => {
    const result = await clickhouse.client.query({
      query: 'SELECT number AS n FROM numbers(150000)',
      format: 'JSONEachRow',
    });
    let sum = 0;
    for await (const rows of result.stream()) sum += rows.length;
    expect(sum).toBe(150_000);
  });

  it('survives a client that stops reading', async () => {
    const result = await clickhouse.client.query({
      query: 'SELECT number FROM numbers(50000000)',
      format: 'JSONEachRow',
    });
    result.close();
    expect(await clickhouse.number('SELECT 1 AS n')).toBe(1);
  });

  it('cuts the connection when a result breaks in the middle', async () => {
    const query = 'SELECT throwIf(number = 300000) FROM numbers(400000)';
    await expect(
      clickhouse.client.query({ query, format: 'JSONEachRow' }).then((result) => result.text()),
    ).rejects.toThrow();
  });

  it('tells id, format, sums and zone in its headers', async () => {
    const result = await clickhouse.client.query({
      query: 'SELECT 1',
      format: 'JSONEachRow',
      query_id: 'my-query',
    });
    expect(result.query_id).toBe('my-query');
    expect(result.response_headers).toMatchObject({
      'x-clickhouse-query-id': 'my-query',
      'x-clickhouse-format': 'JSONEachRow',
    });
    expect(result.response_headers['x-clickhouse-timezone']).toBeTruthy();
    const { summary } = await clickhouse.client.exec({ query: 'SELECT 1 FORMAT JSON' });
    expect(summary).toMatchObject({ read_rows: '1', written_rows: '0' });
  });

  it('answers many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const result = await clickhouse.client.query({
          query: 'SELECT {n:UInt32} AS n',
          query_params: { n },
          format: 'JSONEachRow',
        });
        return (await result.json<{ n: number }>())[0]?.n;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });
});
