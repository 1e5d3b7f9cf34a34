import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { insertTrades } from '../../db/clickhouse/trades.js';
import { newId } from '../../lib/ids.js';
import { houseContext } from '../context.js';
import { ledgerAccountId } from '../services/ledger-accounts.js';
import { postBatch } from '../services/ledger-posting.js';
import { closePortfolios } from '../services/portfolios-closes.js';
import { openTradingDesk, type TradingClient, type TradingDesk } from '../testing/trading-desk.js';
import { read } from '../work.js';

const dayMs = 86_400_000;
const quietMs = 60_000;
let desk: TradingDesk;
let today: string;

beforeAll(async () => {
  // All that is booked below belongs to one day.
  const leftMs = dayMs - (Date.now() % dayMs);
  if (leftMs < quietMs) await sleep(leftMs);
  desk = await openTradingDesk();
  await desk.settle();
  today = dayAfter(0);
});
afterAll(() => desk.close());

const startOf = (day: string) => new Date(`${day}T00:00:00Z`).getTime();
const dayAfter = (days: number) =>
  new Date((today ? startOf(today) : Date.now()) + days * dayMs).toISOString().slice(0, 10);
const portfolio = ({ accountId, as }: TradingClient) =>
  desk.house.call('get', `/api/v1/portfolio/${accountId}`, { as }).then(({ body }) => body);
const closes = ({ accountId }: TradingClient, as: TradingClient['as'], query = '') =>
  desk.house.call('get', `/api/v1/portfolio/${accountId}/closes${query}`, { as });

async function plant(client: TradingClient, figures: [day: string, value: string, flows: string][]) {
  const [row] = await desk.house.owner('portfolios').where({ trading_account_id: client.accountId });
  await desk.house.owner('portfolio_closes').insert(
    figures.map(([day, total_value, flows]) => ({
      portfolio_id: row.id,
      day,
      total_value,
      flows,
      currency: 'USDT',
      prices: '{}',
      is_stale: false,
      made_at: new Date(startOf(day) + dayMs + 60_000),
    })),
  );
}

/** The feeder's chore, ten minutes after the end of a day. */
function closeAfter(day: string): Promise<number> {
  const now = () => new Date(startOf(day) + dayMs + 600_000);
  return closePortfolios({ ...desk.house.deps, clock: { now } });
}

/** A trade of Bitcoin an hour before the end of a day. */
function tradeOn(day: string, price: string, seq: number) {
  const at = new Date(startOf(day) + 23 * 3_600_000).toISOString().replace('T', ' ').replace('Z', '');
  const facts = { shard: 0, engine_seq: seq, at, symbol: 'BTCUSDT', price, quantity: '1', value: price };
  return insertTrades(desk.house.deps.clickhouse, {
    trades: [{ ...facts, taker_side: 'buy' }],
    executions: [],
  });
}

function deposit({ accountId }: TradingClient, amount: bigint, at: Date) {
  const owner = { kind: 'trading_account', id: accountId } as const;
  const bank = ledgerAccountId({ code: 'bank_account', asset: 'USDT', owner: null });
  const funds = ledgerAccountId({ code: 'client_funds', asset: 'USDT', owner });
  const sides = { debit_account_id: bank, credit_account_id: funds };
  const transfer = { id: newId(), kind: 'posted', asset: 'USDT', amount, code: 'deposit', ...sides } as const;
  return desk.asService((trx) => postBatch(trx, [transfer], at));
}

describe('performance', () => {
  it('is that of the closes, whatever was paid in', async () => {
    await plant(desk.ana, [
      ['2026-03-01', '1000', '1000'],
      ['2026-03-02', '1100', '0'],
      ['2026-03-03', '1490', '500'],
      ['2026-03-04', '1534.7', '0'],
    ]);
    // Returns by hand: 1100/1000, (1490 - 500)/1100, 1534.7/1490, which are +10 %, -10 %, +3 %.
    const { performance } = await portfolio(desk.ana);
    expect(performance.closes).toBe(4);
    expect(performance.daily_return).toBeCloseTo(0.03, 12);
    expect(performance.total_return).toBeCloseTo(0.0197, 12);
    expect(performance.max_drawdown).toBeCloseTo(-0.1, 12);
    // Mean 0.01; squared deviations 0.0081 + 0.0121 + 0.0004 over 2.
    expect(performance.sharpe_ratio).toBeCloseTo((0.01 / Math.sqrt(0.0103)) * Math.sqrt(365), 10);
    expect(performance.volatility).toBeCloseTo(Math.sqrt(0.0103 * 365), 10);
    expect(performance.sortino_ratio).toBeCloseTo((0.01 / Math.sqrt(0.01 / 3)) * Math.sqrt(365), 10);
    // A thousand grew for three days, five hundred for the last one.
    const growth = 1 + performance.money_weighted_return;
    expect(1_000 * growth + 500 * growth ** (1 / 3)).toBeCloseTo(1_534.7, 8);
  });

  it('counts what was earned over a gap, but not as the return of a day', async () => {
    const before = (await portfolio(desk.ana)).performance;
    await plant(desk.ana, [['2026-03-07', '1611.435', '0']]);
    const { performance } = await portfolio(desk.ana);
    expect(performance.total_return).toBeCloseTo(1.0197 * 1.05 - 1, 12);
    expect(performance.sharpe_ratio).toBe(before.sharpe_ratio);
  });

  it('is nothing while there are fewer than two closes', async () => {
    expect((await portfolio(desk.bo)).performance).toEqual({
      daily_return: 0,
      total_return: 0,
      money_weighted_return: 0,
      sharpe_ratio: 0,
      sortino_ratio: 0,
      volatility: 0,
      max_drawdown: 0,
      closes: 0,
    });
  });
});

describe('GET /api/v1/portfolio/{account_id}/closes', () => {
  it('answers the last ones, oldest first, with the return of each', async () => {
    const { body } = await closes(desk.ana, desk.ana.as, '?days=4');
    expect(body.map(({ day }: { day: string }) => day)).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-07',
    ]);
    expect(body[1]).toMatchObject({ total_value: '1490', flows: '500', currency: 'USDT' });
    expect(body[1].daily_return).toBeCloseTo(-0.1, 12);
    const all = await closes(desk.ana, desk.ana.as);
    expect(all.body[0].daily_return).toBeNull();
  });

  it('is nobody else’s, and neither are the rows', async () => {
    const answer = await closes(desk.ana, desk.bo.as);
    expect([answer.status, answer.body.code]).toEqual([404, 'orders.account_not_found']);
    const { deps } = desk.house;
    const rowsFor = ({ id }: TradingClient['as']) =>
      read(
        {
          ...houseContext(deps, 'test'),
          principal: { kind: 'user', id, role: 'client', sessionId: null, secondFactorAt: null },
        },
        (trx) => trx('portfolio_closes').select('day'),
      );
    expect(await rowsFor(desk.ana.as)).toHaveLength(5);
    expect(await rowsFor(desk.bo.as)).toEqual([]);
  });

  it('is written once for ever', async () => {
    const change = desk.asService((trx) => trx('portfolio_closes').update({ total_value: '1' }));
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

describe('the close of a day', () => {
  const own = async (client: TradingClient) => (await closes(client, client.as)).body;

  it('is the ledger at the last prices of the day, once, and what was traded is no flow', async () => {
    const { ana, bo } = desk;
    await desk.placed(bo, { side: 'sell', quantity: 1 });
    await desk.placed(ana, { quantity: 1 });
    await desk.settle();
    await tradeOn(today, '64000', 1_000_001);
    expect(await closeAfter(dayAfter(-1))).toBe(0);
    await closeAfter(today);
    const [close] = await own(desk.bo);
    expect(close).toMatchObject({
      day: today,
      // 9 BTC at 64,000 and a million with 64,250 less the maker's 0.1 %.
      total_value: '1640185.75',
      flows: '1640000',
      is_stale: true,
      prices: { BTC: { price: '64000' } },
    });
    await tradeOn(today, '65000', 1_000_002);
    expect(await closeAfter(today)).toBe(0);
    expect((await own(desk.bo))[0].total_value).toBe('1640185.75');
  });

  it('catches up what can be priced, leaves the gap, and loses no flow over it', async () => {
    await tradeOn(dayAfter(1), '70000', 1_000_003);
    await deposit(desk.bo, 500n * 10n ** 6n, new Date(startOf(dayAfter(2)) + 3_600_000));
    await closeAfter(dayAfter(3));
    const rows = await own(desk.bo);
    expect(rows.map(({ day }: { day: string }) => day)).toEqual([today, dayAfter(1), dayAfter(3)]);
    expect(rows[1]).toMatchObject({ total_value: '1694185.75', flows: '0' });
    expect(rows[1].daily_return).toBeCloseTo(54_000 / 1_640_185.75, 12);
    expect(rows[2]).toMatchObject({ total_value: '1694685.75', flows: '500', daily_return: 0 });
    const { performance } = await portfolio(desk.bo);
    expect(performance.total_return).toBeCloseTo(54_000 / 1_640_185.75, 12);
  });
});
