import { describe, expect, it } from '@jest/globals';
import { takePicture } from '../../../engine/feed/picture.js';
import { readPicture } from '../../../engine/protocol/picture.js';
import { Desk } from '../../../engine/testing/desk.js';
import { chance, nextPrice } from '../../../domain/market-data/price-walk.js';
import { planQuotes, type Ladder } from './quotes.js';

const walk = { seed: 7, deviation: 0.002, anchor: 10_000, pull: 0.001 };
const ladder = (middle: number, most = 100): Ladder => ({
  ...{ symbol: 1, account: 16, middle, gap: 10, levels: 5, most },
  lotsOf: (_side, level) => 10 + level,
});
const ordersOf = (desk: Desk) => readPicture(takePicture(desk.engine, 16)).orders;
const pricesOf = (desk: Desk, side: number) =>
  ordersOf(desk)
    .filter((order) => order.side === side)
    .map(({ price }) => price)
    .sort((a, b) => a - b);

describe('planQuotes', () => {
  it('builds a ladder on both sides and leaves it alone while the price does not leave its gap', () => {
    const desk = new Desk();
    for (const command of planQuotes(ladder(10_004), [])) desk.say(command);
    expect(pricesOf(desk, 0)).toEqual([9_960, 9_970, 9_980, 9_990, 10_000]);
    expect(pricesOf(desk, 1)).toEqual([10_010, 10_020, 10_030, 10_040, 10_050]);
    expect(planQuotes(ladder(10_006), ordersOf(desk))).toEqual([]);
  });

  it('follows a price that walks, never trades with itself, and comes to rest where the price does', () => {
    const desk = new Desk();
    let price = 10_000;
    for (let step = 0; step < 400; step++) {
      price = nextPrice(price, step, walk);
      for (const command of planQuotes(ladder(Math.round(price), 3), ordersOf(desk)))
        expect(desk.say(command).filter((sentence) => sentence.includes('trades'))).toEqual([]);
      expect(ordersOf(desk).length).toBeLessThanOrEqual(10);
    }
    for (let turn = 0; turn < 10; turn++)
      for (const command of planQuotes(ladder(Math.round(price), 3), ordersOf(desk))) desk.say(command);
    expect(planQuotes(ladder(Math.round(price)), ordersOf(desk))).toEqual([]);
    expect([pricesOf(desk, 0).length, pricesOf(desk, 1).length]).toEqual([5, 5]);
  });

  it('fills up what was taken', () => {
    const desk = new Desk();
    for (const command of planQuotes(ladder(10_004), [])) desk.say(command);
    desk.buy('b', { lots: 17, at: 10_020 });
    for (const command of planQuotes(ladder(10_004), ordersOf(desk))) desk.say(command);
    expect(
      ordersOf(desk)
        .filter(({ side }) => side === 1)
        .map(({ leaves }) => leaves)
        .sort(),
    ).toEqual([10, 11, 12, 13, 14]);
  });
});

describe('nextPrice', () => {
  it('is the same for the same seed and step, and stays in its neighbourhood', () => {
    let price = 10_000;
    for (let step = 0; step < 100_000; step++) price = nextPrice(price, step, walk);
    expect(price).toBeGreaterThan(5_000);
    expect(price).toBeLessThan(20_000);
    expect(nextPrice(10_000, 3, walk)).toBe(nextPrice(10_000, 3, walk));
    expect(chance(1, 2, 3)).not.toBe(chance(1, 2, 4));
  });
});
