import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { login, startTestClickhouse, type TestClickhouse } from '../testing/clickhouse.js';

let clickhouse: TestClickhouse;

beforeAll(async () => {
  clickhouse = await startTestClickhouse();
});

afterAll(() => clickhouse.stop());

describe('inserts of the stock client', () => {
  it('inserts an array and tells how many rows were written', async () => {
    const { summary } = await clickhouse.client.insert({
      table: 'ticks',
      values: [
        { id: 1, name: 'a;b', price: '1.5' },
        { id: 2, name: `c'd\n`, price: '0.00000001' },
      ],
      format: 'JSONEachRow',
    });
    expect(summary).toMatchObject({ written_rows: '2' });
    const rows = await clickhouse.client.query({
      query: 'SELECT name FROM ticks WHERE id < 3 ORDER BY id',
      format: 'JSONEachRow',
    });
    expect(await rows.json()).toEqual([{ name: 'a;b' }, { name: `c'd\n` }]);
  });

  it('inserts streams, CSV and binary rows', async () => {
    const objects = Readable.from(
      Array.from({ length: 5000 }, (_, index) => ({ id: 1000 + index, name: 's', price: 1 })),
    );
    expect(
      (await clickhouse.client.insert({ table: 'ticks', values: objects, format: 'JSONEachRow' })).summary,
    ).toMatchObject({ written_rows: '5000' });
    const csv = Readable.from(['10,"x, ""y""",2\n', '11,"z\nz",3\n'], { objectMode: false });
    expect(
      (await clickhouse.client.insert({ table: 'ticks', values: csv, format: 'CSV' })).summary,
    ).toMatchObject({
      written_rows: '2',
    });
    expect(
      await clickhouse.number(
        `SELECT count() AS n FROM ticks WHERE id IN (10, 11) AND name IN ('x, "y"', 'z\nz')`,
      ),
    ).toBe(2);
    const binary = await clickhouse.client.exec({
      query: 'INSERT INTO ticks (id, name) FORMAT RowBinary',
      values: Readable.from([Buffer.from([20, 0, 0, 0, 2, 0x0a, 0x3b])], { objectMode: false }),
    });
    expect(binary.summary).toMatchObject({ written_rows: '1' });
    expect(await clickhouse.number(`SELECT count() AS n FROM ticks WHERE id = 20 AND name = '\n;'`)).toBe(1);
  });

  it('takes an insert without rows, an insert with its values inside, an insert from a select', async () => {
    await clickhouse.client.insert({ table: 'ticks', values: [], format: 'JSONEachRow' });
    expect(
      (await clickhouse.client.command({ query: `INSERT INTO ticks VALUES (30, 'v;w', 1), (31, 'x', 1)` }))
        .summary,
    ).toMatchObject({ written_rows: '2' });
    const selected = await clickhouse.client.command({
      query: 'INSERT INTO ticks (id) SELECT 40 + number FROM numbers(3)',
    });
    expect(selected.summary).toMatchObject({ written_rows: '3' });
  });

  it('writes nothing of an insert that is wrong', async () => {
    const before = await clickhouse.number('SELECT count() AS n FROM ticks');
    const values = [{ id: 50 }, { id: 'no number' }];
    await expect(clickhouse.client.insert({ table: 'ticks', values, format: 'JSONEachRow' })).rejects.toThrow(
      /Cannot parse input/,
    );
    expect(await clickhouse.number('SELECT count() AS n FROM ticks')).toBe(before);
  });

  it('compresses both ways', async () => {
    const small = clickhouse.connect({ compression: { request: true, response: true } });
    const name = 'z'.repeat(100_000);
    await small.insert({ table: 'ticks', values: [{ id: 60, name }], format: 'JSONEachRow' });
    const result = await small.query({
      query: 'SELECT name FROM ticks WHERE id = 60',
      format: 'JSONEachRow',
    });
    expect(result.response_headers['content-encoding']).toBe('gzip');
    expect(await result.json()).toEqual([{ name }]);
    await small.close();
  });

  it('refuses a body that is not what it says, and one that unpacks to too much', async () => {
    const query = new URLSearchParams({ query: 'INSERT INTO ticks FORMAT JSONEachRow', ...login });
    const post = (body: Buffer<ArrayBuffer>) =>
      fetch(`${clickhouse.url}/?${query.toString()}`, {
        method: 'POST',
        headers: { 'Content-Encoding': 'gzip' },
        body,
      });
    expect((await post(Buffer.from('no gzip'))).status).toBe(500);
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    expect((await post(Buffer.from(bomb))).status).toBe(413);
    expect(await clickhouse.number('SELECT 1 AS n')).toBe(1);
  });

  it('keeps its data over a stop and a start', async () => {
    const before = await clickhouse.number('SELECT count() AS n FROM ticks');
    await clickhouse.restart();
    expect(await clickhouse.number('SELECT count() AS n FROM ticks')).toBe(before);
  });
});
