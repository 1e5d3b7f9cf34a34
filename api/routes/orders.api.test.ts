import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;

beforeAll(async () => {
  desk = await openTradingDesk();
});
afterEach(() => desk.clearBook());
afterAll(() => desk.close());

const hourMs = 3_600_000;

describe('POST /api/v1/institutional/orders', () => {
  it('answers the fields of the contract, with exact strings beside', async () => {
    const body = await desk.placed(desk.ana, { time_in_force: 'GTC', strategy_id: 'momentum-1' });
    expect(body).toEqual({
      order_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'open',
      filled_quantity: 0,
      average_price: 0,
      exact: {
        quantity: '0.1000',
        filled_quantity: '0.0000',
        remaining_quantity: '0.1000',
        filled_value: '0.000000',
        average_price: null,
      },
      peer_order_id: null,
      engine_seq: expect.any(Number),
    });
  });

  it('fills at the prices that stand and says the average of them', async () => {
    await desk.placed(desk.bo, { side: 'sell', quantity: '0.1', price: '64250.00' });
    await desk.placed(desk.bo, { side: 'sell', quantity: '0.1', price: '64260' });
    const body = await desk.placed(desk.ana, { type: 'market', quantity: 0.2, price: undefined });
    expect(body).toMatchObject({ status: 'filled', filled_quantity: 0.2, average_price: 64_255 });
    expect(body.exact).toMatchObject({ filled_value: '12851.000000', average_price: '64255' });
  });

  it('takes every type and time in force of the contract', async () => {
    const { ana, bo } = desk;
    await desk.placed(bo, { side: 'sell', quantity: 1, price: 64_300 });
    await desk.placed(bo, { side: 'buy', quantity: 1, price: 64_200 });
    await desk.placed(ana, { type: 'market', price: undefined, time_in_force: 'FOK' });
    const stands = [
      { price: 64_100, time_in_force: 'GTD', expires_at: new Date(Date.now() + hourMs).toISOString() },
      { price: 64_100, time_in_force: 'DAY', post_only: true },
      { type: 'iceberg', price: 64_100, quantity: 1, display_quantity: 0.1 },
      { type: 'stop', price: undefined, stop_price: 65_000 },
      { type: 'stop', price: 65_100, stop_price: 65_000 },
      { type: 'stop', price: undefined, trailing_distance: 500 },
      { type: 'stop', price: undefined, stop_price: 60_000, take_profit: true },
      { type: 'stop', price: 60_100, stop_price: 60_000, take_profit: true },
      { side: 'sell', price: 66_000, stop_leg: { stop_price: 60_000, limit_price: '59900' } },
    ];
    for (const facts of stands) expect((await desk.placed(ana, facts)).status).toBe('open');
    await desk.settle();
    const [trailing] = await desk.house.owner('orders').whereNotNull('trailing_distance');
    const { body } = await desk.house.call('get', `${ordersPath}/${trailing.id}`, { as: ana.as });
    expect(body).toMatchObject({ kind: 'trailing_stop', trailing_distance: '500', display_quantity: null });
    const profits = await desk.house.owner('orders').where({ is_take_profit: true });
    const shown = profits.map(async ({ id }) => {
      const file = await desk.house.call('get', `${ordersPath}/${id}`, { as: ana.as });
      return [file.body.type, file.body.kind];
    });
    expect((await Promise.all(shown)).sort()).toEqual([
      ['stop', 'take_profit'],
      ['stop', 'take_profit_limit'],
    ]);
    const ends = [
      { price: 64_250, time_in_force: 'IOC', status: 'cancelled' },
      { type: 'stop', price: undefined, stop_price: 64_301, status: 'open' },
    ];
    for (const { status, ...facts } of ends) expect((await desk.placed(ana, facts)).status).toBe(status);
  });

  it('takes numbers exactly and rounds nothing', async () => {
    const refused = [
      [{ quantity: 0.00015 }, 'orders.quantity_invalid', '/quantity'],
      [{ price: '64250.001' }, 'orders.price_invalid', '/price'],
      [{ price: '1000000.01' }, 'orders.price_invalid', '/price'],
      [{ type: 'iceberg', display_quantity: 0.00001 }, 'orders.display_invalid', '/display_quantity'],
      [{ stop_leg: { stop_price: 64_999.999 } }, 'orders.trigger_invalid', '/stop_leg/stop_price'],
    ] as const;
    for (const [facts, code, pointer] of refused) {
      const { status, body } = await desk.place(desk.ana, facts);
      expect({ status, code: body.code, pointer: body.errors[0].pointer }).toEqual({
        status: 422,
        code,
        pointer,
      });
    }
  });

  it('reads a JSON number by its own text, not by the nearest double', async () => {
    const { as, accountId } = desk.ana;
    const send = (quantity: string) =>
      fetch(desk.house.url + ordersPath, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${as.token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': newId(),
        },
        body: `{"account_id":"${accountId}","symbol":"BTCUSDT","side":"buy","type":"limit","quantity":${quantity},"price":64250}`,
      }).then(async (answer) => ({ status: answer.status, body: await answer.json() }));
    expect(await send('0.10000000000000001')).toMatchObject({
      status: 422,
      body: { code: 'orders.quantity_invalid' },
    });
    expect(await send('0.100000')).toMatchObject({ status: 201 });
    for (const wrong of ['1e-1', '-0.1', '0']) expect(await send(wrong)).toMatchObject({ status: 422 });
    for (const wrong of ['NaN', '01', '.1']) expect(await send(wrong)).toMatchObject({ status: 400 });
  });

  it.each([
    ['a limit order without a price', { price: undefined }, 'price'],
    ['a market order with a price', { type: 'market' }, 'price'],
    ['a stop without a stop price', { type: 'stop', price: undefined }, 'stop_price'],
    [
      'a stop with both',
      { type: 'stop', price: undefined, stop_price: 1, trailing_distance: 1 },
      'stop_price',
    ],
    ['an iceberg that shows nothing', { type: 'iceberg' }, 'display_quantity'],
    ['a limit order that hides', { display_quantity: 0.01 }, 'display_quantity'],
    ['GTD without an end', { time_in_force: 'GTD' }, 'expires_at'],
    ['post-only that must trade', { post_only: true, time_in_force: 'IOC' }, 'post_only'],
    ['a stop leg of an IOC', { time_in_force: 'IOC', stop_leg: { stop_price: 70_000 } }, 'stop_leg'],
    ['a field that there is not', { leverage: 5 }, ''],
  ])('refuses %s', async (_what, facts, field) => {
    const { status, body } = await desk.place(desk.ana, facts);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'request.invalid' });
    expect(body.errors[0].pointer).toBe(field ? `/${field}` : '');
  });

  it.each([
    ['risk.insufficient_funds', { symbol: 'ETHUSDT', side: 'sell', price: 3_420 }, 409],
    ['orders.no_liquidity', { type: 'market', price: undefined }, 409],
    ['orders.fok_not_fillable', { time_in_force: 'FOK' }, 409],
    ['orders.unknown_symbol', { symbol: 'DOGEUSDT' }, 422],
    ['orders.expiry_invalid', { time_in_force: 'GTD', expires_at: '2020-01-01T00:00:00Z' }, 422],
    ['orders.account_not_found', { account_id: newId() }, 404],
    ['portfolios.not_found', { portfolio_id: newId() }, 404],
  ])('is refused with %s', async (code, facts, status) => {
    const answer = await desk.place(desk.ana, facts);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('refuses post-only that would take', async () => {
    await desk.placed(desk.bo, { side: 'sell' });
    const { body } = await desk.place(desk.ana, { post_only: true });
    expect(body.code).toBe('orders.post_only_would_take');
  });
});
