import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { eventually } from '../../lib/testing/eventually.js';
import { tradesToClickhouse } from '../feeder/engine/trades-to-clickhouse.js';
import { openTradingDesk, type TradingDesk } from '../testing/trading-desk.js';
import { trades } from './trades.js';

let desk: TradingDesk;
const check = () => trades({ deps: desk.house.deps, graceSeconds: 0 });
const findings = async () => (await check()).findings.map(({ code, record_id }) => `${code} ${record_id}`);
const today = () => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  desk = await openTradingDesk();
});
afterAll(() => desk.close());

/** A trade of 0.1 BTC between both clients. */
async function trade(): Promise<void> {
  await desk.placed(desk.bo, { side: 'sell', price: 64_250 });
  await desk.placed(desk.ana, { side: 'buy', price: 64_250 });
  await desk.settle();
}

async function count(): Promise<number> {
  const query = 'SELECT toUInt32(count()) AS count FROM trades FINAL';
  const result = await desk.house.deps.clickhouse.query({ query, format: 'JSONEachRow' });
  const [row] = await result.json<{ count: number }>();
  return row?.count ?? 0;
}

async function bring(wanted: number): Promise<void> {
  const bringer = tradesToClickhouse(desk.house.deps, { connection: desk.engine.address });
  await eventually(async () => {
    await bringer.turn();
    return (await count()) === wanted;
  });
  bringer.close();
}

describe('the comparison of trades in both stores', () => {
  it('has nothing to compare before anybody traded', async () => {
    expect(await check()).toEqual({ ok: true, examined: 0, findings: [] });
  });

  it('finds the same sums as far as both have come, and does not mind that one is behind', async () => {
    await trade();
    await bring(1);
    await trade();
    expect(await check()).toEqual({ ok: true, examined: 2, findings: [] });
    await bring(2);
    expect(await check()).toEqual({ ok: true, examined: 4, findings: [] });
  });
});

describe('the comparison of trades finds', () => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const mend of undo.splice(0)) await mend();
    expect((await check()).findings).toEqual([]);
  });
  const both = () => [`executions_differ BTCUSDT ${today()}`, `trades_differ BTCUSDT ${today()}`];
  const executions = () => desk.house.owner('executions');
  const some = () => executions().where({ liquidity: 'taker' }).orderBy('engine_seq').first();

  it('an execution that Postgres alone has', async () => {
    const row = { ...(await some()), id: newId(), trade_id: '1', engine_seq: 1 };
    await executions().insert(row);
    undo.push(() => executions().where({ id: row.id }).delete());
    expect(await findings()).toEqual(both());
  });

  it.each(['quantity', 'value', 'fee'])('a %s that is another one', async (column) => {
    const row = await some();
    await executions()
      .where({ id: row.id })
      .update({ [column]: '0.5' });
    undo.push(() =>
      executions()
        .where({ id: row.id })
        .update({ [column]: row[column] }),
    );
    expect(await findings()).toContain(`executions_differ BTCUSDT ${today()}`);
  });

  it('an execution that is of another day', async () => {
    const row = await some();
    await executions()
      .where({ id: row.id })
      .update({ executed_at: new Date(Date.now() - 86_400_000) });
    undo.push(() => executions().where({ id: row.id }).update({ executed_at: row.executed_at }));
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const found = [yesterday, today()].map((day) => `executions_differ BTCUSDT ${day}`);
    expect(await findings()).toEqual(expect.arrayContaining(found));
  });

  it('one that ClickHouse alone has', async () => {
    const { id } = await some();
    const order = await executions().where({ id }).first();
    await executions().where({ id }).delete();
    undo.push(() => executions().insert(order));
    expect(await findings()).toEqual([`executions_differ BTCUSDT ${today()}`]);
  });
});
