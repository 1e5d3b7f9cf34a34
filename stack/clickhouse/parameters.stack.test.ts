import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TupleParam } from '@clickhouse/client';
import { startTestClickhouse, type TestClickhouse } from '../testing/clickhouse.js';

let clickhouse: TestClickhouse;

beforeAll(async () => {
  clickhouse = await startTestClickhouse();
});

afterAll(() => clickhouse.stop());

describe('parameters of the stock client', () => {
  it.each([
    ['String', `quotes ' " \` back\\slash tab\t line\n end`],
    ['String', '\\N'],
    ['Nullable(String)', null],
    ['UInt64', '18446744073709551615'],
    ['Float64', 1.5],
    ['Bool', true],
    ['Array(String)', [`it's`, 'a\tb', 'c\\d', '']],
    ['Array(Nullable(UInt8))', [1, null, 3]],
    ['Array(Array(String))', [[`'`], []]],
    ['Map(String, UInt32)', { "k'1": 1, k2: 2 }],
    ['Date', '2024-02-29'],
    ['DateTime64(3)', '2024-02-29 12:30:00.123'],
    ['UUID', '61f0c404-5cb3-11e7-907b-a6006ad3dba0'],
    ['Decimal(38, 18)', '0.123456789012345678'],
  ])('binds a parameter of the type %s', async (type, value) => {
    const result = await clickhouse.client.query({
      query: `SELECT {value:${type}} AS value`,
      format: 'JSONEachRow',
      query_params: { value },
      clickhouse_settings: {
        output_format_json_quote_decimals: 1,
        output_format_json_quote_64bit_integers: 1,
      },
    });
    expect(await result.json()).toEqual([{ value }]);
  });

  it('binds tuples, maps and instants, in the address and as a form', async () => {
    for (const use_multipart_params of [false, true]) {
      const result = await clickhouse.client.query({
        query:
          'SELECT {t:Tuple(UInt8, String)} AS t, {m:Map(String, String)} AS m, {at:DateTime64(3)} AS at, {i:Identifier}',
        format: 'JSONCompactEachRow',
        query_params: {
          t: new TupleParam([7, `x'y`]),
          m: new Map([['a', `'`]]),
          at: new Date('2024-02-29T12:30:00.5Z'),
          i: 't',
        },
        use_multipart_params,
      });
      expect(await result.json()).toEqual([[[7, `x'y`], { a: `'` }, '2024-02-29 12:30:00.500', [7, `x'y`]]]);
    }
  });

  it('takes parameters of a hundred kilobytes and more in the address', async () => {
    const result = await clickhouse.client.query({
      query: 'SELECT length({values:Array(String)}) AS count',
      format: 'JSONEachRow',
      query_params: { values: Array.from({ length: 3_000 }, (_, index) => `${'x'.repeat(40)}${index}`) },
    });
    expect(await result.json<{ count: string }>()).toMatchObject([{ count: expect.anything() }]);
  });

  it('takes a parameter for a value and never for SQL', async () => {
    const value = `'; DROP TABLE ticks; --`;
    const result = await clickhouse.client.query({
      query: 'SELECT {value:String} AS value',
      query_params: { value },
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([{ value }]);
    expect(await clickhouse.number(`SELECT count() AS n FROM system.tables WHERE name = 'ticks'`)).toBe(1);
  });
});
