import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../lib/testing/eventually.js';
import { openMarketRoom, type MarketRoom } from '../../market-data/testing/market-room.js';
import { openHouse, type House } from '../../testing/harness.js';
import { createQuoter } from './quoter.js';

let house: House;
let room: MarketRoom;
beforeAll(async () => {
  house = await openHouse();
  room = await openMarketRoom(house);
  await house.owner('engine_accounts').insert({ number: 10, kind: 'house' }).onConflict('number').ignore();
});
afterAll(async () => {
  await room.close();
  await house.close();
});

const set = (key: string, value: boolean) =>
  house
    .owner('settings')
    .insert({ key, value: JSON.stringify(value), version: 1, changed_by: 'test', changed_at: new Date() })
    .onConflict('key')
    .merge();
const ordersOf = async () => (await house.deps.engine.picture(10)).orders;

describe('the quoter', () => {
  it('does nothing outside a demonstration', async () => {
    const quoter = createQuoter(house.deps, room.engine.address);
    expect(await quoter.turn()).toBeGreaterThan(1_000);
    expect(await ordersOf()).toEqual([]);
    quoter.close();
  });

  it('fills both books, trades, keeps within its bound of commands, and takes its orders with it', async () => {
    await set('platform.demonstration', true);
    const quoter = createQuoter(house.deps, room.engine.address);
    for (let turn = 0; turn < 60; turn++) await quoter.turn();
    expect(await ordersOf()).toHaveLength(60);
    const before = await room.place({ side: 'buy', price: 6_000_000, lots: 10 });
    for (let turn = 0; turn < 80; turn++) expect(await quoter.turn()).toBeLessThan(1_000);
    const after = await room.cancel(before.orderId);
    expect(after.seq - before.seq).toBeLessThan(80 * 3 + 2);
    const { market } = await house.deps.marketData.find('BTCUSDT');
    await eventually(() => market.tape.last(10).length > 3);
    expect(market.book.isSettled).toBe(true);
    expect((await ordersOf()).length).toBeGreaterThan(50);
    quoter.close();
    await eventually(async () => (await ordersOf()).length === 0);
  });

  it('cancels its quotes when it is turned off', async () => {
    await set('market-making.demonstration_quotes', true);
    const quoter = createQuoter(house.deps, room.engine.address);
    for (let turn = 0; turn < 10; turn++) await quoter.turn();
    expect((await ordersOf()).length).toBeGreaterThan(20);
    await set('market-making.demonstration_quotes', false);
    await eventually(async () => (await quoter.turn()) > 1_000);
    expect(await ordersOf()).toEqual([]);
    quoter.close();
  });
});
